import {expect, test} from 'vitest';
import {LINES, STAGES} from '../../engine/index.ts';
import {CYCLE_MEASURES, MEASURES, stageMeasure} from '../../engine/operation/measures/measures.ts';
import {compareText} from '../../engine/text/compare.ts';
import {compareFindingText} from '../../engine/text/pages/compare-finding.ts';
import {compareInputsText} from '../../engine/text/pages/compare-inputs.ts';
import {comparePageText} from '../../engine/text/pages/compare-page.ts';
import {explorePageText} from '../../engine/text/pages/explore-page.ts';
import {findingText, type WrittenOptimum} from '../../engine/text/finding.ts';
import {keepFaultText} from '../../engine/text/pages/keep-faults.ts';
import {keepText} from '../../engine/text/pages/keep-page.ts';
import {lineMeanings} from '../../engine/text/names/line-meanings.ts';
import {measureNamed, nameText} from '../../engine/text/names/names.ts';
import {numbersIn} from '../../engine/text/numbers.ts';
import {pageText} from '../../engine/text/pages/page.ts';
import {twinText} from '../../engine/text/twin.ts';
import {whyFindingText} from '../../engine/text/pages/why-finding.ts';
import {whyPageText} from '../../engine/text/pages/why-page.ts';
import {together} from '../../web/state/together.ts';

const LANGUAGES = ['en', 'zh'] as const;

test.each([
  ['page', pageText],
  ['finding', findingText],
  ['names', nameText],
  ['twin', twinText],
  ['compare', compareText],
  ['compare page', comparePageText],
  ['compare finding', compareFindingText],
  ['compare inputs', compareInputsText],
  ['explore', explorePageText],
  ['keep', keepText],
  ['keep faults', keepFaultText],
  ['why', whyPageText],
  ['why finding', whyFindingText],
])('the %s texts have the same entries in both languages, none of them empty', (_, text) => {
  const [english, chinese] = LANGUAGES.map((language) => entries(text(language)));
  expect([...chinese.keys()]).toEqual([...english.keys()]);
  const mayBeEmpty = /units\.|unit\.replications/;
  for (const table of [english, chinese])
    for (const [key, value] of table) if (value === '') expect(key).toMatch(mayBeEmpty);
});

test('no Chinese text is still in English', () => {
  const latin = [...entries(pageText('zh'))].filter(
    ([, value]) => /[A-Za-z]{4,}/.test(value) && !/[\u4e00-\u9fff]/.test(value),
  );
  expect(latin).toEqual([]);
});

test('every measure, stage and line of the statement has a name and a meaning in both languages', () => {
  const stages = STAGES.slice(0, -1).map((_, s) => stageMeasure(s));
  const stations = [
    'L',
    'pWait',
    'utilisation',
    'blocked',
    'abandoned',
    'throughput',
    'present3',
    'Wq.sd',
    'W.p99',
  ]
    .concat('priority2.W', 'noPriority.Lq')
    .map((name) => `hall/desk 1.2.${name}`);
  const codes = [...MEASURES.map(({name}) => name), ...CYCLE_MEASURES, ...stages, ...stations];
  for (const language of LANGUAGES) {
    const names = nameText(language);
    for (const code of codes) {
      const {name, meaning} = measureNamed(code, names);
      expect(name, code).not.toBe(code);
      expect(meaning, code).not.toBe('');
    }
    for (const line of [...LINES, 'profit', 'cashProfit']) expect(names.lines[line], line).toBeTruthy();
    for (const {unit} of MEASURES) expect(names.units[unit], unit).toBeDefined();
  }
});

test('every sum and line of the statement has a meaning in both languages', () => {
  for (const language of LANGUAGES)
    for (const line of [...LINES, 'profit', 'cashProfit', 'revenue', 'cost', 'logisticsCost'])
      expect(lineMeanings(language)[line], line).toBeTruthy();
});

