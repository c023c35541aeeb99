import {expect, test} from 'vitest';
import type {Sheet} from '../../web/desk/sheet.ts';
import type {Change} from '../../web/state/draft.ts';
import {draftName} from '../../web/state/draft-name.ts';
import {wordsHere} from './words-here.ts';
import {deskHere, smallText} from './small-scenario.ts';

const desk = deskHere();
const opened = await desk.open(smallText, () => Promise.resolve(null), 'en');
if (opened.status !== 'done') throw new Error(opened.status);
const source = opened.value;
const sheet = await sheetWith([]);
const spoken = {
  en: await wordsHere('en'),
  zh: await wordsHere('zh'),
};
const name = (changes: Change[], language: 'en' | 'zh' = 'en') =>
  draftName({changes}, sheet, spoken[language]);

const orderCost: Change = {input: 'orderCost', value: 150};
const holdingRate: Change = {input: 'holdingRate', value: 12.5};
const whenShort: Change = {input: 'whenShort', value: 'backorderPartial'};

test('a draft without changes is called as in the scenario', () => {
  expect(name([])).toBe('as in the scenario');
  expect(name([], 'zh')).toBe('按场景');
});

test('a change of an input is called by its label, with a unit where a number alone would not be understood', () => {
  expect(name([orderCost])).toBe('Cost of a replenishment order 150');
  expect(name([holdingRate])).toBe('Holding rate 12.5% a year');
  expect(name([whenShort])).toBe('When stock is short it waits, the rest is sent');
  expect(name([orderCost], 'zh')).toBe('每次补货的订货成本 150');
});

const shopOrderCost: Change = {path: 'sites[name=shop].stock[0].orderCost', value: 12};
const leadTime: Change = {path: 'lanes[0].leadTime', value: {type: 'gamma', mean: 3, cv: 1}};
const shortage: Change = {path: 'segments[name=town].whenShort', value: {type: 'backorder'}};

test('a change at a path is called by the things that the path leads through and by the title of its input', async () => {
  for (const [change, english, chinese] of [
    [shopOrderCost, 'shop order cost 12 EUR an order', 'shop 订货成本 12 欧元/单'],
    [leadTime, 'Lead time changed', '提前期 已更改'],
    [shortage, 'town when stock is short changed', 'town 缺货时 已更改'],
    [
      {path: 'sites[name=shop].stock[0].holdingRate', value: 0.25},
      'shop holding rate 0.25 a year',
      'shop 库存持有费率 0.25 /年',
    ],
  ] as [Change, string, string][]) {
    const known = await sheetWith([change]);
    expect(draftName({changes: [change]}, known, spoken.en)).toBe(english);
    expect(draftName({changes: [change]}, known, spoken.zh)).toBe(chinese);
  }
});

test('titles of inputs that were changed before stay known, for the names of earlier drafts', async () => {
  await sheetWith([shopOrderCost]);
  expect(draftName({changes: [shopOrderCost]}, await sheetWith([]), spoken.zh)).toContain('订货成本');
});

test('a change at a path of no known input is called by the last name of the path', () => {
  expect(name([{path: 'sites[*].stock[*].orderCost', value: 12}])).toBe('order cost 12');
  expect(name([{path: 'sites[name=shop].stock[*].orderCost', value: 12}])).toBe('shop order cost 12');
});

test('two changes are both named, of more the latest, which tells the draft from the one before', () => {
  expect(name([orderCost, holdingRate])).toBe('Holding rate 12.5% a year, Cost of a replenishment order 150');
  expect(name([orderCost, holdingRate], 'zh')).toBe('库存持有费率 12.5% /年，每次补货的订货成本 150');
  expect(name([orderCost, whenShort, holdingRate])).toBe('Holding rate 12.5% a year, and 2 more');
});

async function sheetWith(changes: Change[]): Promise<Sheet> {
  const answer = await desk.read({source, changes, lever: null});
  if (answer.status !== 'done') throw new Error(answer.status);
  return answer.value;
}
