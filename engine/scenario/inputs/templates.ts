import {CARRIED, lawIn} from './carried.ts';
import {fits} from './fits.ts';
import type {Form, GroupForm, ListForm, SchemaNode} from './forms.ts';
import {bySuffix, knownNames} from './known-names.ts';
import {lawTemplates, momentsOf} from './law-templates.ts';
import {formOf, placeAt, type InputSource, type Keys, type Place} from './places.ts';
import {STARTING_FIELDS, STARTS} from './starts.ts';

/** A place to be filled. */
interface Spot {
  node: SchemaNode;
  names: readonly string[];
  keys: Keys;
}

/** Numbers to begin with where nothing says more. */
const NUMBERS = [1, 0.5, 0];
const A_DAY = '2026-01-05';
const AN_HOUR = '08:00';

/**
 * JSON that makes a place have another of its forms, or another word: what it has to have is there, and it says as far as it can what stood
 * there before (a mean, a rate, a level). It is right by the schema.
 */
export function templateFor(source: InputSource, place: Place, option: string): unknown {
  const {node, value} = place;
  const form = node.forms.find(({name}) => name === option);
  if (!form) return option;
  if (formOf(node, value)?.name === option) return value;
  return startOf(source, place, form, value);
}

/** JSON for a place where nothing stands yet. */
export function newValue(source: InputSource, spot: Spot): unknown {
  const start = bySuffix(STARTS, spot.names);
  return start !== undefined && fits(spot.node, start)
    ? start
    : startOf(source, spot, spot.node.forms[0], undefined);
}

function startOf(source: InputSource, spot: Spot, form: Form, now: unknown): unknown {
  const {node, names} = spot;
  if (form.isLaw) return lawAlike(form, now);
  switch (form.kind) {
    case 'none':
      return null;
    case 'word':
      return form.name;
    case 'choice':
      return form.words[0];
    case 'flag':
      return false;
    case 'text':
      if (form.of === 'date') return A_DAY;
      if (form.of === 'time') return AN_HOUR;
      return namesFor(source, spot, now)[0] ?? bySuffix(STARTS, names) ?? 'new';
    case 'number': {
      const ends = [form.least, (form.least ?? 0) + 1, form.most];
      const {perShipment} = fieldsOf(now);
      return [now, perShipment, bySuffix(STARTS, names), ...NUMBERS, ...ends].find(
        (value) => ['number', 'string'].includes(typeof value) && fits(node, value),
      );
    }
    case 'list':
      return listOf(source, spot, form, now);
    case 'pair':
      return form.of.map((part, i) =>
        newValue(source, {node: part, names: [...names, String(i)], keys: [...spot.keys, i]}),
      );
    case 'table': {
      const entry = {...spot, node: form.of};
      const known = knownNames(source.written, names, spot.keys);
      return Object.fromEntries(known.map((name) => [name, newValue(source, entry)]));
    }
    case 'group':
      return groupOf(source, spot, form, now);
    default:
      return form satisfies never;
  }
}

function lawAlike(form: Form, now: unknown): unknown {
  const {mean, cv} = momentsOf(lawIn(now));
  return lawTemplates(mean, cv)[form.name];
}

function listOf(source: InputSource, spot: Spot, form: ListForm, now: unknown): unknown[] {
  const {keys, names} = spot;
  const known = namesFor(source, spot, now).slice(0, form.least);
  if (form.of.forms[0].kind === 'text' && known.length > 0) return known;
  return Array.from({length: form.least}, (_, i) =>
    newValue(source, {node: form.of, names, keys: [...keys, i]}),
  );
}

/** What stood there before, what belongs to the type, and what else it has to have. */
function groupOf(source: InputSource, spot: Spot, form: GroupForm, now: unknown): object {
  const names = form.type === null ? spot.names : [...spot.names, form.type];
  const kept = Object.entries(fieldsOf(now)).filter(([key, value]) => {
    const node = form.fields.get(key);
    return node !== undefined && fits(node, value);
  });
  const start = bySuffix(STARTING_FIELDS, names) ?? {};
  const carried = bySuffix(CARRIED, spot.names)?.(form, now, surroundingsOf(source, spot)) ?? {};
  const given: Record<string, unknown> = {...start, ...Object.fromEntries(kept), ...carried};
  const fields = [...form.fields].flatMap(([key, node]): [string, unknown][] => {
    if (Object.hasOwn(given, key) && fits(node, given[key])) return [[key, given[key]]];
    const below = {node, names: [...names, key], keys: [...spot.keys, key]};
    return form.required.has(key) ? [[key, newValue(source, below)]] : [];
  });
  return {...(form.type !== null && {type: form.type}), ...Object.fromEntries(fields)};
}

function surroundingsOf(source: InputSource, {keys}: Spot) {
  const named = (names: string[]) => knownNames(source.written, names, keys)[0];
  return {
    holder: fieldsOf(placeAt(source, keys.slice(0, -1))?.value),
    product: named(['stock', 'product']) ?? 'new',
    productClass: named(['stock', 'product', 'class']) ?? 'A',
  };
}

/** Names that may stand in a place, that which stands there now first. */
function namesFor(source: InputSource, {names, keys}: Spot, now: unknown): string[] {
  const known = knownNames(source.written, names, keys);
  const first = Array.isArray(now) ? (now as unknown[])[0] : now;
  return typeof first === 'string' && known.includes(first) ? [first, ...known] : [...known];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
