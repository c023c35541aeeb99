import {AUTO_MINIMUM, leverNamed, leverValue, type Lever, type Scenario} from '../../engine/index.ts';
import {
  compare,
  NoSuchService,
  type CompareOptions,
  type ComparedSubject,
  type CompareResult,
} from '../../engine/run/compare.ts';
import type {Pool} from '../../engine/run/pool.ts';
import type {Language} from '../../engine/text/cli.ts';
import type {Draft} from '../state/draft.ts';
import {wordedInputs, type WordedInput} from './input-differences.ts';
import {comparisonSaid, type ComparisonSaid} from './said/comparison.ts';
import type {Said} from './said/said.ts';
import type {Reading} from './sources.ts';

/** A scenario that is compared. */
export interface Entrant {
  draft: Draft;
  /** Value of the draft's lever; null where the scenario is played as it stands. */
  value: number | null;
}

export interface ComparisonOrder {
  /** Two to six, of one currency. */
  entrants: readonly Entrant[];
  /** Null leaves them to the scenarios, or plays 10 where those ask for a single one, which tells nothing of chance. */
  replications: number | null;
  /** Measure of service for relations and frontier. */
  service: string;
}

/** Scenarios side by side. */
export interface Compared {
  result: CompareResult;
  /** Where each scenario stands on its lever; null where it has none, or where the figures of the lever differ. */
  stands: readonly (Stand | null)[];
  /** The inputs that differ, in words, in the sequence of the result. */
  inputs: Said<readonly WordedInput[]>;
  said: Said<ComparisonSaid>;
}

export interface Stand {
  lever: Lever;
  value: number;
}

/** Plays scenarios side by side. Where they lack the measure of service that is asked for, the first one that all of them have stands in. */
export async function compareDrafts(
  {entrants, replications, service}: ComparisonOrder,
  readings: readonly Reading[],
  pool: Pool,
  options: Pick<CompareOptions, 'signal' | 'onProgress'>,
): Promise<Compared> {
  const subjects = entrants.map((entrant, i) => subjectOf(entrant, readings[i]));
  const asked = replications ?? enoughFor(readings);
  const play = (measure: string) =>
    compare(subjects, pool, {...options, service: measure, ...(asked !== null && {replications: asked})});
  const result = await play(service).catch((error: unknown) => {
    if (error instanceof NoSuchService && error.choices.length > 0) return play(error.choices[0]);
    throw error;
  });
  const scenarios = readings.map(({scenario}) => scenario);
  const worded = (language: Language) => wordedInputs(result.inputsThatDiffer, scenarios, language);
  return {
    result,
    stands: entrants.map((entrant, i) => standOf(entrant, scenarios[i])),
    inputs: {en: worded('en'), zh: worded('zh')},
    said: comparisonSaid(result),
  };
}

/** Replications where every scenario asks for a single one; null where one of them asks for more. */
function enoughFor(readings: readonly Reading[]): number | null {
  return readings.every(({scenario}) => scenario.run.replications === 1) ? AUTO_MINIMUM : null;
}

function subjectOf({draft, value}: Entrant, {scenario, subject}: Reading): ComparedSubject {
  const lever = leverNamed(scenario, draft.lever ?? undefined);
  return {...subject, ...(lever && value !== null && {lever: {lever, value}})};
}

function standOf({draft, value}: Entrant, scenario: Scenario): Stand | null {
  const lever = leverNamed(scenario, draft.lever ?? undefined);
  const stand = lever && (value ?? leverValue(scenario, lever));
  return lever && stand !== null ? {lever, value: stand} : null;
}
