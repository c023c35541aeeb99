import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {expm1} from '../../engine/kernel/math.ts';
import {INSTANTS, STAGE} from '../../engine/operation/orders.ts';
import {Playing} from '../../engine/operation/simulate.ts';
import {layoutOf} from '../../engine/operation/result.ts';
import {measures, overReplications, played, ready, written} from './playing.ts';
import {randomScenario} from './random-scenarios.ts';

const AT_ONCE = {perDay: 1e7};

interface House {
  /** Time from placing to dispatch, days. */
  delay: unknown;
  segments: object[];
  stock?: object;
  product?: object;
  more?: object;
}

function house({delay, segments, stock, product, more}: House) {
  return written({
    run: {horizon: 200, warmUp: 0, followUp: 60},
    products: [{name: 'item', cost: 10, price: 15, ...product}],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'shop',
        stock: [{initial: 100_000, holdingRate: 0, policy: {type: 'none'}, ...stock}],
        process: [{stage: 'packed', delay}],
      },
    ],
    segments,
    ...more,
  });
}

const customers = (parts: object) => ({name: 'customers', servedBy: ['shop'], ...parts});

const trace = (...orders: [at: number, units: number][]) => ({
  type: 'trace',
  events: orders.map(([at, quantity]) => ({at, lines: [{product: 'item', quantity}]})),
});

describe('orders that are cancelled before they have left', () => {
  const rate = 0.4;
  const cancelled = (delay: unknown) =>
    overReplications(
      house({
        delay,
        segments: [customers({orders: {type: 'poisson', perDay: 40}, cancellation: {perDay: rate}})],
      }),
      6,
      measures('cancellationRate'),
    ).cancellationRate;

  test.each([
    ['fixed', 1.5, -expm1(-rate * 1.5)],
    ['exponential', {type: 'exponential', mean: 1.5}, (rate * 1.5) / (1 + rate * 1.5)],
    ['uniform', {type: 'uniform', min: 0, max: 3}, 1 + expm1(-rate * 3) / (rate * 3)],
  ])(
    'are the share 1 - E[exp(-rate T)] of all, where the time T until they leave is %s [R4]',
    (_, delay, exact) => {
      const {mean, standardError} = cancelled(delay);
      expect(standardError).toBeLessThan(0.004);
      expect(Math.abs(mean - exact)).toBeLessThan(3.5 * standardError);
    },
  );

  test('are cancelled at the rate of their own customers [R4]', () => {
    const rates = {patient: 0.1, hasty: 1.2, steady: null};
    const {measureBy} = played(
      house({
        delay: 1.5,
        segments: Object.entries(rates).map(([name, perDay]) => ({
          name,
          servedBy: ['shop'],
          orders: {type: 'poisson', perDay: 20},
          cancellation: perDay === null ? null : {perDay},
        })),
      }),
    );
    for (const [name, perDay] of Object.entries(rates)) {
      const orders = measureBy('segment', name, 'orders');
      const share = perDay === null ? 0 : -expm1(-perDay * 1.5);
      const cancelled = measureBy('segment', name, 'ordersCancelled');
      expect(Math.abs(cancelled - share * orders), name).toBeLessThanOrEqual(
        3.5 * Math.sqrt(orders * share * (1 - share)),
      );
    }
  });

  test('cannot be cancelled once their goods have left, and are no more than before', () => {
    const one = played({
      ...house({
        delay: 0,
        segments: [customers({orders: {type: 'poisson', perDay: 5}, cancellation: {perDay: 50}})],
      }),
      lanes: [{from: 'shop', to: 'customers', leadTime: 3}],
    });
    expect(one.measure('ordersCancelled')).toBe(0);
    expect(one.measure('ordersDelivered')).toBe(one.measure('orders'));
  });

  test('are not measured where nobody cancels', () => {
    const {layout} = ready(house({delay: 1, segments: [customers({orders: trace([1, 1])})]}));
    expect(layout.measures.map(({name}) => name)).not.toContain('cancellationRate');
  });

  test('give their goods back to the shelf when the step is done that they are in, and their money back', () => {
    const one = played(
      house({
        delay: 1,
        stock: {initial: 3},
        segments: [
          customers({orders: trace([1, 3]), cancellation: AT_ONCE}),
          {name: 'steady', servedBy: ['shop'], orders: trace([1.5, 2])},
        ],
      }),
    );
    expect(one.measureBy('segment', 'customers', 'ordersCancelled')).toBe(1);
    expect(one.measureBy('segment', 'steady', 'ordersDelivered')).toBe(1);
    expect(one.measureBy('segment', 'steady', 'meanUnitWait')).toBe(0.5); // until day 2
    expect(one.money('revenue.goods')).toBe(2 * 15);
    expect(one.measure('unitsLost')).toBe(3);
  });

  test('leave the queue of those who wait for goods', () => {
    const one = played(
      house({
        delay: 0,
        stock: {from: 'supplier', initial: 0, scheduledReceipts: [{at: 5, quantity: 4}]},
        segments: [
          customers({orders: trace([1, 4]), cancellation: AT_ONCE}),
          {name: 'steady', servedBy: ['shop'], orders: trace([2, 3])},
        ],
      }),
    );
    expect(one.measure('ordersCancelled')).toBe(1);
    expect(one.measureBy('segment', 'steady', 'meanUnitWait')).toBe(3);
    expect(one.measure('averageBackorders')).toBeCloseTo((3 * 3) / 200, 6);
  });

  test('do not count as demanded where they are cancelled before they meet the stock', () => {
    const one = played({
      ...house({delay: 0, segments: [customers({orders: trace([1, 4]), cancellation: AT_ONCE})]}),
      channels: [{name: 'fax', transmit: 1}],
    });
    expect([one.measure('ordersCancelled'), one.measure('unitsDemanded'), one.measure('unitsLost')]).toEqual([
      1, 0, 0,
    ]);
    expect(one.measure('openAtEnd')).toBe(0);
  });
});

