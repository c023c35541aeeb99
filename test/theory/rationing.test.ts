import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {erlangB} from '../../engine/theory/queues/erlang.ts';
import {bestRationing, rationedStock, type RationedClass} from '../../engine/theory/rationing.ts';
import {bestRationedOrders, rationedOrders} from '../../engine/theory/rationing-order-quantity.ts';

const classes = (criticalLevel: number, costs = [40, 8], rates = [1, 2]): RationedClass[] => [
  {demandRate: rates[0], criticalLevel: 0, lostSaleCost: costs[0]},
  {demandRate: rates[1], criticalLevel, lostSaleCost: costs[1]},
];
const independent = {type: 'independent', meanLeadTime: 1.5} as const;

describe('one for one with critical levels', () => {
  test('without any is the loss system of Erlang, alike for both classes', () => {
    const {fillRates} = rationedStock({
      classes: classes(0),
      baseStockLevel: 8,
      replenishment: independent,
      holdingCost: 1,
    });
    for (const fillRate of fillRates) expect(fillRate).toBeCloseTo(1 - erlangB(8, 4.5), 12);
  });

  test('from one server is the M/M/1/S queue', () => {
    const {fillRates, averageOnHand} = rationedStock({
      classes: classes(0, [1, 1], [0.3, 0.5]),
      baseStockLevel: 3,
      replenishment: {type: 'oneServer', productionRate: 1},
      holdingCost: 1,
    });
    const weights = [1, 0.8, 0.64, 0.512];
    const sum = weights.reduce((a, b) => a + b);
    expect(fillRates[0]).toBeCloseTo(1 - 0.512 / sum, 12);
    expect(averageOnHand).toBeCloseTo((3 * 1 + 2 * 0.8 + 0.64) / sum, 12);
  });

  test('of two units and one of them kept is solved by hand', () => {
    const {fillRates, averageOnHand, cost} = rationedStock({
      classes: classes(1, [10, 3], [1, 2]),
      baseStockLevel: 2,
      replenishment: {type: 'independent', meanLeadTime: 1},
      holdingCost: 0.5,
    });
    // On hand 2, 1, 0 with weights 1, 3/1, 3 · 1/2.
    expect(fillRates[0]).toBeCloseTo(4 / 5.5, 12);
    expect(fillRates[1]).toBeCloseTo(1 / 5.5, 12);
    expect(averageOnHand).toBeCloseTo(5 / 5.5, 12);
    expect(cost).toBeCloseTo((0.5 * 5 + 10 * 1 * 1.5 + 3 * 2 * 4.5) / 5.5, 12);
  });

  test('a class that is kept from loses and the other one gains, the more the higher the level', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 12}),
        fc.double({min: 0.1, max: 4, noNaN: true}),
        fc.double({min: 0.1, max: 4, noNaN: true}),
        (baseStockLevel, first, second) => {
          const at = (kept: number) =>
            rationedStock({
              classes: classes(kept, [1, 1], [first, second]),
              baseStockLevel,
              replenishment: independent,
              holdingCost: 1,
            });
          for (let kept = 1; kept <= baseStockLevel; kept++) {
            const [less, more] = [at(kept - 1), at(kept)];
            expect(more.fillRates[0]).toBeGreaterThanOrEqual(less.fillRates[0] - 1e-12);
            expect(more.fillRates[1]).toBeLessThanOrEqual(less.fillRates[1] + 1e-12);
            expect(more.averageOnHand).toBeGreaterThanOrEqual(less.averageOnHand - 1e-12);
          }
        },
      ),
      {seed: 79, numRuns: 100},
    );
  });

  test('the best levels are never dearer than any others, and rationing never dearer than none', () => {
    const system = {classes: classes(0), replenishment: independent, holdingCost: 1};
    const best = bestRationing(system);
    const plain = bestRationing(system, {mayRation: false});
    expect(best.cost).toBeLessThan(plain.cost);
    expect(plain.criticalLevel).toBe(0);
    for (let baseStockLevel = 0; baseStockLevel <= 20; baseStockLevel++)
      for (let kept = 0; kept <= baseStockLevel; kept++)
        expect(
          rationedStock({...system, classes: classes(kept), baseStockLevel}).cost,
        ).toBeGreaterThanOrEqual(best.cost);
  });

  test('the best level is found where one server can never keep up', () => {
    const best = bestRationing({
      classes: classes(0, [50, 10], [1.5, 1]),
      replenishment: {type: 'oneServer', productionRate: 1},
      holdingCost: 0.01,
    });
    expect(best.criticalLevel).toBeGreaterThan(0);
    // All of the second class and a third of the first are lost at best.
    expect(best.cost).toBeGreaterThan(10 * 1 + 50 * 0.5);
    expect(best.cost).toBeLessThan(35.1);
  });

  test('refuses figures out of range', () => {
    const system = {classes: classes(1), baseStockLevel: 3, replenishment: independent, holdingCost: 1};
    expect(() => rationedStock({...system, classes: []})).toThrow('at least one class');
    expect(() => rationedStock({...system, classes: classes(0.5)})).toThrow('critical level');
    expect(() => rationedStock({...system, baseStockLevel: -1})).toThrow('base-stock level');
    expect(() => rationedStock({...system, holdingCost: -1})).toThrow('holding cost');
    expect(() => rationedStock({...system, replenishment: {type: 'oneServer', productionRate: 0}})).toThrow(
      'production rate must be positive: 0',
    );
    expect(() => bestRationing({...system, holdingCost: 0})).toThrow('holding cost must be positive: 0');
    expect(() => bestRationing({...system, classes: classes(1).slice(1)})).toThrow(
      'two classes are needed: 1',
    );
  });
});

