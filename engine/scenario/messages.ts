/** A value as messages quote it, cut after 60 characters. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Names in a message: `"a", "b"`; of more than ten the first ten. */
export function listed(names: Iterable<string>): string {
  const all = [...names];
  const first = all.slice(0, 10).map((name) => JSON.stringify(name));
  return all.length > 10 ? `${first.join(', ')} and ${all.length - 10} more` : first.join(', ');
}

/** What is said of nouns for which a number stands. */
const OF_NUMBERS = /number|duration|amount|correlation|coefficient|shape|mean|tude from/;

/** Message of a schema or action: `3 is not text`. */
export function isNot(noun: string): (issue: {input: unknown}) => string {
  return ({input}) => {
    const number = typeof input === 'string' && input.trim() !== '' ? Number(input) : NaN;
    const quoted = Number.isFinite(number) && OF_NUMBERS.test(noun);
    return `${show(input)} is not ${noun}${quoted ? `: write ${number} without quotes` : ''}`;
  };
}

/** What would be right in place of a misspelt name: the nearest one, else all of them, else that there are none. */
export function rightName(name: string, candidates: readonly string[], plural: string): string {
  const near = nearest(name, candidates);
  if (near !== null) return `did you mean ${JSON.stringify(near)}?`;
  return candidates.length === 0 ? `there are no ${plural}` : `the ${plural} are ${listed(candidates)}`;
}

/**
 * The candidate that a misspelt name most likely means: the fewest insertions, deletions and substitutions
 * (Levenshtein 1966), letter case aside, at most one in three letters; null where none is near.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const wanted = name.toLowerCase();
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const limit = Math.floor(Math.max(candidate.length, name.length) / 3);
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= limit && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}
