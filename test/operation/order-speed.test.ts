import {describe, expect, test} from 'vitest';
import {gammaP} from '../../engine/kernel/math.ts';
import {orderCycles} from '../../engine/operation/measures/order-cycle.ts';
import {measures, orderLives, overReplications, played, ready, written, type Ready} from './playing.ts';

/** A shop whose stages take independent times, for two kinds of customers who ask for a product each. */
function shop(process: object[], transit: unknown, segment: object = {}): Ready {
  const names = ['keys', 'others'];
  return ready(
    written({
      run: {horizon: 260, warmUp: 10, followUp: 60},
      products: names.map((name) => ({name: `for ${name}`, cost: 1, price: 2})),
      sites: [
        {
          name: 'shop',
          stock: names.map((name) => ({
            product: `for ${name}`,
            from: null,
            initial: 1e6,
            policy: {type: 'none'},
          })),
          process,
        },
      ],
      lanes: names.map((name, i) => ({
        from: 'shop',
        to: name,
        leadTime: {type: 'iid', of: i === 0 ? transit : 1},
      })),
      segments: names.map((name) => ({
        name,
        orders: {type: 'poisson', perDay: 20},
        basket: {shares: {[`for ${name}`]: 1}},
        ...segment,
      })),
    }),
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Quantile of type 7 of Hyndman and Fan (1996). */
function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  return sorted[low] + (at - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
}

describe('the order cycle', () => {
  test('is as fast as the time from need to having it is short, in its mean and its percentiles [R39]', () => {
    const one = shop([{stage: 'packed', delay: {type: 'exponential', mean: 0.7}}], {
      type: 'gamma',
      mean: 2,
      cv: 0.5,
    });
    const times = orderLives(one)
      .filter(({counted, delivered}) => counted && delivered)
      .map(({at}) => at.delivered - at.placed);
    const {measure} = played(one);
    expect(times.length).toBe(measure('ordersDelivered'));
    expect(measure('orderCycleTime.mean')).toBeCloseTo(mean(times), 9);
    for (const [name, p] of [
      ['p50', 0.5],
      ['p90', 0.9],
      ['p95', 0.95],
    ] as const)
      expect(measure(`orderCycleTime.${name}`)).toBeCloseTo(quantile(times, p), 9);
  });

  test('is within the promise as often as the law of its Erlang stages says [R40]', () => {
    const stage = {type: 'exponential', mean: 0.5};
    const process = ['verified', 'picked', 'packed'].map((name) => ({stage: name, delay: stage}));
    const {network} = shop(process, 0, {promise: {cycleTime: 2}, servedBy: ['shop']});
    const {onTimeRate} = overReplications({...network.scenario, lanes: []}, 6, measures('onTimeRate'));
    expect(onTimeRate.standardError).toBeLessThan(0.003);
    expect(Math.abs(onTimeRate.mean - gammaP(3, 4))).toBeLessThanOrEqual(4 * onTimeRate.standardError);
  });
});

describe('the stability of the order cycle', () => {
  const process = [
    {stage: 'verified', delay: {type: 'gamma', mean: 0.3, cv: 1}},
    {stage: 'picked', delay: {type: 'uniform', min: 0.2, max: 0.8}},
    {stage: 'packed', delay: {type: 'gamma', mean: 0.5, cv: 0.4}},
  ];
  const variance = 0.3 ** 2 + 0.6 ** 2 / 12 + 0.2 ** 2;

  test('is told by segment and product, and independent stages add in quadrature [R19]', () => {
    const one = shop(process, {type: 'lognormal', mean: 2, cv: 0.3});
    const exact = [
      {mean: 3.3, sd: Math.sqrt(variance + 0.6 ** 2)},
      {mean: 2.3, sd: Math.sqrt(variance)},
    ];
    const replications = Array.from({length: 8}, (_, i) => cyclesOf(one, i));
    exact.forEach(({mean: days, sd}, kind) => {
      for (const told of [
        replications.map(({by}) => by.segment[kind]),
        replications.map(({products}) => products[kind]),
      ]) {
        const cvs = told.map((cycle) => cycle.sd / cycle.mean);
        const standardError = Math.sqrt(mean(cvs.map((cv) => (cv - mean(cvs)) ** 2)) / 7);
        expect(standardError).toBeLessThan(0.01);
        expect(Math.abs(mean(cvs) - sd / days)).toBeLessThanOrEqual(4 * standardError);
      }
    });
  });

  test('is perfect where every stage takes a fixed time', () => {
    const {by, products} = cyclesOf(shop([{stage: 'packed', delay: 2}], 3));
    expect(by.segment.map(({sd}) => sd)).toEqual([0, 0]);
    expect(products.map(({mean}) => mean)).toEqual([5, 3]);
    expect(products.map(({sd}) => sd)).toEqual([0, 0]);
  });
});

function cyclesOf({network, plan}: Ready, replication = 0) {
  return orderCycles(network, plan, '1', replication);
}

test('the cycles of channels and classes are those of their orders', () => {
  const source = written({
    run: {horizon: 60, warmUp: 5, followUp: 20},
    sites: [{name: 'shop', stock: [{from: null, initial: 1e6, policy: {type: 'none'}}]}],
    channels: [
      {name: 'web', transmit: 1},
      {name: 'mail', transmit: 3},
    ],
    segments: ['A', 'B', 'B'].map((name, i) => ({
      name: `customers ${i}`,
      class: name,
      channels: i === 0 ? {mail: 1} : {web: 0.5, mail: 0.5},
      orders: {type: 'poisson', perDay: 4},
    })),
  });
  const {all, by} = cyclesOf(ready(source));
  expect(by.channel.map(({mean: days}) => days)).toEqual([1, 3]);
  expect(by.class).toHaveLength(2);
  expect(by.class[0]).toEqual(by.segment[0]);
  for (const group of Object.values(by))
    expect(group.reduce((sum, {orders}) => sum + orders, 0)).toBe(all.orders);
});
