/** An object of a scenario as it is written, with what it leaves out missing. */
export type Json = Record<string, unknown>;

/** A value at a path, as `--set` has both. */
export interface Setting {
  readonly path: string;
  readonly value: unknown;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
