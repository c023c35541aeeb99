/** A sentence whose amounts stay on one line, each with its interval, scale and unit: `40.4 ± 2.2 k EUR`. */
export function together(sentence: string): string {
  return sentence.replace(/\d (?:(?:k|M|bn) )?|± /g, (part) => part.replaceAll(' ', '\u00a0'));
}
