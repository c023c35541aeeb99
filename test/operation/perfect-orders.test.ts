import {describe, expect, test} from 'vitest';
import {exp} from '../../engine/kernel/math.ts';
import {played, measures, overReplications, ready, written} from './playing.ts';

interface Shop {
  documents?: number;
  invoices?: number;
  delay?: unknown;
  orders?: object;
  onHand?: number;
  whenShort?: object;
  errors?: object;
  product?: object;
}

/** A shop that writes wrong papers now and then, and is late as its only stage has it. */
function shop({
  documents = 0,
  invoices = 0,
  delay = 0,
  orders,
  onHand = 1e6,
  whenShort,
  errors,
  product,
}: Shop) {
  return written({
    run: {horizon: 200, warmUp: 0, followUp: 60},
    products: [{name: 'item', ...product}],
    sites: [
      {
        name: 'shop',
        stock: [{from: null, initial: onHand, policy: {type: 'none'}}],
        process: [
          ...(errors ? [{stage: 'picked', errors}] : []),
          {stage: 'packed', delay, errors: {document: documents}},
          {stage: 'invoiced', errors: {invoice: invoices}},
        ],
      },
    ],
    segments: [
      {
        name: 'customers',
        promise: {cycleTime: 2},
        orders: orders ?? {type: 'poisson', perDay: 20},
        ...(whenShort && {whenShort}),
      },
    ],
  });
}

const RATES = [
  'perfectOrderRate',
  'perfectOrderProduct',
  'onTimeRate',
  'documentAccuracy',
  'invoiceAccuracy',
] as const;

describe('the perfect order', () => {
  test('is as frequent as no failure of any element when failures are independent [R42]', () => {
    const source = shop({documents: 0.1, invoices: 0.05, delay: {type: 'exponential', mean: 1}});
    const rates = overReplications(source, 10, measures(...RATES));
    const exact = (1 - exp(-2)) * 0.9 * 0.95;
    for (const name of ['perfectOrderRate', 'perfectOrderProduct'] as const) {
      expect(rates[name].standardError).toBeLessThan(0.004);
      expect(Math.abs(rates[name].mean - exact)).toBeLessThanOrEqual(4 * rates[name].standardError);
    }
  });

  test('is counted jointly: more frequent than the product where failures come together [R57]', () => {
    const mixed = written({
      run: {horizon: 200, warmUp: 0, followUp: 60},
      sites: ['good', 'bad'].map((name) => ({
        name,
        stock: [{from: null, initial: 1e6, policy: {type: 'none'}}],
        process: [
          {
            stage: 'packed',
            delay: {type: 'exponential', mean: name === 'bad' ? 2 : 0.2},
            errors: {document: name === 'bad' ? 0.3 : 0.01},
          },
          {stage: 'invoiced', errors: {invoice: name === 'bad' ? 0.2 : 0.01}},
        ],
      })),
      segments: ['good', 'bad'].map((name) => ({
        name: `customers of ${name}`,
        servedBy: [name],
        promise: {cycleTime: 2},
        orders: {type: 'poisson', perDay: 10},
      })),
    });
    const gap = overReplications(mixed, 8, ({measure}) => ({
      gap: measure('perfectOrderRate') - measure('perfectOrderProduct'),
    })).gap;
    expect(gap.mean).toBeGreaterThan(4 * gap.standardError);
    const bad = 1 - exp(-1);
    const good = 1 - exp(-10);
    const joint = (bad * 0.7 * 0.8 + good * 0.99 * 0.99) / 2;
    const product = ((bad + good) / 2) * ((0.7 * 0.8 + 0.99 * 0.99) / 2); // one component for all papers
    expect(Math.abs(gap.mean - (joint - product))).toBeLessThanOrEqual(4 * gap.standardError);
  });

  test('needs four things at once, each yes or no: in full, on time, papers, condition [R57]', () => {
    const lines = (quantity: number) => [{product: 'item', quantity}];
    const orders = {
      type: 'trace',
      events: [1, 1, 5, 1].map((quantity, i) => ({at: i, lines: lines(quantity)})),
    };
    const short = shop({documents: 1e-9, orders, onHand: 3, whenShort: {type: 'lose', what: 'remainder'}});
    const {measure} = played(short);
    expect(measure('inFullRate')).toBe(2 / 3);
    expect(measure('perfectOrderRate')).toBe(2 / 4);
    expect(measure('perfectOrderProduct')).toBeCloseTo((3 / 4) * (2 / 3), 12);
    const of = (fault: Shop) => {
      const one = played(shop({documents: 1e-9, orders, onHand: 9, ...fault}));
      return [one.measure('perfectOrderRate'), one.measure('otif')];
    };
    expect(of({})).toEqual([1, 1]);
    expect(of({delay: 3})).toEqual([0, 0]);
    for (const fault of [
      {documents: 1},
      {invoices: 1},
      {errors: {goods: 1}},
      {errors: {units: 1}},
      {product: {damage: 1}},
    ])
      expect(of(fault), JSON.stringify(fault)).toEqual([0, 1]);
  });

  test('counts an order with several faults once: each of the four alone spoils its own share [R57]', () => {
    const faults = {
      documents: 0.1,
      errors: {goods: 0.08},
      product: {damage: 0.06},
      delay: {type: 'exponential', mean: 1},
    };
    const exact = (1 - exp(-2)) * 0.9 * 0.92 * 0.94;
    const rates = overReplications(shop(faults), 10, measures('perfectOrderRate', 'perfectOrderProduct'));
    for (const name of ['perfectOrderRate', 'perfectOrderProduct'] as const) {
      expect(rates[name].standardError).toBeLessThan(0.004);
      expect(Math.abs(rates[name].mean - exact)).toBeLessThanOrEqual(4 * rates[name].standardError);
    }
  });

  test('is told where more can go wrong than that an order is late or not in full', () => {
    const names = (source: object) => ready(source).layout.measures.map(({name}) => name);
    expect(names(shop({}))).not.toContain('perfectOrderRate');
    expect(names(shop({invoices: 0.01}))).toEqual(
      expect.arrayContaining(['perfectOrderRate', 'perfectOrderProduct']),
    );
  });
});

test('in full are the delivered orders with every unit, whether late or not [R54]', () => {
  const lines = (quantity: number) => [{product: 'item', quantity}];
  const orders = {
    type: 'trace',
    events: [2, 4, 1, 3].map((quantity, i) => ({at: i, lines: lines(quantity)})),
  };
  const {measure} = played(shop({orders, onHand: 5, delay: 3, whenShort: {type: 'lose', what: 'remainder'}}));
  expect(measure('ordersDelivered')).toBe(2); // two units, three of four, none, none
  expect(measure('inFullRate')).toBe(1 / 2);
  expect(measure('onTimeRate')).toBe(0);
  expect(measure('otif')).toBe(0);
});
