import type {Stream} from '../../kernel/random.ts';
import {ERRORS, PICK_ERRORS, type ErrorKind} from '../../scenario/errors.ts';
import type {ErrorList} from './error-list.ts';

/** Errors that are made at one place: some kinds once in an order, or a shipment, as a whole, others line by line; all independent of each other. */
export class ErrorMaking {
  readonly #chance: Stream;
  /** By kind, in sequence: its position in `ERRORS`, the probability that it is not made, and whether it may be made line by line. */
  readonly #kinds: readonly {readonly kind: number; readonly right: number; readonly isPerLine: boolean}[];
  /** Probability that nothing is wrong with so many lines, as far as it was asked for. */
  readonly #allRight: number[] = [];

  constructor(chance: Stream, shares: Float64Array) {
    this.#chance = chance;
    this.#kinds = ERRORS.flatMap((name, kind) =>
      shares[kind] === 0 ? [] : {kind, right: 1 - shares[kind], isPerLine: isPickError(name)},
    );
  }

  /**
   * Adds the errors of an order, or of its shipment with this number, of `lines` lines; `mark` is the index of its variate. One variate decides for all of them:
   * what is left of it when one error has not been made, over the probability of that, is as random as it was, and decides the next one. So
   * greater shares, with the same chance, leave no order right that was wrong.
   */
  make(errors: ErrorList, order: number, consignment: number, lines: number, mark: number): void {
    let u = this.#chance.uniformAt(mark);
    if (u < this.#rightOf(lines)) return;
    for (const {kind, right, isPerLine} of this.#kinds) {
      const parts = isPerLine ? lines : 1;
      for (let part = 0; part < parts; part++) {
        if (u < right) u /= right;
        else {
          errors.add(order, kind, consignment, part);
          u = this.#chance.uniform();
        }
      }
    }
  }

  #rightOf(lines: number): number {
    if (lines >= this.#allRight.length) this.#extend(lines);
    return this.#allRight[lines];
  }

  #extend(lines: number): void {
    for (let count = this.#allRight.length; count <= lines; count++) {
      let right = 1;
      for (const one of this.#kinds)
        for (let part = one.isPerLine ? count : 1; part > 0; part--) right *= one.right;
      this.#allRight.push(right);
    }
  }
}

/** Null where no share is above 0. */
export function errorMaking(shares: Float64Array | null, chance: () => Stream): ErrorMaking | null {
  return shares === null || shares.every((share) => share === 0) ? null : new ErrorMaking(chance(), shares);
}

function isPickError(name: ErrorKind): boolean {
  return (PICK_ERRORS as readonly ErrorKind[]).includes(name);
}
