import {AUTO_MINIMUM, moreForComparison, type Layout} from '../index.ts';
import type {Comparison} from './compared-figures.ts';
import type {Figures} from './engine.ts';
import {profitOf, revenueOf} from './money.ts';
import type {Pool} from './pool.ts';
import {Study, type StudyOptions, type Subject} from './study.ts';

/** A system of a comparison, ready to be played. */
export interface ComparedSystem {
  readonly study: Study;
  readonly layout: Layout;
}

/** Works on one study of each subject at a time, on a cut that they share; the engines forget them when the work is over. */
export function withStudies<Result>(
  subjects: readonly Subject[],
  pool: Pool,
  options: StudyOptions,
  work: (studies: readonly Study[]) => Promise<Result>,
): Promise<Result> {
  const open = (opened: readonly Study[]): Promise<Result> =>
    opened.length < subjects.length
      ? Study.run(subjects[opened.length], pool, options, (study) => open([...opened, study]))
      : work(onOneCut(opened));
  return open([]);
}

/** The longest cut for every study whose scenario leaves it open, as far as half of its horizon allows. */
function onOneCut(studies: readonly Study[]): Study[] {
  const longest = Math.max(...studies.map(({warmUp}) => warmUp.days));
  return studies.map((study) => {
    if (study.warmUp.method === 'given') return study;
    const days = Math.max(study.warmUp.days, Math.min(longest, Math.floor(study.scenario.run.horizon / 2)));
    return study.recut(days);
  });
}

/** As many replications of every system: so many, or as `auto` asks; `onRound` hears how many are wanted so far. */
export async function replicateAlike(
  systems: readonly ComparedSystem[],
  wanted: number | 'auto',
  {pairs, confidence, pairConfidence}: Comparison,
  {onRound, signal}: {onRound: (wanted: number) => void; signal: AbortSignal | undefined},
): Promise<Figures[][]> {
  const figures: Figures[][] = systems.map(() => []);
  let look = 0;
  let more = wanted === 'auto' ? AUTO_MINIMUM : wanted;
  while (more > 0) {
    const [first, count] = [figures[0].length, more];
    onRound(first + count);
    const parts = await Promise.all(systems.map(({study}) => study.replicate({first, count}, signal)));
    parts.forEach((part, i) => figures[i].push(...part));
    look++;
    more =
      wanted === 'auto'
        ? moreForComparison(systems.map(earningsOf), {pairs, confidence, pairConfidence, look})
        : 0;
  }
  return figures;

  function earningsOf({layout}: ComparedSystem, i: number) {
    return {
      profit: figures[i].map(({statement}) => profitOf(statement, layout)),
      revenue: figures[i].map(({statement}) => revenueOf(statement, layout)),
    };
  }
}
