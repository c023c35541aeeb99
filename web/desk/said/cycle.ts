import type {OrderCycle} from '../../../engine/run/anatomy.ts';
import type {TimeKind} from '../../../engine/text/pages/why-page.ts';
import {durationText} from '../../state/duration.ts';
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
  const kinds = new Map<TimeKind, number>();
  for (const {parts} of cycle.stages)
    for (const {kind, mean: part} of parts) kinds.set(kind, (kinds.get(kind) ?? 0) + (part.mean ?? 0));
  const parts = [...kinds]
    .map(([kind, time]) => ({kind, share: time / mean}))
    .sort((a, b) => b.share - a.share)
    .filter(({share}, i) => i === 0 || share >= LEAST_TIME)
    .slice(0, MOST_KINDS)
    .map(({kind, share}) => ({kind, share: sharePercent(share, words.numbers)}));
  return finding({type: 'parts', mean: durationText(mean, null, words), parts});
}
