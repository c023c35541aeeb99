import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {customersOf, orderLives, overReplications, played, ready, written} from './playing.ts';
import {randomShortage} from './random-shortage.ts';
import {watchStock} from '../../engine/operation/supply/stock-watch.ts';

const line = (product: string, quantity: number) => ({product, quantity});
const order = (at: number, ...lines: object[]) => ({at, lines});

/** A shop with so many units of `a`, `b` and `c`; customers of `a` take `b`, and those of `b` take `c`. */
function shop({
  units = {a: 2, b: 5, c: 9} as Record<string, number>,
  events = [order(1, line('a', 4))] as object[],
  whenShort = {type: 'lose'} as object,
  ofA = [{product: 'b', accept: 1}] as object[],
  ofB = [{product: 'c', accept: 1}] as object[],
  segment = {},
}: {
  units?: Record<string, number>;
  events?: object[];
  whenShort?: object;
  ofA?: object[];
  ofB?: object[];
  segment?: object;
}): object {
  return written({
    run: {horizon: 10, warmUp: 0, followUp: 10},
    products: [
      {name: 'a', cost: 10, price: 15, substitutes: ofA},
      {name: 'b', cost: 12, price: 20, substitutes: ofB},
      {name: 'c', cost: 1, price: 2},
    ],
    sites: [
      {
        name: 'shop',
        stock: Object.entries(units).map(([product, initial]) => ({
          product,
          from: null,
          initial,
          policy: {type: 'none'},
          scheduledReceipts: [{at: 5, quantity: 3}],
        })),
      },
    ],
    segments: [
      {name: 'customers', servedBy: ['shop'], orders: {type: 'trace', events}, whenShort, ...segment},
    ],
  });
}

