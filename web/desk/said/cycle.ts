import type {NamedCycle, OrderCycle} from '../../../engine/run/anatomy.ts';
import type {OrderGroup, TimeKind} from '../../../engine/text/pages/why-page.ts';
import {durationText, timeUnit} from '../../state/duration.ts';
import type {Words} from './said.ts';
import {sharePercent} from './share.ts';

/** What a sentence names one by one. */
const MOST_KINDS = 2;
/** Least share of the time that a sentence names after the first. */
const LEAST_TIME = 0.05;

/** Where the time of an order goes, as a sentence. */
export function cycleFinding(cycle: OrderCycle, words: Words): string {
  const {cycle: finding} = words.whyFinding;
  const mean = cycle.mean.mean;
  if (mean === null) return finding({type: 'none'});
  if (mean === 0) return finding({type: 'instant'});
  const parts = [...timeByKind(cycle)]
    .map(([kind, time]) => ({kind, share: time / mean}))
    .sort((a, b) => b.share - a.share)
    .filter(({share}, i) => i === 0 || share >= LEAST_TIME)
    .slice(0, MOST_KINDS)
    .map(({kind, share}) => ({kind, share: sharePercent(share, words.numbers)}));
  return finding({type: 'parts', mean: durationText(mean, null, words), parts});
}

/** Which orders take long, and what makes the difference, as a sentence; empty where there are no two groups of delivered orders, or one replication that cannot tell. */
export function groupsFinding(by: OrderGroup, groups: readonly NamedCycle[], words: Words): string {
  const delivered = groups.filter(({mean}) => mean.mean !== null);
  if (delivered.length < 2) return '';
  const {groups: finding} = words.whyFinding;
  const sorted = delivered.sort((a, b) => b.mean.mean! - a.mean.mean!);
  const [slowest, fastest] = [sorted[0], sorted.at(-1)!];
  const [from, to] = [slowest.mean.halfWidth, fastest.mean.halfWidth];
  if (from === null || to === null) return '';
  const unit = timeUnit(slowest.mean.mean!);
  const [most, least] = [slowest, fastest].map(({mean}) => durationText(mean.mean!, null, words, unit));
  if (most === least) return finding({by, type: 'same', mean: most});
  const difference = slowest.mean.mean! - fastest.mean.mean!;
  if (difference <= from + to) return finding({by, type: 'alike', least, most});
  const meanOf = ({mean: {mean, halfWidth}}: OrderCycle) => durationText(mean!, halfWidth, words, unit);
  const before = timeByKind(fastest);
  const [kind, time] = [...timeByKind(slowest)]
    .map(([one, time]): [TimeKind, number] => [one, time - (before.get(one) ?? 0)])
    .reduce((a, b) => (b[1] > a[1] ? b : a));
  return finding({
    by,
    type: 'differ',
    slowest: {name: slowest.name, mean: meanOf(slowest)},
    fastest: {name: fastest.name, mean: meanOf(fastest)},
    cause: {kind, share: sharePercent(Math.min(1, time / difference), words.numbers)},
  });
}

/** Days until delivery on the average, by what they go into. */
function timeByKind({stages}: OrderCycle): Map<TimeKind, number> {
  const kinds = new Map<TimeKind, number>();
  for (const {parts} of stages)
    for (const {kind, mean} of parts) kinds.set(kind, (kinds.get(kind) ?? 0) + (mean.mean ?? 0));
  return kinds;
}
