import type {ReferenceCase, Value} from './cases.ts';

/** A parameter of a case is missing or of another kind than its model needs. */
export class ParameterError extends Error {
  /** Place within the case. */
  readonly path: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = 'ParameterError';
    this.path = `parameters.${name}`;
  }
}

export function has({parameters}: ReferenceCase, name: string): boolean {
  return Object.hasOwn(parameters, name);
}

/** A parameter of any kind. The readers below throw a ParameterError where it is missing or not of their kind. */
export function valueOf(of: ReferenceCase, name: string): Value {
  if (!has(of, name)) throw new ParameterError(name, `missing; the model ${of.model} needs it`);
  return of.parameters[name].value;
}

export function numberOf(of: ReferenceCase, name: string): number {
  const value = valueOf(of, name);
  if (typeof value !== 'number') throw wrong(name, value, 'a number');
  return value;
}

export function wholeOf(of: ReferenceCase, name: string): number {
  const value = numberOf(of, name);
  if (!Number.isSafeInteger(value)) throw wrong(name, value, 'a whole number');
  return value;
}

export function textOf(of: ReferenceCase, name: string): string {
  const value = valueOf(of, name);
  if (typeof value !== 'string') throw wrong(name, value, 'a text');
  return value;
}

export function numbersOf(of: ReferenceCase, name: string): number[] {
  const value = valueOf(of, name);
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'number'))
    throw wrong(name, value, 'a list of numbers');
  return value;
}

/** Lists of numbers; `length` where all must have it. */
export function rowsOf(of: ReferenceCase, name: string, length?: number): number[][] {
  const value = valueOf(of, name);
  const isRow = (row: Value) =>
    Array.isArray(row) &&
    (length === undefined || row.length === length) &&
    row.every((one) => typeof one === 'number');
  if (!Array.isArray(value) || !value.every(isRow))
    throw wrong(name, value, `a list of lists of ${length ?? ''} numbers`.replace('  ', ' '));
  return value as number[][];
}

/** Numbers by name. */
export function tableOf(of: ReferenceCase, name: string): Record<string, number> {
  const value = valueOf(of, name);
  if (!isRecord(value) || Object.values(value).some((one) => typeof one !== 'number'))
    throw wrong(name, value, 'numbers by name');
  return value as Record<string, number>;
}

/** All parameters that are numbers, by name. */
export function figuresOf({parameters}: ReferenceCase): Record<string, number> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, {value}]) =>
      typeof value === 'number' ? [[name, value]] : [],
    ),
  );
}

/** A fault of one parameter. */
export function wrong(name: string, value: Value, expected: string): ParameterError {
  return new ParameterError(name, `${JSON.stringify(value)} is not ${expected}`);
}

function isRecord(value: Value): value is {readonly [name: string]: Value} {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
