import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {leverNamed, readScenario} from '../../../engine/index.ts';
import {anatomy} from '../../../engine/run/anatomy.ts';
import {Pool} from '../../../engine/run/pool.ts';
import {simulate} from '../../../engine/run/simulate.ts';
import {spawnHere} from '../../../engine/run/spawn-here.ts';
import {stockTrace} from '../../../engine/run/stock-trace.ts';
import type {Answer} from '../../../web/desk/answer.ts';
import {Workers} from '../../../web/desk/workers.ts';
import {deskHere, smallText} from '../small-scenario.ts';

const beerGame = readFileSync(new URL('../../../scenarios/beer-game.json', import.meta.url), 'utf8');
const {scenario} = readScenario(smallText);
const lever = leverNamed(scenario)!;
const subject = {scenario, hash: ''};
const pool = () => new Pool(1, spawnHere);
const nobody = () => {};

async function opened(json = smallText, desk = deskHere()) {
  const source = done(await desk.open(json, () => Promise.resolve(null), 'en'));
  return {desk, draft: {source, changes: [], lever: null}};
}
function done<Value>(answer: Answer<Value>): Value {
  if (answer.status !== 'done') throw new Error(JSON.stringify(answer));
  return answer.value;
}

test('the statement of a scenario as it is written is that of a run, as steps that end at its profit', async () => {
  const {desk, draft} = await opened();
  const shares: number[] = [];
  const {statement, replications, brief, full} = done(
    await desk.statementSteps(draft, null, (share) => shares.push(share)),
  );
  const run = await simulate(subject, pool());
  expect(statement).toEqual(run.statement);
  expect(replications).toBe(run.replications);
  for (const {steps} of [brief, full]) expect(steps.at(-1)!.to).toBe(run.statement.profit.mean);
  const lines = Object.keys(statement).filter((line) => line.includes('.'));
  expect(full.steps.flatMap((step) => step.lines)).toEqual(lines);
  expect(shares.at(-1)).toBe(1);
});

test('a statement that is known is not played again', async () => {
  const {desk, draft} = await opened();
  const money = (mean: number) => ({mean, halfWidth: 1, total: mean, unit: 'EUR/year'});
  const statement = {'revenue.goods': money(100), 'goods.purchases': money(-60), profit: money(40)};
  const totals = {revenue: money(100), cost: money(60), logisticsCost: money(0)};
  const known = {statement, totals, replications: 7};
  const answer = done(await desk.statementSteps(draft, known, nobody));
  expect(answer).toMatchObject(known);
  expect(answer.full.steps.map(({name, mean}) => [name, mean])).toEqual([
    ['revenue.goods', 100],
    ['goods.purchases', -60],
    ['profit', 40],
  ]);
});

test('the order cycle is that of the engine at the value of the lever, with what each segment was promised', async () => {
  const {desk, draft} = await opened();
  const {promises, findings, ...cycle} = done(await desk.anatomy(draft, 0.95, nobody));
  const expected = await anatomy(subject, pool(), {lever: {lever, value: 0.95}});
  expect({...cycle, scenario: expected.scenario}).toEqual(expected);
  expect(promises).toEqual({segment: {town: null}, channel: {}, class: {}});
  expect(Object.keys(findings)).toEqual(['en', 'zh']);
});

test('a scenario that asks for one replication has its orders followed in one', async () => {
  const {desk, draft} = await opened(beerGame);
  const cycle = done(await desk.anatomy(draft, null, nobody));
  expect(cycle.replications).toBe(1);
  expect(cycle.segments.map(({name}) => name)).toEqual(Object.keys(cycle.promises.segment));
});

test('what a channel and a class were promised is told where it is the same to all of their customers', async () => {
  const {
    segments: [town],
    ...shop
  } = JSON.parse(smallText);
  const promised = (name: string, cycleTime: number, channels: Record<string, number>) => ({
    ...town,
    name,
    class: 'A',
    channels,
    promise: {cycleTime},
  });
  const json = JSON.stringify({
    ...shop,
    channels: [{name: 'web'}, {name: 'phone'}],
    segments: [promised('town', 2, {web: 1}), promised('country', 4, {web: 0.5, phone: 0.5})],
  });
  const {desk, draft} = await opened(json);
  const {promises, by, findings} = done(await desk.anatomy(draft, null, nobody));
  expect(promises).toEqual({
    segment: {town: 2, country: 4},
    channel: {web: null, phone: 4},
    class: {A: null},
  });
  expect(Object.keys(findings.en.of.channel)).toEqual(by.channel.map(({name}) => name));
});

test('where stock lies is told with the date of day 0, if the scenario has one', async () => {
  const {desk, draft} = await opened();
  expect(done(await desk.stockingPoints(draft))).toMatchObject({
    points: [{site: 'shop', product: 'bread'}],
    start: null,
    horizon: 120,
    replications: null,
  });
  const dated = await opened(JSON.stringify({...JSON.parse(smallText), run: {start: '2025-03-01'}}));
  expect(done(await dated.desk.stockingPoints(dated.draft))).toMatchObject({
    start: '2025-03-01',
    horizon: 365,
  });
  const game = await opened(beerGame);
  expect(done(await game.desk.stockingPoints(game.draft)).replications).toBe(1);
});

test('stock is traced as the engine does it, in the stretch that is asked for', async () => {
  const {desk, draft} = await opened();
  const place = {site: 'shop', product: 'bread', replication: 2};
  const at = {lever: {lever, value: 0.9}};
  const first = done(await desk.stockTrace(draft, 0.9, {...place, stretch: null, warmUp: null}));
  const expected = await stockTrace(subject, pool(), {...place, ...at});
  expect({...first, scenario: expected.scenario}).toEqual(expected);
  const part = done(await desk.stockTrace(draft, 0.9, {...place, stretch: [40, 52], warmUp: 20}));
  expect(part.points).toEqual(
    (await stockTrace(subject, pool(), {...place, ...at, from: 40, to: 52})).points,
  );
});

test('a scenario stays prepared from one look at its stock to the next, until another one or new engines come', async () => {
  let studies = 0;
  const workers = new Workers(
    () =>
      new Pool(1, () => {
        const {engine, close} = spawnHere();
        const open = engine.open.bind(engine);
        engine.open = ((...all: Parameters<typeof open>) => {
          studies++;
          return open(...all);
        }) as typeof engine.open;
        return {engine, close};
      }),
  );
  const {desk, draft} = await opened(smallText, deskHere(workers));
  const look = (value: number | null, replication: number) =>
    desk.stockTrace(draft, value, {site: 'shop', product: 'bread', replication, stretch: null, warmUp: 20});
  for (const replication of [0, 1, 2]) done(await look(0.9, replication));
  expect(studies).toBe(1);
  done(await look(null, 0));
  expect(studies).toBe(2);
  workers.discard();
  done(await look(null, 1));
  expect(studies).toBe(3);
});

test('a look at what is not there fails, and the next one is right again', async () => {
  const {desk, draft} = await opened();
  const look = (product: string) =>
    desk.stockTrace(draft, null, {site: 'shop', product, replication: 0, stretch: null, warmUp: null});
  expect(await look('cake')).toMatchObject({status: 'failed'});
  expect(await look('bread')).toMatchObject({status: 'done'});
});
