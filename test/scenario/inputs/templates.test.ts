import {expect, test} from 'vitest';
import {fits} from '../../../engine/scenario/inputs/fits.ts';
import {takesLaw} from '../../../engine/scenario/inputs/forms.ts';
import {lawTemplates, momentsOf} from '../../../engine/scenario/inputs/law-templates.ts';
import {keysBelow, placeAt, type InputSource, type Keys} from '../../../engine/scenario/inputs/places.ts';
import {addition, formSetting} from '../../../engine/scenario/inputs/settings.ts';
import {schemaWords} from '../../../engine/scenario/inputs/words.ts';
import {fieldAt} from '../../../engine/scenario/inputs/fields.ts';
import {setByPath} from '../../../engine/scenario/paths.ts';
import {distribution, type DistributionSpec} from '../../../engine/kernel/distributions.ts';
import {SMALLEST} from '../smallest.ts';
import {schemaFaults, shipped, sourceOf} from './walk.ts';

const FULL_NAMES = {
  ...SMALLEST,
  products: [
    {name: 'bolt', class: 'A', cost: 1, price: 2},
    {name: 'nut', cost: 1, price: 3},
  ],
  calendars: {day: {}},
  channels: [{name: 'web'}],
};

/**
 * Rules that lie beyond the form: a quantity of a compound law is whole, segments are correlated only where there are two, and phases have
 * one of two kinds of rates.
 */
const BEYOND =
  /values that are not whole numbers|^correlations.*segments:|both "leave" and "generator"|not a square/;

/** Places with forms to choose from that were gone through, by the keys and types that lead to them. */
function choosing(json: unknown): {seen: Set<string>; options: number} {
  const seen = new Set<string>();
  let options = 0;
  const walk = (written: unknown, keys: Keys): void => {
    const source = sourceOf(written);
    const place = placeAt(source, keys)!;
    const known = `${place.names.join('.')} ${place.role}`;
    const field = keys.length > 0 ? fieldAt(source, schemaWords, keys) : null;
    if (field && field.options.length > 0 && !seen.has(known)) {
      seen.add(known);
      options += field.options.length;
      let last = written;
      for (const {name} of field.options) {
        for (const from of [written, last]) {
          const setting = formSetting(sourceOf(from), keys, name);
          const faults = schemaFaults(from, setting).filter((line) => !BEYOND.test(line));
          expect(faults, `${known}: ${name} ${JSON.stringify(setting)}`).toEqual([]);
          last = setByPath(from, setting.path, setting.value);
        }
        expect(placeAt(sourceOf(last), keys)).toSatisfy((now: typeof place) => fits(now.node, now.value));
        if (!isInsideLaw(source, keys)) below(last, keys);
      }
    } else if (field?.options.length === 0 || keys.length === 0) below(written, keys);
  };
  const below = (written: unknown, keys: Keys): void => {
    const source = sourceOf(written);
    const place = placeAt(source, keys)!;
    for (const key of keysBelow(place)) walk(written, [...keys, key]);
    const field = keys.length > 0 ? fieldAt(source, schemaWords, keys)! : null;
    if (field && ['list', 'table'].includes(field.kind) && field.count === 0) {
      const {path, value, keys: added} = addition(source, keys);
      expect(
        schemaFaults(written, {path, value}).filter((line) => !BEYOND.test(line)),
        path,
      ).toEqual([]);
      walk(setByPath(written, path, value), added);
    }
  };
  walk(json, []);
  return {seen, options};
}

function isInsideLaw(source: InputSource, keys: Keys): boolean {
  return keys.some((_, i) => i > 0 && takesLaw(placeAt(source, keys.slice(0, i))!.node));
}

test('every option of every place gives what is right by the schema, from what stands there and from the option before', () => {
  const {seen, options} = choosing(FULL_NAMES);
  expect([...seen].filter((place) => place.includes('.law'))).toEqual([]);
  expect(seen.size).toBeGreaterThan(60);
  expect(options).toBeGreaterThan(600);
});

