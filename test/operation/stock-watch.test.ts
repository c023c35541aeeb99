import fc from 'fast-check';
import {expect, test} from 'vitest';
import {DAY} from '../../engine/index.ts';
import {Playing} from '../../engine/operation/simulate.ts';
import {
  watchStock,
  type Happening,
  type StockHistory,
  type StockState,
} from '../../engine/operation/supply/stock-watch.ts';
import {ready, written, type Ready} from './playing.ts';
import {randomScenario} from './random-scenarios.ts';

function watched({network, plan}: Ready, point = 0, from = 0, to = network.horizon): StockHistory {
  return watchStock(network, plan, '1', 0, {point, from: from, to});
}

/** Integral of a quantity over the states until `to`, unit-milliseconds. */
function area(states: readonly StockState[], name: keyof StockState, to: number): number {
  return states.reduce((sum, state, i) => sum + state[name] * ((states[i + 1]?.at ?? to) - state.at), 0);
}

function at(list: readonly Happening[], instant: number): number {
  return list.reduce((sum, {at, quantity}) => sum + (at === instant ? quantity : 0), 0);
}

const position = ({onHand, onOrder, backorders}: StockState) => onHand + onOrder - backorders;

interface Asked {
  at: number;
  quantity: number;
}

interface Kept {
  units: number;
  from?: string;
  policy?: object;
  transmit?: number;
}

const days = ({at, quantity}: Happening) => [at / DAY, quantity];

/** A store with these orders, days and units, and a base stock of so many units; with `dc`, a centre between it and the supplier. */
function chain(
  asked: readonly Asked[],
  store: Kept,
  {dc, leadTime = 2, segment = {}}: {dc?: Kept; leadTime?: unknown; segment?: object} = {},
): Ready {
  const stockOf = ({units, from = 'supplier', ...rest}: Kept) => [
    {product: 'item', from, initial: units, policy: {type: 'baseStock', baseStockLevel: units}, ...rest},
  ];
  return ready(
    written({
      run: {horizon: 20, warmUp: 0, followUp: 0, replications: 1},
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {name: 'store', stock: stockOf(store)},
        ...(dc ? [{name: 'dc', stock: stockOf(dc)}] : []),
      ],
      lanes: [
        {from: store.from ?? 'supplier', to: 'store', leadTime: {type: 'iid', of: leadTime}},
        ...(dc ? [{from: 'supplier', to: 'dc', leadTime: {type: 'iid', of: 5}}] : []),
      ],
      segments: [
        {
          name: 'customers',
          servedBy: ['store'],
          orders: {
            type: 'trace',
            events: asked.map(({at: instant, quantity}) => ({
              at: instant,
              lines: [{product: 'item', quantity}],
            })),
          },
          whenShort: {type: 'backorder', ship: 'partial'},
          ...segment,
        },
      ],
    }),
  );
}

test('a base stock is ordered back unit by unit, and what is short waits for it', () => {
  const {states, orders, received, demand, backordered, lost, short} = watched(
    chain(
      [
        {at: 1, quantity: 2},
        {at: 2.5, quantity: 3},
      ],
      {units: 4},
    ),
  );
  expect(states.map(({at: instant, ...levels}) => ({day: instant / DAY, ...levels}))).toEqual([
    {day: 0, onHand: 4, reserved: 0, onOrder: 0, backorders: 0},
    {day: 1, onHand: 2, reserved: 0, onOrder: 2, backorders: 0},
    {day: 2.5, onHand: 0, reserved: 0, onOrder: 5, backorders: 1},
    {day: 3, onHand: 1, reserved: 0, onOrder: 3, backorders: 0},
    {day: 4.5, onHand: 4, reserved: 0, onOrder: 0, backorders: 0},
  ]);
  expect(orders.map((order) => [...days(order), order.due! / DAY])).toEqual([
    [1, 2, 3],
    [2.5, 3, 4.5],
  ]);
  expect(received.map(days)).toEqual([
    [3, 2],
    [4.5, 3],
  ]);
  expect(demand.map(days)).toEqual([
    [1, 2],
    [2.5, 3],
  ]);
  expect(backordered.map(days)).toEqual([[2.5, 1]]);
  expect(short).toEqual(backordered);
  expect(lost).toEqual([]);
});

test('units are lost at once where nobody waits, and later where patience ends', () => {
  const asked = [{at: 1, quantity: 3}];
  const lose = watched(chain(asked, {units: 2}, {segment: {whenShort: {type: 'lose', what: 'remainder'}}}));
  expect(lose.lost.map(days)).toEqual([[1, 1]]);
  expect(lose.short).toEqual(lose.lost);
  const patient = watched(
    chain(asked, {units: 2}, {segment: {whenShort: {type: 'backorder', ship: 'partial', patience: 0.5}}}),
  );
  expect(patient.backordered.map(days)).toEqual([[1, 1]]);
  expect(patient.lost.map(days)).toEqual([[1.5, 1]]);
  expect(patient.short).toEqual(patient.backordered);
  expect(patient.demand.map(days)).toEqual([[1, 3]]);
});

