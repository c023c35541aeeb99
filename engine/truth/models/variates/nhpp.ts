import {integrate} from '../../../kernel/distributions/quadrature.ts';
import {cos, exp, expm1, sin} from '../../../kernel/math.ts';
import type {Model, Replications} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {numberOf} from '../../parameters.ts';

const STEPS = 960; // of a cycle: straight lines between them miss a sine by 5e-6 of its height
const PLENTY = 1e9; // units in stock, so that the orders alone are looked at
const CERTAIN = 45; // expected arrivals after which e^-45 have not begun

/** Poisson orders at a rate that swings like a sine; a day is the unit of time of the case. */
export const sinusoidalArrivals: Model = (of) => {
  const [base, amplitude, period] = ['base', 'amplitude', 'period'].map((name) => numberOf(of, name));
  if (Math.abs(amplitude) > base) return {missing: 'a rate that would fall below 0'};
  const speed = (2 * Math.PI) / period;
  const rate = (t: number) => base + amplitude * sin(speed * t);
  const expected = (t: number) => base * t + (amplitude / speed) * (1 - cos(speed * t));
  const intervals = intervalsOf(of);
  const counts = intervals.map(([from, to]) => expected(to) - expected(from));
  const at = Array.from({length: STEPS}, (_, i) => (period * i) / STEPS);
  const orders = {type: 'nhpp', cycle: period, at, perDay: at.map(rate)};
  return {
    theory: {
      intervals,
      expected_counts: counts,
      count_variances: counts,
      mean_time_to_first_arrival_from_0: meanTimeToFirst(expected, period),
    },
    simulation: intervals.map(([from, to], i) =>
      counted(orders, from, to, counts[i] / (to - from), `expected_counts[${i}]`),
    ),
  };
};

/** ∫e^-Λ from 0 on, over one cycle at most: each further one has e^-Λ(cycle) times the share of the one before it. */
function meanTimeToFirst(expected: (t: number) => number, period: number): number {
  const ofCycle = expected(period);
  let end = period;
  while (expected(end / 2) > CERTAIN) end /= 2;
  return integrate((t) => exp(-expected(t)), 0, end) / -expm1(-ofCycle);
}

/** The intervals in which a case counts arrivals: they stand among its expected values. */
function intervalsOf({expected}: ReferenceCase): readonly (readonly number[])[] {
  const intervals = expected.intervals?.value;
  return Array.isArray(intervals) ? (intervals as number[][]) : [];
}

/** Orders between two instants of a scenario that starts at 0. */
function counted(orders: object, from: number, to: number, ordersPerDay: number, name: string): Replications {
  return {
    type: 'replicated',
    countedDays: to - from,
    ordersPerDay,
    scenario: () => ({
      format: 'fulcrum/scenario@1',
      run: {horizon: to, warmUp: from, followUp: 0},
      products: [{name: 'item'}],
      sites: [{name: 'shop', stock: [{from: null, initial: PLENTY, policy: {type: 'none'}}]}],
      segments: [{name: 'customers', servedBy: ['shop'], orders}],
    }),
    figures: {[name]: 'orders'},
  };
}
