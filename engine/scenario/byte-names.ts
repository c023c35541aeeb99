/**
 * Numbers byte strings 0, 1, 2 … in the order in which they are first seen, without making a string of each.
 * Open addressing over FNV-1a (Fowler, Noll and Vo); expected constant time.
 */
export class ByteNames {
  /** Different names seen. */
  count = 0;
  #slots = new Int32Array(64).fill(-1);
  #hashes = new Int32Array(32);
  #starts = new Float64Array(33);
  #bytes = new Uint8Array(512);

  /** Number of `bytes[start, end)`, which becomes a new one where `add` is true; -1 where it is unknown and not added. */
  index(bytes: Uint8Array, start: number, end: number, add: boolean): number {
    const hash = hashOf(bytes, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (; this.#slots[slot] >= 0; slot = (slot + 1) & mask) {
      const name = this.#slots[slot];
      if (this.#hashes[name] === hash && this.#equals(name, bytes, start, end)) return name;
    }
    if (!add) return -1;
    const name = this.#append(hash, bytes, start, end);
    this.#slots[slot] = name;
    if (this.count * 2 > this.#slots.length) this.#rehash();
    return name;
  }

  #equals(name: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#starts[name];
    const length = end - start;
    if (this.#starts[name + 1] - own !== length) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[own + i] !== bytes[start + i]) return false;
    return true;
  }

  #append(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const name = this.count++;
    if (name === this.#hashes.length) {
      this.#hashes = grown(this.#hashes, new Int32Array(2 * name));
      this.#starts = grown(this.#starts, new Float64Array(2 * name + 1));
    }
    const own = this.#starts[name];
    const needed = own + end - start;
    if (needed > this.#bytes.length) this.#bytes = grown(this.#bytes, new Uint8Array(2 * needed));
    for (let i = start; i < end; i++) this.#bytes[own + i - start] = bytes[i];
    this.#hashes[name] = hash;
    this.#starts[name + 1] = needed;
    return name;
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length).fill(-1);
    const mask = slots.length - 1;
    for (let name = 0; name < this.count; name++) {
      let slot = this.#hashes[name] & mask;
      while (slots[slot] >= 0) slot = (slot + 1) & mask;
      slots[slot] = name;
    }
    this.#slots = slots;
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  return hash ^ (hash >>> 15);
}

function grown<T extends {set(array: T): void}>(from: T, into: T): T {
  into.set(from);
  return into;
}
