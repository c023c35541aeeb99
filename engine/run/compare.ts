import {applyLever, inputsThatDiffer, type InputDifference, type Margins, type Scenario} from '../index.ts';
import type {LeverAt} from './anatomy.ts';
import {comparisonOf, type ComparedFigure, type ComparedPair} from './compared-figures.ts';
import {replicateAlike, withStudies, type ComparedSystem} from './compared-studies.ts';
import {
  comparedMeasures,
  comparedMoney,
  serviceChoices,
  tradeOffOf,
  type TradeOff,
} from './compared-tables.ts';
import {digestOf} from './digest.ts';
import type {Pool} from './pool.ts';
import type {Totals} from './summary.ts';
import type {Subject} from './study.ts';
import {ENGINE_VERSION} from './version.ts';

export type {
  ComparedDifference,
  ComparedFigure,
  ComparedPair,
  ComparedValue,
  Verdict,
} from './compared-figures.ts';
export type {TradeOff} from './compared-tables.ts';

/** A scenario that is compared, as it stands or with a lever at a value, such as its optimum. */
export interface ComparedSubject extends Subject {
  readonly hash: string;
  readonly lever?: LeverAt;
}

export interface CompareOptions {
  /** Of all scenarios. Default: the seed of the first subject, else of the first scenario. */
  seed?: string;
  /**
   * Replications of each scenario, or `auto`: at least 10, until the half-width of every profit is 0.5 % of revenue and every difference of
   * profit is told from 0 or known to within as much, at most 200. Default: `auto` where a scenario says so, else the most that one says.
   */
  replications?: number | 'auto';
  /** In (0, 1), of the interval of each figure, and of the intervals of a difference over all pairs together. Default 0.95. */
  confidence?: number;
  /** Measure of service for relations and frontier: a share of which more is better and that every scenario has. Default `fillRate`. */
  service?: string;
  /** What counts as the same: difference of service, a share (default 0.005), and of cost, a share of the logistics cost of `against` (default 0.005). */
  margins?: Partial<Margins>;
  /** Told how many replications of each scenario are done, and how many are wanted so far. */
  onProgress?: (done: number, wanted: number) => void;
  signal?: AbortSignal;
}

/** What a scenario of a comparison is, and which of its days are counted. */
export interface ComparedScenario {
  name: string;
  /** Hash of the scenario as it was given, before the lever was moved. */
  hash: string;
  horizonDays: number;
  warmUpDays: number;
  countedDays: number;
  lever?: {name: string; value: number};
}

/** Two to six scenarios side by side on common random numbers, `fulcrum/compare@1`. Money is per year. */
export interface CompareResult {
  format: 'fulcrum/compare@1';
  engine: string;
  scenarios: ComparedScenario[];
  currency: string;
  seed: string;
  /** Of the interval of each value, and of the intervals of a figure's differences over all pairs together. */
  confidence: number;
  /** Of the interval of each difference: 1 - (1 - confidence) / pairs, Bonferroni. */
  pairConfidence: number;
  /** Replications of each scenario. */
  replications: number;
  digest: string;
  /**
   * What differs between the scenarios as they were played, on one seed and with as many replications; values in their sequence. Levers,
   * which nothing is played by, count only where a scenario stands at a value of one.
   */
  inputsThatDiffer: InputDifference[];
  /** All pairs, those against the first scenario first: every list of differences has this sequence. */
  pairs: ComparedPair[];
  measures: Record<string, ComparedFigure>;
  /** Lines that carry money in some scenario, 0 where one has no such process; `profit` and `cashProfit`. */
  statement: Record<string, ComparedFigure>;
  totals: Record<keyof Totals, ComparedFigure>;
  tradeOff: TradeOff;
}

/** The measure of service that was asked for is none that all scenarios have. */
export class NoSuchService extends RangeError {
  /** Those that there are. */
  readonly choices: readonly string[];

  constructor(service: string, choices: readonly string[]) {
    super(`service must be one of ${choices.join(', ')}: ${service}`);
    this.name = 'NoSuchService';
    this.choices = choices;
  }
}

const FEWEST = 2;
const MOST = 6;

/**
 * Plays two to six scenarios of one currency side by side: one seed, as many replications of each, and one cut for all that leave it open.
 * The intervals of a figure's differences hold over all pairs at once (see `comparisonOf`). A pure function of subjects and options,
 * whatever the pool. Rejects with a RangeError on arguments out of range.
 */
