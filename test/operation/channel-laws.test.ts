import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {biographies} from '../../engine/index.ts';
import {orderLives, played, ready} from './playing.ts';
import {randomScenario} from './random-scenarios.ts';

const share = fc.double({min: 0, max: 1, noNaN: true});

const channel = fc.record({
  capacity: fc.constantFrom(null, 1, 2),
  convenience: share,
  transmit: fc.constantFrom<unknown>(0, '1 h', {type: 'exponential', mean: '3 h'}),
  cost: fc.constantFrom(0, 1.3),
  calendar: fc.constantFrom(null, 'day'),
  confirmation: fc.record({
    share,
    delay: fc.constantFrom<unknown>(0, {type: 'exponential', mean: '2 h'}),
    cost: fc.constantFrom(0, 0.7),
    disputes: fc.constantFrom(0, 0.4),
    recovered: fc.constantFrom(0, 0.3),
  }),
});

/** Any operation, with any channels. */
const scenario = fc.tuple(randomScenario, channel, channel).map(([source, web, phone]) => ({
  ...source,
  channels: [
    {name: 'web', ...web},
    {name: 'phone', ...phone},
  ],
}));

describe('channels of any kind', () => {
  test('conserve goods and money, and give every order a cycle that its stages add up to', () => {
    fc.assert(
      fc.property(scenario, fc.nat(3), (source, replication) => {
        const one = ready(source);
        const {measure, layout} = played(one, 'channels', replication);
        const lives = orderLives(one, 'channels', replication);
        for (const {at} of lives) expect(at.transmitted).toBeGreaterThanOrEqual(at.placed);
        if (measure('ordersDelivered') === 0) return;
        const stages = layout.measures
          .filter(({name}) => name.startsWith('stage.') && !/invoiced|closed/.test(name))
          .reduce((sum, {name}) => sum + measure(name), 0);
        expect(stages).toBeCloseTo(measure('orderCycleTime.mean'), 9);
      }),
      {seed: 31, numRuns: 60},
    );
  });

  test('hold an order up for stretches that add up to its delay', () => {
    fc.assert(
      fc.property(scenario, (source) => {
        const {network, plan} = ready(source);
        for (const {spells, instants, causes, delay} of biographies(network, plan, 'channels', 0, {count: 20})
          .biographies) {
          let at = instants[0];
          for (const {from, to} of spells) {
            expect(from).toBe(at);
            expect(to).toBeGreaterThan(from);
            at = to;
          }
          expect(at).toBe(instants.at(-1));
          expect(causes.reduce((sum, {time}) => sum + time, 0)).toBe(delay);
        }
      }),
      {seed: 32, numRuns: 40},
    );
  });

  test('change when orders come in and what that costs, never who orders what', () => {
    fc.assert(
      fc.property(randomScenario, channel, channel, (source, web, phone) => {
        const plain = [{name: 'web'}, {name: 'phone'}];
        const [before, after] = [plain, plain.map((one, i) => ({...one, ...[web, phone][i]}))].map(
          (channels) => played({...source, channels}, 'who'),
        );
        expect(after.measure('orders')).toBe(before.measure('orders'));
      }),
      {seed: 33, numRuns: 30},
    );
  });
});
