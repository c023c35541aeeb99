import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {loadScenario, nameOf} from '../run/scenarios.ts';

const FOLDER = 'test/golden';
const scenarios = readdirSync('scenarios').filter((file) => file.endsWith('.json'));

/**
 * Every shipped scenario gives the same figures for the same seed, to the last bit. A change leaves `<name>-changed.json` beside the
 * golden file: look at it, and if the change is meant, put it in the golden's place and say why in the commit.
 */
test.each(scenarios)('%s gives the figures of its golden file', async (file) => {
  const subject = await loadScenario(`scenarios/${file}`);
  const pool = new Pool(1, spawnHere);
  const {digest, measures, statement} = await simulate({...subject, check: true}, pool, {replications: 2});
  pool.close();
  const figures = {
    digest,
    fillRate: measures.fillRate.mean,
    orders: measures.orders.mean,
    profit: statement.profit.mean,
  };
  const golden = `${FOLDER}/${nameOf(file)}.json`;
  const known = existsSync(golden) ? JSON.parse(readFileSync(golden, 'utf8')) : null;
  if (JSON.stringify(known) !== JSON.stringify(figures))
    writeFileSync(`${FOLDER}/${nameOf(file)}-changed.json`, `${JSON.stringify(figures, null, 2)}\n`);
  expect(figures).toEqual(known);
});
