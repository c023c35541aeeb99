import {isBefore, type EventRecords} from './records.ts';

/** A binary heap of slots, earliest first. */
export class EventHeap {
  slots = new Int32Array(64);
  length = 0;

  push(slot: number, {keys}: EventRecords): void {
    if (this.length === this.slots.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.slots);
      this.slots = larger;
    }
    const slots = this.slots;
    let i = this.length++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (isBefore(keys, slots[parent], slot)) break;
      slots[i] = slots[parent];
      i = parent;
    }
    slots[i] = slot;
  }

  /** Removes the earliest. */
  pop({keys}: EventRecords): void {
    const slots = this.slots;
    const n = --this.length;
    const slot = slots[n];
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= n) break;
      if (child + 1 < n && isBefore(keys, slots[child + 1], slots[child])) child++;
      if (isBefore(keys, slot, slots[child])) break;
      slots[i] = slots[child];
      i = child;
    }
    slots[i] = slot;
  }
}
