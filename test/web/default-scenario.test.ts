import {expect, test} from 'vitest';
import {leverNamed} from '../../engine/index.ts';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {defaultScenario} from './small-scenario.ts';

test('what the page opens with is quick to play: at most 10,000 order lines a replication, uncounted ones included', async () => {
  const scenario = defaultScenario();
  const {run} = scenario;
  const whole = {...run, warmUp: 0, horizon: run.horizon + run.followUp, followUp: 0};
  const subject = {scenario: {...scenario, run: whole}, hash: ''};
  const {measures} = await simulate(subject, new Pool(1, spawnHere), {replications: 5});
  expect(measures.lines.mean! + 3 * measures.lines.sd!).toBeLessThan(10_000);
});

test('what the page opens with has a fixed warm-up, no response, and one lever', () => {
  const scenario = defaultScenario();
  expect(scenario.run.warmUp).toEqual(expect.any(Number));
  expect(scenario.segments.every(({response}) => response === null)).toBe(true);
  expect(scenario.levers).toHaveLength(1);
  expect(leverNamed(scenario)!.name).toBe('service');
});
