import {describe, expect, test} from 'vitest';
import {DAY, readScenario, ScenarioError} from '../../engine/index.ts';
import {biographies} from '../../engine/operation/measures/biography.ts';
import {erring, verification} from './erring.ts';
import {expectKnown} from './floor.ts';
import {played, ready} from './playing.ts';

const HOUR = 1 / 24;
const desk = (more: object = {}) => ({stations: [{name: 'desk', time: 0, ...more}]});
const correction = (station: string | null, delay: unknown = '1 h') => ({correction: {delay, station}});

describe('errors that somebody puts right', () => {
  const both = (station: string | null) =>
    erring({
      process: [verification({address: 1}, correction(station))],
      site: desk({wage: 30}),
      arrive: {address: 1},
      at: [3, 3],
    });

  test('wait until a server of the station is free, and keep it busy', () => {
    const {measure} = played(both('desk'));
    expect(measure('orderCycleTime.mean')).toBeCloseTo(1.5 * HOUR, 9);
    expect(measure('exceptionHoldTime')).toBeCloseTo(1.5 * HOUR, 9);
    expect(measure('warehouse/desk.utilisation')).toBeCloseTo((2 * HOUR) / 40, 9);
    const free = played(both(null));
    expect(free.measure('orderCycleTime.mean')).toBeCloseTo(HOUR, 9);
    expect(free.measure('exceptionHoldTime')).toBeCloseTo(HOUR, 9);
    expect(free.measure('warehouse/desk.utilisation')).toBe(0);
  });

  test('tell the hold of the orders that are through it, as orders that are open at the end tell no time', () => {
    const {measure} = played(
      erring({
        process: [verification({address: 1}, correction('desk', '12 h'))],
        site: desk(),
        arrive: {address: 1},
        at: [3, 3, 3, 3],
        run: {horizon: 5, followUp: 0},
      }),
    );
    expect(measure('exceptionRate')).toBe(1);
    expect(measure('openAtEnd')).toBe(1);
    expect(measure('exceptionHoldTime')).toBeCloseTo((0.5 + 1 + 1.5) / 3, 12);
  });

  test('tell in the life of the order how long it waited there, and for what', () => {
    const {network, plan} = ready(both('desk'));
    const lives = biographies(network, plan, '1', 0, {count: 2}).biographies;
    const causes = lives.map((life) =>
      life.causes.map(({cause, time}) => [cause, Math.round(time / DAY / HOUR)]),
    );
    expect(causes.sort((a, b) => a.length - b.length)).toEqual([
      [['contact', 1]],
      expect.arrayContaining([
        ['contact', 1],
        ['queue', 1],
      ]),
    ]);
  });

  test('are told without the hours for which a desk that closes lets them lie', () => {
    const day = {weekdays: [1, 1, 1, 1, 1, 1, 1], hours: ['08:00', '20:00'], atClosing: 'pause'};
    const source = erring({
      process: [verification({address: 1}, correction('desk', '3 h'))],
      site: desk({calendar: 'day'}),
      arrive: {address: 1},
      at: [3 + 19 * HOUR, 3 + 19.5 * HOUR],
    });
    const {network, plan} = ready({...source, calendars: {day}});
    const lives = biographies(network, plan, '1', 0, {count: 2}).biographies;
    const hourOf = (at: number) => at / (DAY / 24) - 3 * 24;
    const spells = lives.map((life) =>
      life.spells.map(({cause, from, to}) => [cause, hourOf(from), hourOf(to)]),
    );
    expect(spells.sort((a, b) => a.length - b.length)).toEqual([
      [
        ['contact', 19, 20],
        ['closed', 20, 32],
        ['contact', 32, 34],
      ],
      [
        ['queue', 19.5, 20],
        ['closed', 20, 32],
        ['queue', 32, 34],
        ['contact', 34, 37],
      ],
    ]);
  });

  test('queue as Erlang says: orders that come at random, of which a share has errors', () => {
    const mean = 1 / 50;
    expectKnown(
      erring({
        process: [verification({address: 1}, correction('desk', {type: 'exponential', mean}))],
        site: desk(),
        arrive: {address: 0.06},
      }),
      {
        'warehouse/desk.utilisation': 24 * mean,
        exceptionHoldTime: mean / (1 - 24 * mean),
      },
      {replications: 12},
    );
  });

  test('are put right in the warehouse by a station, too', () => {
    const source = erring({
      process: [
        {stage: 'picked', errors: {goods: 1}},
        {stage: 'packed', check: {finds: {goods: 1}, ...correction('desk')}},
      ],
      site: desk(),
      at: [3, 3],
    });
    expect(played(source).measure('stage.picked-packed')).toBeCloseTo(1.5 * HOUR, 9);
  });

  test('need a station that is there and loses nobody', () => {
    const faultsOf = (name: string, more: object = {}) => {
      try {
        readScenario(
          erring({
            process: [verification({address: 1}, correction(name))],
            site: desk(more),
            arrive: {address: 1},
          }),
        );
        return [];
      } catch (error) {
        return (error as ScenarioError).faults.map(({path}) => path);
      }
    };
    const place = 'sites[0].process[0].check.correction.station';
    expect(faultsOf('desk')).toEqual([]);
    expect(faultsOf('dask')).toEqual([place]);
    expect(faultsOf('desk', {capacity: 3})).toEqual([place]);
    expect(faultsOf('desk', {patience: 1})).toEqual([place]);
  });
});
