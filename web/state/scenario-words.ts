import type {Sheet} from '../desk/sheet.ts';
import type {Preferences} from './preferences.svelte.ts';
import type {Entry} from '../desk/kept/record.ts';
import {shipped, type Shipped} from './shipped.ts';

type Words = Pick<Preferences, 'scenarios'>;

/** What a scenario is called: one that comes with the page in the language of the reader, any other one as it calls itself. */
export function nameOfScenario({name, shipped: id}: Pick<Sheet, 'name' | 'shipped'>, words: Words): string {
  return id === null ? name : nameOfShipped({id, name}, words);
}

/** What a scenario that comes with the page is called. */
export function nameOfShipped({id, name}: Shipped, {scenarios}: Words): string {
  return scenarios.shipped[id] ?? name;
}

/** What the scenario of an entry that was kept is called; one that was given another name has that. */
export function nameOfKept({scenario, origin}: Pick<Entry, 'scenario' | 'origin'>, words: Words): string {
  const id = 'shipped' in origin ? origin.shipped : null;
  const original = shipped.find((one) => one.id === id && one.name === scenario);
  return original ? nameOfShipped(original, words) : scenario;
}

/** What a lever is called. */
export function nameOfLever({name}: {name: string}, {scenarios}: Words): string {
  return scenarios.levers[name] ?? name;
}
