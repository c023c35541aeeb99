import {expect, test} from 'vitest';
import {DAY, readScenario, ScenarioError} from '../../engine/index.ts';
import {biographies} from '../../engine/operation/measures/biography.ts';
import {arrivalsOf, measures, overReplications, played, ready, written} from './playing.ts';

/** A shop with one clerk of an exponential service time, in days, for Poisson orders; he may break down. */
function shop(failures: object | null, station: object = {}, orders: object = {type: 'poisson', perDay: 12}) {
  return written({
    run: {horizon: 400, warmUp: 20, followUp: 30},
    sites: [
      {
        name: 'shop',
        stock: [{from: null, initial: 1e6, policy: {type: 'none'}}],
        stations: [
          {
            name: 'desk',
            servers: 1,
            time: {type: 'exponential', mean: 0.05},
            ...(failures && {failures}),
            ...station,
          },
        ],
        process: [{stage: 'verified', station: 'desk'}],
      },
    ],
    segments: [{name: 'customers', orders}],
  });
}

const FAILURES = {
  between: {type: 'exponential', mean: 0.5},
  detection: {type: 'exponential', mean: 0.01},
  response: {type: 'exponential', mean: 0.02},
  repair: {type: 'exponential', mean: 0.05},
};

test('a server that fails takes the mean time to notice it, to respond and to repair until it works again, and the queue is that of Gaver (1962) [R41]', () => {
  const figures = overReplications(
    shop(FAILURES),
    12,
    measures(
      ...(['recovery', 'detection', 'response', 'availability', 'Wq', 'utilisation'] as const).map(
        (name) => `shop/desk.${name}` as const,
      ),
    ),
  );
  const [service, rate, down] = [0.05, 1 / 0.5, 0.08];
  const [noticed, begun, repaired] = [0.01, 0.02, 0.05];
  // The second moment of a sum of three exponential times: the squares of their means and of the mean of the sum.
  const downSquared = noticed ** 2 + begun ** 2 + repaired ** 2 + down ** 2;
  const stretch = 1 + rate * down;
  const load = 12 * service * stretch;
  const completionSquared = 2 * service * service * stretch * stretch + service * rate * downSquared;
  const exact = {
    recovery: down,
    detection: noticed,
    response: begun,
    availability: 0.5 / (0.5 + down),
    Wq: (12 * completionSquared) / (2 * (1 - load)),
    utilisation: load,
  };
  for (const [name, value] of Object.entries(exact)) {
    const {mean, standardError} = figures[`shop/desk.${name}` as keyof typeof figures];
    expect(standardError / value, name).toBeLessThan(0.03);
    expect(Math.abs(mean - value), name).toBeLessThanOrEqual(4 * standardError);
  }
});

test('fixed times make an exact recovery: what a failure interrupts goes on where it stopped', () => {
  const events = [0, 1, 2].map((at) => ({at, lines: [{product: 'item', quantity: 1}]}));
  const one = ready({
    ...shop(
      {between: 0.4, detection: 0.02, response: 0.03, repair: 0.1},
      {time: 0.3},
      {type: 'trace', events},
    ),
    run: {horizon: 10, warmUp: 0},
  });
  const lives = [...biographies(one.network, one.plan, '1', 0, {count: 9}).biographies].sort(
    (a, b) => a.index - b.index,
  );
  expect(lives.map(({cycleTime}) => cycleTime / DAY)).toEqual([0.3, 0.45, 0.45]);
  expect(lives[1].causes).toEqual([
    {cause: 'breakdown', place: 'shop/desk', product: null, time: 0.15 * DAY},
  ]);
  const {measure} = played(one);
  expect(measure('shop/desk.recovery')).toBeCloseTo(0.15, 12);
  expect(measure('shop/desk.detection')).toBeCloseTo(0.02, 12);
  expect(measure('shop/desk.response')).toBeCloseTo(0.03, 12);
  expect(measure('shop/desk.failures')).toBeCloseTo(2 * 36.5, 9);
});

test.each([
  [
    0,
    {failures: 2, detection: 0.5, response: (13 + 1) / 2, recovery: (15.5 + 3.5) / 2, availability: 3 / 10},
  ],
  [1, {failures: 1, detection: 0.5, response: 1, recovery: 3.5, availability: 2 / 8}],
])(
  'where work pauses at closing a recovery does, too, and takes as long as it does by the clock; %i days uncounted',
  (warmUp, exact) => {
    const {measure} = played({
      ...shop(
        {between: '1 h', detection: '30 min', response: '1 h', repair: '2 h'},
        {time: '3 h', calendar: 'day'},
        {type: 'trace', events: [{at: 18 / 24, lines: [{product: 'item', quantity: 1}]}]},
      ),
      calendars: {day: {weekdays: [1, 1, 1, 1, 1, 1, 1], hours: ['08:00', '20:00'], atClosing: 'pause'}},
      run: {horizon: 10, warmUp},
    });
    const {failures, availability, ...times} = exact;
    expect(measure('shop/desk.failures')).toBeCloseTo((failures * 365) / (10 - warmUp), 9);
    expect(measure('shop/desk.availability')).toBeCloseTo(availability, 12);
    for (const [name, hours] of Object.entries(times))
      expect(measure(`shop/desk.${name}`) * 24, name).toBeCloseTo(hours, 9);
  },
);

test('without failures the station has no such figures, and customers are the same with them', () => {
  const {layout} = ready(shop(null));
  expect(layout.measures.filter(({name}) => /failures|recovery|availability/.test(name))).toEqual([]);
  const noticedAtOnce = {...FAILURES, detection: 0};
  const names = ready(shop(noticedAtOnce)).layout.measures.map(({name}) => name);
  expect(names).toContain('shop/desk.response');
  expect(names).not.toContain('shop/desk.detection');
  const short = {run: {horizon: 40, warmUp: 0}};
  expect(arrivalsOf({...shop(FAILURES), ...short})).toEqual(arrivalsOf({...shop(null), ...short}));
});

test('failures need a number of servers, and nobody else who interrupts', () => {
  const faultsOf = (station: object) => {
    try {
      readScenario(shop(FAILURES, station));
      return [];
    } catch (error) {
      return (error as ScenarioError).faults.map(({path}) => path);
    }
  };
  expect(faultsOf({servers: 'unlimited'})).toEqual(['sites[0].stations[0].failures']);
  expect(faultsOf({discipline: 'preemptive'})).toEqual(['sites[0].stations[0].failures']);
  expect(faultsOf({discipline: 'priority'})).toEqual([]);
});
