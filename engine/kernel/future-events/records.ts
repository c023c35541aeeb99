/** A handle is generation × 2^24 + slot. Generations have 29 bits and are even, odd once the event is cancelled. */
const SLOTS = 16_777_216;
const GENERATIONS = 0x1fffffff;

const NEXT = 0;
const KIND = 1;
const ITEM = 2;
const GENERATION = 3;

/**
 * The events themselves, by slot. A slot is used again after its event, under a new generation, so that a handle
 * never means a later event (before 2^28 events have passed through the same slot).
 */
export class EventRecords {
  /** By slot: time, order. */
  keys = new Float64Array(2 * 64);
  #links = new Int32Array(4 * 64); // by slot: next in a list, kind, item, generation
  #used = 0;
  #free = -1; // a list

  /** A slot for an event; whoever takes it writes down its keys. */
  take(kind: number, item: number): number {
    let slot = this.#free;
    if (slot >= 0) this.#free = this.#links[4 * slot + NEXT];
    else {
      slot = this.#used++;
      if (2 * slot === this.keys.length) this.#grow();
    }
    const links = this.#links;
    links[4 * slot + KIND] = kind;
    links[4 * slot + ITEM] = item;
    return slot;
  }

  release(slot: number): void {
    const generation = this.#links[4 * slot + GENERATION];
    this.#links[4 * slot + GENERATION] = (generation + 2 - (generation & 1)) & GENERATIONS;
    this.#links[4 * slot + NEXT] = this.#free;
    this.#free = slot;
  }

  handle(slot: number): number {
    return this.#links[4 * slot + GENERATION] * SLOTS + slot;
  }

  /** Marks the event of a handle as cancelled; false when it is not pending. */
  cancel(handle: number): boolean {
    const slot = handle % SLOTS;
    if (!(slot < this.#used) || this.handle(slot) !== handle || this.isCancelled(slot)) return false;
    this.#links[4 * slot + GENERATION]++;
    return true;
  }

  isCancelled(slot: number): boolean {
    return (this.#links[4 * slot + GENERATION] & 1) === 1;
  }

  kind(slot: number): number {
    return this.#links[4 * slot + KIND];
  }

  item(slot: number): number {
    return this.#links[4 * slot + ITEM];
  }

  /** The slot behind this one in the list that it is in; -1 at the end. */
  next(slot: number): number {
    return this.#links[4 * slot + NEXT];
  }

  setNext(slot: number, next: number): void {
    this.#links[4 * slot + NEXT] = next;
  }

  #grow(): void {
    const slots = this.keys.length; // twice as many as before
    if (slots > SLOTS) throw new Error(`more than ${SLOTS} events are pending`);
    const keys = new Float64Array(2 * slots);
    const links = new Int32Array(4 * slots);
    keys.set(this.keys);
    links.set(this.#links);
    this.keys = keys;
    this.#links = links;
  }
}

/** Whether the event in slot a comes before that in slot b: by time, then by order. */
export function isBefore(keys: Float64Array, a: number, b: number): boolean {
  const timeA = keys[2 * a];
  const timeB = keys[2 * b];
  return timeA < timeB || (timeA === timeB && keys[2 * a + 1] < keys[2 * b + 1]);
}
