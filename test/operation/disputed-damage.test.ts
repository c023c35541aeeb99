import {describe, expect, test} from 'vitest';
import {office} from './office.ts';
import {played} from './playing.ts';

const PRICE = 15;

/** Orders by telephone of which nothing is proved, for goods of which some are damaged on the way. */
const shop = (recovered: number, damage: number, claimPerUnit = 0) =>
  played(
    office({
      channels: [{name: 'phone', confirmation: {share: 0, disputes: 1, recovered}}],
      more: {products: [{name: 'item', cost: 10, price: PRICE, damage}], costs: {claimPerUnit}},
    }),
  );

describe('an order that the customer disputes', () => {
  test.each([0, 0.3, 1])(
    'is refunded for damaged goods at the part %s of the price that was paid',
    (recovered) => {
      const {money, measure} = shop(recovered, 0.25, 2);
      const damaged = measure('damagedUnits') * measure('unitsShipped');
      expect(damaged).toBeGreaterThan(100);
      expect(money('delivery.damage')).toBeCloseTo(-damaged * (recovered * PRICE + 2), 3);
    },
  );

  test('never brings less than nothing, however much of it is damaged', () => {
    for (const recovered of [0, 0.5]) {
      const {money} = shop(recovered, 1);
      expect(money('revenue.goods') + money('revenue.disputed') + money('delivery.damage')).toBeCloseTo(0, 6);
    }
  });
});