describe('a customer whose product is not there', () => {
  test('takes its substitute from the same shelf, in the same shipment', () => {
    const {measure, measureBy, money} = played(shop({}));
    expect(measure('fillRate')).toBe(0.5);
    expect(measure('substitutionRate')).toBe(0.5);
    expect(measure('fillRateWithSubstitutes')).toBe(1);
    expect(measure('orderFillRate')).toBe(0);
    expect(measure('unitsLost')).toBe(0);
    expect(measure('inFullRate')).toBe(1);
    expect(measure('shipments')).toBe(1);
    expect(measure('unitsShipped')).toBe(4);
    expect(measureBy('product', 'b', 'averageOnHand')).toBeCloseTo((1 * 5 + 4 * 3 + 5 * 6) / 10, 12);
    expect(money('revenue.goods')).toBe(2 * 15 + 2 * 20);
    expect(money('goods.inventoryChange')).toBe(-2 * 10 - 2 * 12 + 3 * (10 + 12 + 1));
  });

  test('may pay what he would have paid, and asking him may cost something', () => {
    const source = shop({ofA: [{product: 'b', accept: 1, price: 'asked', costPerUnit: 0.7}]});
    const {money, replication, layout} = played(source);
    expect(money('revenue.goods')).toBe(4 * 15);
    expect(money('stock.substitution')).toBe(-2 * 0.7);
    const width = layout.lines.length;
    const ofB = replication.statementBy.product[width + layout.lines.indexOf('stock.substitution')];
    expect(ofB).toBe(-1.4e6);
    expect(played(shop({ofA: [], ofB: []})).layout.lines).not.toContain('stock.substitution');
  });

  test('counts as demand of what he asked for, and as a sale of what he got', () => {
    const {measureBy, replication, layout} = played(shop({events: [order(1, line('a', 9))]}));
    const of = (name: string) => ['a', 'b', 'c'].map((product) => measureBy('product', product, name) || 0);
    expect(of('unitsDemanded')).toEqual([9, 0, 0]);
    expect(of('unitsLost')).toEqual([2, 0, 0]);
    expect(of('substitutionRate')).toEqual([5 / 9, 0, 0]);
    expect(of('fillRateWithSubstitutes')).toEqual([7 / 9, 0, 0]);
    const revenue = layout.lines.indexOf('revenue.goods');
    const sold = [0, 1, 2].map((p) => replication.statementBy.product[p * layout.lines.length + revenue]);
    expect(sold).toEqual([2 * 15e6, 5 * 20e6, 0]);
  });

  test('takes no substitute of a substitute', () => {
    const {measure, measureBy} = played(shop({units: {a: 0, b: 0, c: 9}}));
    expect(measure('unitsLost')).toBe(4);
    expect(measureBy('product', 'c', 'averageOnHand')).toBeCloseTo((5 * 9 + 5 * 12) / 10, 12);
  });

  test('is asked about several substitutes in their sequence', () => {
    const ofA = [
      {product: 'b', accept: 1},
      {product: 'c', accept: 1},
    ];
    const source = shop({events: [order(1, line('a', 12))], ofA, ofB: []});
    const {measure, measureBy} = played(source);
    expect(measure('unitsLost')).toBe(0);
    expect(measure('shipments')).toBe(1);
    expect(measureBy('product', 'c', 'averageOnHand')).toBeCloseTo((9 + 4 * 4 + 5 * 7) / 10, 12);
  });

  test('waits for the rest where he waits, and gets what he asked for', () => {
    const source = shop({events: [order(1, line('a', 9))], whenShort: {type: 'backorder'}});
    const {measure, measureBy} = played(source);
    expect(measure('substitutionRate')).toBeCloseTo(5 / 9, 12);
    expect(measureBy('product', 'a', 'averageBackorders')).toBeCloseTo((2 * 4) / 10, 12);
    expect(measure('meanUnitWait')).toBeCloseTo((2 * 4) / 9, 12);
    const [life] = orderLives(source);
    expect(life.at).toMatchObject({placed: 1, delivered: 5});
  });

  test('takes a substitute for what his site does not stock and nobody helps it out with', () => {
    const source = shop({units: {b: 3}, ofB: [], segment: {transship: {from: ['other']}}}) as {
      sites: object[];
    };
    const stock = [{product: 'a', from: null, initial: 0, policy: {type: 'none'}}];
    const {measure, measureBy} = played({
      ...source,
      sites: [...source.sites, {name: 'other', stock}],
      lanes: [{from: 'other', to: 'shop'}],
    });
    expect(measure('substitutionRate')).toBe(0.75);
    expect(measure('unitsLost')).toBe(1);
    expect(measureBy('product', 'a', 'substitutionRate')).toBe(0.75);
    expect(measureBy('site', 'shop', 'substitutionRate')).toBe(0.75);
  });

  test('gets the product itself before a substitute where another site helps out', () => {
    const source = shop({units: {a: 1, b: 9}, ofB: [], segment: {transship: {from: ['other']}}}) as {
      sites: object[];
    };
    const stock = [{product: 'a', from: null, initial: 2, policy: {type: 'none'}}];
    const {measure} = played({
      ...source,
      sites: [...source.sites, {name: 'other', stock}],
      lanes: [{from: 'other', to: 'shop'}],
    });
    expect([measure('fillRate'), measure('transshipmentRate'), measure('substitutionRate')]).toEqual([
      0.25, 0.5, 0.25,
    ]);
  });

  test('takes nothing from the other lines of his order', () => {
    const events = [order(1, line('a', 4), line('b', 4))];
    const {measure, measureBy} = played(shop({events, ofB: []}));
    expect(measureBy('product', 'b', 'fillRate')).toBe(1);
    expect(measureBy('product', 'a', 'substitutionRate')).toBe(0.25);
    expect(measure('unitsLost')).toBe(1);
  });

  test.each([
    ['order', {type: 'lose', what: 'order'}, [4, 4], 0, 0],
    ['order', {type: 'lose', what: 'order'}, [4, 3], 2, 0],
    ['line', {type: 'lose', what: 'line'}, [8, 1], 0, 8],
    ['line', {type: 'lose', what: 'line'}, [6, 1], 4, 0],
    ['complete order', {type: 'backorder', ship: 'complete'}, [4, 4], 0, 0],
    ['complete order', {type: 'backorder', ship: 'complete'}, [4, 3], 2, 0],
  ])(
    'leaves the %s short only if substitutes cannot make it whole (%o, %o)',
    (what, whenShort, units, instead, lost) => {
      const events = [order(1, line('a', units[0]), line('b', units[1]))];
      const source = shop({events, whenShort, ofB: []});
      const {measure, layout} = played(source);
      const total = units[0] + units[1];
      expect(Math.round(measure('substitutionRate') * total)).toBe(instead);
      if (whenShort.type === 'lose') {
        const allLost = what === 'order' && instead === 0;
        expect(measure('unitsLost')).toBe(allLost ? total : lost);
      } else {
        expect(layout.measures.map(({name}) => name)).not.toContain('unitsLost');
        expect(measure('shipments')).toBe(1);
      }
    },
  );

  test('takes no unit twice where his product is made from its substitute', () => {
    const {measure} = played(
      written({
        run: {horizon: 10, warmUp: 0, followUp: 0},
        products: [{name: 'red', substitutes: [{product: 'grey', accept: 1}]}, {name: 'grey'}],
        sites: [
          {
            name: 'shop',
            stock: [{product: 'grey', from: null, initial: 2, policy: {type: 'none'}}],
            customising: {products: [{product: 'red', from: 'grey'}]},
          },
        ],
        segments: [
          {
            name: 'customers',
            servedBy: ['shop'],
            orders: {type: 'trace', events: [order(1, line('red', 3))]},
            whenShort: {type: 'lose'},
          },
        ],
      }),
    );
    expect([measure('fillRate'), measure('substitutionRate'), measure('unitsLost')]).toEqual([2 / 3, 0, 1]);
  });

  test('takes nothing that cannot be brought to him', () => {
    const source = shop({ofB: []}) as {products: object[]};
    const [a, b, c] = source.products;
    const lanes = [{from: 'shop', to: 'customers', refuses: ['hazardous']}];
    const {measure} = played({...source, products: [a, {...b, traits: ['hazardous']}, c], lanes});
    expect([measure('substitutionRate'), measure('unitsLost')]).toEqual([0, 2]);
  });

  test('leaves to a class what is kept for it of the substitute', () => {
    const {measure, measureBy} = played({
      ...shop({ofB: []}),
      sites: [
        {
          name: 'shop',
          stock: [
            {product: 'a', from: null, initial: 0, policy: {type: 'none'}},
            {product: 'b', from: null, initial: 5, policy: {type: 'none'}, keepFor: {A: 4}},
          ],
        },
      ],
      segments: ['A', 'B'].map((name, i) => ({
        name,
        class: name,
        servedBy: ['shop'],
        orders: {type: 'trace', events: [order(2 - i, line('a', 3))]},
        whenShort: {type: 'lose'},
      })),
    });
    expect(measureBy('segment', 'B', 'substitutionRate')).toBeCloseTo(1 / 3, 12);
    expect(measureBy('segment', 'A', 'substitutionRate')).toBe(1);
    expect(measure('unitsLost')).toBe(2);
  });
});

