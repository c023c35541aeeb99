import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {erring, verification} from './erring.ts';
import {expectKnown} from './floor.ts';
import {orderLives, played, written} from './playing.ts';

/** Share of the orders with each field wrong, and share of that which a check finds. */
const WRONG = {product: 0.03, quantity: 0.05, address: 0.08, contact: 0.02, time: 0.06};
const FOUND = {product: 0.9, quantity: 0.8, address: 0.5, contact: 0.7, time: 0.25};
const kinds = Object.keys(WRONG) as (keyof typeof WRONG)[];
const product = (of: (kind: keyof typeof WRONG) => number) => kinds.reduce((all, kind) => all * of(kind), 1);

describe('what an order says', () => {
  test('has each field wrong with a probability of its own; errors escape a check as the product over the fields says [R8]', () => {
    expectKnown(
      erring({process: [verification(FOUND)], arrive: WRONG}),
      {
        escapedErrorRate: 1 - product((kind) => 1 - WRONG[kind] * (1 - FOUND[kind])),
        exceptionRate: 1 - product((kind) => 1 - WRONG[kind] * FOUND[kind]),
        orderAccuracy: product((kind) => 1 - WRONG[kind] * (1 - FOUND[kind])),
      },
      {replications: 8},
    );
  });

  test('costs a check for every order, a correction for each in which something was found, and more for what escapes [R8]', () => {
    const process = [{...verification(FOUND, {correction: {cost: 3}}), cost: 0.2}];
    const of = (arrive: object, errors: object = {}) =>
      played(erring({process, arrive, run: {horizon: 10, warmUp: 0}, costs: {errors}}));
    const {measure, money} = of(WRONG);
    expect(money('orders.processing')).toBeCloseTo(-0.2 * measure('orders'), 6);
    expect(money('errors.correction')).toBeCloseTo(-3 * measure('exceptionRate') * measure('orders'), 6);
    expect(money('errors.rework')).toBe(0);
    for (const kind of kinds) {
      const one = of({[kind]: 0.1}, {[kind]: 40});
      const escaped = one.measure('escapedErrorRate') * one.measure('ordersDelivered');
      expect(one.money('errors.rework'), kind).toBeCloseTo(-40 * escaped, 6);
      expect(escaped).toBeGreaterThan(0);
    }
  });

  test('is spoilt by a step of entry as by a channel: a field that is wrong already stays so', () => {
    const typed = {stage: 'transmitted', errors: {quantity: 0.2}};
    expectKnown(
      erring({process: [typed], arrive: {quantity: 0.1}}),
      {
        escapedErrorRate: 1 - (1 - 0.2) * (1 - 0.1),
      },
      {replications: 5},
    );
  });
});

describe('an automatic and a manual check', () => {
  const twice = (first: number, second: number, correlation: number) =>
    erring({
      process: [
        {...verification({address: first}), delay: '1 min', next: [{to: 'by hand', share: 1}]},
        {...verification({address: second}, {correlation}), name: 'by hand', delay: '20 min'},
      ],
      arrive: {address: 0.3},
    });

  test('leave p (1 - d1) (1 - d2) of the errors when they see independently, after the time of both [R9]', () => {
    expectKnown(
      twice(0.6, 0.5, 0),
      {
        escapedErrorRate: 0.3 * (1 - 0.6) * (1 - 0.5),
        'stage.transmitted-verified': 21 / (24 * 60),
      },
      {replications: 8},
    );
  });

  test('leave more of them when the second sees some errors only as the first did [R9]', () => {
    const left = (d1: number, d2: number, rho: number) =>
      0.3 * (rho * (1 - Math.max(d1, d2)) + (1 - rho) * (1 - d1) * (1 - d2));
    for (const rho of [0.4, 1])
      for (const [d1, d2] of [
        [0.6, 0.5],
        [0.5, 0.8],
      ])
        expectKnown(
          twice(d1, d2, rho),
          {escapedErrorRate: left(d1, d2, rho)},
          {replications: 5, precision: 0.05},
        );
  });

  test('let fewer errors pass the more either finds, on the same customers', () => {
    const share = fc.double({min: 0, max: 1, noNaN: true});
    fc.assert(
      fc.property(share, share, share, share, (first, low, other, correlation) => {
        const [less, more] = [Math.min(low, other), Math.max(low, other)];
        const run = {horizon: 3, warmUp: 0};
        const escaped = (second: number) => {
          const source = {...twice(first, second, correlation), run};
          return played(source).measure('escapedErrorRate');
        };
        expect(escaped(more)).toBeLessThanOrEqual(escaped(less));
      }),
      {seed: 5, numRuns: 30},
    );
  });
});

