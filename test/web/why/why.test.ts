import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import type {Desk} from '../../../web/desk/desk.ts';
import {Search} from '../../../web/state/search.svelte.ts';
import {Selection} from '../../../web/state/selection.svelte.ts';
import {Why} from '../../../web/state/why.svelte.ts';
import {deskHere, smallSearch} from '../small-scenario.ts';

const beerGame = readFileSync(new URL('../../../scenarios/beer-game.json', import.meta.url), 'utf8');
const still = () => 0;

async function searched() {
  const desk = deskHere();
  const {search, assignment} = await smallSearch(desk);
  const selection = new Selection(search);
  const why = new Why(desk, search, selection, still);
  return {desk, search, assignment, selection, why};
}

/** Does what the view does when it opens. */
async function open({why}: {why: Why}) {
  const subject = why.subject!;
  why.enter(subject);
  await why.showStatement(subject);
  await why.showCycle(subject);
  await why.showOrders(subject, why.group);
  await why.stock.showPlaces(subject);
  const {place, replication, wanted} = why.stock;
  await why.stock.showTrace(subject, place!, replication, wanted);
  await why.stock.showOverview(subject, place!, replication);
}

test('the best value is looked at with the statement of the search, the order cycle and the stock there', async () => {
  const all = await searched();
  const {search, assignment, why} = all;
  expect(why.subject).toBeNull();
  await search.start(assignment());
  const optimum = search.curve!.optimum!;
  const {value} = optimum.levers[search.curve!.lever.name];
  expect(why).toMatchObject({choice: 'best', choices: ['best', 'written']});
  await open(all);
  expect(why.statement.current!.statement).toEqual(optimum.statement);
  expect(why.statement.current!.full.steps.at(-1)!.to).toBe(optimum.profit.mean);
  expect(why.cycle.current!.lever).toEqual({name: search.curve!.lever.name, value});
  const trace = why.stock.trace.current!;
  expect(trace).toMatchObject({site: 'shop', product: 'bread', replication: 0, from: 20, to: 120});
  expect(trace.lever!.value).toBe(value);
  expect(why.stock.stretch).toEqual([20, 120]);
  expect(why.stock.overview.current).toMatchObject({from: 0, to: 120});
});

test('a point chosen on the curve can be looked at as long as it is chosen, and the scenario as it is written', async () => {
  const {search, assignment, selection, why} = await searched();
  await search.start(assignment());
  selection.go(0);
  expect(why.choices).toEqual(['best', 'chosen', 'written']);
  why.wanted = 'chosen';
  const {value, statement, replications} = selection.current!;
  expect(why.subject).toMatchObject({
    choice: 'chosen',
    value,
    known: {statement, replications},
    isFresh: false,
  });
  selection.chosen = null;
  expect(why.choice).toBe('best');
  why.wanted = 'written';
  expect(why.subject).toMatchObject({choice: 'written', value: null, known: null});
  await why.showStatement(why.subject!);
  expect(why.statement.current!.replications).toBeGreaterThanOrEqual(10);
});

test('a scenario with nothing to move is looked at as it is played', async () => {
  const desk = deskHere();
  const answer = await desk.open(beerGame, () => Promise.resolve(null), 'en');
  if (answer.status !== 'done') throw new Error(answer.status);
  const search = new Search(desk, still);
  const why = new Why(desk, search, new Selection(search), still);
  await search.start({draft: {source: answer.value, changes: [], lever: null}, lever: null});
  expect(why).toMatchObject({choice: 'written', choices: ['written']});
  await open({why});
  expect(why.statement.current!.statement).toEqual(search.single!.statement);
  expect(why.cycle.current!.all.mean.mean).toBe(search.single!.measures['orderCycleTime.mean'].mean);
  expect(why.stock.places.current!.points).toHaveLength(4);
});

test('what was worked out for a draft is not worked out again', async () => {
  const all = await searched();
  await all.search.start(all.assignment());
  await open(all);
  const {desk, why} = all;
  const asked: string[] = [];
  for (const name of ['statementSteps', 'anatomy', 'lateOrders', 'stockingPoints', 'stockTrace'] as const)
    desk[name] = (() => {
      asked.push(name);
      return Promise.resolve({status: 'stopped'});
    }) as unknown as Desk[typeof name] & never;
  await open(all);
  expect(asked).toEqual([]);
  expect(why.stock.trace.current).not.toBeNull();
});

test('a group of orders is looked at where there is one of this name, else all orders are', async () => {
  const all = await searched();
  await all.search.start(all.assignment());
  await open(all);
  const {why} = all;
  expect(why.orders.current!.result.filter).toEqual({segment: null, channel: null, class: null});
  why.wantedGroup = {by: 'segment', name: 'village'};
  expect(why.group).toBeNull();
  why.wantedGroup = {by: 'segment', name: 'town'};
  expect(why.group).toEqual(why.wantedGroup);
  await open(all);
  expect(why.orders.current!.result.filter).toMatchObject({segment: 'town'});
});

test('the stretch of time is moved, narrowed and widened within the run, to midnight or to the hour', async () => {
  const all = await searched();
  await all.search.start(all.assignment());
  await open(all);
  const {stock} = all.why;
  stock.look([30.2, 50.4]);
  expect(stock.stretch).toEqual([30, 50]);
  stock.move(0.5);
  expect(stock.stretch).toEqual([40, 60]);
  stock.move(-9);
  expect(stock.stretch).toEqual([0, 20]);
  stock.move(99);
  expect(stock.stretch).toEqual([100, 120]);
  stock.zoom(0.5);
  expect(stock.stretch).toEqual([105, 115]);
  for (let i = 0; i < 9; i++) stock.zoom(0.5);
  expect(stock.stretch![1] - stock.stretch![0]).toBe(1);
  for (let i = 0; i < 9; i++) stock.zoom(2);
  expect(stock.stretch).toEqual([0, 120]);
});

test('a stretch that is dragged is drawn from the whole run until it is settled, then from a trace of its own', async () => {
  const all = await searched();
  await all.search.start(all.assignment());
  await open(all);
  const {why} = all;
  const {stock} = why;
  stock.drag([-3, 40]);
  expect(stock.stretch).toEqual([0, 40]);
  expect(stock.drawn).toBe(stock.overview.current);
  stock.look([0, 40]);
  await stock.showTrace(why.subject!, stock.place!, 0, stock.wanted);
  expect(stock.drawn).toMatchObject({from: 0, to: 40});
  expect(stock.drawn).toBe(stock.trace.current);
});

test('another scenario begins at its busiest stocking point and the first replication', async () => {
  const all = await searched();
  await all.search.start(all.assignment());
  await open(all);
  const {why} = all;
  why.stock.replication = 3;
  why.stock.look([30, 40]);
  why.stock.enter(why.subject!);
  expect(why.stock.replication).toBe(3);
  why.stock.enter({...why.subject!, draft: {...why.subject!.draft, source: 99}});
  expect(why.stock).toMatchObject({replication: 0, wanted: null, drawn: null, place: null});
});

test('nothing of the scenario before is shown under another one, and what is asked of the same stays', async () => {
  const all = await searched();
  const {search, assignment, why} = all;
  await search.start(assignment());
  await open(all);
  const subject = why.subject!;
  await why.showWeeks(subject);
  const sections = [why.statement, why.cycle, why.orders, why.weeks, why.stock.trace];
  why.enter({...subject, value: null});
  for (const {job} of sections) expect(job.result).not.toBeNull();
  why.enter({...subject, draft: {...subject.draft, source: 99}});
  for (const {job} of sections) expect(job).toMatchObject({status: 'idle', result: null});
});