/** Customers of `a` and `b`, a base stock of each, and customers of `a` who take `b` with this chance. */
function pair({
  accept,
  levels,
  rates = [1, 0.8],
  leadTime = {type: 'exponential', mean: 1.5} as unknown,
  run = {horizon: 1050, warmUp: 50, followUp: 0} as object,
  whenShort = {type: 'lose'} as object,
}: {
  accept: number;
  levels: readonly number[];
  rates?: readonly number[];
  leadTime?: unknown;
  run?: object;
  whenShort?: object;
}): object {
  return written({
    run,
    products: [
      {name: 'a', cost: 10, price: 15, substitutes: [{product: 'b', accept}]},
      {name: 'b', cost: 10, price: 15},
    ],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'shop',
        stock: ['a', 'b'].map((product, i) => ({
          product,
          initial: levels[i],
          policy: {type: 'baseStock', baseStockLevel: levels[i]},
        })),
      },
    ],
    lanes: [{from: 'supplier', to: 'shop', leadTime}],
    segments: ['a', 'b'].map((product, i) => ({
      name: `customers of ${product}`,
      servedBy: ['shop'],
      basket: {shares: {[product]: 1}},
      orders: {type: 'poisson', perDay: rates[i]},
      whenShort,
    })),
  });
}

/**
 * Long-run shares of a and b with nothing on hand, and of both: units on order are a Markov chain, for exponential lead times; a unit of a
 * that is not there is taken of b with chance s.
 */
function outOfStock(s: number, [A, B]: readonly number[], [ofA, ofB]: readonly number[], leadTime: number) {
  let law = new Float64Array((A + 1) * (B + 1)).fill(1 / ((A + 1) * (B + 1)));
  const step = 1 / (ofA + ofB + (A + B) / leadTime + 1);
  for (let round = 0; round < 20_000; round++) {
    const next = Float64Array.from(law);
    const flow = (from: number, to: number, rate: number) => {
      const moved = law[from] * rate * step;
      next[from] -= moved;
      next[to] += moved;
    };
    for (let i = 0; i <= A; i++)
      for (let j = 0; j <= B; j++) {
        const at = i * (B + 1) + j;
        if (i < A) flow(at, at + B + 1, ofA);
        if (j < B) flow(at, at + 1, ofB + (i === A ? s * ofA : 0));
        if (i > 0) flow(at, at - B - 1, i / leadTime);
        if (j > 0) flow(at, at - 1, j / leadTime);
      }
    law = next;
  }
  let a = 0;
  let b = 0;
  for (let j = 0; j <= B; j++) a += law[A * (B + 1) + j];
  for (let i = 0; i <= A; i++) b += law[i * (B + 1) + B];
  return {a, b, both: law[law.length - 1]};
}

