import {describe, expect, test} from 'vitest';
import {played, written, type Played} from './playing.ts';

/** One of everything that costs, at fixed instants: two orders of two lines, the second of them short. */
const SHOP = written({
  run: {horizon: 73, warmUp: 0, followUp: 0},
  products: [
    {name: 'a', cost: 10, price: 20, weight: 2},
    {name: 'b', cost: 4, price: 7, weight: 1, volume: 0.5},
  ],
  sites: [
    {name: 'supplier', kind: 'supplier'},
    {
      name: 'shop',
      stock: [
        {
          product: 'a',
          initial: 5,
          policy: {type: 'reorderPoint', reorderPoint: 3, orderQuantity: 4},
          holdingCost: 0.1,
          orderCost: 30,
          orderCostPerUnit: 0.5,
        },
        {product: 'b', initial: 1, policy: {type: 'none'}, holdingRate: 0.365, backorderCost: 0.2},
      ],
      process: [
        {stage: 'verified', cost: 1, costPerLine: 0.25, costPerUnit: 0.125},
        {stage: 'picked', cost: 2, costPerLine: 0.5},
        {stage: 'packed', costPerUnit: 0.3},
        {stage: 'dispatched', cost: 0.4, delay: 1},
      ],
    },
  ],
  lanes: [
    {from: 'supplier', to: 'shop', leadTime: 3, tariff: {perShipment: 8, perUnit: 1, perKg: 0.5}},
    {from: 'shop', to: 'customers', leadTime: 2, tariff: {perKg: 1, perM3: 4, minimum: 5}},
  ],
  channels: [{name: 'web', cost: 0.7}],
  segments: [
    {
      name: 'customers',
      orders: {
        type: 'trace',
        events: [
          {
            at: 1,
            lines: [
              {product: 'a', quantity: 2},
              {product: 'b', quantity: 1},
            ],
          },
          {
            at: 11,
            lines: [
              {product: 'a', quantity: 1},
              {product: 'b', quantity: 2},
            ],
          },
        ],
      },
      whenShort: {type: 'backorder', ship: 'partial', patience: 20},
      promise: {cycleTime: 2.5},
    },
  ],
  costs: {latePerOrder: 6, fixedPerYear: 1000, imputed: {goodwill: 0.9}},
});

describe('the statement', () => {
  const one: Played = played(SHOP);
  const {lines} = one.layout;

  test('books every line as worked out by hand', () => {
    const onHandA = 1 * 5 + 3 * 3 + 7 * 7 + 62 * 6; // sold at 1 and 11, four more at 4
    const reservedA = 1 * 2 + 1 * 1; // a day until dispatch
    const [onHandB, reservedB] = [1 * 1, 1 * 1];
    const expected: Record<string, number> = {
      'revenue.goods': 2 * 20 + 7 + 20,
      'goods.purchases': -4 * 10,
      'goods.inventoryChange': (4 - 3) * 10 - 1 * 4,
      'goods.openOrders': 0,
      'replenishment.ordering': -(30 + 4 * 0.5),
      'replenishment.freight': -(8 + 4 * 1 + 8 * 0.5),
      'stock.holding': -((onHandA + reservedA) * 0.1 + (onHandB + reservedB) * ((0.365 * 4) / 365)),
      'stock.backorders': -(20 * 2 * 0.2),
      'orders.handling': -2 * 0.7,
      'orders.processing': -2 * (1 + 2 * 0.25 + 3 * 0.125),
      'warehouse.picking': -(2 + 2 * 0.5 + 2 + 0.5),
      'warehouse.packing': -(3 + 1) * 0.3,
      'warehouse.dispatch': -2 * 0.4,
      'delivery.freight': -(5 + 2 + 5), // 5 kg and 0.5 m3, then 2 kg at the minimum
      'penalties.lateness': -2 * 6, // three days from order to delivery
      'fixed.offer': -1000 / 5,
      'imputed.goodwill': -2 * 0.9,
    };
    expect(Object.keys(expected)).toEqual(lines);
    for (const line of lines) expect(one.money(line), line).toBeCloseTo(expected[line], 9);
  });

  test('has the signed sum of its lines as its profit', () => {
    const sum = lines.reduce((total, line) => total + one.replication.statement[lines.indexOf(line)], 0);
    expect(one.profit).toBe(sum / 1e6);
  });

  test('splits the cost of an order over its lines by value, the remainder to the last', () => {
    const width = lines.length;
    const handling = lines.indexOf('orders.handling');
    const [a, b] = [0, 1].map((row) => one.replication.statementBy.product[row * width + handling]);
    expect(a + b).toBe(-1_400_000);
    expect(a).toBe(-Math.round((700_000 * 40) / 47) - Math.round((700_000 * 20) / 34));
  });

  test('leaves to nobody only what belongs to the whole', () => {
    const width = lines.length;
    const rest = one.replication.statementBy.product.slice(2 * width);
    expect(lines.filter((_, line) => rest[line] !== 0)).toEqual(['fixed.offer']);
  });
});
