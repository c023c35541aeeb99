import {describe, expect, test} from 'vitest';
import {played, ready, written} from './playing.ts';

/** Freight of one shipment after the other, each of its units of `goods`, at 2 a kilogram, by volume as if it weighed 250 kg a cubic metre. */
function freight(
  orders: readonly [at: number, units: number, product?: string][],
  goods: object,
  {tariff = {}, leadTime = 0 as unknown} = {},
): number {
  const {money} = played(
    written({
      run: {horizon: 20, warmUp: 0, followUp: 5},
      products: [
        {name: 'goods', ...goods},
        {name: 'lead', weight: 8, volume: 0.001},
      ],
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {name: 'shop', stock: [{from: null, initial: 1e6, policy: {type: 'none'}}]},
      ],
      lanes: [{from: 'shop', to: 'customers', leadTime, tariff: {perKg: 2, volumetric: 250, ...tariff}}],
      segments: [
        {
          name: 'customers',
          servedBy: ['shop'],
          orders: {
            type: 'trace',
            events: orders.map(([at, quantity, product = 'goods']) => ({at, lines: [{product, quantity}]})),
          },
        },
      ],
    }),
  );
  return -money('delivery.freight');
}

describe('freight by weight or volume, whichever is greater', () => {
  const volume = 0.125; // a unit of 31.25 kg is as dense as the tariff
  const charge = (weight: number) => freight([[1, 4]], {weight, volume});

  test('goes by volume up to the density of the tariff and by weight from it on [R72]', () => {
    const even = 4 * 250 * volume * 2;
    expect(charge(31.25)).toBe(even);
    expect(charge(31)).toBe(even);
    expect(charge(1)).toBe(even);
    expect(charge(31.5)).toBe(4 * 31.5 * 2);
    expect(charge(31.5)).toBeGreaterThan(even);
    const byWeight = (weight: number) => freight([[1, 4]], {weight, volume}, {tariff: {volumetric: null}});
    expect(byWeight(31.25)).toBe(charge(31.25));
    expect(byWeight(31)).toBe(4 * 31 * 2);
  });

  test('is that of the whole shipment: bulky and heavy goods that leave together make up for each other', () => {
    const bulky = {weight: 5, volume};
    const leadTime = {type: 'schedule', every: 5};
    const alone = freight([[1, 4]], bulky) + freight([[1, 10, 'lead']], bulky);
    expect(alone).toBe(4 * 250 * volume * 2 + 80 * 2);
    const together = freight(
      [
        [1, 4],
        [2, 10, 'lead'],
      ],
      bulky,
      {leadTime},
    );
    expect(together).toBe(Math.max(4 * 5 + 80, 250 * (4 * volume + 10 * 0.001)) * 2);
    const apart = freight(
      [
        [1, 4],
        [7, 10, 'lead'],
      ],
      bulky,
      {leadTime},
    );
    expect(apart).toBe(alone);
  });

  test('decides by which way customers are served', () => {
    const served = (weight: number) => {
      const {network, plan} = ready(
        written({
          products: [{name: 'goods', weight, volume}],
          sites: [
            {name: 'supplier', kind: 'supplier'},
            {name: 'far', stock: [{}]},
            {name: 'near', stock: [{}]},
          ],
          lanes: [
            {from: 'supplier', to: 'far'},
            {from: 'supplier', to: 'near'},
            {from: 'far', to: 'customers', mode: 'air', tariff: {perKg: 2, volumetric: 167}},
            {from: 'near', to: 'customers', tariff: {perM3: 400}},
          ],
          segments: [{name: 'customers', orders: {type: 'poisson', perDay: 1}}],
        }),
      );
      return network.segments.servedBy[0][plan.sourcing[0][0] === 1 ? 0 : 1] === 1 ? 'far' : 'near';
    };
    // By volume the air costs 334 a cubic metre: less than 400, up to a density of 200 kg a cubic metre.
    expect(served(1)).toBe('far');
    expect(served(24.9)).toBe('far');
    expect(served(25.1)).toBe('near');
  });
});
