import {expect, test} from 'vitest';
import {Engine} from '../../engine/run/engine.ts';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {smallStore} from './scenarios.ts';

test('studies that share a pool at one time know nothing of each other', async () => {
  const cheap = smallStore();
  const dear = smallStore({products: [{name: 'item', cost: 5, price: 80}]});
  const shared = new Pool(2, spawnHere);
  const together = await Promise.all([simulate(cheap, shared), simulate(dear, shared)]);
  const alone = await Promise.all([cheap, dear].map((one) => simulate(one, new Pool(1, spawnHere))));
  expect(together).toEqual(alone);
});

test('an engine forgets a study that is over, and keeps the others', () => {
  const {scenario} = smallStore();
  const engine = new Engine();
  engine.open(1, {});
  engine.open(2, {});
  const prepared = engine.prepare(1, '', scenario, '1');
  engine.close(1);
  expect(() => engine.prepare(1, '', scenario, '1')).toThrow('study 1 is over');
  expect(engine.prepare(2, '', scenario, '1')).toEqual(prepared);
});

test.each([0.5, 3, 9])(
  'a horizon of %d days is too short to look for a warm-up: nothing is cut',
  async (horizon) => {
    const subject = smallStore({run: {horizon, warmUp: 'auto', replications: 2}});
    const {warmUp, countedDays} = await simulate(subject, new Pool(1, spawnHere));
    expect(warmUp.days).toBe(0);
    expect(countedDays).toBe(horizon);
  },
);

test.each([0, -1, 2.5, NaN])('a run of %d replications is refused at once', async (replications) => {
  const running = simulate(smallStore(), new Pool(1, spawnHere), {replications});
  await expect(running).rejects.toThrow(`replications must be a positive integer or auto: ${replications}`);
});
