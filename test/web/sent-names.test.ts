import {expect, test} from 'vitest';
import {measureNamed} from '../../engine/text/names/measure-named.ts';
import {nameText} from '../../engine/text/names/names.ts';
import {sentNames} from '../../web/desk/names.ts';
import {namesOf, NO_NAMES} from '../../web/state/sent-names.ts';

const CODES = [
  'fillRate',
  'stage.placed-transmitted',
  'hall/desk 1.2.W.p99',
  'hall/desk.priority2.W',
  'hall/desk.noPriority.Lq',
  'hall/desk.present1',
  'hall/desk.present3',
  'channel.web $& shop.Wq',
];

test('names that one thread sends to another are the same there', () => {
  for (const language of ['en', 'zh'] as const) {
    const names = nameText(language);
    const there = namesOf(structuredClone(sentNames(names)));
    for (const code of CODES) expect(measureNamed(code, there)).toEqual(measureNamed(code, names));
    expect(there.ofPriority('W', null)).toBe(names.ofPriority('W', null));
    expect(there.lines).toEqual(names.lines);
    expect(there.units).toEqual(names.units);
  }
});

test('before names are there, codes stand for themselves', () => {
  for (const code of ['fillRate', 'hall/desk.W', 'channel.web.Wq'])
    expect(measureNamed(code, NO_NAMES).name).toBe(code);
});
