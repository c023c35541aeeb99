import type {Biography, BiographyRequest} from '../index.ts';
import {stability, type CycleStability, type LeverAt} from './anatomy.ts';
import type {Pool} from './pool.ts';
import {Study, type Subject, type WarmUp} from './study.ts';
import {ENGINE_VERSION} from './version.ts';

/** An order, and the replication in which it was placed. */
export interface OrderBiography extends Biography {
  replication: number;
}

/** Lives of single orders, `fulcrum/orders@1`. Instants and times are integers of milliseconds from the start of the run. */
export interface BiographiesResult {
  format: 'fulcrum/orders@1';
  engine: string;
  scenario: {name: string; hash: string};
  seed: string;
  /** Those that were played: the first of them, and how many. */
  replication: number;
  replications: number;
  warmUp: WarmUp;
  lever: {name: string; value: number} | null;
  /** What was asked for; null for all. */
  filter: {segment: string | null; channel: string | null; class: string | null};
  /** Counted and delivered orders among which they were chosen; of these, those with a promise, and those late. */
  orders: number;
  promised: number;
  late: number;
  /** How long these orders take, and how evenly, by segment, and by product that they ask for; intervals of 95 %. */
  by: Record<'segment' | 'product', Record<string, CycleStability>>;
  /** The latest against their promise first; then, without one, the slowest. */
  biographies: OrderBiography[];
}

export interface BiographiesOptions {
  /** The first replication to look at, from 0, and how many from it on. Default 0 and 1. */
  replication?: number;
  replications?: number;
  /** How many orders to tell, at least 1. Default 10. */
  count?: number;
  /** Names of a segment, a channel or a class of customers that the orders must belong to. */
  filter?: {segment?: string | null; channel?: string | null; class?: string | null};
  /** The variant to look at. Default: the scenario as it is. */
  lever?: LeverAt;
  signal?: AbortSignal;
  /** Told after each replication how many are done, and how many are wanted. */
  onProgress?: (done: number, wanted: number) => void;
}

const COUNT = 10;
const CONFIDENCE = 0.95;

/**
 * Tells the lives of the latest orders of a scenario, and what held them up. A pure function of subject and options, whatever the pool.
 * Throws RangeError for a name that no order can have.
 */
export async function orderBiographies(
  subject: Subject & {hash: string},
  pool: Pool,
  options: BiographiesOptions = {},
): Promise<BiographiesResult> {
  const {lever: at, signal} = options;
  const request = requestOf(subject, options);
  return Study.run(subject, pool, {...(at && {lever: at.lever}), signal}, (study) =>
    biographiesResult(study, subject.hash, request, options),
  );
}

function requestOf(
  {scenario}: Subject,
  {replication = 0, replications = 1, count = COUNT, filter = {}}: BiographiesOptions,
): Required<BiographyRequest> {
  checkWhole('replication', replication, 0);
  checkWhole('replications', replications, 1);
  checkWhole('count', count, 1);
  const {segment = null, channel = null, class: name = null} = filter;
  checkName('segment', segment, scenario.segments);
  checkName('channel', channel, scenario.channels);
  if (name !== null && !scenario.segments.some((one) => one.class === name))
    throw new RangeError(`there is no segment of this class: ${name}`);
  return {count, segment, channel, class: name};
}

async function biographiesResult(
  study: Study,
  hash: string,
  request: Required<BiographyRequest>,
  {replication = 0, replications = 1, lever: at, onProgress}: BiographiesOptions,
): Promise<BiographiesResult> {
  let done = 0;
  onProgress?.(done, replications);
  const played = await Promise.all(
    Array.from({length: replications}, async (_, i) => {
      const told = await study.work(
        (engine, system) => engine.biographies(system, replication + i, request),
        at?.lever,
        at?.value,
      );
      onProgress?.(++done, replications);
      return told;
    }),
  );
  const total = (of: (one: (typeof played)[number]) => number) =>
    played.reduce((sum, one) => sum + of(one), 0);
  const {products, segments} = study.scenario;
  const by = (dimension: 'segment' | 'product', things: readonly {name: string}[]) =>
    Object.fromEntries(
      things.map(({name}, row) => [
        name,
        stability(
          played.map((one) => one.by[dimension][row]),
          CONFIDENCE,
        ),
      ]),
    );
  const {count, ...filter} = request;
  return {
    format: 'fulcrum/orders@1',
    engine: ENGINE_VERSION,
    scenario: {name: study.scenario.name, hash},
    seed: study.seed,
    replication,
    replications,
    warmUp: study.warmUp,
    lever: at ? {name: at.lever.name, value: at.value} : null,
    filter,
    orders: total(({orders}) => orders),
    promised: total(({promised}) => promised),
    late: total(({late}) => late),
    by: {segment: by('segment', segments), product: by('product', products)},
    biographies: played
      .flatMap(({biographies}, i) => biographies.map((one) => ({replication: replication + i, ...one})))
      .sort(latestFirst)
      .slice(0, count),
  };
}

function latestFirst(a: Biography, b: Biography): number {
  const late = (b.late ?? -Infinity) - (a.late ?? -Infinity);
  return Number.isNaN(late) || late === 0 ? b.cycleTime - a.cycleTime : late;
}

function checkWhole(name: string, value: number, least: number): void {
  if (!(Number.isInteger(value) && value >= least))
    throw new RangeError(`${name} must be a whole number of at least ${least}: ${value}`);
}

function checkName(what: string, name: string | null, known: readonly {name: string}[]): void {
  if (name !== null && !known.some((one) => one.name === name))
    throw new RangeError(`there is no ${what} of this name: ${name}`);
}
