import {expect, test} from 'vitest';
import {applyPreset, presetNamed, PRESETS, type Preset} from '../../engine/index.ts';
import {pageText} from '../../engine/text/pages/page.ts';
import {AllInputs} from '../../web/state/all-inputs.svelte.ts';
import type {Search} from '../../web/state/search.svelte.ts';
import {Workbench} from '../../web/state/workbench.svelte.ts';
import {defaultText, deskHere} from './small-scenario.ts';

/** An editor beside a workbench on which nothing is searched. */
async function editor(language: 'en' | 'zh' = 'en') {
  const words = {language, text: pageText(language)};
  const search = {start: () => Promise.resolve()} as unknown as Search;
  const library = {
    ids: ['default'],
    text: () => Promise.resolve(defaultText),
    orders: () => Promise.resolve(null),
  };
  const bench = new Workbench(deskHere(), search, library, words);
  await bench.openShipped('default');
  const inputs = new AllInputs(bench, words);
  inputs.isOpen = true;
  await inputs.follow();
  const field = (path: string) => {
    const found = inputs
      .view!.page.fields.flatMap((one) => [one, ...one.fields])
      .find((one) => one.path === path);
    if (!found) throw new Error(`there is no field ${path}`);
    return found;
  };
  return {bench, inputs, words, field};
}

test('opens with the sections of the scenario, and follows to a thing', async () => {
  const {inputs} = await editor();
  expect(inputs.view!.page.fields.map(({title}) => title)).toContain('Segments');
  await inputs.show(['products', 3]);
  expect(inputs.view!.page.field.title).toBe('roller chain');
  expect(inputs.view!.page.trail.map(({title}) => title)).toEqual([
    'Drive parts distributor',
    'Products',
    'roller chain',
  ]);
  await inputs.show('lanes[0].leadTime.of.mean');
  expect(inputs.view!.page.field.keys).toEqual(['lanes', 0]);
});

test('a field that is set is one change by its path, which can be undone and reset', async () => {
  const {bench, inputs, field} = await editor();
  await inputs.show(['products', 0]);
  const path = 'products[name=ball bearing].price';
  await inputs.set(field(path), 6.4);
  expect(bench.changes).toEqual([{path, value: 6.4}]);
  await inputs.follow();
  expect(field(path)).toMatchObject({value: 6.4, was: 5.9, isChanged: true});
  expect(inputs.view!.changed).toMatchObject([{field: {path}, trail: ['Products', 'ball bearing']}]);
  await bench.undo();
  await inputs.follow();
  expect(field(path)).toMatchObject({value: 5.9, isChanged: false});
  await bench.redo();
  await inputs.reset(field(path));
  expect(bench.changes).toEqual([]);
});

test('another form is set with a right beginning, and its parts after it', async () => {
  const {bench, inputs, field} = await editor();
  await inputs.show(['lanes', 0]);
  await inputs.choose(field('lanes[0].leadTime'), 'fifo');
  await inputs.follow();
  await inputs.set(field('lanes[0].leadTime').fields[0].fields[0], '2 weeks');
  expect(bench.changes).toEqual([
    {path: 'lanes[0].leadTime', value: {type: 'fifo', of: {type: 'gamma', mean: 14, cv: 0.4}}},
    {path: 'lanes[0].leadTime.of.mean', value: '2 weeks'},
  ]);
  expect(bench.refusal).toBeNull();
  await inputs.follow();
  await inputs.reset(field('lanes[0].leadTime'));
  expect(bench.changes).toEqual([]);
});

test('two edits in a row both count', async () => {
  const {bench, inputs, field} = await editor();
  await inputs.show(['segments', 0]);
  const shares = 'segments[name=workshops].channels';
  await Promise.all([inputs.set(field(`${shares}.web`), 0.5), inputs.set(field(`${shares}.phone`), 0.5)]);
  expect(bench.changes).toEqual([
    {path: `${shares}.web`, value: 0.5},
    {path: `${shares}.phone`, value: 0.5},
  ]);
});

