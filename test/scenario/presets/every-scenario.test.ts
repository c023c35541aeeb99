import {describe, expect, test} from 'vitest';
import {readScenario} from '../../../engine/index.ts';
import {applyPreset} from '../../../engine/scenario/presets/apply.ts';
import {PRESETS, presetNamed} from '../../../engine/scenario/presets/presets.ts';
import type {Preset} from '../../../engine/scenario/presets/preset.ts';
import {changed, faultsOf} from '../smallest.ts';

const ORDERS: Record<string, object> = {
  poisson: {perDay: 4},
  compound: {perDay: 4, batch: 2},
  mmpp: {perDay: [0.5, 6], leave: [0.3, 0.6]},
  nhpp: {cycle: 2, at: [0.2, 1], perDay: [5, 0]},
  renewal: {between: 1},
  everyPeriod: {every: 1},
  finiteSource: {customers: 3, perDay: 1},
  trace: {events: [{at: 1, lines: [{product: 'bolt', quantity: 1}]}]},
};

const CHANNELS = ['channels', [{name: 'web'}, {name: 'phone'}], 'segments[0].channels', {web: 1}];

describe.each(PRESETS.map((preset) => [preset.name, preset] as const))('the preset %s', (_, preset) => {
  const target = preset.of === 'product' ? 'products[*]' : 'channels[*]';

  test.each(Object.entries(ORDERS))('makes a scenario that reads where orders are %s', (type, orders) => {
    const source = changed(...CHANNELS, 'segments[0].orders', {type, ...orders});
    expect(faultsOf(source)).toEqual([]);
    expect(faultsOf(applyPreset(source, preset, target).json)).toEqual([]);
  });

  test('makes a scenario that reads where other sites help out', () => {
    const source = changed(
      ...CHANNELS,
      ...[
        'sites',
        [{name: 'works', kind: 'supplier'}, ...['shop', 'store'].map((name) => ({name, stock: [{}]}))],
      ],
      'lanes',
      [
        ...['shop', 'store'].map((to) => ({from: 'works', to, leadTime: 5})),
        {from: 'store', to: 'shop', leadTime: 1},
      ],
      ...['segments[0].servedBy', ['shop'], 'segments[0].transship', {from: ['store']}],
    );
    expect(faultsOf(source)).toEqual([]);
    expect(faultsOf(applyPreset(source, preset, target).json)).toEqual([]);
  });
});

describe('a preset', () => {
  const named = (name: string) => presetNamed(name) as Preset;

  test('of the stages of life divides a run whose length is written with a unit as one in days', () => {
    const begins = (horizon: unknown) => {
      const {json} = applyPreset(changed('run', {horizon}), named('life-cycle'), 'products[*]');
      return readScenario(json).scenario.products[0].lifeCycle!.stages.map(({from}) => from);
    };
    expect(begins('20 weeks')).toEqual([0, 21, 56, 112]);
    expect(begins('20 weeks')).toEqual(begins(140));
  });

  test('of capital items lets an order leave whole, unless other sites help out with it', () => {
    const whenShort = (transship: object | null) =>
      applyPreset(
        changed('segments[0].transship', transship),
        named('capital-items'),
        'products[*]',
      ).changes.some(({path}) => path.endsWith('whenShort'));
    expect([whenShort(null), whenShort({from: ['store']})]).toEqual([true, false]);
  });
});