test('a figure is written to the place where its half-width has two digits', () => {
  const {figure, money, shareFigure} = numbersIn('en');
  expect(figure(57102.09, 1628.39)).toEqual({mean: '57,102', halfWidth: '1,628'});
  expect(figure(1.59316, 0.00934)).toEqual({mean: '1.5932', halfWidth: '0.0093'});
  expect(figure(12.345, null)).toEqual({mean: '12.3', halfWidth: ''});
  expect(shareFigure(0.98231, 0.00402)).toEqual({mean: '98.23', halfWidth: '0.40'});
  expect(money(57102.09, 1628.39, 'EUR')).toBe('57.1 ± 1.6 k EUR');
  expect(money(-1_284_000, 6000, 'EUR')).toBe('−1.2840 ± 0.0060 M EUR');
  expect(money(9412, 320, 'XYZ')).toBe('9,412 ± 320 XYZ');
});

test('an amount in a sentence stays on one line, with its interval, scale and unit, and the sentence does not', () => {
  const words = (text: string) => together(text).split(' ');
  expect(words('profit 40.4 ± 2.2 k EUR a year; from 95.9% to 98.5%')).toEqual([
    'profit',
    '40.4\u00a0±\u00a02.2\u00a0k\u00a0EUR',
    ...['a', 'year;', 'from', '95.9%', 'to', '98.5%'],
  ]);
  expect(words('每年减少 2.07 ± 0.30 万欧元：只留下')).toEqual([
    '每年减少',
    '2.07\u00a0±\u00a00.30\u00a0万欧元：只留下',
  ]);
});

test('Chinese counts in ten thousands', () => {
  const {money} = numbersIn('zh');
  expect(money(57102.09, 1628.39, 'EUR')).toBe('5.71 ± 0.16 万欧元');
  expect(money(3.2e8, 1e7, 'CNY')).toBe('3.20 ± 0.10 亿人民币');
});

test('a share is written finer the nearer it is to 0 or 1', () => {
  const {percent} = numbersIn('en');
  expect([0.5, 0.9796, 0.99, 0.9931, 0.9987, 0.999, 0.99987, 1].map(percent)).toEqual([
    '50.0%',
    '98.0%',
    '99.0%',
    '99.31%',
    '99.87%',
    '99.9%',
    '99.987%',
    '100.0%',
  ]);
});

test('a round share is written without decimals that it does not have', () => {
  expect([0.95, 0.995, 0.8].map(numbersIn('en').roundPercent)).toEqual(['95%', '99.5%', '80%']);
});

test('the finding says flatness, losses and the ends of the range in words', () => {
  const {optimum} = findingText('en');
  expect(optimum(found)).toBe(
    'Promise 96.4% (95.1% to 97.2%): profit 1.284 ± 0.006 M EUR a year; anything from 94.8% to 97.3% earns within 1% of that',
  );
  expect(optimum({...found, isLoss: true})).toContain(': a loss of 1.284 ± 0.006 M EUR a year');
  expect(optimum({...found, atBound: 'high'})).toContain('Promise 96.4%, the top of the range (');
  expect(optimum({...found, flatBy: 'revenue'})).toContain('earns that, to within 0.05% of revenue');
  expect(optimum({...found, isFlat: true})).toBe(
    'It hardly matters: a promise anywhere from 80.0% to 99.9% earns within 1% of 1.284 ± 0.006 M EUR a year',
  );
  expect(optimum({...found, lever: {named: 'price'}})).toContain('Set price to 96.4%');
});

const found: WrittenOptimum = {
  lever: 'target',
  value: '96.4%',
  interval: {low: '95.1%', high: '97.2%'},
  flatBand: {low: '94.8%', high: '97.3%'},
  range: {low: '80.0%', high: '99.9%'},
  amount: '1.284 ± 0.006 M EUR',
  isLoss: false,
  flatBy: 'profit',
  atBound: null,
  isFlat: false,
};

/** Every text by its path; a function by what it writes of its own argument names. */
function entries(text: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(text)) {
    const here = `${path}${key}`;
    if (typeof value === 'string') found.set(here, value);
    else if (typeof value === 'function') found.set(here, `(${value.length})`);
    else for (const [inner, innerValue] of entries(value as object, `${here}.`)) found.set(inner, innerValue);
  }
  return found;
}
