import {describe, expect, test} from 'vitest';
import {compile, makePlan, play, readScenario, ScenarioError, setByPath} from '../../../engine/index.ts';
import {applyPreset} from '../../../engine/scenario/presets/apply.ts';
import {goodsClasses} from '../../../engine/scenario/presets/goods-classes.ts';
import {lifeStages} from '../../../engine/scenario/presets/life-stages.ts';
import {orderChannels} from '../../../engine/scenario/presets/order-channels.ts';
import {PRESETS, presetNamed} from '../../../engine/scenario/presets/presets.ts';
import type {Preset} from '../../../engine/scenario/presets/preset.ts';
import {presetText} from '../../../engine/text/presets.ts';

/** Two products, of which one is ordered by customers of its own and has a substitute; orders come by phone and fax. */
const SCENARIO = {
  format: 'fulcrum/scenario@1',
  run: {horizon: 60, warmUp: 0, seed: '1'},
  products: [
    {name: 'soap', class: 'A', cost: 1, price: 2, substitutes: [{product: 'gel', accept: 0.5}]},
    {name: 'gel', class: 'A', cost: 2, price: 4},
  ],
  sites: [
    {name: 'works', kind: 'supplier'},
    {
      name: 'shop',
      stock: [
        {name: 'all', policy: {type: 'reorderPoint', reorderPoint: {type: 'target'}, orderQuantity: 40}},
      ],
    },
  ],
  lanes: [{from: 'works', to: 'shop', leadTime: 3}],
  channels: [{name: 'phone'}, {name: 'fax'}],
  segments: [
    {
      name: 'homes',
      servedBy: ['shop'],
      orders: {type: 'poisson', perDay: 5},
      basket: {shares: {soap: 1}},
      channels: {phone: 1},
    },
    {
      name: 'hotels',
      servedBy: ['shop'],
      orders: {type: 'poisson', perDay: 2},
      channels: {phone: 0.5, fax: 0.5},
    },
  ],
};

const named = (name: string) => presetNamed(name) as Preset;
const paths = (name: string, target: string, json: unknown = SCENARIO) =>
  applyPreset(json, named(name), target).changes.map(({path, value}) => [path, value]);

/** Every figure that the preset sets, and the scenario that it makes, which must be sound. */
function sound(preset: Preset, target: string): {path: string; value: unknown}[] {
  const {json, changes} = applyPreset(SCENARIO, preset, target);
  const {scenario} = readScenario(json);
  const network = compile(scenario);
  expect(() => play(network, makePlan(network), '1', 0, {check: true})).not.toThrow();
  const again = changes.reduce<unknown>((before, {path, value}) => setByPath(before, path, value), SCENARIO);
  expect(again).toEqual(json);
  return [...changes];
}

const CONSUMER = ['convenience', 'shopping', 'specialty', 'unsought'];
const INDUSTRIAL = ['materials-and-parts', 'capital-items', 'supplies-and-services'];

const valueIn = (changes: readonly {path: string; value: unknown}[], end: string) =>
  changes.find(({path}) => path.endsWith(end))?.value;

