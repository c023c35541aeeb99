import {kimNelson, kimNelsonConstants} from '../../../analysis/kim-nelson.ts';
import {correctSelection, correctSelectionBound, ocbaShares} from '../../../analysis/ocba.ts';
import {
  bechhoferConstant,
  bechhoferSize,
  dudewiczDalalConstant,
  rinottConstant,
} from '../../../analysis/selection-constants.ts';
import {Randomness} from '../../../kernel/random.ts';
import type {Model} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {numberOf, numbersOf, rowsOf, valueOf, wrong} from '../../parameters.ts';

/** Constants of the two-stage procedures: rows of systems, first stage and confidence. */
export const twoStageConstants: Model = (of) => {
  const rows = rowsOf(of, 'table_rows', 3);
  return {
    theory: {
      rinott_h: rows.map(([k, first, confidence]) => rinottConstant(k, first, confidence)),
      rinott_h_product_form: rows.map(([k, first, confidence]) =>
        rinottConstant(k, first, confidence, 'product'),
      ),
      dudewicz_dalal_h: rows.map(([k, first, confidence]) => dudewiczDalalConstant(k, first, confidence)),
    },
  };
};

/** Bechhofer's single stage: rows of systems and confidence. */
export const singleStage: Model = (of) => {
  const h = rowsOf(of, 'rows', 2).map(([k, confidence]) => bechhoferConstant(k, confidence));
  return {theory: {h, n_for_delta_half_sigma: h.map((constant) => bechhoferSize(constant, 1, 0.5))}};
};

/** Constants of Kim and Nelson's procedure, and what it selects where all others are the indifference behind. */
export const fullySequential: Model = (of) => {
  const rows = rowsOf(of, 'rows', 3);
  const common = rows.map(([k, first, alpha]) => kimNelsonConstants(k, first, 1 - alpha));
  const independent = rows.map(([k, first, alpha]) => kimNelsonConstants(k, first, 1 - alpha, true));
  const slippage = slippageOf(of);
  const best = slippage.means.indexOf(Math.max(...slippage.means));
  return {
    theory: {
      eta: common.map(({eta}) => eta),
      h2: common.map(({h2}) => h2),
      eta_independent_systems: independent.map(({eta}) => eta),
      required_PCS: slippage.confidence,
    },
    simulation: {
      type: 'sampled',
      size: SELECTIONS,
      draw(seed, replication, size) {
        const randomness = new Randomness(seed, replication);
        let [right, stages] = [0, 0];
        for (let run = 0; run < size; run++) {
          const streams = slippage.means.map((_, system) =>
            randomness.stream('selection', run * slippage.means.length + system),
          );
          const {best: selected, sizes} = kimNelson(
            slippage.means.length,
            (system, i) => slippage.means[system] + slippage.sd * streams[system].at(i).normal(),
            slippage,
          );
          if (selected === best) right++;
          stages += Math.max(...sizes);
        }
        return {observed_PCS: right / size, observed_mean_stages: stages / size};
      },
      shares: ['observed_PCS'],
    },
  };
};

/** Selections of a sample: thirty of these tell a probability near 0.97 to 0.002. */
const SELECTIONS = 320;

function slippageOf(of: ReferenceCase) {
  const given = valueOf(of, 'slippage') as Record<string, unknown>;
  const figure = (name: string) => {
    const value = given?.[name];
    if (typeof value !== 'number') throw wrong(`slippage.${name}`, (value ?? null) as never, 'a number');
    return value;
  };
  const means = given?.means;
  if (!Array.isArray(means) || means.some((mean) => typeof mean !== 'number'))
    throw wrong('slippage.means', (means ?? null) as never, 'a list of numbers');
  return {
    means: means as number[],
    sd: figure('sigma'),
    firstStage: figure('n0'),
    indifference: figure('delta'),
    confidence: 1 - figure('alpha'),
    isIndependent: given.independent === true,
  };
}

/** Shares of a budget for known means and variances, the smallest mean being the best, and the chance of a correct selection. */
export const budgetAllocation: Model = (of) => {
  const [means, variances] = [numbersOf(of, 'means'), numbersOf(of, 'variances')];
  const budget = numberOf(of, 'total_budget');
  const shares = ocbaShares(means, variances);
  const sizes = shares.map((share) => share * budget);
  const equal = means.map(() => budget / means.length);
  return {
    theory: {
      best_index: means.indexOf(Math.min(...means)),
      fractions: shares,
      allocation_real_valued: sizes,
      PCS_OCBA: correctSelection(means, variances, sizes),
      PCS_equal_allocation: correctSelection(means, variances, equal),
      bonferroni_lower_bound_OCBA: correctSelectionBound(means, variances, sizes),
    },
  };
};
