import {batchMeans} from '../../../analysis/batch-means.ts';
import {estimate} from '../../../analysis/interval.ts';
import {moments} from '../../../analysis/moments.ts';
import {distribution, type DistributionSpec} from '../../../kernel/distributions.ts';
import {Randomness, type Stream} from '../../../kernel/random.ts';
import {delaysFromEmpty} from '../../../theory/queues/from-empty.ts';
import type {Model, Sampling} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {has, numberOf, numbersOf, textOf, wholeOf} from '../../parameters.ts';

/** Studies of a sample: thirty of these tell a coverage of 85 % to 0.002. */
const STUDIES = 1300;

/** How often intervals of batch means hold the mean delay of a single-server queue. */
export const batchMeansCoverage: Model = (of) => {
  const delays = delaysOf(of);
  if (delays === null) return {missing: `delays from the start ${textOf(of, 'start')}`};
  const [batches, size] = [wholeOf(of, 'batches'), wholeOf(of, 'batch_size')];
  const path = new Float64Array(batches * size);
  const values = (stream: Stream) => batchMeans(delays.fill(stream, path), size);
  return {
    theory: {true_mean_delay: delays.mean, bias_of_point_estimate: delays.bias(path.length)},
    simulation: coverage({values, mean: delays.mean, levels: numbersOf(of, 'nominal')}),
  };
};

/** How often intervals over replications hold it, each replication without its first customers. */
export const replicationCoverage: Model = (of) => {
  const delays = delaysOf(of);
  if (delays === null) return {missing: `delays from the start ${textOf(of, 'start')}`};
  const path = new Float64Array(wholeOf(of, 'customers_kept'));
  const means = new Float64Array(wholeOf(of, 'replications'));
  const values = (stream: Stream) => means.map(() => moments(delays.fill(stream, path)).mean);
  return {
    theory: {true_mean_delay: delays.mean, expected_bias_exact: delays.bias(path.length)},
    simulation: coverage({values, mean: delays.mean, levels: numbersOf(of, 'nominal')}),
  };
};

/** How often intervals of independent values of a law hold its mean, for several numbers of values. */
export const independentCoverage: Model = (of) => {
  const spec = lawInWords(textOf(of, 'law'));
  if (spec === null) return {missing: `samples of the law ${textOf(of, 'law')}`};
  const law = distribution(spec);
  const level = numberOf(of, 'nominal');
  const paths = numbersOf(of, 'n').map((n) => new Float64Array(n));
  const experiments = paths.map((path) =>
    coverage({values: (stream) => path.map(() => law.sample(stream)), mean: law.mean, levels: [level]}),
  );
  const names = paths.map((_, i) => `coverage[${i}]`);
  return {
    simulation: {
      type: 'sampled',
      size: STUDIES,
      draw: (seed, replication, size) =>
        Object.fromEntries(
          experiments.map(({draw}, i) => [names[i], draw(`${seed}/${i}`, replication, size)['coverage[0]']]),
        ),
      shares: names,
    },
  };
};

interface Experiment {
  /** The values that one interval is made of. */
  values: (stream: Stream) => ArrayLike<number>;
  /** What the interval ought to hold. */
  mean: number;
  levels: readonly number[];
}

/** Studies with an interval each: the share that holds the mean and the mean half-width, by level. */
function coverage({values, mean, levels}: Experiment): Sampling {
  const names = levels.map((_, i) => `coverage[${i}]`);
  return {
    type: 'sampled',
    size: STUDIES,
    draw(seed, replication, size) {
      const stream = new Randomness(seed, replication).stream('coverage');
      const hits = levels.map(() => 0);
      const widths = levels.map(() => 0);
      for (let study = 0; study < size; study++) {
        const sample = values(stream.at(study));
        levels.forEach((level, i) => {
          const interval = estimate(sample, level);
          if (Math.abs(interval.mean - mean) <= interval.halfWidth!) hits[i]++;
          widths[i] += interval.halfWidth!;
        });
      }
      return Object.fromEntries(
        levels.flatMap((_, i) => [
          [names[i], hits[i] / size],
          [`mean_half_width[${i}]`, widths[i] / size],
        ]),
      );
    },
    shares: names,
  };
}

interface Delays {
  /** In the steady state. */
  mean: number;
  /** Fills a path with the delays of successive customers, those at the start left out. */
  fill(stream: Stream, path: Float64Array): Float64Array;
  /** Mean of the average of so many, less the steady state's. */
  bias(kept: number): number;
}

/**
 * Delays in queue of the M/M/1 queue of a case, by Lindley's (1952) recursion; null where the start is not understood. By lack of memory, a
 * service time less an interarrival time is above 0 with probability λ/(λ + μ), and then an exponential of the one, else less one of the other.
 */
function delaysOf(of: ReferenceCase): Delays | null {
  const [arrivalRate, serviceRate] = [numberOf(of, 'lambda'), numberOf(of, 'mu')];
  const start = has(of, 'start') ? textOf(of, 'start') : 'empty';
  if (start !== 'empty' && start !== 'stationary') return null;
  const deleted = wholeOf(of, 'customers_deleted');
  const mean = arrivalRate / (serviceRate * (serviceRate - arrivalRate));
  const fromEmpty = delaysFromEmpty({arrivalRate, serviceRate, servers: 1});
  const isLonger = (2 ** 32 * arrivalRate) / (arrivalRate + serviceRate);
  const total = (n: number) => (n === 0 ? 0 : n * fromEmpty.averageOfFirst(n));
  return {
    mean,
    fill(stream, path) {
      const isWaiting = start === 'stationary' && stream.uniform() * serviceRate < arrivalRate;
      let delay = isWaiting ? stream.exponential() / (serviceRate - arrivalRate) : 0;
      for (let i = -deleted; i < path.length; i++) {
        if (i >= 0) path[i] = delay;
        if (stream.uint32() < isLonger) delay += stream.exponential() / serviceRate;
        else delay = Math.max(0, delay - stream.exponential() / arrivalRate);
      }
      return path;
    },
    bias: (kept) => (start === 'stationary' ? 0 : (total(deleted + kept) - total(deleted)) / kept - mean),
  };
}

/** A law in words, its name and then its parameters each with its figure: `exponential mean 1`. */
function lawInWords(words: string): DistributionSpec | null {
  const [type, ...rest] = words.trim().split(/\s+/);
  const figures: Record<string, number> = {};
  for (let i = 0; i < rest.length; i += 2) figures[rest[i]] = Number(rest[i + 1]);
  const spec = {type, ...figures} as unknown as DistributionSpec;
  try {
    distribution(spec);
    return spec;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
