import {
  BINS_A_DAY,
  cycleGroups,
  roundHistogram,
  STAGE_PARTS,
  type CycleFigures,
  type CycleGroup,
  type CycleSpread,
  type DecimalBins,
  type Lever,
  type StagePart,
} from '../index.ts';
import type {Pool} from './pool.ts';
import {Study, type Subject, type WarmUp} from './study.ts';
import {measureOf, type MeasureSummary} from './summary.ts';
import {ENGINE_VERSION} from './version.ts';

/** A part of a stage; the means of the parts add up to the mean of the stage. */
export interface AnatomyPart {
  kind: StagePart;
  mean: MeasureSummary;
}

/** A stage of an order's life that takes time somewhere in the network; durations in days. */
export interface AnatomyStage {
  /** As among the measures of a run: `stage.placed-transmitted`. */
  name: string;
  mean: MeasureSummary;
  p95: MeasureSummary;
  /** Share of the mean order cycle time; null after delivery, and where no order takes time. */
  share: number | null;
  /** What the time goes into; parts that take none are left out. */
  parts: AnatomyPart[];
}

/** Shares of orders by order cycle time, over all replications together; bin `i` is [i, i + 1) times `width` days. */
export interface CycleHistogram {
  /** Days, a round number. */
  width: number;
  shares: number[];
  /** Share of the orders beyond the last bin. */
  above: number;
}

/** How long orders take, and how evenly. */
export interface CycleStability {
  /** Orders delivered in a replication: counted ones. */
  orders: MeasureSummary;
  /** Days. */
  mean: MeasureSummary;
  /** Coefficient of variation: standard deviation over mean. */
  cv: MeasureSummary;
}

/** The order cycle of all orders, or of those of a segment, a channel or a class of customers. Days; intervals are Student-t over replications, for means and quantiles alike. */
export interface OrderCycle extends CycleStability {
  p95: MeasureSummary;
  /** From placement to delivery, in sequence; their means add up to `mean`. */
  stages: AnatomyStage[];
  /** What follows delivery and belongs to no order cycle time. */
  afterDelivery: AnatomyStage[];
  /** Null where no order was delivered, or none takes time. */
  histogram: CycleHistogram | null;
}

export type NamedCycle = {name: string} & OrderCycle;

/** Where the time of an order goes, `fulcrum/anatomy@1`. */
export interface AnatomyResult {
  format: 'fulcrum/anatomy@1';
  engine: string;
  scenario: {name: string; hash: string};
  seed: string;
  replications: number;
  confidence: number;
  warmUp: WarmUp;
  countedDays: number;
  lever: {name: string; value: number} | null;
  all: OrderCycle;
  /** As `by.segment`. */
  segments: NamedCycle[];
  by: Record<CycleGroup, NamedCycle[]>;
  /** Of the orders that ask for each product. */
  products: ({name: string} & CycleStability)[];
}

/** A lever, and the value at which it stands. */
export interface LeverAt {
  lever: Lever;
  value: number;
}

export interface AnatomyOptions {
  /** At least 1. Default 10. */
  replications?: number;
  /** The variant to look at. Default: the scenario as it is. */
  lever?: LeverAt;
  /** In (0, 1). Default 0.95. */
  confidence?: number;
  signal?: AbortSignal;
  /** Told after each batch how many replications are done, and how many are wanted. */
  onProgress?: (done: number, wanted: number) => void;
}

/** Stages that belong to no order cycle time. */
const AFTER_DELIVERY: readonly string[] = ['stage.delivered-invoiced', 'stage.invoiced-closed'];
const REPLICATIONS = 10;
/** Bins of the histogram: enough for a shape, few enough for bars. The longest hundredth may lie beyond them. */
const MOST_BINS = 40;
const SHOWN = 0.99;

/** Takes the order cycle of a scenario apart. A pure function of subject and options, whatever the pool. */
export async function anatomy(
  subject: Subject & {hash: string},
  pool: Pool,
  options: AnatomyOptions = {},
): Promise<AnatomyResult> {
  const {replications = REPLICATIONS, lever: at, signal} = options;
  if (!(Number.isInteger(replications) && replications >= 1))
    throw new RangeError(`replications must be a positive integer: ${replications}`);
  return Study.run(subject, pool, {...(at && {lever: at.lever}), signal}, (study) =>
    anatomyResult(study, subject.hash, replications, options),
  );
}

