import type {CompareFindingText, WrittenPair, WrittenRanking} from './compare-finding.ts';
import {compareNamesInEnglish} from './compare-names-en.ts';

/** What there is to say of scenarios side by side, in English. */
export const compareFindingInEnglish: CompareFindingText = {
  pair: (pair) => `${pair.isOnce ? ONCE : ''}${sentence(pair)}${service(pair)}`,
  ranking,
  single: 'A single replication has no interval: run some more to tell differences from chance.',
  exact:
    'Nothing is left to chance here: every replication gives the same figures, and so the differences are exact.',
  commonChance: (times, of, against) =>
    `That the same customers come and the same deliveries are late makes the variance of the difference in profit between ${quoted(of)} and ${quoted(against)} ${times} times smaller than independent runs would.`,
  noHelp: (times, of, against) =>
    `The same chance did not help here: the variance of the difference in profit between ${quoted(of)} and ${quoted(against)} is that of independent runs divided by ${times}.`,
  confidence: (confidence) => `Behind ±: ${confidence} intervals.`,
  confidenceOfAll: (confidence, pairs) =>
    `Behind ±: ${confidence} intervals, for differences wide enough to hold over all ${pairs} pairs at once.`,
  plane: {
    sure: (better, worse) => `${quoted(better)} costs no more than ${quoted(worse)} and serves no worse`,
    likely: (better, worse) =>
      `${quoted(better)} seems to cost no more than ${quoted(worse)} and to serve no worse, but it cannot be told yet`,
    none: 'Nobody is at once cheaper and better: more service costs more',
    open: 'Nobody looks at once cheaper and better, but it cannot be told of all yet',
  },
  relation: {
    finding: (of, against, achieved) => `From ${quoted(against)} to ${quoted(of)}: ${achieved}.`,
    once: 'a single replication has no interval, and cannot tell',
  },
};

const ONCE = 'In the only replication ';

function quoted(name: string): string {
  return `“${name}”`;
}

function sentence({of, against, profit, amount}: WrittenPair): string {
  switch (profit) {
    case 'more':
      return `${quoted(of)} earns ${amount} a year more than ${quoted(against)}`;
    case 'less':
      return `${quoted(of)} earns ${amount} a year less than ${quoted(against)}`;
    case 'same':
      return `${quoted(of)} earns exactly as much as ${quoted(against)}`;
    case 'open':
      return `Whether ${quoted(of)} earns more than ${quoted(against)} cannot be told yet: ${amount} a year`;
    default:
      return profit satisfies never;
  }
}

function service(pair: WrittenPair): string {
  if (!pair.service) return '';
  const {told, measure, points} = pair.service;
  const name = measure.charAt(0).toLowerCase() + measure.slice(1);
  switch (told) {
    case 'more':
      return `, with ${points} points more ${name}`;
    case 'less':
      return `, with ${points} points less ${name}`;
    case 'same':
      return `, at the same ${name}`;
    case 'open':
      return `; whether its ${name} differs cannot be told yet`;
    default:
      return told satisfies never;
  }
}

function ranking({count, best, against, next, equal, open, isOnce}: WrittenRanking): string {
  const first = compareNamesInEnglish.listed([best, ...equal].map(quoted));
  const [earn, seem] = equal.length > 0 ? ['earn', 'seem'] : ['earns', 'seems'];
  const most = equal.length > 0 ? 'most, each as much as the other' : 'most';
  if (open.length > 0) {
    const names = compareNamesInEnglish.listed(open.map(quoted));
    const start = `Of ${count} scenarios ${first} ${seem} to earn most, but cannot be told from ${names} yet`;
    return against && !open.includes(against.against)
      ? `${start}; ${equal.length > 0 ? sentence(against) : sentence(against).replace(quoted(best), 'it')}${service(against)}`
      : start;
  }
  const lead = isOnce
    ? `${ONCE}${first} ${earn} ${most} of ${count} scenarios`
    : `Of ${count} scenarios ${first} ${earn} ${most}`;
  const shown = against ?? next;
  if (!shown) return `All ${count} scenarios earn exactly as much`;
  return `${lead}: ${shown.amount} a year more than ${quoted(shown.against)}${service(shown)}`;
}
