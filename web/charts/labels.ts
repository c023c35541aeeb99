/** Width of a letter, and of a sign of Chinese, at 12 pixels. */
const LETTER = 6.9;
const SIGN = 12;
/** How much wider a bold name is. */
export const BOLD = 1.15;
/** How much wider a text of 13 pixels is. */
export const LARGER = 13 / 12;
/** First sign that is as wide as it is high. */
const FIRST_SIGN = '\u2e7f';
/** Room between a name and what it names. */
const APART = 8;

/** A text on the page. */
export interface Label {
  x: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Width of a text of 12 pixels, on the safe side. */
export function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > FIRST_SIGN ? SIGN : LETTER), 0);
}

/** Whether two texts of 13 pixels, one of them bold, have room on one line. */
export function fitOnLine(bold: string, text: string, width: number): boolean {
  return (widthOf(bold) * BOLD + widthOf(text)) * LARGER + APART <= width;
}

/**
 * The place of a name on the line of its stretch: before it, behind it, or in it on the side of `line` that is wider; null where there is
 * room nowhere.
 */
export function beside(
  name: string,
  [from, to]: readonly [number, number],
  {left, right, line}: {left: number; right: number; line: number},
): (Label & {isInside: boolean}) | null {
  const width = widthOf(name) + APART;
  if (from - left >= width) return {x: from - APART, anchor: 'end', isInside: false};
  if (right - to >= width) return {x: to + APART, anchor: 'start', isInside: false};
  const [before, behind] = [line - from, to - line];
  if (Math.max(before, behind) < width + APART) return null;
  return before >= behind
    ? {x: from + APART, anchor: 'start', isInside: true}
    : {x: to - APART, anchor: 'end', isInside: true};
}

/** The place of a name above its stretch, as near to the middle as the page allows. */
export function above(
  name: string,
  [from, to]: readonly [number, number],
  {left, right}: {left: number; right: number},
): Label {
  const half = widthOf(name) / 2;
  return {x: Math.max(left + half, Math.min(right - half, (from + to) / 2)), anchor: 'middle'};
}

/** Heights of texts that keep a distance from each other, in their order from the top, as near to where they belong as may be. */
export function apart(heights: readonly number[], sizes: readonly number[]): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a] - heights[b]);
  const placed = [...heights];
  order.slice(1).forEach((one, k) => {
    const before = order[k];
    placed[one] = Math.max(placed[one], placed[before] + (sizes[before] + sizes[one]) / 2);
  });
  return placed;
}

/** Letters of a line of a name that stands beside its line. */
const LETTERS = 11;

/** A text in lines that are short, broken between words. */
export function wrapped(text: string): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    return lines.length > 0 && longer.length <= LETTERS ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}
