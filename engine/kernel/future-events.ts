import {EventHeap} from './future-events/heap.ts';
import {EventRecords, isBefore} from './future-events/records.ts';
import {Rung} from './future-events/rung.ts';

/** Up to this many pending events live in the heap alone; above the second number the ladder takes over. */
const FEW = 12;
const MANY = 24;
/** Larger buckets are split into a rung of their own (Tang, Goh & Thng 2005 use 50). */
const BUCKET = 48;
const RUNGS = 8;

/**
 * Future events in the exact order (time, order). A ladder queue after Tang, Goh & Thng (2005), ACM Trans. Model.
 * Comput. Simul. 15, 175-204, on typed arrays: about constant time an event; with few events, or many at one instant,
 * a binary heap. Where an event waits, latest first:
 *
 *     top      a list, all later than #topAbove
 *     rungs    buckets, each rung finer and earlier than the one before
 *     bottom   one bucket, sorted, earliest last
 *     near     a heap of what was pushed since, before the end of the bottom
 *
 * Nothing is allocated except when a structure must grow. A cancelled event keeps its place until it is met.
 */
export class FutureEvents {
  /** Events pending. */
  length = 0;
  /** Of the event last peeked at or popped. */
  time = 0;
  order = 0;
  /** Of the event last popped. */
  kind = 0;
  item = 0;

  #records = new EventRecords();
  #cancelled = 0; // events that still have their place
  #head = -1; // the earliest event, when known

  #top = -1;
  #topLength = 0;
  #topMin = Infinity;
  #topMax = -Infinity;
  #topAbove = Infinity; // infinite: few events, all of them near

  #rungs = Array.from({length: RUNGS}, () => new Rung());
  #rungCount = 0;

  #bottom = new Int32Array(BUCKET);
  #bottomLength = 0;

  #near = new EventHeap();
  #nearLimit = MANY; // more than this, and the near events go up the ladder

  /** Adds an event at a finite time; `order` is below 2^53 and unique. Returns a handle to cancel it by. */
  push(time: number, order: number, kind: number, item: number): number {
    return this.#records.handle(this.add(time, order, kind, item));
  }

  /**
   * The same for an event that nobody cancels; returns the place of its record. The keys are written here, where the call is inlined; the larger
   * functions behind it read them from the record, because a double is put into a box for a call that is not inlined.
   */
  add(time: number, order: number, kind: number, item: number): number {
    const slot = this.#records.take(kind, item);
    const {keys} = this.#records;
    keys[2 * slot] = time;
    keys[2 * slot + 1] = order;
    this.#admit(slot);
    return slot;
  }

  /** Counts an event in whose keys are written, and finds it its place. */
  #admit(slot: number): void {
    this.length++;
    if (this.#head >= 0 && isBefore(this.#records.keys, slot, this.#head)) this.#head = slot;
    this.#place(slot);
  }

