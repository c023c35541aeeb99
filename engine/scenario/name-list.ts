/** Numbers texts 0, 1, 2 … in the order in which they are first seen. */
export class NameList {
  /** The different texts, in that order. */
  readonly names: string[] = [];
  readonly #indices = new Map<string, number>();
  #lastName: string | null = null;
  #lastIndex = -1;

  /** Number of a text, which becomes a new one where it has none. */
  add(name: string): number {
    if (name === this.#lastName) return this.#lastIndex;
    let index = this.#indices.get(name);
    if (index === undefined) {
      index = this.names.length;
      this.#indices.set(name, index);
      this.names.push(name);
    }
    this.#lastName = name;
    this.#lastIndex = index;
    return index;
  }
}
