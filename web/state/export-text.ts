/** Breaks a text into lines no wider than `width`, at blanks, or between signs of Chinese; `measure` gives the width of a text. */
export function linesIn(text: string, width: number, measure: (text: string) => number): string[] {
  const pieces = text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && piece.trim() !== '' && measure(line + piece) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((one) => one !== '');
}