export async function compare(
  subjects: readonly ComparedSubject[],
  pool: Pool,
  options: CompareOptions = {},
): Promise<CompareResult> {
  const {confidence = 0.95, service = 'fillRate', margins, onProgress, signal} = options;
  if (!(subjects.length >= FEWEST && subjects.length <= MOST))
    throw new RangeError(`scenarios must be ${FEWEST} to ${MOST}: ${subjects.length}`);
  const wanted = wantedOf(subjects, options);
  checkArguments(subjects, wanted, options);
  const comparison = comparisonOf(subjects.length, confidence);
  const seed = options.seed ?? subjects[0].seed ?? subjects[0].scenario.run.seed;
  const subjectsPlayed = subjects.map(({lever, ...subject}) => {
    const scenario = lever ? applyLever(subject.scenario, lever.lever, lever.value) : subject.scenario;
    return {...subject, seed, scenario: {...scenario, run: {...scenario.run, seed, replications: wanted}}};
  });
  let replicated = 0;
  let wantedSoFar = 0;
  const tell = () => onProgress?.(Math.floor(replicated / subjects.length), wantedSoFar);
  const onPlayed = (count: number) => {
    replicated += count;
    tell();
  };
  const onRound = (count: number) => {
    wantedSoFar = count;
    tell();
  };
  return withStudies(subjectsPlayed, pool, {signal, onPlayed}, async (studies) => {
    const systems = await Promise.all(
      studies.map(async (study) => ({study, layout: (await study.prepare()).prepared.layout})),
    );
    const choices = serviceChoices(systems.map(({layout}) => layout));
    if (!choices.includes(service)) throw new NoSuchService(service, choices);
    const figures = await replicateAlike(systems, wanted, comparison, {onRound, signal});
    const played = systems.map(({layout}, i) => ({layout, figures: figures[i]}));
    const {currency} = subjects[0].scenario;
    return {
      format: 'fulcrum/compare@1',
      engine: ENGINE_VERSION,
      scenarios: systems.map((system, i) => described(system, subjects[i])),
      currency,
      seed,
      confidence,
      pairConfidence: comparison.pairConfidence,
      replications: figures[0].length,
      digest: digestOf(figures.flat()),
      inputsThatDiffer: inputsThatDiffer(scenariosToTell(subjectsPlayed, subjects)),
      pairs: comparison.pairs,
      measures: comparedMeasures(played, comparison),
      ...comparedMoney(played, `${currency}/year`, comparison),
      tradeOff: tradeOffOf(played, {service, choices, margins}, comparison),
    };
  });
}

/** The scenarios as they were played; without their levers where none of them was moved. */
function scenariosToTell(played: readonly Subject[], subjects: readonly ComparedSubject[]): Scenario[] {
  const isMoved = subjects.some(({lever}) => lever !== undefined);
  return played.map(({scenario}) => (isMoved ? scenario : {...scenario, levers: []}));
}

function described({study, layout}: ComparedSystem, {hash, lever}: ComparedSubject): ComparedScenario {
  const {name, run} = study.scenario;
  return {
    name,
    hash,
    horizonDays: run.horizon,
    warmUpDays: study.warmUp.days,
    countedDays: layout.countedDays,
    ...(lever && {lever: {name: lever.lever.name, value: lever.value}}),
  };
}

/** Replications that were asked for; else `auto` where a scenario says so, else the most that one says. */
function wantedOf(subjects: readonly ComparedSubject[], {replications}: CompareOptions): number | 'auto' {
  if (replications !== undefined) return replications;
  const said = subjects.map(({scenario}) => scenario.run.replications);
  return said.reduce((most, one) => (most === 'auto' || one === 'auto' ? 'auto' : Math.max(most, one)));
}

function checkArguments(
  subjects: readonly ComparedSubject[],
  wanted: number | 'auto',
  {confidence = 0.95, margins = {}}: CompareOptions,
): void {
  if (wanted !== 'auto' && !(Number.isInteger(wanted) && wanted >= 1))
    throw new RangeError(`replications must be a positive integer or auto: ${wanted}`);
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence must be in (0, 1): ${confidence}`);
  for (const margin of Object.values(margins))
    if (!(margin >= 0)) throw new RangeError(`margins must be at least 0: ${margin}`);
  const currencies = new Set(subjects.map(({scenario}) => scenario.currency));
  if (currencies.size > 1)
    throw new RangeError(`scenarios must be in one currency: ${[...currencies].join(', ')}`);
}
