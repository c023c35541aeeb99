import type {Preset, PresetChange, PresetValue} from '../index.ts';
import {aligned} from './columns.ts';
import type {Wording} from './wording.ts';

const LIST = {product: 'products', channel: 'channels'} as const;

/** All presets by what they are for. */
export function presetList(presets: readonly Preset[], {presets: text}: Wording): string[] {
  return (['product', 'channel'] as const).flatMap((of, i) => [
    ...(i > 0 ? [''] : []),
    text.of[of],
    ...aligned(
      presets.filter((preset) => preset.of === of).map(({name}) => [`  ${name}`, text.presets[name].title]),
      [0, 1],
    ),
  ]);
}

/** What a preset sets, and why. */
export function presetReport({name, of, changes}: Preset, {presets: text}: Wording): string[] {
  const {title, about, why} = text.presets[name];
  return [
    title,
    about,
    '',
    ...changes.flatMap((change, i) => [
      `${placeOf(change, text)} = ${valueOf(change, text)}`,
      `    ${why[i]}`,
      ...conditionsOf(change, text).map((condition) => `    ${condition}`),
    ]),
    '',
    text.use(name, LIST[of]),
  ];
}

function placeOf(change: PresetChange, {places}: Wording['presets']): string {
  switch (change.in) {
    case 'itself':
      return change.path;
    case 'stock':
    case 'segments':
      return `${places[change.in]}: ${change.path}`;
    case 'target':
    case 'channels':
      return places[change.in];
    default:
      return change satisfies never;
  }
}

function conditionsOf(change: PresetChange, text: Wording['presets']): string[] {
  if (change.in !== 'segments') return [];
  const {ordersOf, without} = change;
  return [
    ...(ordersOf === undefined ? [] : [text.onlyFor(ordersOf)]),
    ...(without === undefined ? [] : [text.onlyWithout(without)]),
  ];
}

function valueOf(change: PresetChange, text: Wording['presets']): string {
  switch (change.in) {
    case 'target':
      return `${change.measure} ${change.value}`;
    case 'channels':
      return text.take[change.take];
    case 'itself':
    case 'stock':
    case 'segments':
      return JSON.stringify(told(change.value, text), null, 1).replaceAll(/\s*\n\s*/g, ' ');
    default:
      return change satisfies never;
  }
}

/** A value in which parts of other figures are told in words. */
function told(value: PresetValue, text: Wording['presets']): unknown {
  if (Array.isArray(value)) return value.map((one: PresetValue) => told(one, text));
  if (typeof value !== 'object' || value === null) return value;
  if ('times' in value) return text.partOf(String(value.times), String(value.of));
  return Object.fromEntries(
    Object.entries(value as Record<string, PresetValue>).map(([key, one]) => [key, told(one, text)]),
  );
}
