import {estimate} from '../index.ts';
import type {Replications, Sampling} from './answer.ts';
import {agrees} from './agreement.ts';
import type {Expected} from './cases.ts';
import {elementOf, placeOf, scaleOf, type Place} from './elements.ts';
import {experimentOf, type Experiment} from './experiment.ts';

/** A quantity, or an element of one, over independent replications. */
export interface Simulated {
  mean: number;
  /** Of a 95 % interval. */
  halfWidth: number;
  standardError: number;
  replications: number;
  /** Noise over the greatest that lets a mean count: 0.5 % of the reference value (of its greatest element), or 0.002 for a share. */
  noise: number;
}

/** A simulated figure beside what is expected of it. */
export interface Comparison {
  place: Place;
  simulated: Simulated;
  /** Whether the mean is the reference value, but for the tolerance and three standard errors. */
  isNear: boolean;
}

/** Awaited between two replications; rejects where the caller wants no more of them. */
export type Pause = () => Promise<void>;

const LEAST_REPLICATIONS = 30;
const MOST_REPLICATIONS = 60; // where thirty turn out too noisy
const PRECISION = 0.005;
const SHARE_PRECISION = 0.002;
const SMALLEST_SCALE = 1e-6; // of a precision, as of a tolerance
const STANDARD_ERRORS = 3;
const MOST_EFFORT = 125; // times that of the first look, before the re-run
const LONGER = 4; // the re-run
const TOO_NOISY = 10; // times the greatest noise that lets a mean count: nor does it count against its value
const UNSEEN = 1e-3; // a figure of this size may be of what is too seldom to be met in a sample
const HEADROOM = 1.3; // the first look's noise is itself an estimate

interface Measured {
  name: string;
  place: Place;
  expected: Expected;
  /** The element's own reference value. */
  value: number;
  allowed: number;
}

/**
 * Replications of all quantities that a simulation can measure. A first look settles the effort that their precision needs, as far as it
 * can be afforded; where one then lies too far from its value, all are played once more at four times the effort, on new chance.
 */
export async function replicate(
  simulation: Replications | Sampling,
  expected: Readonly<Record<string, Expected>>,
  pause: Pause,
): Promise<Comparison[]> {
  const experiment = experimentOf(simulation);
  const measured = experiment.names.flatMap((name) => {
    const place = placeOf(name, (quantity) => Object.hasOwn(expected, quantity));
    if (place === null || !expected[place.quantity].simulable) return [];
    return [measuredOf(name, place, expected[place.quantity], experiment)];
  });
  if (measured.length === 0) return [];
  const run = (effort: number, most: number, seed: string) =>
    playAll(experiment, measured, effort, most, seed, pause);

  const look = await run(1, LEAST_REPLICATIONS, 'look');
  const needed = look.map(({simulated: {noise}}) => HEADROOM * noise * noise);
  const affordable = needed.map((effort) => effort <= MOST_EFFORT);
  const isRight = (all: readonly Comparison[]) =>
    all.every(({isNear, simulated: {noise}}, i) =>
      affordable[i] ? isNear && noise <= 1 : isNear || noise > TOO_NOISY,
    );
  if (isRight(look)) return look;
  const effort = Math.max(1, ...needed.filter((_, i) => affordable[i]));
  const first = await run(effort, MOST_REPLICATIONS, 'first');
  return isRight(first) ? first : run(LONGER * effort, LEAST_REPLICATIONS, 'again');
}

/** Whether a figure says something of its reference value: it is precise, or so far off that noise does not explain it, or no number. */
export function isTelling({isNear, simulated: {mean, noise}}: Comparison): boolean {
  return Number.isNaN(mean) || noise <= (isNear ? 1 : TOO_NOISY);
}

function measuredOf(name: string, place: Place, expected: Expected, experiment: Experiment): Measured {
  const scale = Math.max(scaleOf(expected.value), SMALLEST_SCALE);
  const allowed = experiment.isShare(name) ? SHARE_PRECISION : PRECISION * scale;
  return {name, place, expected, value: elementOf(expected.value, place.keys), allowed};
}

/** What chance may do to a mean. Of what was the same all the time no more is known than that what is otherwise is seldom. */
function slackOf(standardError: number, allowed: number): number {
  return standardError === 0 ? allowed : STANDARD_ERRORS * standardError;
}

/** Plays thirty replications, and up to `most` while they are too noisy. Where their length is fixed, there are more instead. */
async function playAll(
  experiment: Experiment,
  measured: readonly Measured[],
  effort: number,
  most: number,
  seed: string,
  pause: Pause,
): Promise<Comparison[]> {
  const times = experiment.isFixed ? effort : 1;
  const draw = experiment.at(experiment.isFixed ? 1 : effort);
  const values = measured.map((): number[] => []);
  const least = Math.ceil(LEAST_REPLICATIONS * times);
  for (let replication = 0; replication < most * times; replication++) {
    if (replication >= least) {
      const all = compared(measured, values);
      if (all.every(({simulated}) => simulated.noise <= 1)) return all;
    }
    await pause();
    const figures = draw(seed, replication);
    measured.forEach(({name}, i) => values[i].push(figures[name]));
  }
  return compared(measured, values);
}

function compared(measured: readonly Measured[], values: readonly number[][]): Comparison[] {
  return measured.map(({place, expected, value, allowed}, i) => {
    const {mean, halfWidth, sd, n} = estimate(values[i]);
    const standardError = (sd ?? 0) / Math.sqrt(n);
    const isNear = agrees(value, mean, expected.tolerance, slackOf(standardError, allowed));
    const wasSeen = mean !== 0 || standardError > 0 || Math.abs(value) > UNSEEN;
    return {
      place,
      simulated: {
        mean,
        halfWidth: halfWidth ?? 0,
        standardError,
        replications: n,
        noise: Number.isNaN(mean) || !(isNear || wasSeen) ? Infinity : standardError / allowed,
      },
      isNear: isNear || !wasSeen,
    };
  });
}
