import {describe, expect, test} from 'vitest';
import {exp} from '../../engine/kernel/math.ts';
import {measures, overReplications, played, ready, written} from './playing.ts';

/** A shop that dispatches `delay` days after the order, two days from its customers on the average. */
function shop(
  transit: unknown,
  segment: object = {wanted: 3.5},
  {leadTime = {type: 'iid', of: transit} as unknown, delay = 1} = {},
) {
  return written({
    run: {horizon: 250, warmUp: 0, followUp: 60},
    sites: [
      {
        name: 'shop',
        stock: [{from: null, initial: 1e6, policy: {type: 'none'}}],
        process: [{stage: 'dispatched', delay}],
      },
    ],
    lanes: [{from: 'shop', to: 'customers', leadTime}],
    segments: [
      {name: 'customers', promise: {cycleTime: 3.5}, orders: {type: 'poisson', perDay: 20}, ...segment},
    ],
  });
}

const SIDES = ['onTimeDispatch', 'onTimeAsWanted', 'otifAsWanted', 'onTimeRate'] as const;

describe("the customer's side of an order", () => {
  test("is the supplier's when the way takes its mean time, and another when it is late [R58]", () => {
    const punctual = played(shop(2));
    for (const side of SIDES) expect(punctual.measure(side)).toBe(1);
    expect(punctual.measure('timeToDispatch')).toBe(1);
    const late = overReplications(shop({type: 'exponential', mean: 2}), 8, measures(...SIDES));
    expect(late.onTimeDispatch.mean).toBe(1);
    const exact = 1 - exp(-2.5 / 2);
    expect(late.onTimeAsWanted.standardError).toBeLessThan(0.004);
    expect(Math.abs(late.onTimeAsWanted.mean - exact)).toBeLessThanOrEqual(
      4 * late.onTimeAsWanted.standardError,
    );
    expect(late.otifAsWanted.mean).toBe(late.onTimeAsWanted.mean);
    expect(late.onTimeRate.mean).toBe(late.onTimeAsWanted.mean);
  });

  test.each([
    ['on the way', {type: 'iid', of: {type: 'exponential', mean: 2}}],
    ['behind those before it', {type: 'fifo', of: {type: 'uniform', min: 1.5, max: 2.5}}],
    ['between departures and on the way', {type: 'schedule', every: 1, transit: 1.5}],
    ['waiting for a departure and on the way', {type: 'schedule', poisson: 1, transit: 1}],
  ])(
    'is in time for the supplier if it leaves with the mean time %s left until the promise [R58]',
    (_, leadTime) => {
      const inTime = [0.5, 0.9, 0.901].map((delay) =>
        played(shop(0, {wanted: 9, promise: {cycleTime: 2.9}}, {leadTime, delay})).measure('onTimeDispatch'),
      );
      expect(inTime).toEqual([1, 1, 0]);
    },
  );

  test('goes by when the customer wants it, not by what he was promised [R58]', () => {
    const eager = played(shop(2, {wanted: 2.5}));
    expect(eager.measure('onTimeRate')).toBe(1);
    expect(eager.measure('onTimeAsWanted')).toBe(0);
    const {mean, standardError} = overReplications(
      shop(2, {wanted: {type: 'exponential', mean: 3}}),
      6,
      measures('onTimeAsWanted'),
    ).onTimeAsWanted;
    expect(Math.abs(mean - exp(-1))).toBeLessThanOrEqual(4 * standardError);
  });

  test('is told where the scenario says when customers want what they order', () => {
    const names = (source: object) => ready(source).layout.measures.map(({name}) => name);
    expect(names(shop(2, {}))).not.toContain('onTimeAsWanted');
    expect(names(shop(2, {promise: null, wanted: 2}))).not.toContain('onTimeDispatch');
    expect(names(shop(2))).toEqual(expect.arrayContaining([...SIDES, 'timeToDispatch']));
  });
});
