import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {scenariosInEnglish} from '../../engine/text/scenarios.ts';
import {aboutScenariosInChinese} from '../../engine/text/scenarios-about-zh.ts';
import {scenariosInChinese} from '../../engine/text/scenarios-zh.ts';
import type {Change} from '../../web/state/draft.ts';
import {nameOfKept, nameOfLever, nameOfScenario} from '../../web/state/scenario-words.ts';
import {shipped} from '../../web/state/shipped.ts';
import {deskHere, smallText} from './small-scenario.ts';

const english = {scenarios: scenariosInEnglish};
const chinese = {scenarios: scenariosInChinese};
const beerGame = textOf('beer-game');

test('every scenario that comes with the page has a Chinese name of its own, and every lever of it', () => {
  const ids = readdirSync('scenarios').flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? []);
  expect(Object.keys(scenariosInChinese.shipped).sort()).toEqual(ids.sort());
  expect(new Set(Object.values(scenariosInChinese.shipped)).size).toBe(ids.length);
  expect(Object.keys(aboutScenariosInChinese).sort()).toEqual(ids.sort());
  const levers = ids.flatMap((id) => (JSON.parse(textOf(id)) as {levers?: {name: string}[]}).levers ?? []);
  const known = new Set(['service', ...levers.map(({name}) => name)]);
  expect(new Set(Object.keys(scenariosInChinese.levers))).toEqual(known);
});

test.each(shipped)('the Chinese about $id has every figure and every credit of the English', ({id}) => {
  const {about} = JSON.parse(textOf(id)) as {about: string};
  const told = aboutScenariosInChinese[id];
  expect(told).toMatch(/^[^ ].*。$/s);
  const figures = about.match(/\d[\d,.]*\d|\d/g) ?? [];
  for (const figure of figures) expect(told, figure).toContain(figure);
  const credits =
    about.match(/SupplyNetPy|anyLogistix|Sterman|Hadley|Whitin|D\. Chen, UCI[^;]*|CC BY [\d.]+/g) ?? [];
  for (const credit of credits) expect(told, credit).toContain(credit);
});

describe('a scenario that comes with the page', () => {
  test('is called and described in the language of the reader', async () => {
    const sheet = await sheetOf(beerGame);
    expect(sheet.shipped).toBe('beer-game');
    expect(nameOfScenario(sheet, english)).toBe('Beer game');
    expect(nameOfScenario(sheet, chinese)).toBe('啤酒游戏');
    const {about} = JSON.parse(beerGame) as {about: string};
    expect(sheet.about).toEqual({en: about, zh: aboutScenariosInChinese['beer-game']});
  });

  test('keeps its own name in what is written out', async () => {
    const desk = deskHere();
    const draft = {source: await opened(desk, beerGame), changes: [], lever: null};
    const written = await desk.written(draft);
    if (written.status !== 'done') throw new Error(written.status);
    expect(JSON.parse(written.value.json)).toMatchObject({name: 'Beer game'});
  });

  test('is a person’s own once its name or description is another', async () => {
    for (const path of ['name', 'about']) {
      const sheet = await sheetOf(beerGame, [{path, value: 'mine'}]);
      expect(sheet.shipped).toBeNull();
      expect([nameOfScenario(sheet, chinese), sheet.about.zh]).toContain('mine');
      expect(sheet.about.zh).toBe(sheet.about.en);
    }
    const sheet = await sheetOf(smallText);
    expect([sheet.shipped, nameOfScenario(sheet, chinese)]).toEqual([null, 'Shop']);
  });
});

test('an entry of the shelf names a scenario that comes with the page in the language of the reader', () => {
  const origin = {shipped: 'beer-game'};
  expect(nameOfKept({scenario: 'Beer game', origin}, chinese)).toBe('啤酒游戏');
  expect(nameOfKept({scenario: 'Beer game', origin}, english)).toBe('Beer game');
  expect(nameOfKept({scenario: 'My game', origin}, chinese)).toBe('My game');
  expect(nameOfKept({scenario: 'Beer game', origin: {own: 'beer.json', source: '1'}}, chinese)).toBe(
    'Beer game',
  );
});

test('levers that the engine names have Chinese names, those of a person stay', () => {
  expect(nameOfLever({name: 'service'}, english)).toBe('service');
  expect(nameOfLever({name: 'service'}, chinese)).toBe('服务目标');
  expect(nameOfLever({name: 'my lever'}, chinese)).toBe('my lever');
});

function textOf(id: string): string {
  return readFileSync(`scenarios/${id}.json`, 'utf8');
}

async function sheetOf(json: string, changes: Change[] = []) {
  const desk = deskHere();
  const sheet = await desk.read({source: await opened(desk, json), changes, lever: null});
  if (sheet.status !== 'done') throw new Error(sheet.status);
  return sheet.value;
}

async function opened(desk: ReturnType<typeof deskHere>, json: string): Promise<number> {
  const answer = await desk.open(json, () => Promise.resolve(null), 'zh');
  if (answer.status !== 'done') throw new Error(answer.status);
  return answer.value;
}
