/** Steps that can be undone. */
const MOST = 100;

/** Where somebody has been, to go back and forth. */
export class Past<Position> {
  #before = $state.raw<readonly Position[]>([]);
  #after = $state.raw<readonly Position[]>([]);

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#after.length > 0;
  }

  /** Notes a position that is left for a new one; what was undone before cannot be redone any more. */
  leave(position: Position): void {
    this.#before = [...this.#before, position].slice(-MOST);
    this.#after = [];
  }

  /** The position before `now`; null where there is none. */
  back(now: Position): Position | null {
    const position = this.#before.at(-1);
    if (position === undefined) return null;
    this.#before = this.#before.slice(0, -1);
    this.#after = [...this.#after, now];
    return position;
  }

  /** The position that `back` left for this one; null where there is none. */
  forward(now: Position): Position | null {
    const position = this.#after.at(-1);
    if (position === undefined) return null;
    this.#after = this.#after.slice(0, -1);
    this.#before = [...this.#before, now];
    return position;
  }
}
