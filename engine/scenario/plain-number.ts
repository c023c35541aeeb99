const PLAIN = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/** The number that a text writes in digits, such as `12`, `.5` and `-1.5e3`; NaN where it holds anything else, even blanks. */
export function plainNumber(text: string): number {
  return PLAIN.test(text) ? Number(text) : NaN;
}
