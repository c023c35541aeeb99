import {parseDuration} from '../durations.ts';
import {ScenarioError} from '../faults.ts';
import {rightName} from '../messages.ts';
import {find, nameSelector, parsePath, setByPath, type PathStep} from '../paths.ts';
import type {Preset, PresetChange, PresetOf, PresetValue} from './preset.ts';
import {PRESETS} from './presets.ts';
import {entriesFor, levelKey} from './stock-entries.ts';
import {isObject, type Json, type Setting} from './written.ts';

/** What became of a scenario under a preset: as written, with its changes in sequence, each as `--set` has it. */
export interface AppliedPreset {
  readonly json: unknown;
  readonly changes: readonly PresetSetting[];
}

/** A value that a preset has set, and which of its changes that was. */
export interface PresetSetting extends Setting {
  readonly preset: string;
  readonly change: number;
}

const LIST = {product: 'products', channel: 'channels'} as const;

const NO_PATH = {
  product: 'is no path to a product: write products[name=NAME] or products[*]',
  channel: 'is no path to a channel: write channels[name=NAME] or channels[*]',
};

/**
 * A scenario, as it was written, under a preset of some of its products or channels, to which `target` is a path: `products[name=bolt]`,
 * `products[class=A]`, `channels[*]`. Throws a ScenarioError where the path leads to nothing that the preset is for.
 */
export function applyPreset(json: unknown, preset: Preset, target: string): AppliedPreset {
  const names = targets(json, preset, target);
  const changes: PresetSetting[] = [];
  let changed = json;
  for (const name of names)
    preset.changes.forEach((change, at) => {
      for (const setting of settingsFor(changed, preset, change, name)) {
        changed = setByPath(changed, setting.path, setting.value);
        changes.push({...setting, preset: preset.name, change: at});
      }
    });
  return {json: changed, changes};
}

/** Names of the products or channels that a path leads to. */
function targets(json: unknown, {of}: Preset, path: string): string[] {
  const steps = parsePath(path);
  if (steps === null || steps[0]?.type !== 'key' || steps[0].key !== LIST[of] || steps.length > 2)
    throw new ScenarioError([{path, message: NO_PATH[of]}]);
  const things = find(json, steps.length === 1 ? [...steps, {type: 'all'}] : steps);
  const names = things.flatMap(({value}) =>
    isObject(value) && typeof value.name === 'string' ? [value.name] : [],
  );
  if (names.length === 0)
    throw new ScenarioError([{path, message: `matches no ${of}: ${rightTarget(json, of, steps[1])}`}]);
  return names;
}

/** What would be right in place of a selector that matches nothing: a class there is, else a name. */
function rightTarget(json: unknown, of: PresetOf, selector: PathStep | undefined): string {
  const valuesOf = (key: string) => [
    ...new Set(
      find(json, [{type: 'key', key: LIST[of]}, {type: 'all'}, {type: 'key', key}]).flatMap(({value}) =>
        typeof value === 'string' ? value : [],
      ),
    ),
  ];
  const wanted = selector?.type === 'where' ? selector.value : '';
  if (of === 'product' && selector?.type === 'where' && selector.key === 'class')
    return rightName(wanted, valuesOf('class'), 'product classes');
  return rightName(wanted, valuesOf('name'), LIST[of]);
}

/** The presets for what a path leads to; all of them where it leads to nothing that a preset is for. */
export function presetsFor(path: string): readonly Preset[] {
  const [first] = parsePath(path) ?? [];
  const fit = PRESETS.filter(({of}) => first?.type === 'key' && first.key === LIST[of]);
  return fit.length > 0 ? fit : PRESETS;
}

