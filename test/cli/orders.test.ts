import {describe, expect, test} from 'vitest';
import type {BiographiesResult} from '../../engine/run/biography.ts';
import {fulcrum, SMALL, type PrintedRun} from './fulcrum.ts';

/** A scenario whose orders may be late, and wait for goods. */
const input = JSON.stringify({
  ...SMALL,
  segments: [
    {
      name: 'people',
      orders: {type: 'poisson', perDay: 4},
      quantity: {type: 'geometric', mean: 2},
      promise: {cycleTime: 1},
      whenShort: {type: 'backorder', ship: 'complete'},
    },
  ],
});

describe('fulcrum orders', () => {
  test('prints the lives of the latest orders as JSON', () => {
    const {status, stdout, stderr} = fulcrum(['orders', '-', '--json', '--worst', '3', '--reps', '2'], {
      input,
    });
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    const result = JSON.parse(stdout) as BiographiesResult;
    expect(result).toMatchObject({format: 'fulcrum/orders@1', replications: 2, promised: result.orders});
    expect(result.biographies).toHaveLength(3);
    for (const {cycleTime, spells, delay, causes} of result.biographies) {
      expect(spells.reduce((sum, {from, to}) => sum + to - from, 0)).toBe(cycleTime);
      expect(causes.reduce((sum, {time}) => sum + time, 0)).toBe(delay);
      expect(causes[0]).toMatchObject({cause: 'goods', place: 'shop', product: 'bolt'});
    }
  });

  test('tells in JSON how evenly the orders of each segment and product come [R19]', () => {
    const {stdout} = fulcrum(['orders', '-', '--json', '--reps', '3'], {input});
    const {by} = JSON.parse(stdout) as BiographiesResult;
    const run = JSON.parse(fulcrum(['run', '-', '--json', '--reps', '3'], {input}).stdout) as PrintedRun;
    const cv = run.measures['orderCycleTime.cv'];
    expect(by.segment.people.cv).toEqual({
      ...cv,
      mean: expect.closeTo(cv.mean!, 12) as number,
      halfWidth: expect.closeTo(cv.halfWidth!, 12) as number,
      sd: expect.closeTo(cv.sd!, 12) as number,
    });
    expect(by.product).toEqual({bolt: by.segment.people});
  });

  test('gives the same bytes with one worker as with four', () => {
    const [one, four] = ['1', '4'].map((workers) =>
      fulcrum(['orders', '-', '--json', '--reps', '4', '--workers', workers], {input}),
    );
    expect(four.stdout).toBe(one.stdout);
  });

  test.each([
    ['en', 'small: ', 'waiting for goods: bolt, shop', 'late; held up for'],
    ['zh', 'small：', '等货：shop bolt', '被耽搁'],
  ])('tells people in %s what held the orders up', (lang, ...parts) => {
    const {status, stdout} = fulcrum(['orders', '-', '--worst', '2', '--lang', lang], {input});
    expect(status).toBe(0);
    for (const part of parts) expect(stdout).toContain(part);
  });

  test('tells of the slowest orders where nothing is promised', () => {
    const {stdout} = fulcrum(['orders', '-', '--worst', '1'], {input: JSON.stringify(SMALL)});
    expect(stdout).toMatch(/^small: none of [\d,]+ orders had a promise; these took longest\.$/m);
  });
});
