import {describe, expect, test} from 'vitest';
import type {OptimumResult} from '../../engine/run/optimize.ts';
import type {RunResult} from '../../engine/run/simulate.ts';
import {fulcrum} from './fulcrum.ts';

const NAME = 'textbook-reorder-point';

describe('the exact figures', () => {
  test('stand beside the simulated ones of a run, with their method', () => {
    const {status, stdout} = fulcrum(['run', NAME, '--reps', '10']);
    expect(status).toBe(0);
    expect(stdout).toContain(
      'Exact long-run figures by the uniform inventory position: Hadley & Whitin (1963)',
    );
    expect(stdout).toMatch(/^ +Fill rate +[\d.]+ +± [\d.]+ +[\d.]+ {2}%$/m);
    expect(stdout).toMatch(/^ +Profit +[\d,]+ +± [\d,]+ +18,067$/m);
  });

  test('are in the JSON of a run', () => {
    const {twin} = JSON.parse(fulcrum(['run', NAME, '--reps', '2', '--json']).stdout) as RunResult;
    expect(twin).toMatchObject({
      status: 'exact',
      method: ['positionUniform'],
      source: expect.stringContaining('Hadley & Whitin (1963)'),
      measures: {fillRate: expect.any(Number), 'orderCycleTime.mean': expect.any(Number)},
      statement: {profit: expect.any(Number), 'stock.holding': expect.any(Number)},
      missing: [],
    });
  });

  test('stand beside the points of a curve and of a search, with the exact optimum', () => {
    for (const words of [
      ['curve', NAME, '--points', '4', '--reps', '10'],
      ['optimize', NAME, '--points', '5', '--budget', '60'],
    ]) {
      const {stdout} = fulcrum(words);
      expect(stdout).toContain('By the exact figures 29 pays best: 18,068 EUR a year.');
      expect(stdout).toMatch(/reorder point +Fill rate +revenue +cost +Profit +exact/);
    }
    const {stdout} = fulcrum(['optimize', NAME, '--points', '5', '--budget', '60', '--json']);
    const {exact, curve} = JSON.parse(stdout) as OptimumResult;
    expect(exact).toMatchObject({value: 29, profit: expect.any(Number), method: ['positionUniform']});
    expect(curve.points.every((point) => point.exact !== undefined)).toBe(true);
  });
});

describe('a scenario without exact figures', () => {
  test('names the first assumption that fails, in both languages', () => {
    expect(fulcrum(['run', 'default', '--reps', '2', '--lang', 'en']).stdout).toContain(
      'No exact figures: demand of workshops varies over the week (segments[name=workshops].orders.weekdays).',
    );
    expect(fulcrum(['run', 'default', '--reps', '2', '--lang', 'zh']).stdout).toContain(
      '没有精确值：workshops 的需求随星期变化（segments[name=workshops].orders.weekdays）。',
    );
  });

  test('says so in its JSON, with the place', () => {
    const {stdout} = fulcrum(['run', 'default', '--reps', '2', '--json']);
    expect((JSON.parse(stdout) as RunResult).twin).toEqual({
      status: 'none',
      because: 'demandOverWeek',
      path: 'segments[name=workshops].orders.weekdays',
      of: 'workshops',
    });
  });
});