test('a wrong change shows at its field, and what was right stays open to be mended', async () => {
  const {bench, inputs, field} = await editor();
  await inputs.show(['lanes', 0]);
  await inputs.set(field('lanes[0].to'), 'nowhere');
  await bench.run();
  expect(inputs.faults.map(({path}) => path)).toContain('lanes[0].to');
  await inputs.follow();
  expect(field('lanes[0].to')).toMatchObject({place: 'lanes[0].to', value: 'nowhere', was: 'warehouse'});
  await inputs.reset(field('lanes[0].to'));
  await bench.run();
  expect(inputs.faults).toEqual([]);
});

test('a copied entry is shown at once, and its removal shows the list again', async () => {
  const {bench, inputs} = await editor();
  await inputs.show(['products']);
  await inputs.add(['products'], {like: 1});
  await inputs.follow();
  expect(inputs.view!.page.field).toMatchObject({
    title: 'roller bearing 2',
    keys: ['products', 2],
    isChanged: true,
  });
  await inputs.remove(inputs.view!.page.field);
  await inputs.follow();
  expect(inputs.view!.page.field.keys).toEqual(['products']);
  expect(inputs.view!.page.count).toBe(6);
  await bench.undo();
  await inputs.follow();
  expect(inputs.view!.page.count).toBe(7);
  await bench.undo();
  await inputs.show(['products', 6]);
  expect(inputs.view!.page.field.keys).toEqual(['products']);
});

test('what is looked for is found in the language of the page, and a place leads back to the pages', async () => {
  const {inputs, words} = await editor('zh');
  await inputs.find('售价 gear');
  expect(inputs.found!.found.map(({field, trail}) => [...trail, field.title])).toEqual([
    ['产品', 'gear motor', '售价'],
  ]);
  words.language = 'en';
  await inputs.follow();
  expect(inputs.found!.count).toBe(0);
  await inputs.show(['run']);
  expect(inputs.wanted).toBe('');
  expect(inputs.view!.page.field.title).toBe('Run');
});

test('figures that inputs above move together tell what is played', async () => {
  const {bench, inputs, field} = await editor();
  await bench.change('price', 200);
  await inputs.show(['products', 0]);
  expect(field('products[name=ball bearing].price')).toMatchObject({
    value: 5.9,
    played: 11.8,
    isChanged: false,
  });
});

test('another scenario is shown from its beginning', async () => {
  const {bench, inputs} = await editor();
  await inputs.show(['products', 0]);
  await bench.openShipped('default');
  await inputs.follow();
  expect(inputs.view!.page.field.keys).toEqual([]);
});

test('a preset of a product is one change of many inputs, which the engine makes and undo takes back [R69]', async () => {
  const {bench, inputs} = await editor();
  expect(inputs.view!.presets).toEqual([]);
  await inputs.show(['products', 0]);
  const {presets, page} = inputs.view!;
  expect(presets.map(({name}) => name)).toEqual(
    PRESETS.filter(({of}) => of === 'product').map(({name}) => name),
  );
  const choice = presets.find(({name}) => name === 'convenience')!;
  expect(choice.about).not.toBe('');
  await inputs.usePreset(page.field, choice);
  const {changes} = applyPreset(
    JSON.parse(defaultText),
    presetNamed('convenience') as Preset,
    page.field.path,
  );
  expect(changes.length).toBeGreaterThan(0);
  expect(bench.changes).toEqual(changes.map(({path, value}) => ({path, value})));
  expect(inputs.applied).toEqual({place: page.field.place, title: choice.title, count: changes.length});
  await bench.undo();
  expect(bench.changes).toEqual([]);
});

test('a channel has presets of its own, told in the language of the reader', async () => {
  const {inputs} = await editor('zh');
  await inputs.show(['channels', 0]);
  expect(inputs.view!.presets.map(({name}) => name)).toContain('phone');
  for (const {title} of inputs.view!.presets) expect(title).toMatch(/[\u4e00-\u9fff]/);
  await inputs.show(['sites', 0]);
  expect(inputs.view!.presets).toEqual([]);
});