async function anatomyResult(
  study: Study,
  hash: string,
  replications: number,
  {lever: at, confidence = 0.95, onProgress}: AnatomyOptions,
): Promise<AnatomyResult> {
  const {scenario, prepared} = await study.prepare(at?.lever, at?.value);
  const {layout} = prepared;
  let done = 0;
  onProgress?.(done, replications);
  const played = await Promise.all(
    Array.from({length: replications}, async (_, replication) => {
      const cycles = await study.work(
        (engine, system) => engine.orderCycles(system, replication),
        at?.lever,
        at?.value,
      );
      onProgress?.(++done, replications);
      return cycles;
    }),
  );
  const stages = layout.measures.map(({name}) => name).filter((name) => name.startsWith('stage.'));
  const groups = cycleGroups(scenario);
  const by = (group: CycleGroup): NamedCycle[] =>
    groups[group].map((name, row) => ({
      name,
      ...orderCycle(
        played.map((cycles) => cycles.by[group][row]),
        stages,
        confidence,
      ),
    }));
  const segments = by('segment');
  return {
    format: 'fulcrum/anatomy@1',
    engine: ENGINE_VERSION,
    scenario: {name: scenario.name, hash},
    seed: study.seed,
    replications,
    confidence,
    warmUp: study.warmUp,
    countedDays: layout.countedDays,
    lever: at ? {name: at.lever.name, value: at.value} : null,
    all: orderCycle(
      played.map(({all}) => all),
      stages,
      confidence,
    ),
    segments,
    by: {segment: segments, channel: by('channel'), class: by('class')},
    products: scenario.products.map(({name}, row) => ({
      name,
      ...stability(
        played.map(({products}) => products[row]),
        confidence,
      ),
    })),
  };
}

function orderCycle(
  cycles: readonly CycleFigures[],
  names: readonly string[],
  confidence: number,
): OrderCycle {
  const over = (value: (cycle: CycleFigures) => number, unit = 'days') =>
    measureOf(cycles.map(value), unit, confidence);
  const mean = over((cycle) => cycle.mean);
  const stages = names.map((name, i) => {
    const stage = over(({stages}) => stages[i].mean);
    const isInCycle = !AFTER_DELIVERY.includes(name);
    return {
      name,
      mean: stage,
      p95: over(({stages}) => stages[i].p95),
      share: isInCycle && mean.mean && stage.mean !== null ? stage.mean / mean.mean : null,
      parts: STAGE_PARTS.map((kind, part) => ({
        kind,
        mean: over(({stages}) => stages[i].parts[part]),
      })).filter((part) => part.mean.mean),
    };
  });
  return {
    ...stability(cycles, confidence),
    p95: over(({p95}) => p95),
    stages: stages.filter(({name}) => !AFTER_DELIVERY.includes(name)),
    afterDelivery: stages.filter(({name}) => AFTER_DELIVERY.includes(name)),
    histogram: mean.mean ? histogramOf(cycles) : null,
  };
}

/** How long orders take, and how evenly, over replications. */
export function stability(cycles: readonly CycleSpread[], confidence: number): CycleStability {
  const over = (unit: string, value: (cycle: CycleSpread) => number) =>
    measureOf(cycles.map(value), unit, confidence);
  return {
    orders: over('count', ({orders}) => orders),
    mean: over('days', ({mean}) => mean),
    cv: over('1', ({mean, sd}) => sd / mean),
  };
}

function histogramOf(cycles: readonly CycleFigures[]): CycleHistogram {
  const together: DecimalBins = new Map();
  for (const {bins} of cycles)
    for (const [bin, count] of bins) together.set(bin, (together.get(bin) ?? 0) + count);
  const {width, counts, above} = roundHistogram(together, MOST_BINS, SHOWN)!;
  const orders = cycles.reduce((sum, cycle) => sum + cycle.orders, 0);
  return {width: width / BINS_A_DAY, shares: counts.map((count) => count / orders), above: above / orders};
}
