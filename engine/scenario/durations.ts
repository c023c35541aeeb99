const DAYS = new Map<string, number>();
for (const [names, days] of [
  ['s sec second seconds', 1 / 86_400],
  ['min minute minutes', 1 / 1440],
  ['h hour hours', 1 / 24],
  ['d day days', 1],
  ['w week weeks', 7],
] as const)
  for (const name of names.split(' ')) DAYS.set(name, days);

/** Days of a duration such as `90 min`, `3 h`, `2 d`, `1 week`, not negative; null where the text is none. */
export function parseDuration(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(text.trim());
  const days = match && DAYS.get(match[2].toLowerCase());
  return days ? Number(match[1]) * days : null;
}
