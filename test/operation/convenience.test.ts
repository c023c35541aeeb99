import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {makePlan} from '../../engine/index.ts';
import {baseOf} from '../../engine/operation/planning/make-plan.ts';
import {office, type Mix} from './office.ts';
import {orderLives, played, ready} from './playing.ts';

/** Orders by web, at 1, and by fax, at 0.2, of customers who answer to how convenient that is. */
function shop(
  channels: Mix,
  convenience: object | null,
  orders: object = {type: 'poisson', perDay: 50},
): object {
  return office({
    channels: [
      {name: 'web', convenience: 1},
      {name: 'fax', convenience: 0.2},
    ],
    segment: {channels, convenience, orders},
    run: {horizon: 60},
  });
}

const MIX = {web: 0.5, fax: 0.5};
const HOW = {weight: 1.5, reference: 0.6};

describe('convenience of ordering', () => {
  test('has no effect on demand with a weight of 0 [R22]', () => {
    const without = played(shop(MIX, null));
    for (const reference of [0, 0.6, 1]) {
      const one = played(shop(MIX, {weight: 0, reference}));
      expect([...one.replication.measures]).toEqual([...without.replication.measures]);
      expect([...one.replication.statement]).toEqual([...without.replication.statement]);
    }
  });

  test('multiplies demand by the exponential of its weight and of the change of the mean convenience [R22]', () => {
    for (const web of [0, 0.25, 0.5, 1]) {
      const mean = 0.2 + 0.8 * web;
      const expected = 50 * 60 * Math.exp(1.5 * (mean - 0.6));
      const orders = played(shop({web, fax: 1 - web}, HOW)).measure('orders');
      expect(Math.abs(orders - expected), String(web)).toBeLessThan(4 * Math.sqrt(expected));
    }
  });

  test('keeps every order that comes in spite of less of it', () => {
    const placed = (web: number) =>
      new Set(orderLives(shop({web, fax: 1 - web}, HOW)).map(({at}) => at.placed));
    const few = placed(0.1);
    const many = placed(0.8);
    for (const instant of few) expect(many).toContain(instant);
    expect(many.size).toBeGreaterThan(few.size);
  });

  test('moves the demand that levels of stock are derived from', () => {
    const rates = fc.constantFrom<object>(
      {type: 'poisson', perDay: 8},
      {
        type: 'poisson',
        perDay: 8,
        weekdays: [1, 1, 1, 1, 1, 0, 0],
        dayFactor: {type: 'gamma', mean: 1, cv: 0.4},
      },
      {type: 'compound', perDay: 3, batch: {type: 'geometric', mean: 2}},
      {type: 'mmpp', perDay: [0.5, 6], leave: [0.3, 0.6]},
      {type: 'nhpp', cycle: 2, at: [0.2, 1], perDay: [5, 0]},
    );
    const weight = fc.double({min: -2, max: 2, noNaN: true});
    const share = fc.double({min: 0, max: 1, noNaN: true});
    fc.assert(
      fc.property(rates, weight, share, share, (orders, w, reference, web) => {
        const [{lines, dispersion}] = baseOf(ready(shop({web, fax: 1 - web}, null, orders)).network).demand;
        const {network} = ready(shop({web, fax: 1 - web}, {weight: w, reference}, orders));
        const [moved] = baseOf(network).demand;
        expect(moved.lines).toBeCloseTo(lines * Math.exp(w * (0.2 + 0.8 * web - reference)), 9);
        expect(moved.dispersion).toBeGreaterThan(0.999);
        if (dispersion === 1) expect(moved.dispersion).toBeCloseTo(1, 9);
        expect([...makePlan(network).rateFactor]).toEqual([1]);
      }),
      {seed: 22, numRuns: 60},
    );
  });
});
