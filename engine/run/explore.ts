import {autoTarget, AUTO_MAXIMUM, gridValues, searchSize, type Lever} from '../index.ts';
import {evenSize, replicationsFor, roundsTo} from './even-size.ts';
import {ExploreProgress} from './explore-progress.ts';
import {optimumResult, type OptimizeRunOptions, type OptimumResult} from './optimize.ts';
import type {Pool} from './pool.ts';
import {curveResult, livePoint, type CurveResult, type LivePoint} from './profit-curve.ts';
import {Study, type Subject} from './study.ts';
import {optimumWarnings, type Warning} from './warnings.ts';

/**
 * What an exploration is busy with: levels and warm-up; the first look at every point; telling the best apart; its profit afresh; what
 * lies two steps beside it; and bringing every point of the curve to the same number of replications.
 */
export type ExploreStep = 'prepare' | 'grid' | 'select' | 'reestimate' | 'beyond' | 'even';

/** How far an exploration is. */
export interface ExploreUpdate {
  step: ExploreStep;
  /** Replications played so far, in all steps together. */
  replicationsUsed: number;
  /** Replications that the search may play at most; the curve and what lies beside the optimum come on top. */
  budget: number;
  /** The lever value to beat; null until the first look is over. */
  incumbent: number | null;
  /** Systems that may still be better than the incumbent. */
  contenders: number;
  /** How many points of the curve have come to the replications of this round, and of how many. */
  drawn: {points: number; of: number; replications: number};
  /** Replications that every point shall have in the end; null until the optimum is known. */
  evenReplications: number | null;
  /** Estimated share of all work that is done, in [0, 1]; never falls. */
  share: number;
  /**
   * Points of the curve that have tightened since the last update. All points told so far have the same number of replications: they
   * tighten together, as a curve of unequal points would have false steps.
   */
  points: readonly LivePoint[];
}

export interface ExploreOptions {
  /** Replications of the search in all. */
  budget?: number;
  /** Points on the lever's scale, default 21. */
  points?: number;
  confidence?: number;
  /** Replications of every point of an earlier curve, to have as many where that is not far off. */
  like?: number;
  /** Told at every new step, of every point's first look, of every round of the curve, and at most fifty times in between. */
  onUpdate?: (update: ExploreUpdate) => void;
  /** Told of the optimum as soon as it is known, before the curve is evened out. */
  onOptimum?: (optimum: OptimumResult) => void;
  signal?: AbortSignal;
}

/** The optimum of a lever, the curve along it with as many replications at every point, and what to think about. */
export interface ExploreResult {
  optimum: OptimumResult;
  curve: CurveResult;
  warnings: Warning[];
}

/**
 * Searches a lever and plays the curve along it in one study, where nothing is played twice: `optimum` and `curve` are those of
 * `optimize` and `curve` to the last digit. A pure function of subject, lever and options, whatever the pool. Rejects with the reason
 * of the signal when it is aborted; what was told until then stands.
 */
export async function explore(
  subject: Subject & {hash: string},
  lever: Lever,
  pool: Pool,
  options: ExploreOptions = {},
): Promise<ExploreResult> {
  const {like, confidence = 0.95, onUpdate = () => {}, signal} = options;
  const {points, budget} = searchSize(options);
  const grid = gridValues(lever, points);
  const progress = new ExploreProgress({points: grid.length, budget, confidence, like}, onUpdate);
  progress.begin();
  const onPlayed = (count: number) => progress.play(count);
  return Study.run(subject, pool, {lever, signal, onPlayed}, (study) =>
    exploration(study, subject.hash, lever, progress, options),
  );
}

async function exploration(
  study: Study,
  hash: string,
  lever: Lever,
  progress: ExploreProgress,
  {points, budget, confidence = 0.95, like, onOptimum = () => {}, signal}: ExploreOptions,
): Promise<ExploreResult> {
  const values: number[] = [];
  let looked: LivePoint[] = [];
  const search: OptimizeRunOptions = {
    confidence,
    ...(points !== undefined && {points}),
    ...(budget !== undefined && {budget}),
    ...(signal && {signal}),
    onPoint: (point) => looked.push(point),
    onProgress: (found) => {
      progress.search(found);
      // What comes after the grid has more replications, or is no point of the curve.
      if (found.step === 'grid') {
        values.push(...looked.map(({value}) => value));
        progress.look(looked);
      }
      looked = [];
    },
  };
  const optimum = await optimumResult(study, hash, lever, search, (step) => progress.enter(step));
  signal?.throwIfAborted();
  onOptimum(optimum);
  const replications = evenSize(needed(optimum), like);
  values.sort((a, b) => a - b);
  await tighten(study, lever, values, {replications, confidence, signal}, optimum, progress);
  const curve = await curveResult(study, hash, lever, {
    points: values.length,
    replications,
    confidence,
    ...(signal && {signal}),
  });
  signal?.throwIfAborted();
  progress.done();
  return {optimum, curve, warnings: optimumWarnings(optimum)};
}

/** What a curve plays for what `auto` would of its optimum: some of its points vary more than that one. */
const MARGIN = 4 / 3;

/** Replications of each point, so that the profit of most is known as well as `auto` asks. */
function needed({profit, statement, totals, confidence}: OptimumResult): number {
  const target = autoTarget(profit.mean, totals.revenue.mean);
  const ofOptimum = replicationsFor({replications: profit.n, statement}, target, confidence);
  return Math.min(AUTO_MAXIMUM, Math.ceil(ofOptimum * MARGIN));
}

/** Brings the points of the curve to as many replications round by round, so that their intervals tighten together. */
async function tighten(
  study: Study,
  lever: Lever,
  values: readonly number[],
  {
    replications,
    confidence,
    signal,
  }: {replications: number; confidence: number; signal: AbortSignal | undefined},
  {curve: {points}}: OptimumResult,
  progress: ExploreProgress,
): Promise<void> {
  const prepared = await Promise.all(values.map((value) => study.prepare(lever, value)));
  const {layout} = prepared[0].prepared;
  const known = new Map(points.map((point) => [point.value, point.replications]));
  const lacking = new Map(
    values.map((value, i) => [prepared[i].prepared.identity, Math.max(0, replications - known.get(value)!)]),
  );
  progress.even(
    replications,
    [...lacking.values()].reduce((sum, count) => sum + count, 0),
  );
  for (const round of roundsTo(replications)) {
    const count = Math.min(round, replications);
    progress.round(count);
    const tightened = values.map(async (value) => {
      const figures = await study.replicate({lever, value, first: 0, count}, signal);
      progress.arrive();
      return livePoint(value, figures, layout, study.scenario.currency, confidence);
    });
    progress.draw(await Promise.all(tightened));
  }
}
