/** Places that a text takes on a terminal, where Chinese characters are two wide. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0)!) ? 2 : 1;
  return width;
}

/**
 * Rows as lines with their columns one below the other, two blanks between them; columns of `left` start together, the others
 * end together.
 */
export function aligned(rows: readonly (readonly string[])[], left: readonly number[] = [0]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({length: count}, (_, column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows.map((row) =>
    widths
      .map((width, column) => {
        const text = row[column] ?? '';
        const blanks = ' '.repeat(width - displayWidth(text));
        return left.includes(column) ? text + blanks : blanks + text;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** East Asian Wide and Fullwidth characters (Unicode Standard Annex 11), as far as the texts of this program have any. */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xff00 && code <= 0xff60)
  );
}
