import {NameList} from '../scenario/name-list.ts';

/** Numbers that arrive one by one, in a typed array that doubles when full. */
export class GrowingNumbers {
  length = 0;
  #values: Float64Array;

  constructor(capacity = 1024) {
    this.#values = new Float64Array(Math.max(1, capacity));
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Float64Array(2 * this.#values.length);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length++] = value;
  }

  /** The numbers so far, without a copy. */
  toArray(): Float64Array {
    return this.#values.subarray(0, this.length);
  }
}

/** Texts that repeat, kept once each, and the index of the text on each row. */
export class NameColumn {
  readonly #list = new NameList();
  #rows: Int32Array;
  #length = 0;

  constructor(capacity = 1024) {
    this.#rows = new Int32Array(Math.max(1, capacity));
  }

  /** The different texts, in order of first appearance. */
  get names(): readonly string[] {
    return this.#list.names;
  }

  push(name: string): void {
    if (this.#length === this.#rows.length) {
      const wider = new Int32Array(2 * this.#rows.length);
      wider.set(this.#rows);
      this.#rows = wider;
    }
    this.#rows[this.#length++] = this.#list.add(name);
  }

  /** Index into `names` of each row, without a copy. */
  rows(): Int32Array {
    return this.#rows.subarray(0, this.#length);
  }
}
