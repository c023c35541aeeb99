import {pairedDifference} from '../../../analysis/paired.ts';
import {distribution} from '../../../kernel/distributions.ts';
import {
  correlationFactor,
  joinedMargins,
  kendallOfNormal,
  normalCdf,
  spearmanOfNormal,
} from '../../../kernel/math.ts';
import {Randomness} from '../../../kernel/random.ts';
import type {Model} from '../../answer.ts';
import {numberOf} from '../../parameters.ts';

/** Pairs of a sample: thirty of these tell each correlation to 0.5 %. */
const PAIRS = 20_000;

/** Two exponentials joined by a normal copula. */
export const normalCopula: Model = (of) => {
  const rho = numberOf(of, 'normal_correlation');
  const margin = distribution({type: 'exponential', mean: 1});
  const factor = correlationFactor([
    [1, rho],
    [rho, 1],
  ]);
  return {
    theory: {
      pearson_correlation_of_exponentials: joinedMargins(margin, margin).correlation(rho),
      spearman_rank_correlation: spearmanOfNormal(rho),
      kendall_tau: kendallOfNormal(rho),
    },
    simulation: {
      type: 'sampled',
      size: PAIRS,
      draw(seed, replication, size) {
        const stream = new Randomness(seed, replication).stream('copula');
        const [x, y] = [new Float64Array(size), new Float64Array(size)];
        for (let i = 0; i < size; i++) {
          const [first, second] = [stream.at(i).normal(), stream.normal()];
          x[i] = margin.quantile(normalCdf(first));
          y[i] = margin.quantile(normalCdf(factor[1][0] * first + factor[1][1] * second));
        }
        return {
          pearson_correlation_of_exponentials: pairedDifference(x, y).correlation!,
          spearman_rank_correlation: pairedDifference(ranks(x), ranks(y)).correlation!,
          kendall_tau: concordance(x, y),
        };
      },
    },
  };
};

function ranks(values: Float64Array): Float64Array {
  const result = new Float64Array(values.length);
  Uint32Array.from(values, (_, i) => i)
    .sort((i, j) => values[i] - values[j])
    .forEach((i, rank) => (result[i] = rank));
  return result;
}

/** Kendall's tau by independent couples of pairs: how much oftener they lie in one order than in opposite ones. */
function concordance(x: Float64Array, y: Float64Array): number {
  let excess = 0;
  const couples = Math.floor(x.length / 2);
  for (let i = 0; i < couples; i++)
    excess += (x[2 * i] - x[2 * i + 1]) * (y[2 * i] - y[2 * i + 1]) > 0 ? 1 : -1;
  return excess / couples;
}