describe('presets', () => {
  test('of convenience, shopping, specialty and unsought goods set substitution, sensitivity to service and breadth of channels, as documented [R69]', () => {
    const sets = CONSUMER.map((name) => sound(named(name), 'products[name=soap]'));
    for (const changes of sets) {
      expect(valueIn(changes, 'substitutes[*].accept')).toBeTypeOf('number');
      expect(valueIn(changes, '.response')).toMatchObject({to: 'fillRate'});
      expect(valueIn(changes, 'segments[name=homes].channels')).toBeTypeOf('object');
      expect(valueIn(changes, '.policy.reorderPoint')).toMatchObject({type: 'target'});
    }
    const [convenience, , specialty] = sets;
    const accept = (changes: (typeof sets)[number]) => valueIn(changes, 'accept') as number;
    const channels = (changes: (typeof sets)[number]) => Object.keys(valueIn(changes, '.channels') as object);
    expect(accept(convenience)).toBeGreaterThan(accept(specialty));
    expect([channels(convenience), channels(specialty)]).toEqual([['phone', 'fax'], ['phone']]);
    expect(applyPreset(SCENARIO, {...named('convenience'), changes: []}, 'products[*]').json).toBe(SCENARIO);
  });

  test('of materials and parts, capital items, and supplies set what a stopped line costs and the pattern of orders, as documented [R70]', () => {
    const sets = INDUSTRIAL.map((name) => sound(named(name), 'products[name=soap]'));
    for (const changes of sets) {
      expect(valueIn(changes, '.backorderCost')).toBeGreaterThan(0);
      expect(changes.some(({path}) => path.endsWith('orders.dayFactor'))).toBe(true);
    }
    const [parts, capital, supplies] = sets.map((changes) => ({
      line: valueIn(changes, '.backorderCost') as number,
      pattern: valueIn(changes, '.dayFactor') as {cv: number} | null,
    }));
    expect(parts.line).toBe(0.2 * 2);
    expect(parts.line).toBeGreaterThan(supplies.line);
    expect(supplies.line).toBeGreaterThan(capital.line);
    expect(parts.pattern).toBeNull();
    expect(capital.pattern!.cv).toBeGreaterThan(supplies.pattern!.cv);
  });

  test.each(PRESETS.map((preset) => [preset.name, preset] as const))(
    '%s makes of a sound scenario a sound one, by changes that --set could make',
    (_, preset) => {
      const target = preset.of === 'product' ? 'products[*]' : 'channels[*]';
      expect(sound(preset, target).length).toBeGreaterThan(0);
    },
  );

  test('of a stage of life set demand and service target of the stage', () => {
    const [, introduction] = lifeStages;
    expect(sound(introduction, 'products[name=gel]')).toMatchObject([
      {
        path: 'products[name=gel].lifeCycle',
        value: {stages: [{stage: 'introduction', from: 0, demand: 0.3, target: 0.99}]},
      },
    ]);
    const [{value}] = sound(named('life-cycle'), 'products[name=gel]');
    expect((value as {stages: {from: number}[]}).stages.map(({from}) => from)).toEqual([0, 9, 24, 48]);
  });

  test('of channels differ in time, cost, errors, room and proof', () => {
    const sets = orderChannels.map((preset) => sound(preset, 'channels[name=fax]'));
    for (const changes of sets)
      expect(changes.map(({path}) => path.replace('channels[name=fax].', ''))).toEqual([
        'transmit',
        'cost',
        'capacity',
        'errors',
        'confirmation',
        'convenience',
      ]);
    expect(new Set(sets.map((changes) => JSON.stringify(changes.map(({value}) => value)))).size).toBe(
      orderChannels.length,
    );
  });

  test('change the stock of one product alone: an entry for several is cut, once', () => {
    const changes = paths('materials-and-parts', 'products[name=soap]');
    const [stock] = SCENARIO.sites[1].stock!;
    const {policy} = stock;
    expect(changes.slice(1, 4)).toEqual([
      ['sites[name=shop].stock', [stock, {policy, product: 'soap'}]],
      ['sites[name=shop].stock[1].policy.reorderPoint', {type: 'target', measure: 'fillRate', value: 0.99}],
      ['sites[name=shop].stock[1].backorderCost', 0.4],
    ]);
    const other = readScenario(
      applyPreset(SCENARIO, named('materials-and-parts'), 'products[name=soap]').json,
    );
    expect(other.scenario.sites[1].stock[0]).toMatchObject({backorderCost: 0});
  });

  test('leave levels that are written as figures, and segments that order something else', () => {
    const fixed = setByPath(SCENARIO, 'sites[name=shop].stock[0].policy.reorderPoint', 12);
    const changes = paths('convenience', 'products[name=soap]', fixed);
    expect(changes.some(([path]) => String(path).includes('policy'))).toBe(false);
    expect(changes.some(([path]) => String(path).includes('hotels'))).toBe(false);
    expect(paths('convenience', 'products[name=gel]', fixed)).toEqual([]);
  });

  test('find stock whose policy is left out', () => {
    const bare = setByPath(SCENARIO, 'sites[name=shop].stock', [{product: 'gel'}, {product: 'soap'}]);
    expect(paths('specialty', 'products[name=gel]', bare)).toEqual([
      [
        'sites[name=shop].stock[0].policy',
        {type: 'baseStock', baseStockLevel: {type: 'target', measure: 'fillRate', value: 0.9}},
      ],
    ]);
  });

  test('are for products or for channels, by a path that leads there', () => {
    const fault = (name: string, target: string) => {
      try {
        applyPreset(SCENARIO, named(name), target);
      } catch (error) {
        return (error as ScenarioError).faults[0].message;
      }
      return null;
    };
    expect(fault('convenience', 'channels[name=fax]')).toBe(
      'is no path to a product: write products[name=NAME] or products[*]',
    );
    expect(fault('web', 'products')).toBe(
      'is no path to a channel: write channels[name=NAME] or channels[*]',
    );
    expect(fault('web', 'channels[name=post]')).toBe('matches no channel: the channels are "phone", "fax"');
    expect(fault('shopping', 'products[name=zz]')).toBe('matches no product: the products are "soap", "gel"');
    expect(fault('shopping', 'products[name=soapp]')).toBe('matches no product: did you mean "soap"?');
    expect(fault('shopping', 'products[class=X]')).toBe('matches no product: the product classes are "A"');
    expect(fault('shopping', 'products[9]')).toBe('matches no product: the products are "soap", "gel"');
    expect(fault('shopping', 'products[class=A]')).toBeNull();
  });

  test('have names of their own, words for every change in both languages, and say what is an assumption', () => {
    expect(new Set(PRESETS.map(({name}) => name)).size).toBe(PRESETS.length);
    for (const language of ['en', 'zh'] as const) {
      const {presets} = presetText(language);
      expect(Object.keys(presets).sort()).toEqual(PRESETS.map(({name}) => name).sort());
      for (const {name, changes} of PRESETS) {
        expect(presets[name].why.length, name).toBe(changes.length);
        const said = [presets[name].about, ...presets[name].why].join(' ');
        expect(said, name).toMatch(language === 'zh' ? /假设|\d{4}/ : /[Aa]ssumption|\d{4}/);
      }
    }
  });

  test('are found by name, or by one that is near', () => {
    expect(presetNamed('convenience')).toBe(goodsClasses[0]);
    expect(presetNamed('convenence')).toBe('convenience');
    expect(presetNamed('x')).toBeNull();
  });
});
