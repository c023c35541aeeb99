import {expect, test} from 'vitest';
import {runsOf, marked, markedRange} from '../../web/state/marked.ts';
import {answerOf, findingText, peakOf} from '../../web/state/finding.ts';
import {Preferences} from '../../web/state/preferences.svelte.ts';
import {textsIn} from '../../web/texts/texts.ts';
import type {OptimumResult} from '../../engine/run/optimize.ts';
import {smallSearch} from './small-scenario.ts';

const spoken = {
  en: new Preferences('en', await textsIn('en'), null),
  zh: new Preferences('zh', await textsIn('zh'), null),
};
const words = (language: 'en' | 'zh') => spoken[language];
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
    const {title, further} = answerOf(optimum, 'EUR', words(language));
    const together = (runs: readonly {text: string}[]) => runs.map(({text}) => text).join('');
    expect(together(title)).toBe(findingText(optimum, 'EUR', words(language)));
    expect(title.map(({id}) => id).filter(Boolean)).toEqual(['optimum', 'interval']);
    const {finding} = words(language).text;
    expect(further!.figures).toBe(optimum.beyond);
    expect(further!.change.map(({id}) => id).filter(Boolean)).toEqual(['beyond']);
    expect(further!.because.endsWith(finding.stop)).toBe(true);
    expect(`${together(further!.change)}${further!.because}`).not.toMatch(/[\ue000-\ue002]/);
  },
);

test('an optimum at the top is told by what two points less would change, one that fills the range by nothing', () => {
  const atTop = like({}, {beyond: null});
  expect(answerOf(atTop, 'EUR', words('en')).further!.figures).toBe(optimum.below);
  expect(answerOf(like({}, {beyond: null, below: null}), 'EUR', words('en')).further).toBeNull();
});

test('the title of the figure says where profit is greatest, at an end, or that it hardly changes', () => {
  const {explore} = words('en');
  const title = (found: OptimumResult) => explore.figure.peak(peakOf(found, words('en')));
  const inside = like({value: 0.973, flatBand: {low: 0.9, high: 0.98}});
  expect(title(inside)).toBe('Profit is greatest at 97.3%, where one point more costs what it brings');
  expect(title(like({value: 0.999, atBound: 'high', flatBand: {low: 0.9, high: 0.999}}))).toBe(
    'Profit is greatest at 99.9%, the top of the range',
  );
  expect(title(like({flatBand: {low: lever.from, high: lever.to}}))).toBe(
    'Profit hardly changes from 80.0% to 99.9%',
  );
});
