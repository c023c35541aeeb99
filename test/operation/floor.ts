import {expect} from 'vitest';
import {measures, overReplications, written} from './playing.ts';

/** A warehouse whose goods never run out, so that only its stations make anybody wait. */
export interface Floor {
  stations: object[];
  process?: object[];
  /** Orders of the only segment. */
  orders?: object;
  segments?: object[];
  run?: object;
  more?: object;
}

/** A scenario of such a warehouse; without a process, orders are picked at the first station. */
export function floor({stations, process, orders, segments, run, more = {}}: Floor): object {
  const [first] = stations as {name: string}[];
  return written({
    run: {horizon: 3050, warmUp: 50, followUp: 30, ...run},
    sites: [
      {
        name: 'warehouse',
        stock: [{from: null, initial: 10_000_000, policy: {type: 'none'}}],
        stations,
        process: process ?? [{stage: 'picked', station: first.name}],
      },
    ],
    segments: (segments ?? [{name: 'customers', orders}]).map((segment) => ({
      servedBy: ['warehouse'],
      ...segment,
    })),
    ...more,
  });
}

export const exponential = (mean: number) => ({type: 'exponential', mean});
export const poisson = (perDay: number) => ({type: 'poisson', perDay});

/** Plays so many replications: each measure lies within 4 standard errors of what is known, and its noise below `precision` of that. */
export function expectKnown(
  source: object,
  known: Readonly<Record<string, number>>,
  {replications = 16, precision = 0.03, seed = '1'} = {},
): void {
  const simulated = overReplications(source, replications, measures(...Object.keys(known)), seed);
  for (const [name, value] of Object.entries(known)) {
    const {mean, standardError} = simulated[name];
    expect(standardError, `noise of ${name}`).toBeLessThanOrEqual(precision * Math.max(value, 0.05));
    expect(Math.abs(mean - value), `${name}: ${mean} for ${value}`).toBeLessThanOrEqual(
      4 * standardError + 1e-9,
    );
  }
}

/** Stationary law of a birth-death process with states 0 … n (Kleinrock 1975, Queueing Systems I, eq. 3.11). */
export function birthDeath(
  states: number,
  birth: (n: number) => number,
  death: (n: number) => number,
): number[] {
  const weights = [1];
  for (let n = 1; n < states; n++) weights.push((weights[n - 1] * birth(n - 1)) / death(n));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/** Sum of f(n) over a law. */
export function meanOf(law: readonly number[], f: (n: number) => number): number {
  return law.reduce((sum, p, n) => sum + p * f(n), 0);
}
