import {expect, test} from 'vitest';
import {compare} from '../../engine/run/compare.ts';
import {Pool} from '../../engine/run/pool.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {smallStore, type Loaded} from './scenarios.ts';

const pool = new Pool(1, spawnHere);

/** A store that gets its orders by phone, or more and more of them over the web. */
function store(web: number): Loaded {
  return smallStore({
    name: `${100 * web} % web`,
    run: {horizon: 60, warmUp: 10, replications: 12},
    calendars: {day: {weekdays: [1, 1, 1, 1, 1, 0, 0], hours: ['08:00', '20:00']}},
    channels: [
      {name: 'phone', transmit: '10 min', cost: 4, calendar: 'day', capacity: 1},
      {name: 'web', transmit: 0, cost: 0.3},
    ],
    segments: [
      {
        name: 'customers',
        servedBy: ['store'],
        orders: {type: 'poisson', perDay: 8},
        channels: {phone: 1 - web, web},
        whenShort: {type: 'backorder'},
      },
    ],
  });
}

test('two mixes of old and new channels are told apart on the same orders, sharper than on orders of their own [R26]', async () => {
  const {measures, statement, inputsThatDiffer} = await compare([store(0.2), store(0.7)], pool);
  expect(inputsThatDiffer.map(({path}) => path)).toContain('segments[name=customers].channels.web');
  for (const same of [measures.orders, measures.unitsDemanded])
    expect(same.differences[0]).toMatchObject({mean: 0, halfWidth: 0, verdict: 'same'});
  for (const [name, figure] of [
    ['orderCycleTime.mean', measures['orderCycleTime.mean']],
    ['orders.handling', statement['orders.handling']],
    ['profit', statement.profit],
  ] as const) {
    const [of, against] = figure.values.map((value) => value!.halfWidth!);
    const paired = figure.differences[0]!;
    expect(paired.verdict, name).not.toBe('same');
    expect(paired.halfWidth!, name).toBeLessThan(Math.hypot(of, against));
  }
  const perYear = 8 * 365;
  const {mean, halfWidth} = statement['orders.handling'].differences[0]!;
  expect(Math.abs(Math.abs(mean) - 0.5 * 3.7 * perYear)).toBeLessThan(3 * halfWidth!);
});
