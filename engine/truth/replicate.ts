import type {Figure, OnePlay, Replications, Values} from './answer.ts';
import {agrees} from './agreement.ts';
import type {Expected} from './cases.ts';
import {compile, estimate, layoutOf, makePlan, play, readScenario, type Layout} from './engine.ts';
import {isShare, readingOf, type Reading} from './reading.ts';

/** A quantity over independent replications. */
export interface Simulated {
  mean: number;
  /** Of a 95 % interval. */
  halfWidth: number;
  standardError: number;
  replications: number;
  /** Noise over the greatest that lets a mean count: 0.5 % of the reference value, or 0.002 for a share. */
  noise: number;
}

/** Awaited between two replications; rejects where the caller wants no more of them. */
export type Pause = () => Promise<void>;

const LEAST_REPLICATIONS = 30;
const MOST_REPLICATIONS = 60; // where thirty turn out too noisy
const PRECISION = 0.005;
const SHARE_PRECISION = 0.002;
const SMALLEST_SCALE = 1e-6; // of a precision, as of a tolerance
const STANDARD_ERRORS = 3;
const FIRST_ORDERS = 4_000; // in a replication, for a first look at the noise
const MOST_ORDERS = 500_000; // in a replication, before the re-run
const LONGER = 4; // the re-run

/** The values of a play without chance. */
export function playOnce(simulation: OnePlay): Values {
  return simulation.values(prepare(simulation.scenario).read('1', 0));
}

/**
 * Replications of all quantities that a simulation can measure. A first look settles the length that their precision needs; where one
 * then lies too far from its value, all are played once more, four times as long, on new chance.
 */
export async function replicate(
  simulation: Replications,
  expected: Readonly<Record<string, Expected>>,
  pause: Pause,
): Promise<Record<string, Simulated>> {
  const run = (orders: number, most: number, seed: string) =>
    playAll(simulation, expected, {orders, most, seed}, pause);
  const isRight = (all: Record<string, Simulated>) =>
    Object.entries(all).every(([name, one]) => one.noise <= 1 && isNear(expected[name], one));

  const look = await run(FIRST_ORDERS, LEAST_REPLICATIONS, 'look');
  if (isRight(look)) return look;
  const noise = worst(look);
  const orders = Math.min(MOST_ORDERS, Math.ceil(FIRST_ORDERS * Math.max(1, noise * noise)));
  const first = await run(orders, MOST_REPLICATIONS, 'first');
  return isRight(first) ? first : run(LONGER * orders, LEAST_REPLICATIONS, 'again');
}

/** Whether the mean is the reference value, but for the tolerance and three standard errors. */
export function isNear({value, tolerance}: Expected, {mean, standardError}: Simulated): boolean {
  return agrees(value, mean, tolerance, STANDARD_ERRORS * standardError);
}

/** Plays thirty replications, and up to `most` while they are too noisy. */
async function playAll(
  {scenario, ordersPerDay, figures}: Replications,
  expected: Readonly<Record<string, Expected>>,
  {orders, most, seed}: {orders: number; most: number; seed: string},
  pause: Pause,
): Promise<Record<string, Simulated>> {
  const {layout, read} = prepare(scenario(orders / ordersPerDay));
  const measured = Object.entries(figures)
    .filter(([name]) => expected[name]?.simulable)
    .map(([name, figure]) => ({
      name,
      figure,
      allowed: allowedError(expected[name], figure, layout),
      values: [] as number[],
    }));
  let all: Record<string, Simulated> = {};
  for (let replication = 0; replication < most; replication++) {
    if (replication >= LEAST_REPLICATIONS && worst(all) <= 1) break;
    await pause();
    const reading = read(seed, replication);
    for (const {figure, values} of measured)
      values.push(typeof figure === 'string' ? reading.measure(figure) : figure(reading));
    all = Object.fromEntries(measured.map(({name, allowed, values}) => [name, summary(values, allowed)]));
  }
  return all;
}

function summary(values: readonly number[], allowed: number): Simulated {
  const {mean, halfWidth, sd, n} = estimate(values);
  const standardError = (sd ?? 0) / Math.sqrt(n);
  const noise = Number.isNaN(mean) ? Infinity : standardError / allowed;
  return {mean, halfWidth: halfWidth ?? 0, standardError, replications: n, noise};
}

function allowedError({value}: Expected, figure: Figure, layout: Layout): number {
  if (typeof figure === 'string' && isShare(layout, figure)) return SHARE_PRECISION;
  return PRECISION * Math.max(Math.abs(value as number), SMALLEST_SCALE);
}

function worst(all: Record<string, Simulated>): number {
  return Math.max(0, ...Object.values(all).map(({noise}) => noise));
}

function prepare(source: unknown) {
  const network = compile(readScenario(source).scenario);
  const plan = makePlan(network);
  const layout = layoutOf(network);
  const read = (seed: string, replication: number): Reading =>
    readingOf(layout, play(network, plan, seed, replication, {check: true}));
  return {layout, read};
}
