import type {Model} from '../../answer.ts';
import {CLASSES, classify} from '../../../history/classify.ts';
import {concentration} from '../../../history/pareto.ts';
import {numbersOf, tableOf} from '../../parameters.ts';

const SLACK = 1e-12; // of a cumulative share that meets a cut

/** Pareto and ABC classes. */
export const abc: Model = (of) => {
  const values = tableOf(of, 'annual_value');
  const cuts = numbersOf(of, 'cuts');
  if (cuts.length !== 2) return {missing: 'other classes than A, B and C'};
  const order = Object.keys(values).sort((a, b) => values[b] - values[a] || (a < b ? -1 : 1));
  const sorted = Float64Array.from(order, (name) => values[name]);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  let before = 0;
  const cumulative = Array.from(sorted, (value) => (before += value) / total);
  const inclusive = classify(sorted, [cuts[0], cuts[1] - cuts[0], 1 - cuts[1]]);
  const strict = cumulative.map((share) => cuts.filter((cut) => share > cut + SLACK).length);
  const named = (classes: ArrayLike<number>) =>
    Object.fromEntries(order.map((name, i) => [name, CLASSES[classes[i]]]));
  return {
    theory: {
      order,
      cumulative_share: cumulative,
      class_inclusive: named(inclusive),
      class_strict: named(strict),
      gini: concentration(sorted).gini,
      share_of_top_20pct_items: cumulative[Math.ceil(0.2 * order.length - SLACK) - 1],
    },
  };
};