describe('goods made to order', () => {
  const order = (product: object, stock: object) =>
    played(
      house({
        delay: 1,
        stock,
        product: {cost: 10, price: 15, ...product},
        segments: [
          customers({orders: trace([1, 3]), cancellation: AT_ONCE, payment: {days: 60}}),
          {name: 'steady', servedBy: ['shop'], orders: trace([1.5, 2]), payment: {days: 30}},
        ],
        more: {costs: {interestPerYear: 0.1}},
      }),
    );

  test('are scrapped at their cost when the order is cancelled, which stands in the statement beside days sales outstanding [R4]', () => {
    const stock = {initial: 5};
    const one = order({madeToOrder: true}, stock);
    expect(one.money('goods.scrap')).toBe(-3 * 10);
    expect(one.money('goods.inventoryChange')).toBe(-2 * 10);
    expect(one.measure('daysSalesOutstanding')).toBe(30);
    expect(one.money('finance.receivables')).toBeCloseTo((-2 * 15 * 0.1 * 30) / 365, 6);
    expect(one.profit).toBeCloseTo(order({}, stock).profit - 30, 9);
  });

  test('that are still being made for a cancelled order come, and are scrapped then [R4]', () => {
    const stock = {from: 'supplier', initial: 0, scheduledReceipts: [{at: 5, quantity: 5}]};
    const one = order({madeToOrder: true}, stock);
    expect(one.money('goods.scrap')).toBe(-3 * 10);
    expect(one.measure('ordersCancelled')).toBe(1);
    expect(one.measureBy('segment', 'steady', 'unitsShipped')).toBe(2);
    expect(order({}, stock).measureBy('segment', 'steady', 'unitsShipped')).toBe(2);
  });
});

