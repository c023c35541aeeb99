import {readFileSync} from 'node:fs';

/** A reference case of test/truth/given/statistics.json: its inputs and expected values by name. */
export interface Case {
  id: string;
  parameter: <T>(name: string) => T;
  expected: <T>(name: string) => T;
}

interface File {
  cases: {
    id: string;
    model: string;
    parameters: Record<string, {value: unknown}>;
    expected: Record<string, {value: unknown}>;
  }[];
}

const file = JSON.parse(
  readFileSync(new URL('../truth/given/statistics.json', import.meta.url), 'utf8'),
) as File;

/** All reference cases of a model. */
export function casesOf(model: string): Case[] {
  return file.cases
    .filter((one) => one.model === model)
    .map(({id, parameters, expected}) => ({
      id,
      parameter: <T>(name: string) => parameters[name].value as T,
      expected: <T>(name: string) => expected[name].value as T,
    }));
}

/** Independent of the engine's own: mulberry32 uniforms, for samples with a fixed seed. */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296 + 1 / 8589934592;
  };
}

/** Standard normal deviates by Box and Muller (1958). */
export function normals(seed: number): () => number {
  const uniform = uniforms(seed);
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