describe('an exception order', () => {
  const contact = (cancels = 0) => ({correction: {delay: '6 h', cost: 4, cancels}});
  const shop = (finds: object, cancels = 0, initial = 1000) =>
    written({
      run: {horizon: 30, warmUp: 0},
      sites: [
        {
          name: 'shop',
          stock: [
            {from: null, initial, policy: {type: 'none'}, scheduledReceipts: [{at: 7.1, quantity: 50}]},
          ],
          process: [
            {...verification(finds, contact(cancels)), delay: '1 h'},
            {stage: 'picked', delay: '2 h'},
          ],
        },
      ],
      channels: [{name: 'web'}, {name: 'fax', errors: {address: 1}}],
      segments: ['web', 'fax'].map((name, i) => ({
        name,
        servedBy: ['shop'],
        channels: {[name]: 1},
        orders: {
          type: 'trace',
          events: [1, 5, 7, 9].map((day) => ({
            at: day + i / 2,
            lines: [{product: 'item', quantity: day === 7 ? 20 : 1}],
          })),
        },
      })),
    });

  test('waits for its contact, and nothing but its own order cycle is longer by that [R10]', () => {
    const of = (source: object) =>
      orderLives(source)
        .sort((a, b) => a.at.placed - b.at.placed)
        .map(({at}) => Math.round((at.delivered - at.placed) * 24));
    const isFax = [false, true, false, true, false, true, false, true];
    expect(of(shop({address: 1}))).toEqual(isFax.map((held) => (held ? 9 : 3)));
    expect(of(shop({}))).toEqual(isFax.map(() => 3));
    const {measure, money} = played(shop({address: 1}));
    expect(measure('exceptionRate')).toBe(0.5);
    expect(measure('exceptionHoldTime')).toBe(0.25);
    expect(measure('stage.transmitted-verified')).toBe((1 + 0.5 * 6) / 24);
    expect(measure('escapedErrorRate')).toBe(0);
    expect(money('errors.correction')).toBe(-16);
  });

  test('is allocated after it, or cancelled: then it is neither delivered nor lost, and asks for nothing [R10]', () => {
    const {measure, money, measureBy} = played(shop({address: 1}, 1));
    expect(measureBy('segment', 'fax', 'ordersDelivered')).toBe(0);
    expect(measure('ordersDelivered')).toBe(4);
    expect(measure('ordersCancelled')).toBe(4);
    expect(measure('openAtEnd')).toBe(0);
    expect(measure('unitsDemanded')).toBe(23);
    expect(measure('unitsShipped')).toBe(23);
    expect(money('revenue.goods')).toBe(23 * 15);
    expect(money('errors.correction')).toBe(-16);
  });

  test('may also be one for more than is on hand, which alone waits, and which goods that come in during the contact still serve [R10]', () => {
    const source = shop({shortStock: 1}, 0, 10);
    const cycles = orderLives(source).map(({at}) => [at.placed, Math.round((at.delivered - at.placed) * 24)]);
    expect(cycles.sort(([a], [b]) => a - b)).toEqual(
      [1, 1.5, 5, 5.5, 7, 7.5, 9, 9.5].map((placed) => [placed, placed === 7 ? 9 : 3]),
    );
    const {measure} = played(source);
    expect(measure('exceptionRate')).toBe(1 / 8);
    expect(measure('fillRate')).toBe(1);
    expect(played(shop({}, 0, 10)).measure('fillRate')).toBeLessThan(1);
  });
});