test('an order keeps its own goods when a later one overtakes it', () => {
  const asked = Array.from({length: 8}, (_, i) => ({at: i, quantity: i + 1}));
  const {orders, received} = watched(
    chain(asked, {units: 50}, {leadTime: {type: 'uniform', min: 0, max: 9}}),
  );
  const due = orders.map((order) => order.due!);
  expect(due).not.toEqual([...due].sort((a, b) => a - b));
  for (const order of orders) expect(at(received, order.due!)).toBe(order.quantity);
});

test('an order is complete when the source has sent the last of it', () => {
  const asked = [
    {at: 1, quantity: 5},
    {at: 7, quantity: 1},
  ];
  for (const transmit of [0, 0.5]) {
    const {orders, received} = watched(chain(asked, {units: 8, from: 'dc', transmit}, {dc: {units: 3}}));
    expect(received.map(days)).toEqual([
      [3 + transmit, 3],
      [8 + transmit, 2],
      [9 + transmit, 1],
    ]);
    expect(orders.map((order) => [...days(order), order.due! / DAY])).toEqual([
      [1, 5, 8 + transmit],
      [7, 1, 9 + transmit],
    ]);
  }
});

test('what is on order at the start is no order of the time that is looked at, and an order without its goods has no end', () => {
  const one = chain(
    [
      {at: 1, quantity: 2},
      {at: 2.5, quantity: 3},
    ],
    {units: 4},
  );
  const {states, orders, received} = watched(one, 0, 2 * DAY, 4 * DAY);
  expect(states[0]).toEqual({at: 2 * DAY, onHand: 2, reserved: 0, onOrder: 2, backorders: 0});
  expect(orders).toEqual([{at: 2.5 * DAY, quantity: 3, due: null}]);
  expect(received.map(days)).toEqual([[3, 2]]);
});

test('a state that an instant brings and takes back is none', () => {
  const {states} = watched(chain([{at: 1, quantity: 2}], {units: 4}, {leadTime: 0}));
  expect(states).toHaveLength(1);
});

test('what is written down is the trajectory of the run, and orders, receipts and demand explain every change of it', () => {
  fc.assert(
    fc.property(randomScenario, (source) => {
      const one = ready(source);
      const {network, plan} = one;
      const playing = new Playing(network, plan, '1', 0);
      playing.playTo(network.horizon);
      const {stock} = playing.op;
      for (let p = 0; p < network.points.count; p++) {
        const {states, orders, received, demand, backordered, lost, short, expired} = watched(one, p);
        const counted = watched(one, p, network.warmUp);
        expect(area(counted.states, 'onHand', network.horizon)).toBe(stock.areaOnHand[p]);
        expect(area(counted.states, 'reserved', network.horizon)).toBe(stock.areaReserved[p]);
        expect(area(counted.states, 'onOrder', network.horizon)).toBe(stock.areaOnOrder[p]);
        expect(area(counted.states, 'backorders', network.horizon)).toBe(stock.areaBackorders[p]);
        for (let i = 1; i < states.length; i++) {
          const [before, after] = [states[i - 1], states[i]];
          const instant = after.at;
          expect(instant).toBeGreaterThan(before.at);
          const came = at(received, instant) - at(expired, instant);
          const waiting = after.backorders - before.backorders;
          expect(at(backordered, instant)).toBeGreaterThanOrEqual(Math.max(0, waiting));
          expect(at(backordered, instant)).toBeLessThanOrEqual(at(demand, instant));
          expect(after.onHand - before.onHand).toBe(came - at(demand, instant) + at(lost, instant) + waiting);
          expect(after.onOrder - before.onOrder).toBe(at(orders, instant) - at(received, instant));
          expect(position(after) - position(before)).toBe(
            at(orders, instant) - at(expired, instant) - at(demand, instant) + at(lost, instant),
          );
        }
        for (const list of [received, demand, backordered, lost, short, expired])
          for (const {quantity} of list) expect(quantity).toBeGreaterThan(0);
        for (const {at: instant, quantity} of short)
          expect(quantity).toBeLessThanOrEqual(at(demand, instant));
        const due = orders.filter((order) => order.due !== null);
        for (const order of due) {
          expect(order.due!).toBeGreaterThanOrEqual(order.at);
          expect(at(received, order.due!)).toBeGreaterThan(0);
        }
        const isSettled = orders
          .filter((order) => order.due === null)
          .reduce((sum, {quantity}) => sum + quantity, 0);
        expect(stock.onOrder[p]).toBeLessThanOrEqual(isSettled + states[0].onOrder);
      }
    }),
    {seed: 44, numRuns: 60},
  );
});
