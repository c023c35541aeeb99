import {readFileSync, readdirSync} from 'node:fs';

/** A case of test/truth/given, as far as the tests look at it. */
export interface GivenCase {
  id: string;
  model: string;
  parameters: Record<string, {value: unknown}>;
  expected: Record<string, {value: unknown; tolerance: {type: string; value?: number}}>;
}

const FOLDER = new URL('./given/', import.meta.url);

export const FAMILIES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

export function givenCases(family: string): GivenCase[] {
  return JSON.parse(readFileSync(new URL(`${family}.json`, FOLDER), 'utf8')).cases;
}

/** A case file with these cases. */
export function caseFile(name: string, cases: readonly unknown[]): {name: string; text: string} {
  return {name, text: JSON.stringify({format: 'truth-cases/1', cases})};
}

/** The case files, reduced to the cases that are wanted. */
export function givenFiles(isWanted: (one: GivenCase) => boolean): {name: string; text: string}[] {
  return FAMILIES.map((family) => caseFile(`${family}.json`, givenCases(family).filter(isWanted)));
}

/** The case with this id, to be changed at will. */
export function givenCase(family: string, id: string): GivenCase {
  return structuredClone(givenCases(family).find((one) => one.id === id)!);
}
