import {applyLever} from '../../engine/index.ts';
import type {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {firstSeries, type Weekly} from '../../engine/run/weekly.ts';
import type {Draft} from '../state/draft.ts';
import {CONFIDENCE} from '../state/why-subject.ts';
import {said, type Said} from './said/said.ts';
import {weeksFinding} from './said/weeks.ts';
import type {Reading} from './sources.ts';
import {CYCLE_REPLICATIONS, leverAt, saysWhen, sharing, type Watch} from './why.ts';

/** Service week by week. */
export interface WeekParts {
  /** What is looked at first, by the name of its measure; without weeks where the counted time is shorter than one. */
  series: Weekly;
  replications: number;
  confidence: number;
  /** Day on which the first week begins. */
  from: number;
  /** Date of day 0, `YYYY-MM-DD`; null where the scenario does not say. */
  start: string | null;
  finding: Said<string>;
}

/** Service week by week with the draft's lever at `value`, or of the scenario as it is written where that is null; `warmUp` in days, if it is known. */
export async function weekParts(
  draft: Draft,
  value: number | null,
  warmUp: number | null,
  {scenario, subject, written}: Reading,
  pool: Pool,
  {signal, told}: Watch,
): Promise<WeekParts> {
  const {replications: asked, start} = scenario.run;
  const replications = asked === 'auto' ? CYCLE_REPLICATIONS : Math.min(asked, CYCLE_REPLICATIONS);
  const at = leverAt(scenario, draft, value);
  const played = at === null ? scenario : applyLever(scenario, at.lever, at.value);
  const run = {...scenario.run, series: 'week' as const, ...(warmUp !== null && {warmUp})};
  const {weekly, warmUpDays} = await simulate({...subject, scenario: {...played, run}}, pool, {
    replications,
    confidence: CONFIDENCE,
    signal,
    onProgress: sharing(told),
  });
  const series = firstSeries(weekly!);
  return {
    series,
    replications,
    confidence: CONFIDENCE,
    from: warmUpDays,
    start: saysWhen(written) ? start : null,
    finding: said((words) => weeksFinding(series, words)),
  };
}
