import {expect, test} from 'vitest';
import type {InputField} from '../../../engine/scenario/inputs/fields.ts';
import {isInRange} from '../../../engine/scenario/inputs/fits.ts';
import {keysOf} from '../../../engine/scenario/inputs/paths.ts';
import {settingFor} from '../../../engine/scenario/inputs/settings.ts';
import {pathText} from '../../../engine/scenario/faults.ts';
import {allFields, schemaFaults, shipped, sourceOf} from './walk.ts';

const SMALL = [
  'default',
  'parts-distributor',
  'beer-game',
  'distributor-rq',
  'distributor-ss-safety-stock',
  'textbook-reorder-point',
];
const LARGE = ['spare-parts', 'online-shop', 'online-retail-autumn', 'online-retail'];
const CONTAINERS = ['group', 'table', 'list', 'pair'];
/** Figures that a rule ties to their neighbours: shares add up to 1, a shop closes after it opens. */
const TIED =
  /add up to|seven figures|closes at|is not (below|between)|is above|each value needs|needs one|not a square|symmetric|diagonal|must rise/;

test.each([...SMALL, ...LARGE])('every value of %s is reached by exactly one field', (name) => {
  const written = shipped(name);
  const reached = new Map<string, number>();
  for (const field of allFields(sourceOf(written))) {
    if (!field.isWritten) continue;
    for (const place of placesOf(field)) reached.set(place, (reached.get(place) ?? 0) + 1);
  }
  const leaves = [...leavesOf(written, [])];
  expect(leaves.filter((place) => reached.get(place) !== 1)).toEqual([]);
  expect(reached.size).toBe(leaves.length);
});

test.each(SMALL)('every value of %s can be set to another right one by its path', (name) => {
  const written = shipped(name);
  const source = sourceOf(written);
  let count = 0;
  for (const field of allFields(source)) {
    const value = anotherRight(field);
    if (value === undefined) continue;
    const setting = settingFor(source, field.keys, value);
    if (field.isWritten) expect(setting.path).toBe(field.path);
    const faults = schemaFaults(written, setting).filter((line) => !TIED.test(line));
    expect(faults, `${field.path} = ${JSON.stringify(value)}`).toEqual([]);
    count++;
  }
  expect(count).toBeGreaterThan(60);
});

test.each(SMALL)('every path of %s leads back to its field', (name) => {
  const source = sourceOf(shipped(name));
  for (const field of allFields(source)) {
    expect(keysOf(source, field.path), field.path).toEqual(field.keys);
    expect(keysOf(source, field.place), field.place).toEqual(field.keys);
  }
});

/** Places of the values that a field stands for: its own, those of the list that it is, or the type of its object. */
function placesOf({keys, kind, form, value, count}: InputField): string[] {
  if (kind === 'numbers' || kind === 'texts')
    return Array.isArray(value) && value.length > 0
      ? value.map((_, i) => pathText([...keys, i]))
      : [pathText(keys)];
  if (!CONTAINERS.includes(kind)) return [pathText(keys)];
  if (kind === 'group' && form !== 'group') return [pathText([...keys, 'type'])];
  return count === 0 ? [pathText(keys)] : [];
}

function* leavesOf(value: unknown, keys: (string | number)[]): Generator<string> {
  const entries =
    typeof value !== 'object' || value === null
      ? []
      : Array.isArray(value)
        ? [...(value as unknown[]).entries()]
        : Object.entries(value);
  if (entries.length === 0) yield pathText(keys);
  for (const [key, part] of entries) yield* leavesOf(part, [...keys, key]);
}

/** Another value that the field says is right; undefined where it has none of its own. */
function anotherRight(field: InputField): unknown {
  switch (field.kind) {
    case 'number':
    case 'share':
    case 'duration':
      return anotherNumber(field, Number(field.value ?? 0));
    case 'numbers':
      return (field.value as number[] | undefined)?.map((value) => anotherNumber(field, value));
    case 'text':
      return field.suggestions.find((name) => name !== field.value) ?? `${String(field.value)} too`;
    case 'date':
      return '2025-03-31';
    case 'time':
      return field.value === '23:00' ? '23:30' : '23:00';
    case 'flag':
      return !field.value;
    case 'choice':
      return field.options.find(({name}) => name !== field.value)?.name;
    case 'texts':
      return [...(field.value as string[]), 'one more'];
    case 'fixed':
    case 'word':
    case 'none':
    case 'group':
    case 'table':
    case 'list':
    case 'pair':
      return undefined;
    default:
      return field.kind satisfies never;
  }
}

function anotherNumber(field: InputField, value: number): number | undefined {
  const candidates = [value + 1, value / 2, value * 0.9 + 0.05, 1, 0.5, 0];
  return candidates.find((one) => one !== value && isInRange(field, one));
}
