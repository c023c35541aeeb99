/** Reasons for which a line is no sale, in the order in which they are looked at: a line is dropped by the first that fits. */
export const RULES = [
  'orderMissing',
  'productMissing',
  'dateUnreadable',
  'quantityUnreadable',
  'priceUnreadable',
  'badDebt',
  'cancellation',
  'writeOff',
  'nonProduct',
  'priceNotPositive',
  'quantityNotPositive',
  'quantityFractional',
  'duplicate',
  'keyingError',
] as const;

/**
 * Why a line is no sale.
 * - `orderMissing`, `productMissing`: the cell is empty.
 * - `dateUnreadable`, `quantityUnreadable`, `priceUnreadable`: the cell holds no date or number.
 * - `badDebt`: an accounting line, told by its description `bad debt`, or by a document number such as A563185 with the code B.
 * - `cancellation`: a negative quantity on an order whose number starts with C, or of a known customer at a price; what is goods
 *   among them becomes a return, and the sale that it cancels stays.
 * - `writeOff`: any other negative quantity; a correction of the stock, not an order.
 * - `nonProduct`: postage, fees, vouchers and the like (see `nonProducts`).
 * - `priceNotPositive`: given away, damaged, or corrected.
 * - `quantityNotPositive`, `quantityFractional`: units are whole and at least 1.
 * - `duplicate`: the same in every column as an earlier line.
 * - `keyingError`: cancelled within a day and far outside the history of the product (see `keyingErrors`).
 */
export type Rule = (typeof RULES)[number];

/** What one rule dropped. */
export interface RuleCount {
  rule: Rule;
  /** Lines dropped. */
  lines: number;
  /** Sum of their quantities [units], as signed in the file. */
  units: number;
  /** Sum of quantity times price [money], as signed in the file. */
  value: number;
  /** Number of the first line that was dropped, 1 is the line after the header; null where there is none. */
  first: number | null;
}

/** Which rule dropped each line: 0 for none, else its position in `RULES` plus 1. */
export type Verdicts = Uint8Array;

/** Verdict of a rule. */
export function verdictOf(rule: Rule): number {
  return RULES.indexOf(rule) + 1;
}

/** Counts what each rule dropped. */
export function countRules(verdicts: Verdicts, quantity: Float64Array, price: Float64Array): RuleCount[] {
  const counts: RuleCount[] = RULES.map((rule) => ({rule, lines: 0, units: 0, value: 0, first: null}));
  for (let i = 0; i < verdicts.length; i++) {
    if (verdicts[i] === 0) continue;
    const count = counts[verdicts[i] - 1];
    count.lines++;
    count.first ??= i + 1;
    if (!Number.isNaN(quantity[i])) {
      count.units += quantity[i];
      if (!Number.isNaN(price[i])) count.value += quantity[i] * price[i];
    }
  }
  return counts;
}
