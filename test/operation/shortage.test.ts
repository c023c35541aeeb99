import {describe, expect, test} from 'vitest';
import {orderLives, overReplications, played, written} from './playing.ts';

const PRODUCTS = [
  {name: 'a', cost: 1, price: 2},
  {name: 'b', cost: 1, price: 3},
];

/** Four of `a` and one of `b` on hand; an order for both, then one for `a`; more of both at day 5. */
function shop(whenShort: object, parts: object = {}) {
  return written({
    run: {horizon: 10, warmUp: 0, followUp: 0},
    products: PRODUCTS,
    sites: [
      {
        name: 'shop',
        stock: ['a', 'b'].map((product) => ({
          product,
          from: null,
          initial: product === 'a' ? 4 : 1,
          policy: {type: 'none'},
          scheduledReceipts: [{at: 5, quantity: 4}],
        })),
      },
    ],
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders: {
          type: 'trace',
          events: [
            {
              at: 1,
              lines: [
                {product: 'a', quantity: 2},
                {product: 'b', quantity: 3},
              ],
            },
            {at: 2, lines: [{product: 'a', quantity: 3}]},
          ],
        },
        whenShort,
      },
    ],
    ...parts,
  });
}

describe('when stock is short', () => {
  test.each([
    [
      'the order is lost',
      {type: 'lose', what: 'order'},
      {served: 3, lines: 1, orders: 1, lost: 5, shipments: 1},
    ],
    [
      'the line is lost',
      {type: 'lose', what: 'line'},
      {served: 2, lines: 1, orders: 0, lost: 6, shipments: 1},
    ],
    [
      'the remainder is lost',
      {type: 'lose', what: 'remainder'},
      {served: 5, lines: 1, orders: 0, lost: 3, shipments: 2},
    ],
    [
      'it waits, and what is there leaves',
      {type: 'backorder', ship: 'partial'},
      {served: 5, lines: 1, orders: 0, lost: 0, shipments: 4},
    ],
    [
      'it waits for all of it',
      {type: 'backorder', ship: 'complete'},
      {served: 3, lines: 1, orders: 1, lost: 0, shipments: 2},
    ],
  ])('%s', (_, whenShort, expected) => {
    const {measure, layout} = played(shop(whenShort));
    const known = layout.measures.some(({name}) => name === 'unitsLost');
    expect({
      served: measure('fillRate') * 8,
      lines: Math.round(measure('lineFillRate') * 3),
      orders: measure('orderFillRate') * 2,
      lost: known ? measure('unitsLost') : 0,
      shipments: measure('shipments'),
    }).toEqual(expected);
  });

  test('a later order that can leave whole overtakes one that waits for all of it', () => {
    const lives = orderLives(shop({type: 'backorder', ship: 'complete'}));
    expect(lives.map(({at}) => [at.placed, at.delivered])).toEqual([
      [2, 2],
      [1, 5],
    ]);
  });

  test('lines of one order for the same product share what is there', () => {
    const events = [
      {
        at: 1,
        lines: [
          {product: 'a', quantity: 3},
          {product: 'a', quantity: 3},
        ],
      },
    ];
    const of = (whenShort: object) =>
      played(
        shop(whenShort, {
          segments: [{name: 'customers', servedBy: ['shop'], orders: {type: 'trace', events}, whenShort}],
        }),
      );
    expect(of({type: 'lose', what: 'order'}).measure('fillRate')).toBe(0);
    expect(of({type: 'lose', what: 'line'}).measure('fillRate')).toBe(0.5);
    expect(of({type: 'lose', what: 'remainder'}).measure('fillRate')).toBeCloseTo(4 / 6, 12);
    const complete = of({type: 'backorder', ship: 'complete'});
    expect(complete.measure('averageBackorders')).toBeCloseTo((6 * 4) / 10, 12);
    expect(complete.measure('shipments')).toBe(1);
  });

  test('patience cancels what still waits, and its goods are free for others', () => {
    const source = shop({type: 'backorder', patience: 2});
    const {measure, money} = played(source);
    expect(measure('unitsLost')).toBe(3);
    expect(measure('ordersLost')).toBe(0);
    expect(measure('openAtEnd')).toBe(0);
    expect(measure('averageBackorders')).toBeCloseTo((2 * 2 + 1 * 2) / 10, 12);
    expect(money('revenue.goods')).toBe(2 * 2 + 3 + 2 * 2);
    expect(measure('inFullRate')).toBe(0);
    const patient = played(shop({type: 'backorder', patience: 3.5}));
    expect(patient.measure('unitsLost')).toBe(2);
    expect(patient.measure('inFullRate')).toBe(0.5);
  });

  test('patience that ends with the receipt ends after it: receipts come first', () => {
    const {measure} = played(shop({type: 'backorder', patience: 4}));
    expect(measure('unitsLost')).toBe(0);
    expect(measure('meanUnitWait')).toBeCloseTo((2 * 4 + 1 * 3) / 8, 12);
  });
});

describe('stock kept for a class', () => {
  const rationed = (keepFor: object, baseStockLevel = 14) =>
    written({
      run: {horizon: 1050, warmUp: 50, followUp: 30},
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {name: 'shop', stock: [{policy: {type: 'baseStock', baseStockLevel}, keepFor}]},
      ],
      lanes: [{from: 'supplier', to: 'shop', leadTime: 3}],
      segments: [
        {name: 'key', class: 'A', servedBy: ['shop'], orders: {type: 'poisson', perDay: 1}},
        {name: 'other', class: 'B', servedBy: ['shop'], orders: {type: 'poisson', perDay: 3}},
      ],
    });
  const fill = (keepFor: object) =>
    overReplications(rationed(keepFor), 8, ({measureBy}) => ({
      key: measureBy('segment', 'key', 'fillRate'),
      other: measureBy('segment', 'other', 'fillRate'),
    }));

  test('raises the fill rate of the class and lowers that of the others', () => {
    const [none, some, more] = [fill({}), fill({A: 2}), fill({A: 5})];
    expect(some.key.mean).toBeGreaterThan(none.key.mean + 0.05);
    expect(more.key.mean).toBeGreaterThan(some.key.mean + 0.02);
    expect(some.other.mean).toBeLessThan(none.other.mean - 0.02);
    expect(more.other.mean).toBeLessThan(some.other.mean - 0.05);
    expect(Math.abs(none.key.mean - none.other.mean)).toBeLessThan(0.02);
  });

  test('is not there for others even while it lies on the shelf', () => {
    const {measure, measureBy} = played({
      ...rationed({A: 3}),
      run: {horizon: 10, warmUp: 0, followUp: 0},
      sites: [{name: 'shop', stock: [{from: null, initial: 4, policy: {type: 'none'}, keepFor: {A: 3}}]}],
      lanes: [],
      segments: [
        {
          name: 'other',
          class: 'B',
          servedBy: ['shop'],
          orders: {type: 'renewal', between: 1},
          whenShort: {type: 'lose'},
        },
        {
          name: 'key',
          class: 'A',
          servedBy: ['shop'],
          orders: {type: 'renewal', between: 1, first: 5.5},
          whenShort: {type: 'lose'},
        },
      ],
    });
    expect(measureBy('segment', 'other', 'fillRate')).toBe(0.1);
    expect(measureBy('segment', 'key', 'fillRate')).toBeCloseTo(3 / 5, 12);
    expect(measure('averageOnHand')).toBeCloseTo((5.5 * 3 + 2 + 1) / 10, 12);
  });
});
