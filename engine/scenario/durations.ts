/** How many of a unit make so many days. */
const UNITS: readonly [names: string, units: number, days: number][] = [
  ['s sec second seconds', 86_400, 1],
  ['min minute minutes', 1440, 1],
  ['h hour hours', 24, 1],
  ['d day days', 1, 1],
  ['w week weeks', 1, 7],
];

/** Days of a duration such as `90 min`, `3 h`, `2 d`, `1 week`, not negative; null where the text is none. */
export function parseDuration(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(text.trim());
  const unit = match && UNITS.find(([names]) => names.split(' ').includes(match[2].toLowerCase()));
  return unit ? (Number(match[1]) * unit[2]) / unit[1] : null;
}
