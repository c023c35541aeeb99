/** What may be wrong with a piece of data. */
export type FlawKind =
  'missing' | 'notText' | 'notNumber' | 'notList' | 'notObject' | 'unknown' | 'notThisFormat' | 'damaged';

/** A place in data that is not as it should be. */
export interface Flaw {
  path: string;
  is: FlawKind;
}

export type Data = Readonly<Record<string, unknown>>;

/** Reads data of unknown origin field by field, and collects everything that is wrong with it. */
export class Reader {
  readonly flaws: Flaw[] = [];

  note(path: string, is: FlawKind): void {
    this.flaws.push({path, is});
  }

  /** An object; one without fields where there is none. */
  object(value: unknown, path: string): Data {
    if (isData(value)) return value;
    this.note(path, value === undefined ? 'missing' : 'notObject');
    return {};
  }

  list(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.note(path, value === undefined ? 'missing' : 'notList');
    return [];
  }

  text(value: unknown, path: string): string {
    if (typeof value === 'string') return value;
    this.note(path, value === undefined ? 'missing' : 'notText');
    return '';
  }

  /** A finite number. */
  number(value: unknown, path: string): number {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.note(path, value === undefined ? 'missing' : 'notNumber');
    return 0;
  }

  /** What `read` makes of a value; null stays null. */
  orNull<Value>(value: unknown, read: (value: unknown) => Value): Value | null {
    return value === null ? null : read(value);
  }

  /** One of several words. */
  oneOf<Word extends string>(words: readonly Word[], value: unknown, path: string): Word {
    const found = words.find((word) => word === value);
    if (found === undefined) this.note(path, value === undefined ? 'missing' : 'unknown');
    return found ?? words[0];
  }
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What `read` makes of data, or everything that is wrong with them. */
export function checked<Value>(read: (reader: Reader) => Value): {value: Value} | {flaws: readonly Flaw[]} {
  const reader = new Reader();
  const value = read(reader);
  return reader.flaws.length === 0 ? {value} : {flaws: reader.flaws};
}
