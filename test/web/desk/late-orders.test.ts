import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {leverNamed, readScenario} from '../../../engine/index.ts';
import {orderBiographies} from '../../../engine/run/biography.ts';
import {Pool} from '../../../engine/run/pool.ts';
import {spawnHere} from '../../../engine/run/spawn-here.ts';
import type {Answer} from '../../../web/desk/answer.ts';
import {deskHere} from '../small-scenario.ts';

const partsText = readFileSync(new URL('../../../scenarios/parts-distributor.json', import.meta.url), 'utf8');
const written = JSON.parse(partsText);
const text = JSON.stringify({...written, run: {...written.run, horizon: 120, warmUp: 20, followUp: 10}});
const {scenario} = readScenario(text);
const lever = leverNamed(scenario)!;
const pool = () => new Pool(1, spawnHere);
const nobody = () => {};

async function opened() {
  const desk = deskHere();
  const source = done(await desk.open(text, () => Promise.resolve(null), 'en'));
  return {desk, draft: {source, changes: [], lever: null}};
}
function done<Value>(answer: Answer<Value>): Value {
  if (answer.status !== 'done') throw new Error(JSON.stringify(answer));
  return answer.value;
}

test('the latest orders are those of the engine, of all and of one group, at the value of the lever', async () => {
  const {desk, draft} = await opened();
  for (const group of [null, {by: 'channel', name: 'phone'}] as const) {
    const {result, start} = done(await desk.lateOrders(draft, 0.9, group, nobody));
    const expected = await orderBiographies({scenario, hash: result.scenario.hash}, pool(), {
      lever: {lever, value: 0.9},
      ...(group && {filter: {channel: group.name}}),
    });
    expect(result).toEqual(expected);
    expect(start).toBe('2026-01-05');
    expect(result.biographies.length).toBeGreaterThan(0);
  }
});

test('what is said of an order has a name for every spell, and shares of its delay that add up to 100%', async () => {
  const {desk, draft} = await opened();
  const {result, said} = done(await desk.lateOrders(draft, null, null, nobody));
  for (const language of ['en', 'zh'] as const)
    result.biographies.forEach((order, i) => {
      const {title, spells, causes} = said[language].orders[i];
      expect(title).toContain(order.segment);
      expect(spells).toHaveLength(order.spells.length);
      expect(spells.every((spell) => spell !== '')).toBe(true);
      const tenths = causes.map(({share}) => Math.round(Number(share) * 10));
      expect(tenths.reduce((sum, share) => sum + share, 0)).toBe(1000);
    });
});

test('a group that is not there fails, and the next look is right again', async () => {
  const {desk, draft} = await opened();
  const look = (name: string) => desk.lateOrders(draft, null, {by: 'channel', name}, nobody);
  expect(await look('fax')).toMatchObject({status: 'failed'});
  expect(await look('web')).toMatchObject({status: 'done'});
});
