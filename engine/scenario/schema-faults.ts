import * as v from 'valibot';
import type {Draft} from './draft.ts';
import {pathText, type Fault} from './faults.ts';
import {withValue} from './paths.ts';
import {scenarioSchema, type IncompleteScenario} from './schema.ts';

/** What the schema makes of a scenario as it was written. */
export interface Parsed {
  faults: Fault[];
  /** Defaults filled in and durations in days; parts with a fault as they were written. */
  output: IncompleteScenario;
  /** The output without the parts that have a fault. */
  draft: Draft;
}

const FILLED_IN = new Set<string | number>(['from', 'servedBy', 'channels']);

type Keys = (string | number)[];

/** Looks at every part by itself; what the parts have to do with each other is checked in `check.ts`. */
export function parseSchema(json: unknown): Parsed {
  const result = v.safeParse(scenarioSchema, json);
  const faults = new Map<string, Fault>();
  let draft: unknown = result.output;
  for (const issue of result.issues ?? []) {
    const keys: Keys = (issue.path ?? []).map(({key}) => key as string | number);
    const path = pathText(keys);
    const value = valueAt(json, keys);
    const fault: Fault = {path, message: issue.message, ...(value === undefined ? {} : {value})};
    faults.set(`${path}\n${issue.message}`, fault);
    draft = without(draft, keys);
  }
  return {faults: [...faults.values()], output: result.output as IncompleteScenario, draft: draft as Draft};
}

/**
 * Takes the value out of a copy; of a union whose `type` is wrong nothing is sure, so the whole goes. A field that `complete`
 * fills in where it is left out loses its key, so that a faulty one does not look left out.
 */
function without(draft: unknown, keys: Keys): unknown {
  const faulty = keys.at(-1) === 'type' ? keys.slice(0, -1) : keys;
  const key = faulty.at(-1);
  const holder = valueAt(draft, faulty.slice(0, -1));
  if (key === undefined || typeof holder !== 'object' || holder === null) return draft;
  if (!FILLED_IN.has(key)) return withValue(draft, faulty, undefined);
  const rest = Object.fromEntries(Object.entries(holder).filter(([other]) => other !== key));
  return withValue(draft, faulty.slice(0, -1), rest);
}

function valueAt(root: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    root,
  );
}
