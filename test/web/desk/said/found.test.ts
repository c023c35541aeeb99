import {expect, test} from 'vitest';
import type {OptimumResult} from '../../../../engine/run/optimize.ts';
import type {RunResult} from '../../../../engine/run/simulate.ts';
import {answerSentences} from '../../../../engine/text/answer.ts';
import {answerOf} from '../../../../web/desk/said/answer.ts';
import {foundSaid, optimumSaid, singleSaid} from '../../../../web/desk/said/found.ts';
import {marked, markedRange, runsOf} from '../../../../web/desk/said/marked.ts';
import {wordsIn} from '../../../../web/desk/said/said.ts';
import {deskHere, smallSearch, smallText} from '../../small-scenario.ts';

const {search, assignment} = await smallSearch();
await search.start(assignment());
const optimum = search.curve!.optimum!;
const {lever} = optimum.curve;

/** The optimum with its best value, flat band and ends as they are given. */
function like(
  changed: Partial<OptimumResult['levers'][string]>,
  rest: Partial<OptimumResult> = {},
): OptimumResult {
  return {...optimum, levers: {[lever.name]: {...optimum.levers[lever.name], ...changed}}, ...rest};
}

test('a figure that is marked is found again in its sentence, and a range with what stands between', () => {
  const {low, high} = markedRange('interval', {low: '95%', high: '97%'});
  const sentence = `Promise ${marked('optimum', '96%')} (${low} to ${high}).`;
  expect(runsOf(sentence)).toEqual([
    {text: 'Promise ', id: null},
    {text: '96%', id: 'optimum'},
    {text: ' (', id: null},
    {text: '95% to 97%', id: 'interval'},
    {text: ').', id: null},
  ]);
  expect(runsOf('')).toEqual([]);
});

test.each(['en', 'zh'] as const)(
  'the answer is the sentences of the engine with its figures marked, in %s',
  (language) => {
    const {finding, names, numbers} = wordsIn(language);
    const {title, further} = answerOf(optimum, 'EUR', wordsIn(language));
    const together = (runs: readonly {text: string}[]) => runs.map(({text}) => text).join('');
    expect(title.map(({id}) => id).filter(Boolean)).toEqual(['optimum', 'interval']);
    expect(further!.change.map(({id}) => id).filter(Boolean)).toEqual(['beyond']);
    expect(further!.because.endsWith(finding.stop)).toBe(true);
    const spoken = [`${together(title)}${finding.stop}`, `${together(further!.change)}${further!.because}`];
    expect(spoken).toEqual(
      answerSentences(optimum, {finding, names, numbers, currency: 'EUR', isTarget: true}),
    );
  },
);

test('an optimum at the top is told by what two points less would change, one that fills the range by nothing', () => {
  const change = (found: OptimumResult) => answerOf(found, 'EUR', wordsIn('en')).further?.change[0].text;
  expect(change(optimum)).toMatch(/^Two points more would/);
  expect(change(like({}, {beyond: null}))).toMatch(/less|down to/);
  expect(change(like({}, {beyond: null, below: null}))).toBeUndefined();
});

test('the title of the figure says where profit is greatest, at an end, or that it hardly changes', () => {
  const title = (found: OptimumResult) => optimumSaid(found, [], 'EUR').en.optimum!.peak;
  const inside = like({value: 0.973, flatBand: {low: 0.9, high: 0.98}});
  expect(title(inside)).toBe('Profit is greatest at 97.3%, where one point more costs what it brings');
  expect(title(like({value: 0.999, atBound: 'high', flatBand: {low: 0.9, high: 0.999}}))).toBe(
    'Profit is greatest at 99.9%, the top of the range',
  );
  expect(title(like({flatBand: {low: lever.from, high: lever.to}}))).toBe(
    'Profit hardly changes from 80.0% to 99.9%',
  );
});

test('what an optimum rests on is told beside it, with what a reader must know, in both languages', () => {
  const spent = {type: 'budgetSpent', budget: 800, confidence: 0.95, before: 'told'} as const;
  const {en, zh} = optimumSaid(optimum, [spent], 'EUR');
  expect(en.optimum!.basis).toMatch(/^The choice is right with a probability of at least \d/);
  expect(en.optimum!.origin).toMatch(/^The profit comes from /);
  expect(en.warnings).toEqual([expect.stringContaining('All 800 replications were spent before the best')]);
  expect(zh.warnings).toEqual([expect.stringContaining('800 次重复已用完')]);
  const closer = optimumSaid(optimum, [{...spent, before: 'refined'}], 'EUR');
  expect(closer.en.warnings).toEqual([expect.stringContaining('before values closer to the best')]);
  expect(closer.zh.warnings).toEqual([expect.stringContaining('更靠近最优的取值')]);
  expect(en.twin.basis).toMatch(/^(Exact long-run figures|No exact figures)/);
  for (const sentence of [zh.optimum!.basis, zh.optimum!.origin, zh.optimum!.peak, zh.twin.basis])
    expect(sentence).toMatch(/[\u4e00-\u9fff]/);
});