function settingsFor(json: unknown, {of}: Preset, change: PresetChange, name: string): Setting[] {
  const itself = `${LIST[of]}${nameSelector(name)}`;
  switch (change.in) {
    case 'itself': {
      const path = `${itself}.${change.path}`;
      return isThere(json, path) ? [{path, value: valueOf(json, change.value, itself)}] : [];
    }
    case 'stock':
      return entriesFor(json, name).flatMap(({before, path}) => [
        ...before,
        {path: `${path}.${change.path}`, value: valueOf(json, change.value, itself)},
      ]);
    case 'target':
      return entriesFor(json, name, levelKey).flatMap(({before, path, entry}) => [
        ...before,
        ...targetOf(entry, path, change),
      ]);
    case 'segments':
      return segmentsOf(json, name)
        .filter(({orders}) => change.ordersOf?.includes(String((orders as Json | undefined)?.type)) ?? true)
        .filter((segment) => change.without === undefined || (segment[change.without] ?? null) === null)
        .map((segment) => ({
          path: `segments${nameSelector(String(segment.name))}.${change.path}`,
          value: valueOf(json, change.value, itself),
        }));
    case 'channels':
      return channelsFor(json, name, change.take);
    default:
      return change satisfies never;
  }
}

/** A list that a path goes through must have entries. */
function isThere(json: unknown, path: string): boolean {
  const list = path.lastIndexOf('[*]');
  return list < 0 || find(json, parsePath(path.slice(0, list + 3))!).length > 0;
}

function targetOf(entry: Json, path: string, {measure, value}: PresetChange & {in: 'target'}): Setting[] {
  const target = {type: 'target', measure, value};
  const {policy} = entry;
  if (!isObject(policy))
    return [{path: `${path}.policy`, value: {type: 'baseStock', baseStockLevel: target}}];
  return [{path: `${path}.policy.${levelKey(entry)!}`, value: target}];
}

/** Segments that order this product and nothing else. */
function segmentsOf(json: unknown, product: string): Json[] {
  const {segments, products} = json as {segments?: unknown; products?: unknown[]};
  if (!Array.isArray(segments)) return [];
  return segments.filter((segment): segment is Json => {
    if (!isObject(segment) || typeof segment.name !== 'string') return false;
    const shares = (segment.basket as {shares?: unknown} | undefined)?.shares ?? '*';
    if (shares === '*') return products?.length === 1;
    return isObject(shares) && Object.keys(shares).length === 1 && Object.hasOwn(shares, product);
  });
}

function channelsFor(json: unknown, product: string, take: 'all' | 'half' | 'one'): Setting[] {
  const {channels} = json as {channels?: {name?: unknown}[]};
  const names = Array.isArray(channels) ? channels.map(({name}) => String(name)) : [];
  if (names.length < 2) return [];
  const count = {all: names.length, half: Math.ceil(names.length / 2), one: 1}[take];
  const shares = Object.fromEntries(names.slice(0, count).map((name) => [name, 1 / count]));
  return segmentsOf(json, product).map((segment) => ({
    path: `segments${nameSelector(String(segment.name))}.channels`,
    value: shares,
  }));
}

/** A value with figures in the place of parts of them; of a figure that is left out the default of the scenario file. */
function valueOf(json: unknown, value: PresetValue, itself: string): unknown {
  if (Array.isArray(value)) return value.map((one: PresetValue) => valueOf(json, one, itself));
  if (typeof value !== 'object' || value === null) return value;
  const {times, of} = value as Json;
  if (typeof times === 'number' && typeof of === 'string') {
    const path = of === 'horizon' ? 'run.horizon' : `${itself}.${of}`;
    const [found] = find(json, parsePath(path)!);
    const written = typeof found?.value === 'string' ? parseDuration(found.value) : found?.value;
    const figure = typeof written === 'number' ? written : DEFAULTS[of as keyof typeof DEFAULTS];
    return Math.round(times * figure * 1e6) / 1e6;
  }
  return Object.fromEntries(
    Object.entries(value as Json).map(([key, one]) => [key, valueOf(json, one as PresetValue, itself)]),
  );
}

const DEFAULTS = {cost: 0, price: 0, horizon: 365};
