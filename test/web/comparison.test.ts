import {expect, test} from 'vitest';
import {leverNamed, readScenario} from '../../engine/index.ts';
import {compare} from '../../engine/run/compare.ts';
import {scenarioHash} from '../../engine/run/digest.ts';
import {Pool} from '../../engine/run/pool.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {changed} from '../../web/desk/inputs.ts';
import {Comparison, MOST_CONTENDERS, MOST_REPLICATIONS} from '../../web/state/comparison.svelte.ts';
import {Explored} from '../../web/state/explored.svelte.ts';
import type {Change} from '../../web/state/draft.ts';
import {Search} from '../../web/state/search.svelte.ts';
import type {Desk} from '../../web/desk/desk.ts';
import {deskHere, patientWorkers, smallText} from './small-scenario.ts';

const {scenario} = readScenario(smallText);
const orderCost: Change = {input: 'orderCost', value: 14};
const price: Change = {input: 'price', value: 3};
const nothing = () => Promise.resolve(null);

function subject(changes: readonly Change[] = []) {
  const after = changed(scenario, changes as never);
  return {scenario: after, hash: scenarioHash(after)};
}

async function opened(desk: Desk, text = smallText): Promise<number> {
  const answer = await desk.open(text, nothing, 'en');
  if (answer.status !== 'done') throw new Error(answer.status);
  return answer.value;
}

/** A desk that explores nothing. */
function withoutCurves(desk = deskHere()): Desk {
  desk.explore = () => Promise.resolve({status: 'stopped'});
  return desk;
}

/** A comparison beside a search, and a draft of the small scenario. */
async function smallComparison(desk = deskHere()) {
  const search = new Search(desk, () => 0);
  const comparison = new Comparison(desk, search, () => 0);
  const source = await opened(desk);
  const draft = (changes: readonly Change[] = []) => ({source, changes, lever: null});
  return {desk, search, comparison, draft};
}

test('a changed scenario is compared with itself as it was written, as the library does', async () => {
  const {comparison, draft} = await smallComparison(withoutCurves());
  await comparison.follow(draft([orderCost]));
  expect(comparison.contenders.map(({draft: {changes}}) => changes)).toEqual([[], [orderCost]]);
  expect(comparison.job.status).toBe('done');
  const expected = await compare([subject(), subject([orderCost])], new Pool(1, spawnHere));
  expect(comparison.job.result!.result).toEqual(expected);
  expect(comparison.job.result!.inputs.en).toMatchObject([
    {name: 'Sites › shop › Stock › all products › Order cost', values: ['10', '14']},
  ]);
});

test('a scenario without changes is compared with its best value, and the curves are explored', async () => {
  const {comparison, draft} = await smallComparison();
  await comparison.follow(draft());
  const [written, best] = comparison.contenders;
  expect([written.stance, best.stance]).toEqual(['asItStands', 'best']);
  const {explored} = comparison;
  const value = explored.bestOf(draft())!;
  const lever = leverNamed(scenario)!;
  expect(comparison.job.result!.result.scenarios[1].lever).toEqual({name: lever.name, value});
  expect(comparison.job.result!.stands.map((stand) => stand?.value)).toEqual([0.9, value]);
  expect(explored.curveOf(draft())!.points).toHaveLength(21);
  expect(explored.curveOf(draft())!.marginalStep).not.toBeNull();
  expect(comparison.curveJob.status).toBe('idle');
});

test('curves that nobody has explored are explored after the answer, one after the other', async () => {
  const {comparison, draft} = await smallComparison();
  await comparison.follow(draft([orderCost]));
  expect(comparison.curveJob.status).toBe('done');
  const curves = [draft(), draft([orderCost])].map((one) => comparison.explored.curveOf(one)!);
  expect(new Set(curves.map(({points}) => points[0].replications)).size).toBe(1);
});

test('a best value that the page is searching is waited for, and then not searched again', async () => {
  const {desk, search, comparison, draft} = await smallComparison(deskHere(patientWorkers()));
  let explorations = 0;
  const {explore} = desk;
  desk.explore = (...words) => (explorations++, explore.apply(desk, words));
  const lever = {...leverNamed(scenario)!, measure: 'fillRate'};
  const searching = search.start({draft: draft(), lever});
  await comparison.follow(draft());
  expect(comparison.isWaiting).toBe(true);
  await searching;
  await comparison.follow(draft());
  expect(comparison.isWaiting).toBe(false);
  expect(comparison.job.status).toBe('done');
  expect(explorations).toBe(1);
});

