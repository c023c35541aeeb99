/**
 * Row numbers handed out and taken back, so that records in typed arrays are used again instead of being made.
 * `grow` is called with the new capacity whenever the rows run out; columns double, so growth costs nothing per record.
 */
export class Rows {
  capacity: number;
  #free: Int32Array;
  #freeCount = 0;
  #next = 0;
  readonly #grow: (capacity: number) => void;

  constructor(capacity: number, grow: (capacity: number) => void) {
    this.capacity = capacity;
    this.#free = new Int32Array(capacity);
    this.#grow = grow;
    grow(capacity);
  }

  take(): number {
    if (this.#freeCount > 0) return this.#free[--this.#freeCount];
    if (this.#next === this.capacity) this.#double();
    return this.#next++;
  }

  /** Apart from `take`, so that code which has taken it in does not depend on whose rows grow. */
  #double(): void {
    this.capacity *= 2;
    this.#free = grown(this.#free, this.capacity);
    this.#grow(this.capacity);
  }

  /** Rows ever handed out are 0 .. handedOut - 1; these of them are free. */
  get handedOut(): number {
    return this.#next;
  }

  free(): Int32Array {
    return this.#free.subarray(0, this.#freeCount);
  }

  release(row: number): void {
    this.#free[this.#freeCount++] = row;
  }
}

/** A copy of `column` with room for `capacity` numbers. */
export function grown<Column extends Float64Array | Int32Array | Uint8Array>(
  column: Column,
  capacity: number,
): Column {
  const larger = new (column.constructor as new (length: number) => Column)(capacity);
  larger.set(column);
  return larger;
}
