import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
  croston,
  intermittence,
  smoothedLevels,
  syntetosBoylan,
  teunterSyntetosBabai,
} from '../../engine/history/intermittent.ts';
import {casesOf} from '../analysis/cases.ts';

const SMOOTHING = {size: 0.1, interval: 0.2};

test.each(casesOf('intermittent-forecast'))(
  'forecasts of intermittent demand are those of their recursions: $id',
  ({parameter, expected}) => {
    const demand = parameter<number[]>('demand');
    const smoothing = {
      size: parameter<number>('alpha_size'),
      interval: parameter<number>('alpha_interval'),
    };
    for (const [name, forecast] of [
      ['croston', croston(demand, smoothing)],
      ['sba', syntetosBoylan(demand, smoothing)],
      ['tsb', teunterSyntetosBabai(demand, smoothing)],
    ] as const) {
      expected<number[]>(`${name}_one_step_forecasts`).forEach((value, t) =>
        expect(forecast.perPeriod[t] ?? -1).toBeCloseTo(value, 10),
      );
      expect(forecast.next).toBeCloseTo(expected<number>(`${name}_final_forecast`), 10);
    }
    expected<number[]>('ses_level').forEach((value, t) =>
      expect(smoothedLevels(demand, smoothing.size)[t]).toBeCloseTo(value, 10),
    );
    expect(intermittence(demand)).toEqual({
      meanInterval: expect.closeTo(expected<number>('ADI'), 9),
      variation: expect.closeTo(expected<number>('CV2'), 10),
      pattern: expected('class_Syntetos_Boylan'),
    });
  },
);

test.each([
  [[3, 3, 4, 3], 'smooth'],
  [[1, 9, 1, 12], 'erratic'],
  [[0, 3, 0, 3], 'intermittent'],
  [[0, 1, 0, 0, 14], 'lumpy'],
] as const)('demand of %j is %s', (demand, pattern) => {
  expect(intermittence(demand)!.pattern).toBe(pattern);
});

test('the same demand every so often is forecast as its size over its interval', () => {
  const demand = Array.from({length: 40}, (_, t) => (t % 4 === 3 ? 6 : 0));
  expect(croston(demand, SMOOTHING)).toMatchObject({next: 1.5, size: 6, interval: 4});
  expect(syntetosBoylan(demand, SMOOTHING).next).toBeCloseTo(1.35, 12);
});

test('without demand there is no forecast, and when it ends only the chance of demand dies away', () => {
  expect(croston([0, 0, 0], SMOOTHING)).toEqual({
    perPeriod: [null, null, null],
    next: null,
    size: null,
    interval: null,
  });
  expect(intermittence([0, 0])).toBeNull();
  const ended = [5, 0, 5, 0, ...new Array<number>(50).fill(0)];
  expect(croston(ended, SMOOTHING).next).toBeGreaterThan(2);
  expect(teunterSyntetosBabai(ended, SMOOTHING).next).toBeLessThan(1e-3);
});

test('a forecast never leaves the range of the demands, and scales with them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 9}), {minLength: 1, maxLength: 40}), (demand) => {
      for (const method of [croston, syntetosBoylan, teunterSyntetosBabai]) {
        const {next, perPeriod} = method(demand, SMOOTHING);
        const most = Math.max(...demand);
        for (const forecast of [...perPeriod, next])
          if (forecast !== null) expect(forecast).toBeLessThanOrEqual(most + 1e-12);
        const doubled = method(
          demand.map((d) => 2 * d),
          SMOOTHING,
        );
        if (next === null) expect(doubled.next).toBeNull();
        else expect(doubled.next).toBeCloseTo(2 * next, 10);
      }
    }),
    {seed: 2, numRuns: 300},
  );
});

test('a smoothing constant outside (0, 1] is refused', () => {
  expect(() => croston([1], {size: 0, interval: 0.1})).toThrow(
    new RangeError('smoothing constant must be in (0, 1]: 0'),
  );
  expect(() => teunterSyntetosBabai([1], {size: 0.1, interval: 1.5})).toThrow(RangeError);
});