test('a scenario with nothing to move is compared with a tenth more demand', async () => {
  const {desk, comparison} = await smallComparison(withoutCurves());
  const written = JSON.parse(smallText) as {sites: {stock?: {policy: {reorderPoint: unknown}}[]}[]};
  written.sites[1].stock![0].policy.reorderPoint = 40;
  const source = await opened(desk, JSON.stringify(written));
  await comparison.follow({source, changes: [], lever: null});
  expect(comparison.contenders[1].draft.changes).toEqual([{input: 'demand', value: 8.8}]);
  expect(comparison.job.status).toBe('done');
});

test('what a person has chosen stays when the page moves on', async () => {
  const {comparison, draft} = await smallComparison(withoutCurves());
  await comparison.follow(draft([orderCost]));
  await comparison.follow(draft([price]));
  expect(comparison.contenders[1].draft.changes).toEqual([price]);
  await comparison.add({draft: draft([orderCost])});
  await comparison.follow(draft());
  expect(comparison.contenders.map(({draft: {changes}}) => changes)).toEqual([[], [price], [orderCost]]);
});

test('of another baseline nothing is played anew, and what was played before is there at once', async () => {
  const {desk, comparison, draft} = await smallComparison(withoutCurves());
  let comparisons = 0;
  const {compare: play} = desk;
  desk.compare = (...words) => (comparisons++, play.apply(desk, words));
  await comparison.follow(draft([orderCost]));
  const [written, dear] = comparison.contenders;
  const before = comparison.job.result;
  await comparison.move(dear.id, 0);
  expect(comparison.contenders.map(({id}) => id)).toEqual([dear.id, written.id]);
  expect(comparison.job.result).toBe(before);
  await comparison.add({draft: draft([price])});
  await comparison.remove(comparison.contenders[2].id);
  expect(comparison.job.result).toBe(before);
  expect(comparisons).toBe(2);
});

test('more replications are played when they are asked for, but not beyond what is reasonable', async () => {
  const {comparison, draft} = await smallComparison(withoutCurves());
  await comparison.follow(draft([orderCost]));
  await comparison.ask(30);
  expect(comparison.job.result!.result.replications).toBe(30);
  comparison.contenders = [];
  await comparison.ask(1e6);
  expect(comparison.replications).toBe(MOST_REPLICATIONS);
});

test('scenarios that ask for a single replication are played ten times, unless a person asks for one', async () => {
  const {desk, comparison} = await smallComparison(withoutCurves());
  const single = smallText.replace('"seed":"5"', '"seed":"5","replications":1');
  const source = await opened(desk, single);
  await comparison.follow({source, changes: [orderCost], lever: null});
  expect(comparison.job.result!.result.replications).toBe(10);
  await comparison.ask(1);
  expect(comparison.job.result!.result.replications).toBe(1);
});

test('the share that is done never falls, from the search of the best value to the last replication', async () => {
  const {comparison, draft} = await smallComparison(deskHere(patientWorkers()));
  const shares: number[] = [];
  const {start} = comparison.job;
  comparison.job.start = (work) =>
    start.call(comparison.job, (told) => work((share) => (shares.push(share), told(share))));
  await comparison.follow(draft());
  expect(comparison.job.status).toBe('done');
  expect(shares.length).toBeGreaterThan(5);
  shares.forEach((share, i) => expect(share).toBeGreaterThanOrEqual(shares[i - 1] ?? 0));
});

test('whoever joins an exploration that is going on hears how far it is', async () => {
  const {search, desk, draft} = await smallComparison(deskHere(patientWorkers()));
  const explored = new Explored(desk, search);
  const heard: number[][] = [[], []];
  const [first, second] = heard.map((shares) => (share: number) => void shares.push(share));
  const lever = leverNamed(scenario)!;
  const starting = explored.explore(draft(), lever, null, first);
  while (heard[0].length < 2) await new Promise((resolve) => setImmediate(resolve));
  const before = heard[0].at(-1);
  expect(explored.explore(draft(), lever, null, second)).toBe(starting);
  await starting;
  expect(heard[1][0]).toBe(before);
  expect(heard[1].length).toBeGreaterThan(2);
  expect(heard[1].at(-1)).toBe(heard[0].at(-1));
});

