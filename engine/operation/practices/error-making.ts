import {log1p} from '../../kernel/math.ts';
import type {Stream} from '../../kernel/random.ts';
import {ERRORS, PICK_ERRORS, type ErrorKind} from '../../scenario/errors.ts';
import type {ErrorList} from './error-list.ts';

/**
 * Errors that are made at one place: some kinds once in an order, or a shipment, as a whole, others line by line; all independent of each other.
 * An error with probability p is a hazard of -log(1 - p), and an order goes from place to place until the hazards that it has come through
 * reach an exponential variate of its own (Devroye 1986, Non-Uniform Random Variate Generation, section VI.2): then it has an error. So
 * greater shares, with the same chance, leave no order right that was wrong.
 */
export class ErrorMaking {
  /** Decides what happens to an order after an error that was made here. */
  readonly #chance: Stream;
  /** By kind, in sequence: its position in `ERRORS`, its hazard, and whether it may be made line by line. */
  readonly #kinds: readonly {readonly kind: number; readonly hazard: number; readonly isPerLine: boolean}[];
  /** Hazard of everything that may be made once, and in a line. */
  readonly #once: number;
  readonly #perLine: number;

  constructor(chance: Stream, shares: Float64Array) {
    this.#chance = chance;
    this.#kinds = ERRORS.flatMap((name, kind) =>
      shares[kind] === 0 ? [] : {kind, hazard: -log1p(-shares[kind]), isPerLine: isPickError(name)},
    );
    const hazardOf = (perLine: boolean) =>
      this.#kinds.reduce((sum, {hazard, isPerLine}) => (isPerLine === perLine ? sum + hazard : sum), 0);
    this.#once = hazardOf(false);
    this.#perLine = hazardOf(true);
  }

  /** Hazard of everything that may go wrong with so many lines; infinite where something is sure to. */
  hazard(lines: number): number {
    return lines === 0 ? this.#once : this.#once + lines * this.#perLine;
  }

  /**
   * Adds the errors of an order, or of its shipment with this number, of `lines` lines, which stands `left` more hazard; `mark` is the index of its
   * variates. Returns the hazard that it stands after that.
   */
  make(
    errors: ErrorList,
    order: number,
    consignment: number,
    lines: number,
    mark: number,
    left: number,
  ): number {
    this.#chance.at(mark);
    for (const {kind, hazard, isPerLine} of this.#kinds) {
      const parts = isPerLine ? lines : 1;
      for (let part = 0; part < parts; part++) {
        if (left > hazard) left -= hazard;
        else {
          errors.add(order, kind, consignment, part);
          left = this.#chance.exponential();
        }
      }
    }
    return left;
  }
}

/** Null where no share is above 0. */
export function errorMaking(shares: Float64Array | null, chance: () => Stream): ErrorMaking | null {
  return shares === null || shares.every((share) => share === 0) ? null : new ErrorMaking(chance(), shares);
}

function isPickError(name: ErrorKind): boolean {
  return (PICK_ERRORS as readonly ErrorKind[]).includes(name);
}