/** The random scenarios, with customers who cancel, pay later, are asked to order at other times, and have promotions. */
const cancelling = fc
  .record({
    source: randomScenario,
    often: fc.constantFrom(0.1, 0.8, 30),
    seldom: fc.constantFrom(null, {perDay: 2}),
    madeToOrder: fc.boolean(),
    smoothing: fc.constantFrom(null, {peak: 'day', share: 0.5, discount: 0.1, call: {cost: 1}}),
    promise: fc.constantFrom({}, {promise: {cycleTime: 1, calendar: 'day', moreWhenShort: 2}}),
    promotions: fc.constantFrom([], [{name: 'sale', from: 10, days: 8, uplift: 2, discount: 0.2}]),
  })
  .map(({source, often, seldom, madeToOrder, smoothing, promise, promotions}) => {
    const {segments, products} = source as {segments: object[]; products: object[]};
    return {
      ...source,
      promotions,
      products: [{...products[0], madeToOrder}, products[1]],
      segments: segments.map((segment, i) => ({
        ...segment,
        ...promise,
        cancellation: i === 0 ? {perDay: often} : seldom,
        smoothing: i === 0 ? null : smoothing,
        payment: {days: 14},
      })),
    };
  });

describe('every order', () => {
  test('ends once and in exactly one state, closed after delivery, cancelled or lost, and the states add up to the orders that were placed [R25]', () => {
    fc.assert(
      fc.property(cancelling, fc.nat(3), (source, replication) => {
        const one = ready(source);
        const ends = endsOf(one, replication);
        const {measure, layout} = played(one, 'ends', replication);
        const known = new Set(layoutOf(one.network).measures.map(({name}) => name));
        expect(measure('ordersDelivered')).toBe(ends.delivered);
        expect(measure('ordersCancelled')).toBe(ends.cancelled);
        expect(known.has('ordersLost') ? measure('ordersLost') : 0).toBe(ends.lost);
        expect(measure('openAtEnd')).toBe(ends.open);
        expect(ends.delivered + ends.cancelled + ends.lost + ends.open).toBe(measure('orders'));
        expect(layout.measures.length).toBe(known.size);
      }),
      {seed: 53, numRuns: 120},
    );
  });

  test('of which all units were settled was sent, lost or cancelled, unit by unit', () => {
    fc.assert(
      fc.property(cancelling, (source) => {
        const {measure, layout} = played(source, 'units');
        const lost = layout.measures.some(({name}) => name === 'unitsLost') ? measure('unitsLost') : 0;
        const settled = measure('unitsShipped') + lost;
        if (measure('openAtEnd') === 0) expect(settled).toBe(measure('unitsDemanded'));
        else expect(settled).toBeLessThanOrEqual(measure('unitsDemanded'));
      }),
      {seed: 59, numRuns: 120},
    );
  });
});

/** How the counted orders of a replication ended, seen from outside. */
function endsOf({network, plan}: ReturnType<typeof ready>, replication: number) {
  const ends = {delivered: 0, cancelled: 0, lost: 0, open: 0};
  const closed = new Set<string>();
  const playing = new Playing(network, plan, 'ends', replication);
  const {orders} = playing.op;
  playing.op.onClose = (order) => {
    if (!orders.isCounted(order)) return;
    const name = `${orders.segment[order]} ${orders.index[order]}`;
    expect(closed.has(name), name).toBe(false);
    closed.add(name);
    if (orders.isShipped(order)) {
      ends.delivered++;
      const [delivered, over] = [STAGE.delivered, STAGE.closed].map(
        (stage) => orders.instants[order * INSTANTS + stage],
      );
      expect(over, name).toBeGreaterThanOrEqual(delivered);
      expect(over, name).toBeLessThanOrEqual(playing.op.clock.now); // earlier where what was left of it has been cancelled
    } else if (orders.cancelled[order] === 1) ends.cancelled++;
    else ends.lost++;
  };
  playing.playTo(network.horizon + network.followUp);
  for (const order of orders.openRows())
    if (orders.isCounted(order)) {
      if (orders.stage[order] >= STAGE.delivered) ends.delivered++;
      else ends.open++;
    }
  return ends;
}
