import {readScenario} from '../../engine/index.ts';
import {expect, test} from 'vitest';
import {sheetOf} from '../../web/desk/sheet.ts';
import type {Change} from '../../web/state/draft.ts';
import {draftName} from '../../web/state/draft-name.ts';
import {Preferences} from '../../web/state/preferences.svelte.ts';
import {textsIn} from '../../web/texts/texts.ts';
import {smallText} from './small-scenario.ts';

const {scenario} = readScenario(smallText);
const sheet = sheetOf(scenario, scenario, {hash: '', warnings: []});
const spoken = {
  en: new Preferences('en', await textsIn('en'), null),
  zh: new Preferences('zh', await textsIn('zh'), null),
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

test('a change at a path is called by the things that the path leads through and by its last name', () => {
  expect(name([{path: 'sites[name=shop].stock[0].orderCost', value: 12}])).toBe('shop order cost 12');
  expect(name([{path: 'lanes[0].leadTime', value: {type: 'gamma', mean: 3, cv: 1}}])).toBe(
    'lead time changed',
  );
  expect(name([{path: 'run.seed', value: '9'}])).toBe('seed 9');
});

test('two changes are both named, of more the latest, which tells the draft from the one before', () => {
  expect(name([orderCost, holdingRate])).toBe('Holding rate 12.5% a year, Cost of a replenishment order 150');
  expect(name([orderCost, whenShort, holdingRate])).toBe('Holding rate 12.5% a year, and 2 more');
});
