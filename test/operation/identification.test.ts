import {describe, expect, test} from 'vitest';
import {overReplications, played, written} from './playing.ts';

const HOUR = 1 / 24;

/** Orders of one line, picked one by one; wrong goods in one line of five, which cost 30. */
function warehouse(identification: object | null, {goods = 0.2, time = HOUR as unknown, perDay = 12} = {}) {
  return written({
    run: {horizon: 365, warmUp: 0, followUp: 5},
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'shop',
        stock: [{from: null, initial: 1e6, holdingCost: 0, policy: {type: 'none'}}],
        stations: [{name: 'pickers', time}],
        process: [{stage: 'picked', station: 'pickers', errors: {goods}}],
        identification,
      },
    ],
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders: {type: 'renewal', between: 1 / perDay},
        whenShort: {type: 'lose'},
      },
    ],
    costs: {errors: {goods: 30}},
  });
}

describe('goods that are told apart by machine', () => {
  const scanners = {costPerYear: 5000, costPerUnit: 0.1, errors: 0.25, time: 0.5};

  test('are mistaken less often by the factor, and pay for the machines with the errors that they save [R64]', () => {
    const {right, wrong} = overReplications(warehouse(scanners), 12, ({measure, money}) => ({
      right: measure('pickAccuracy'),
      wrong: -money('errors.rework') / 30 / measure('orders'),
    }));
    expect(Math.abs(right.mean - (1 - 0.25 * 0.2))).toBeLessThan(4 * right.standardError);
    expect(wrong.mean).toBeCloseTo(1 - right.mean, 9);
    // The same law as that of steps that make so many errors: the same customers, the same errors.
    const byEye = played(warehouse(null, {goods: 0.05}));
    expect(played(warehouse(scanners)).measure('pickAccuracy')).toBe(byEye.measure('pickAccuracy'));

    const before = played(warehouse(null));
    const after = played(warehouse(scanners));
    const saved = after.money('errors.rework') - before.money('errors.rework');
    const spent = 5000 + 0.1 * after.measure('unitsShipped');
    expect(after.money('warehouse.identification')).toBeCloseTo(-spent, 6);
    expect(after.profit - before.profit).toBeCloseTo(saved - spent, 6);
    expect(saved).toBeGreaterThan(spent);
    expect(before.layout.lines).not.toContain('warehouse.identification');
  });

  test('are picked and packed in their share of the time', () => {
    const stays = (identification: object | null) => {
      const one = played(warehouse(identification, {perDay: 20}));
      return {W: one.measure('shop/pickers.W'), use: one.measure('shop/pickers.utilisation')};
    };
    const [byEye, byMachine] = [stays(null), stays(scanners)];
    expect(byEye.W).toBeCloseTo(HOUR, 9);
    expect(byMachine.W).toBeCloseTo(HOUR / 2, 9);
    expect(byMachine.use).toBeCloseTo(byEye.use / 2, 6);
  });

  test('are told apart so in pick tasks, too', () => {
    const picked = (identification: object | null) => {
      const {sites, ...rest} = warehouse(identification) as {sites: object[]};
      const [supplier, shop] = sites as [object, object];
      const picking = {type: 'order', station: 'pickers', perLine: HOUR, errors: {goods: 0.2}};
      return played({...rest, sites: [supplier, {...shop, process: [], picking}]});
    };
    const [byEye, byMachine] = [picked(null), picked(scanners)];
    expect(byEye.measure('stage.allocated-picked')).toBeCloseTo(2 * HOUR, 9);
    expect(byMachine.measure('stage.allocated-picked')).toBeCloseTo(HOUR, 9);
    expect(byMachine.measure('pickAccuracy')).toBeGreaterThan(byEye.measure('pickAccuracy') + 0.1);
  });
});
