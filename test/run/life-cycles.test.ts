import {expect, test} from 'vitest';
import {readScenario} from '../../engine/index.ts';
import {scenarioHash} from '../../engine/run/digest.ts';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {targetResults} from '../../engine/run/targets.ts';

const source = (lifeCycle: object | null) => ({
  format: 'fulcrum/scenario@1',
  run: {horizon: 120, warmUp: 20, replications: 4},
  products: [{name: 'phone', cost: 5, price: 9, lifeCycle}],
  sites: [
    {name: 'works', kind: 'supplier'},
    {name: 'shop', stock: [{policy: {type: 'baseStock', baseStockLevel: {type: 'target', value: 0.9}}}]},
  ],
  lanes: [{from: 'works', to: 'shop', leadTime: 3}],
  segments: [{name: 'people', servedBy: ['shop'], orders: {type: 'poisson', perDay: 6}}],
  costs: {fixedPerYear: 500},
});

async function run(lifeCycle: object | null) {
  const {scenario} = readScenario(source(lifeCycle));
  const pool = new Pool(2, spawnHere);
  try {
    return {scenario, result: await simulate({scenario, traces: {}, hash: scenarioHash(scenario, {})}, pool)};
  } finally {
    pool.close();
  }
}

const LIFE = {
  stages: [
    {stage: 'introduction', from: 0, demand: 0.4, target: 0.99},
    {stage: 'growth', from: 60, target: 0.9},
  ],
};

test('a run tells what each stage of life earns, and all of them with what belongs to none earn the profit [R71]', async () => {
  const {scenario, result} = await run(LIFE);
  const stages = result.by.stage!;
  expect(Object.keys(stages)).toEqual(['introduction', 'growth', 'unallocated']);
  expect(stages.unallocated.statement.profit.mean).toBeCloseTo(-500, 4);
  const sum = Object.values(stages).reduce((total, {statement}) => total + statement.profit.mean, 0);
  expect(sum).toBeCloseTo(result.statement.profit.mean, 6);
  expect(targetResults(scenario, result)).toEqual([]);
});

test('a run without lives of products has no stages, and one target', async () => {
  const {scenario, result} = await run(null);
  expect(Object.keys(result.by)).not.toContain('stage');
  expect(targetResults(scenario, result)).toHaveLength(1);
});