describe('(r,Q) with critical levels', () => {
  const orders = {
    classes: classes(2, [30, 5], [3, 2]),
    reorderPoint: 5,
    orderQuantity: 15,
    leadTime: 1,
    holdingCost: 1,
    fixedOrderCost: 20,
  };

  test('of single units that are asked for is solved by hand', () => {
    const {fillRates, orderFrequency, averageOnHand} = rationedOrders({
      ...orders,
      classes: [{demandRate: 2, criticalLevel: 0, lostSaleCost: 1}],
      reorderPoint: 1,
      orderQuantity: 2,
    });
    // One unit is left in the lead time with probability e^-2: then the order makes it three, else two.
    const kept = Math.exp(-2);
    const held = (1 - kept) / 2;
    const cycle = 1 + kept * 0.5 + 0.5;
    expect(orderFrequency).toBeCloseTo(1 / cycle, 12);
    expect(fillRates[0]).toBeCloseTo((held + kept * 0.5 + 0.5) / cycle, 12);
    expect(averageOnHand).toBeCloseTo((held + kept * 1.5 + 1) / cycle, 12);
  });

  test('serves as many units as are ordered', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 20}).chain((Q) => fc.tuple(fc.constant(Q), fc.nat(Q - 1), fc.nat(Q + 3))),
        fc.double({min: 0.05, max: 5, noNaN: true}),
        ([orderQuantity, reorderPoint, kept], leadTime) => {
          const {fillRates, orderFrequency} = rationedOrders({
            ...orders,
            classes: classes(kept, [30, 5], [3, 2]),
            orderQuantity,
            reorderPoint,
            leadTime,
          });
          expect(3 * fillRates[0] + 2 * fillRates[1]).toBeCloseTo(orderFrequency * orderQuantity, 8);
        },
      ),
      {seed: 83, numRuns: 100},
    );
  });

  test('the best levels are the cheapest of all', () => {
    const best = bestRationedOrders(orders);
    expect(
      rationedOrders({
        ...orders,
        classes: classes(best.criticalLevel, [30, 5], [3, 2]),
        reorderPoint: best.reorderPoint,
      }).cost,
    ).toBeCloseTo(best.cost, 11);
    expect(best.cost).toBeLessThan(rationedOrders(orders).cost);
    for (let reorderPoint = 0; reorderPoint < orders.orderQuantity; reorderPoint++)
      for (let kept = 0; kept <= reorderPoint + orders.orderQuantity; kept++) {
        const {cost} = rationedOrders({...orders, classes: classes(kept, [30, 5], [3, 2]), reorderPoint});
        expect(cost).toBeGreaterThanOrEqual(best.cost * (1 - 1e-12));
      }
  });

  test('keeps units in the lead time where every class leaves some', () => {
    const {fillRates, averageOnHand} = rationedOrders({
      ...orders,
      classes: [{demandRate: 3, criticalLevel: 2, lostSaleCost: 1}],
      reorderPoint: 2,
      orderQuantity: 3,
      leadTime: 1,
    });
    // Nobody is served in the lead time; then 5, 4 and 3 units are on hand for a third of a day each.
    expect(fillRates[0]).toBeCloseTo(1 / 2, 12);
    expect(averageOnHand).toBeCloseTo((2 + (5 + 4 + 3) / 3) / 2, 12);
  });

  test('refuses figures out of range', () => {
    expect(() => rationedOrders({...orders, reorderPoint: 15})).toThrow('the reorder point must lie below');
    expect(() => rationedOrders({...orders, leadTime: 0})).toThrow('lead time must be positive: 0');
    expect(() =>
      rationedOrders({...orders, classes: [{demandRate: 1, criticalLevel: 9, lostSaleCost: 0}]}),
    ).toThrow('nobody is served at 6 units');
  });
});