test('a law of each kind keeps the mean', () => {
  for (const mean of [0.3, 1, 6, 14, 250])
    for (const [name, law] of Object.entries(lawTemplates(mean, 0.4))) {
      const rounded = ['discreteUniform', 'geometric', 'truncatedNormal'].includes(name);
      const wanted =
        name === 'geometric'
          ? Math.max(1, mean)
          : name === 'discreteUniform'
            ? Math.max(1, Math.round(mean))
            : mean;
      const found = distribution(law as DistributionSpec).mean;
      expect(Math.abs(found - wanted) / wanted, `${name} of mean ${mean}`).toBeLessThan(
        rounded ? 0.02 : 1e-9,
      );
    }
});

test('a constant lead time of 14 days becomes a gamma of mean 14 and coefficient of variation 0.5, and back', () => {
  const written = setByPath(shipped('default'), 'lanes[0].leadTime', 14);
  const keys = ['lanes', 0, 'leadTime'];
  const {path, value} = formSetting(sourceOf(written), keys, 'gamma(mean, cv)');
  expect({path, value}).toEqual({path: 'lanes[0].leadTime', value: {type: 'gamma', mean: 14, cv: 0.5}});
  expect(formSetting(sourceOf(setByPath(written, path, value)), keys, 'number').value).toBe(14);
  expect(formSetting(sourceOf(setByPath(written, path, value)), keys, 'fifo').value).toEqual({
    type: 'fifo',
    of: {type: 'gamma', mean: 14, cv: 0.5},
  });
});

test('moments are those of the law as it was written, texts in days', () => {
  expect(momentsOf({type: 'gamma', mean: '9 min', cv: 0.6})).toEqual({mean: 9 / 1440, cv: 0.6});
  expect(momentsOf(3)).toEqual({mean: 3, cv: 0.5});
  expect(momentsOf('2 d')).toEqual({mean: 2, cv: 0.5});
  expect(momentsOf(null)).toEqual({mean: 1, cv: 0.5});
  expect(momentsOf({type: 'gama'})).toEqual({mean: 1, cv: 0.5});
});

test.each<[string, Keys, string, unknown]>([
  [
    'a reorder point by its target becomes a base stock by the same target',
    ['sites', 1, 'stock', 0, 'policy'],
    'baseStock',
    {type: 'baseStock', baseStockLevel: {type: 'target', measure: 'fillRate', value: 0.95}},
  ],
  [
    'a reorder point becomes an order-up-to level with the same quantity',
    ['sites', 1, 'stock', 0, 'policy'],
    'orderUpTo',
    {
      type: 'orderUpTo',
      reorderPoint: {type: 'target', measure: 'fillRate', value: 0.95},
      orderQuantity: 'eoq',
    },
  ],
  [
    'Poisson orders become a compound process with as many orders a day and the same weekdays',
    ['segments', 0, 'orders'],
    'compound',
    {type: 'compound', perDay: 1.3, weekdays: [1.1, 1, 1, 1, 0.9, 0, 0], batch: 2},
  ],
  [
    'Poisson orders become renewals with the same mean between them',
    ['segments', 0, 'orders'],
    'renewal',
    {type: 'renewal', between: {type: 'exponential', mean: 1 / 2.6}},
  ],
  ['every product becomes the first one', ['sites', 1, 'stock', 0, 'product'], 'text', 'ball bearing'],
  ['weights by product become all alike', ['segments', 0, 'basket', 'shares'], '*', '*'],
  ['a word of a choice is the word', ['segments', 0, 'whenShort', 'what'], 'order', 'order'],
])('%s', (_, keys, option, value) => {
  expect(formSetting(sourceOf(shipped('default')), keys, option).value).toEqual(value);
});

test('the form that a place has already leaves it as it is', () => {
  const source = sourceOf(shipped('default'));
  const keys = ['segments', 0, 'orders'];
  expect(formSetting(source, keys, 'poisson').value).toEqual(placeAt(source, keys)!.value);
});
