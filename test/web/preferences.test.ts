import {expect, test} from 'vitest';
import {languageOf, storeChoices, storedChoices} from '../../web/state/preferences.svelte.ts';
import {wordsHere} from './words-here.ts';

const nothing = {language: null, theme: null};

test('speaks the language of the browser until another one is chosen', () => {
  expect(languageOf(nothing, 'zh-TW')).toBe('zh');
  expect(languageOf(nothing, 'de')).toBe('en');
  expect(languageOf({...nothing, language: 'zh'}, 'en')).toBe('zh');
});

test('words and figures follow the language', async () => {
  const words = await wordsHere('en');
  expect(words.names.lines.profit).toBe('Profit');
  await words.speak(words.otherLanguage);
  expect(words.code).toBe('zh-CN');
  expect(words.names.lines.profit).toBe('利润');
  expect(words.numbers.moneyUnit('EUR')).toBe('欧元');
});

test('choices come back on the next visit', () => {
  const kept = new Map<string, string>();
  const storage = () =>
    ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }) as Storage;
  storeChoices(storage, {language: 'zh', theme: 'dark'});
  expect(storedChoices(storage)).toEqual({language: 'zh', theme: 'dark'});
});

test('damaged choices and a browser that keeps nothing are no choices', () => {
  const refusing = (): Storage => {
    throw new Error('denied');
  };
  expect(storedChoices(refusing)).toEqual(nothing);
  expect(() => storeChoices(refusing, nothing)).not.toThrow();
  const holding = (text: string) => () => ({getItem: () => text}) as unknown as Storage;
  expect(storedChoices(holding('{'))).toEqual(nothing);
  expect(storedChoices(holding('{"language":"fr","theme":3}'))).toEqual(nothing);
});