describe('substitution in the long run', () => {
  test.each([0.3, 0.9])(
    'serves and loses what the Markov chain of both stocks says where the share %d accepts [R74]',
    (accept) => {
      const [levels, rates] = [
        [2, 3],
        [1, 0.8],
      ];
      const exact = outOfStock(accept, levels, rates, 1.5);
      const known = {
        fillA: 1 - exact.a,
        fillB: 1 - exact.b,
        instead: accept * (exact.a - exact.both),
        lostA: exact.a - accept * (exact.a - exact.both),
      };
      const simulated = overReplications(pair({accept, levels, rates}), 24, ({measureBy}) => ({
        fillA: measureBy('product', 'a', 'fillRate'),
        fillB: measureBy('product', 'b', 'fillRate'),
        instead: measureBy('product', 'a', 'substitutionRate'),
        lostA: measureBy('product', 'a', 'unitsLost') / measureBy('product', 'a', 'unitsDemanded'),
      }));
      for (const name of Object.keys(known) as (keyof typeof known)[]) {
        const {mean, standardError} = simulated[name];
        expect(standardError, name).toBeLessThan(0.01);
        expect(Math.abs(mean - known[name]), name).toBeLessThan(4 * standardError);
      }
    },
  );

  test('by everybody loses what one pool of both stocks would lose, whatever the law of the lead time [R74]', () => {
    const source = pair({accept: 1, levels: [2, 3], rates: [2, 1e-9], leadTime: 1.2});
    const {lost} = overReplications(source, 20, ({measure}) => ({
      lost: measure('unitsLost') / measure('unitsDemanded'),
    }));
    let blocked = 1; // Erlang's loss formula: load 2.4, five servers
    for (let servers = 1; servers <= 5; servers++) blocked = (2.4 * blocked) / (servers + 2.4 * blocked);
    expect(lost.standardError).toBeLessThan(0.003);
    expect(Math.abs(lost.mean - blocked)).toBeLessThan(4 * lost.standardError);
  });

  test('needs the less stock for the same service, the more customers accept [R74]', () => {
    const target = 0.95;
    const served = (accept: number, level: number) => {
      const run = {horizon: 620, warmUp: 20, followUp: 0};
      const source = ready(pair({accept, levels: [level, level], rates: [2, 2], leadTime: 4, run}));
      let sum = 0;
      for (let i = 0; i < 4; i++) sum += played(source, 'same', i).measure('fillRateWithSubstitutes');
      return sum / 4;
    };
    const stockFor = (accept: number) => {
      let level = 6;
      let [below, here] = [0, served(accept, level)];
      while (here < target) [below, here] = [here, served(accept, ++level)];
      return 2 * (level - (here - target) / (here - below));
    };
    const needed = [0, 0.25, 0.5, 0.75, 1].map(stockFor);
    for (let i = 1; i < needed.length; i++)
      expect(needed[i], String(needed)).toBeLessThan(needed[i - 1] - 0.1);
  });

  test('the customers are the same whatever they accept, and who accepts at a low share accepts at a higher one', () => {
    const source = (accept: number) => pair({accept, levels: [0, 1000], rates: [2, 0.1]});
    const taken = [0.2, 0.5, 0.8].map((accept) => played(source(accept)).measure('substitutionRate'));
    expect(customersOf(source(0.2))).toEqual(customersOf(source(0.8)));
    const ofA = played(source(1)).measure('substitutionRate');
    taken.forEach((rate, i) => expect(Math.abs(rate / ofA - [0.2, 0.5, 0.8][i])).toBeLessThan(0.05));
    const lives = (accept: number) =>
      new Set(
        orderLives(source(accept))
          .filter(({delivered}) => delivered)
          .map(({at}) => at.placed),
      );
    const [few, many] = [lives(0.2), lives(0.5)];
    expect([...few].every((placed) => many.has(placed))).toBe(true);
  });
});

test('goods and money are conserved, and every unit is shipped or lost, whatever is done about shortage', () => {
  fc.assert(
    fc.property(randomShortage, fc.nat(3), (source, replication) => {
      const {measure, measureBy, layout} = played(source, 'instead', replication);
      const known = new Set(layout.measures.map(({name}) => name));
      const lost = known.has('unitsLost') ? measure('unitsLost') : 0;
      if (measure('openAtEnd') === 0) expect(measure('unitsShipped') + lost).toBe(measure('unitsDemanded'));
      if (lost === 0) return;
      const products = layout.rows.product.map((name) => measureBy('product', name, 'unitsLost'));
      expect(products.reduce((sum, units) => sum + units, 0)).toBe(lost);
      layout.rows.product.forEach((name, i) =>
        expect(products[i]).toBeLessThanOrEqual(measureBy('product', name, 'unitsDemanded')),
      );
    }),
    {seed: 74, numRuns: 120},
  );
});

test('a stocking point can be watched whatever is done about shortage', () => {
  fc.assert(
    fc.property(randomShortage, fc.nat(3), (source, point) => {
      const {network, plan} = ready(source);
      const {states} = watchStock(network, plan, 'watched', 0, {point, from: 0, to: network.horizon});
      expect(states.length).toBeGreaterThan(0);
    }),
    {seed: 75, numRuns: 60},
  );
});
