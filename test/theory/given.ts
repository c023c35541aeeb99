import {readFileSync} from 'node:fs';
import {expect} from 'vitest';

/** A reference case of test/truth/given (format truth-cases/1), parameters reduced to their values. */
export interface GivenCase {
  id: string;
  model: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each model has parameters of its own
  parameters: Record<string, any>;
  expected: Record<string, {value: unknown; tolerance: {type: 'exact' | 'abs' | 'rel'; value: number}}>;
}

export function givenCases(family: string, model: string): GivenCase[] {
  const file = new URL(`../truth/given/${family}.json`, import.meta.url);
  const {cases} = JSON.parse(readFileSync(file, 'utf8'));
  return cases
    .filter((one: GivenCase) => one.model === model)
    .map((one: GivenCase) => ({...one, parameters: valuesOf(one.parameters)}));
}

/** Every quantity of the case, and no other, equals the computed one within its tolerance. */
export function expectGiven({expected}: GivenCase, computed: Record<string, number | number[]>): void {
  expect(Object.keys(computed).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, {value, tolerance}] of Object.entries(expected)) {
    [value].flat().forEach((wanted, i) => {
      const got = [computed[name]].flat()[i];
      if (tolerance.type === 'exact') expect(got, name).toBe(wanted);
      else {
        const scale = tolerance.type === 'rel' ? Math.max(Math.abs(wanted as number), 1e-6) : 1;
        expect(Math.abs(got - (wanted as number)), `${name}: ${got} for ${wanted}`).toBeLessThanOrEqual(
          tolerance.value * scale,
        );
      }
    });
  }
}

function valuesOf(parameters: GivenCase['parameters']): GivenCase['parameters'] {
  return Object.fromEntries(Object.entries(parameters).map(([name, {value}]) => [name, value]));
}

/** P(X = 1), P(X = 2), … as quantities with shares; zero shares are left out. */
export function quantityOfPmf(pmf: number[]): {values: number[]; shares: number[]} {
  const rows = pmf.map((share, i) => ({value: i + 1, share})).filter(({share}) => share > 0);
  return {values: rows.map(({value}) => value), shares: rows.map(({share}) => share)};
}