  /** Takes an event back. False when it is not pending: it has come, or was cancelled before. */
  cancel(handle: number): boolean {
    if (!this.#records.cancel(handle)) return false;
    this.length--;
    this.#head = -1;
    if (++this.#cancelled > this.length + 64) this.#rebuild();
    return true;
  }

  /** Finds the earliest event and sets `time` and `order`; false when none is pending. */
  peek(): boolean {
    if (this.length === 0) return false;
    const slot = this.#head >= 0 ? this.#head : this.#findHead();
    this.time = this.#records.keys[2 * slot];
    this.order = this.#records.keys[2 * slot + 1];
    return true;
  }

  /** Removes the earliest event and sets `time`, `order`, `kind` and `item`; false when none is pending. */
  pop(): boolean {
    if (!this.peek()) return false;
    const slot = this.#head;
    this.kind = this.#records.kind(slot);
    this.item = this.#records.item(slot);
    this.length--;
    this.#head = -1;
    this.#remove(slot);
    return true;
  }

  #place(slot: number): void {
    const time = this.#records.keys[2 * slot];
    if (time > this.#topAbove) {
      this.#records.setNext(slot, this.#top);
      this.#top = slot;
      this.#topLength++;
      if (time < this.#topMin) this.#topMin = time;
      if (time > this.#topMax) this.#topMax = time;
      return;
    }
    for (let i = 0; i < this.#rungCount; i++) if (this.#rungs[i].put(slot, this.#records)) return;
    this.#near.push(slot, this.#records);
    if (this.#near.length > this.#nearLimit) this.#raiseNear();
  }

  #findHead(): number {
    for (;;) {
      if (this.#bottomLength === 0 && this.#near.length === 0) {
        this.#refill();
        continue;
      }
      const slot = this.#earliest();
      if (this.#cancelled === 0 || !this.#records.isCancelled(slot)) return (this.#head = slot);
      this.#cancelled--;
      this.#remove(slot);
    }
  }

  /** The earliest of bottom and near, which are not both empty. */
  #earliest(): number {
    if (this.#bottomLength === 0) return this.#near.slots[0];
    const slot = this.#bottom[this.#bottomLength - 1];
    if (this.#near.length === 0) return slot;
    const rival = this.#near.slots[0];
    return isBefore(this.#records.keys, rival, slot) ? rival : slot;
  }

  /** Removes the earliest of bottom and near. */
  #remove(slot: number): void {
    if (this.#bottomLength > 0 && this.#bottom[this.#bottomLength - 1] === slot) this.#bottomLength--;
    else this.#near.pop(this.#records);
    this.#records.release(slot);
  }

  /** Bottom and near are empty, events are pending: brings the earliest down. */
  #refill(): void {
    while (this.#rungCount > 0 && this.#rungs[this.#rungCount - 1].length === 0) this.#rungCount--;
    if (this.#rungCount === 0) {
      this.#refillFromTop();
      return;
    }
    const rung = this.#rungs[this.#rungCount - 1];
    if (rung.findBucket() <= BUCKET) this.#sortIntoBottom(rung.takeBucket());
    else this.#bringDown(rung.takeBucket());
  }

  #refillFromTop(): void {
    const list = this.#top;
    const max = this.#topMax;
    const length = this.#topLength;
    this.#clearTop();
    if (length > FEW) {
      this.#topAbove = max;
      this.#bringDown(list);
    } else {
      this.#topAbove = Infinity;
      this.#takeNear(list);
      this.#nearLimit = MANY;
    }
  }

  /** Bottom, near and all rungs below are empty: a list that may be long goes where it can be sorted cheaply. */
  #bringDown(list: number): void {
    const {keys} = this.#records;
    let length = 0;
    let min = Infinity;
    let max = -Infinity;
    for (let slot = list; slot >= 0; slot = this.#records.next(slot)) {
      length++;
      min = Math.min(min, keys[2 * slot]);
      max = Math.max(max, keys[2 * slot]);
    }
    if (length <= BUCKET) this.#sortIntoBottom(list);
    else if (this.#rungCount < RUNGS && length / (max - min) < Infinity)
      this.#openRung(list, length, min, max);
    else this.#takeNear(list);
  }

  #sortIntoBottom(list: number): void {
    const {keys} = this.#records;
    const bottom = this.#bottom;
    let n = 0;
    for (let slot = list; slot >= 0; slot = this.#records.next(slot)) {
      let i = n++;
      while (i > 0 && isBefore(keys, bottom[i - 1], slot)) {
        bottom[i] = bottom[i - 1];
        i--;
      }
      bottom[i] = slot;
    }
    this.#bottomLength = n;
    this.#nearLimit = BUCKET;
  }

  #openRung(list: number, length: number, min: number, max: number): void {
    const rung = this.#rungs[this.#rungCount++];
    rung.open(min, max, length);
    for (let slot = list; slot >= 0;) {
      const next = this.#records.next(slot);
      rung.put(slot, this.#records);
      slot = next;
    }
    this.#nearLimit = BUCKET;
  }

  #takeNear(list: number): void {
    for (let slot = list; slot >= 0; slot = this.#records.next(slot)) this.#near.push(slot, this.#records);
    this.#nearLimit = Math.max(BUCKET, 2 * this.#near.length);
  }

  /** The heap is too large: with the bottom it goes up, unless all of it is at one instant. */
  #raiseNear(): void {
    this.#head = -1;
    if (this.#topAbove === Infinity) {
      this.#rebuild();
      return;
    }
    let list = -1;
    for (let i = 0; i < this.#near.length; i++) list = this.#prepended(this.#near.slots[i], list);
    for (let i = 0; i < this.#bottomLength; i++) list = this.#prepended(this.#bottom[i], list);
    this.#near.length = 0;
    this.#bottomLength = 0;
    this.#bringDown(list);
  }

  /** All that is pending goes to the top, and what is cancelled goes. */
  #rebuild(): void {
    let list = -1;
    const collect = (from: number) => {
      for (let slot = from; slot >= 0;) {
        const next = this.#records.next(slot);
        list = this.#prepended(slot, list);
        slot = next;
      }
    };
    collect(this.#top);
    for (let i = 0; i < this.#rungCount; i++) this.#rungs[i].forEachBucket(collect);
    for (let i = 0; i < this.#bottomLength; i++) list = this.#prepended(this.#bottom[i], list);
    for (let i = 0; i < this.#near.length; i++) list = this.#prepended(this.#near.slots[i], list);
    this.#rungCount = 0;
    this.#bottomLength = 0;
    this.#near.length = 0;
    this.#clearTop();
    this.#topAbove = -Infinity;
    this.#cancelled = 0;
    for (let slot = list; slot >= 0;) {
      const next = this.#records.next(slot);
      if (this.#records.isCancelled(slot)) this.#records.release(slot);
      else this.#place(slot);
      slot = next;
    }
  }

  #prepended(slot: number, list: number): number {
    this.#records.setNext(slot, list);
    return slot;
  }

  #clearTop(): void {
    this.#top = -1;
    this.#topLength = 0;
    this.#topMin = Infinity;
    this.#topMax = -Infinity;
  }
}