test('a name that a person gives has one line', async () => {
  const {comparison, draft} = await smallComparison(withoutCurves());
  await comparison.follow(draft([orderCost]));
  comparison.rename(comparison.contenders[0].id, ' Two\n lines ');
  expect(comparison.contenders[0].name).toBe('Two lines');
  comparison.rename(comparison.contenders[0].id, ' \n');
  expect(comparison.contenders[0].name).toBeNull();
});

test('each can be played at a value of its lever of its own', async () => {
  const {comparison, draft} = await smallComparison(withoutCurves());
  await comparison.follow(draft([orderCost]));
  await comparison.stand(comparison.contenders[1].id, 0.97);
  expect(comparison.job.result!.stands.map((stand) => stand?.value)).toEqual([0.9, 0.97]);
});

test('a scenario that is refused is told with its paths, and the others are compared', async () => {
  const {comparison, draft} = await smallComparison(withoutCurves());
  await comparison.follow(draft([orderCost]));
  const before = comparison.job.result;
  await comparison.add({draft: draft([{input: 'price', value: -1}])});
  expect(comparison.contenders[2].faults.map(({path}) => path)).toEqual(['products[0].price']);
  expect(comparison.ready).toHaveLength(2);
  expect(comparison.job.result).toBe(before);
  await comparison.take(
    'mine.json',
    () => comparison.open(() => Promise.resolve({name: 'mine.json', json: '{}', find: nothing}), 'en'),
    'unread',
  );
  expect(comparison.refusal).toMatchObject({name: 'mine.json'});
  expect(comparison.refusal!.faults.map(({path}) => path)).toContain('products');
  expect(comparison.contenders).toHaveLength(3);
  await comparison.take('lost.json', () => Promise.reject(new Error('gone')), 'cannot be read');
  expect(comparison.refusal).toEqual({name: 'lost.json', faults: [{path: '', message: 'cannot be read'}]});
});

test('money of two currencies and twins are not compared, and seven scenarios are one too many', async () => {
  const {desk, comparison, draft} = await smallComparison(withoutCurves());
  await comparison.follow(draft([orderCost]));
  const dollars = await opened(desk, smallText.replace('"name":"Shop"', '"name":"Shop","currency":"USD"'));
  await comparison.add({draft: {source: dollars, changes: [], lever: null}});
  await comparison.add({draft: draft()});
  expect(comparison.contenders).toHaveLength(4);
  expect(comparison.ready.map(({id}) => id)).toEqual(comparison.contenders.slice(0, 2).map(({id}) => id));
  for (let i = 0; i < 4; i++) await comparison.add({draft: draft([{input: 'orderCost', value: 20 + i}])});
  expect(comparison.contenders).toHaveLength(MOST_CONTENDERS);
  expect(new Set(comparison.contenders.map(({colour}) => colour)).size).toBe(MOST_CONTENDERS);
});

test('a comparison that is stopped keeps what was there, and can be run again', async () => {
  const {comparison, draft} = await smallComparison(withoutCurves(deskHere(patientWorkers())));
  await comparison.follow(draft([orderCost]));
  const before = comparison.job.result;
  const running = comparison.ask(60);
  while (comparison.job.share === 0) await new Promise((resolve) => setImmediate(resolve));
  comparison.stop();
  await running;
  expect(comparison.job.status).toBe('stopped');
  expect(comparison.job.result).toBe(before);
  await comparison.run();
  expect(comparison.job.result!.result.replications).toBe(60);
});

test('a change while it is being played makes the latest one count', async () => {
  const {comparison, draft} = await smallComparison(withoutCurves(deskHere(patientWorkers())));
  const first = comparison.follow(draft([orderCost]));
  while (comparison.job.status !== 'running') await new Promise((resolve) => setImmediate(resolve));
  const second = comparison.add({draft: draft([price])});
  await Promise.all([first, second]);
  expect(comparison.job.status).toBe('done');
  expect(comparison.job.result!.keys).toHaveLength(3);
});

test('another measure of service is one that all scenarios have', async () => {
  const {comparison, draft} = await smallComparison(withoutCurves());
  await comparison.follow(draft([orderCost]));
  await comparison.setAgainst('readyRate');
  expect(comparison.job.result!.result.tradeOff.service).toBe('readyRate');
  await comparison.setAgainst('noSuchMeasure');
  const {service, choices} = comparison.job.result!.result.tradeOff;
  expect(service).toBe(choices[0]);
});