test('an optimum that was not told apart is called so in place of a probability, in both languages', () => {
  const open = {...optimum, probabilityOfCorrectSelection: 0.9499, confidence: 0.95};
  const {en, zh} = optimumSaid(open, [], 'EUR');
  expect(en.optimum!.basis).toMatch(/^After .* the best value is not told with 95% confidence, /);
  expect(en.optimum!.basis).not.toContain('94.9');
  expect(zh.optimum!.basis).toContain('尚不能以 95% 的置信度分出最优');
});

test('an optimum at an end says whether profit rises there, or which value beside it is as good [R124]', () => {
  const slope = {mean: 39_360, halfWidth: 12_000, sd: 1, n: 20};
  const said = (reason: 'improves' | 'notDistinguishable' | 'oneSystem', neighbour: number | null) => {
    const bound = {reason, slope: neighbour === null ? null : slope, neighbour};
    const warning = {type: 'atBound', lever: lever.name, value: 0.999, end: 'high', bound} as const;
    const {en, zh} = optimumSaid(optimum, [warning], 'EUR');
    expect(zh.warnings[0]).toMatch(/[\u4e00-\u9fff]/);
    return en.warnings[0];
  };
  expect(said('improves', 0.9987)).toContain('profit rises from 99.87% to it (394 ± 120 EUR');
  expect(said('notDistinguishable', 0.9987)).toBe(
    'The best value lies at an end of the range, but cannot be told from 99.87% beside it with 95% confidence: whether profit still rises there is open.',
  );
  expect(said('oneSystem', null)).toContain('there is nothing to choose');
});

test('a search that has not ended says nothing, one of a scenario without a lever what its exact answer is', () => {
  const curve = {...search.curve!, optimum: null};
  expect(foundSaid({curve, single: null}, 'EUR')).toBeNull();
  expect(foundSaid({curve: null, single: null}, 'EUR')).toBeNull();
  const twin = {status: 'none', because: 'unknownFeature', path: 'tides', of: ''} as const;
  const {en, zh} = singleSaid({twin, by: {product: {}, segment: {}}, measures: {}} as RunResult, 'EUR');
  expect(en).toMatchObject({optimum: null, warnings: [], twin: {key: '', best: ''}});
  expect(en.twin.basis).toMatch(/^No exact figures: .*\(tides\)\.$/);
  expect(zh.twin.basis).toContain('tides');
});

test('what the page hears while it searches is what the finished result says, and what it said before is there again', async () => {
  const {search: other, assignment: of} = await smallSearch();
  await other.start(of());
  const {curve} = other;
  expect(other.said).toEqual(foundSaid({curve, single: null}, 'EUR'));
  await other.start(of([{input: 'orderCost', value: 14}]));
  expect(other.said).not.toEqual(foundSaid({curve, single: null}, 'EUR'));
  const again = other.start(of());
  expect(other.said).toEqual(foundSaid({curve, single: null}, 'EUR'));
  await again;
});

test('a scenario without a lever says which station is overloaded, in both languages', async () => {
  const shop = JSON.parse(smallText) as {sites: {stock?: {policy: {reorderPoint: unknown}}[]}[]};
  const site = shop.sites[1];
  site.stock![0].policy.reorderPoint = 60;
  const till = {stations: [{name: 'till', time: '4 h'}], process: [{stage: 'picked', station: 'till'}]};
  const desk = deskHere();
  const opened = await desk.open(
    JSON.stringify({...shop, levers: [], sites: [shop.sites[0], {...site, ...till}]}),
    () => Promise.resolve(null),
    'en',
  );
  if (opened.status !== 'done') throw new Error(JSON.stringify(opened));
  const played = await desk.play({source: opened.value, changes: [], lever: null});
  if (played.status !== 'done') throw new Error(JSON.stringify(played));
  const {en, zh} = played.value.said;
  expect(en.warnings[0]).toMatch(
    /^till at shop is overloaded: work for 1[\d.]+% of the time of its server comes/,
  );
  expect(zh.warnings[0]).toContain('shop 的 till 超负荷');
  expect(played.value.said).toEqual(foundSaid({curve: null, single: played.value.result}, 'EUR'));
});
