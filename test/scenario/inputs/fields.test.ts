import {expect, test} from 'vitest';
import {fieldsAt, pageOf} from '../../../engine/scenario/inputs/fields.ts';
import {inputSource} from '../../../engine/scenario/inputs/places.ts';
import {schemaWords} from '../../../engine/scenario/inputs/words.ts';
import {setByPath} from '../../../engine/scenario/paths.ts';
import {SMALLEST} from '../smallest.ts';
import {field, ROOT, shipped, sourceOf} from './walk.ts';

const written = shipped('default');
const source = sourceOf(written);

test('a number has its unit in the currency of the scenario, its range and its default', () => {
  expect(field(source, 'products', 0, 'price')).toMatchObject({
    keys: ['products', 0, 'price'],
    place: 'products[0].price',
    path: 'products[name=ball bearing].price',
    title: 'Price',
    meaning: 'Selling price.',
    kind: 'number',
    unit: 'EUR/unit',
    least: 0,
    isLeastAllowed: true,
    most: null,
    isWhole: false,
    default: 0,
    value: 5.9,
    isWritten: true,
    isChanged: false,
    options: [],
  });
});

test('bounds that are not allowed, whole numbers and shares are told', () => {
  const orders = ['segments', 0, 'orders'];
  expect(field(source, 'segments', 0, 'customers')).toMatchObject({isWhole: true, least: 1, most: null});
  expect(field(source, 'run', 'horizon')).toMatchObject({kind: 'duration', least: 0, isLeastAllowed: false});
  const level = ['sites', 1, 'stock', 0, 'policy', 'reorderPoint', 'value'];
  expect(field(source, ...level)).toMatchObject({
    kind: 'share',
    isLeastAllowed: false,
    most: 1,
    isMostAllowed: false,
  });
  expect(field(source, ...orders, 'weekdays')).toMatchObject({
    kind: 'numbers',
    leastCount: 7,
    mostCount: 7,
    least: 0,
  });
  expect(field(source, 'levers', 0, 'paths')).toMatchObject({kind: 'texts', leastCount: 1, mostCount: null});
});

test('the tighter of two bounds counts', () => {
  const changed = sourceOf(setByPath(written, 'lanes[0].leadTime', {type: 'geometric', mean: 3}));
  expect(field(changed, 'lanes', 0, 'leadTime', 'mean')).toMatchObject({least: 1, isLeastAllowed: true});
});

test('a duration is read in days and shows as it was written', () => {
  const time = field(source, 'segments', 0, 'promise', 'cycleTime');
  expect(time).toMatchObject({kind: 'duration', unit: 'days', value: 2, written: '48 h'});
});

test('a value with several forms tells which it has and which it may have', () => {
  expect(field(source, 'run', 'replications')).toMatchObject({kind: 'word', form: 'auto', value: 'auto'});
  expect(field(source, 'run', 'warmUp')).toMatchObject({kind: 'duration', form: 'number', value: 30});
  const time = field(source, 'lanes', 0, 'leadTime');
  expect(time).toMatchObject({kind: 'group', form: 'iid', isWritten: true, value: undefined});
  const names = time.options.map(({name}) => name);
  expect(names.slice(0, 5)).toEqual(['iid', 'fifo', 'schedule(every)', 'schedule(poisson)', 'number']);
  expect(time.options.filter(({isLaw}) => isLaw).length).toBe(names.length - 4);
  const kind = field(source, 'sites', 0, 'kind');
  expect(kind.options.map(({name}) => name)).toEqual(['supplier', 'plant', 'distribution-centre', 'store']);
});

test('what was not written shows its default, or what reading made of the rest', () => {
  const small = sourceOf(SMALLEST);
  expect(field(small, 'sites', 1, 'stock', 0, 'holdingRate')).toMatchObject({value: 0.25, isWritten: false});
  expect(field(small, 'sites', 1, 'stock', 0, 'from')).toMatchObject({value: 'works', isWritten: false});
  expect(field(small, 'segments', 0, 'servedBy')).toMatchObject({value: ['shop'], default: undefined});
  const level = ['sites', 1, 'stock', 0, 'policy', 'baseStockLevel', 'value'];
  expect(field(small, ...level)).toMatchObject({value: 0.95, isWritten: false});
  expect(field(small, 'run', 'seed')).toMatchObject({value: '1', written: undefined});
});

test('a scenario with faults shows what was written, right or wrong', () => {
  const wrong = sourceOf(setByPath(SMALLEST, 'products[0].price', 'much'));
  expect(wrong.scenario).toBeNull();
  expect(field(wrong, 'products', 0, 'price')).toMatchObject({kind: 'number', form: null, value: 'much'});
  expect(field(wrong, 'segments', 0, 'servedBy')).toMatchObject({kind: 'texts', value: undefined});
  expect(field(wrong, 'lanes', 0, 'distance')).toMatchObject({kind: 'none', form: 'none', value: null});
  const typed = sourceOf(setByPath(SMALLEST, 'segments[0].orders', {type: 'poison', perDay: 2}));
  expect(field(typed, 'segments', 0, 'orders')).toMatchObject({kind: 'group', form: null, count: 0});
  expect(fieldsAt(sourceOf(17), schemaWords, [])).toMatchObject({count: 0, fields: []});
});

test('a change is marked with what stood there before, wherever the entry has moved', () => {
  const products = (written as {products: object[]}).products;
  const moved = setByPath(written, 'products', products.slice(2));
  const changed = sourceOf(setByPath(moved, 'products[name=roller chain].price', 30), written);
  expect(field(changed, 'products', 1, 'price')).toMatchObject({isChanged: true, was: 28, value: 30});
  expect(field(changed, 'products', 1, 'cost')).toMatchObject({isChanged: false, was: undefined});
  expect(field(changed, 'products', 0)).toMatchObject({isChanged: false, title: 'drive belt'});
  expect(field(changed, 'products', 1)).toMatchObject({isChanged: true, title: 'roller chain'});
  const added = sourceOf(setByPath(written, 'costs.imputed.goodwill', 2), written);
  expect(field(added, 'costs', 'imputed', 'goodwill')).toMatchObject({isChanged: true, was: undefined});
});

test('what is played is told where changes after reading make it another value', () => {
  const read = source.scenario!;
  const products = read.products.map((product) => ({...product, price: 8}));
  const moved = inputSource(ROOT, written, read, {played: {...read, products}});
  expect(field(moved, 'products', 0, 'price')).toMatchObject({value: 5.9, played: 8, isChanged: false});
  expect(field(moved, 'products', 0, 'cost').played).toBeUndefined();
  expect(field(source, 'products', 0, 'price').played).toBeUndefined();
});

test('a list is shown page by page, with the way there', () => {
  const large = sourceOf(shipped('online-retail'));
  const page = fieldsAt(large, schemaWords, ['products'], {from: 3750})!;
  expect(page).toMatchObject({from: 3750, count: 3797});
  expect(page.fields).toHaveLength(47);
  expect(page.fields[0].keys).toEqual(['products', 3750]);
  const shares = fieldsAt(large, schemaWords, ['segments', 0, 'basket', 'shares'], {most: 10})!;
  expect(shares.trail.map(({title}) => title)).toEqual([
    'Online Retail',
    'Segments',
    'customers A',
    'Basket',
    'Shares',
  ]);
  expect(shares.fields).toHaveLength(10);
  expect(fieldsAt(large, schemaWords, ['products', 3797])).toBeNull();
  expect(fieldsAt(large, schemaWords, ['products', 0, 'price', 'much'])).toBeNull();
});

test('entries are called by their name, or by what they join or belong to', () => {
  const titles = (...keys: (string | number)[]) =>
    fieldsAt(source, schemaWords, keys)!.fields.map(({title}) => title);
  expect(titles('lanes').slice(0, 2)).toEqual(['factories → warehouse', 'warehouse → workshops']);
  expect(titles('sites', 1, 'process')).toEqual(['verified', 'picked', 'packed', 'dispatched']);
  expect(titles('segments', 0, 'channels')).toEqual(['web', 'phone']);
  expect(titles('sites', 1, 'stock')).toEqual(['*']);
  const parts = sourceOf(shipped('parts-distributor'));
  expect(fieldsAt(parts, schemaWords, ['sites', 1, 'stock'])!.fields.map(({title}) => title)).toEqual([
    'bearing',
    'bearing-x',
  ]);
});

test('objects stand open in their field, lists and long tables closed', () => {
  const segment = fieldsAt(source, schemaWords, ['segments', 0])!;
  const named = (key: string) => segment.fields.find(({keys}) => keys.at(-1) === key)!;
  expect(named('promise').fields.map(({title}) => title)).toEqual([
    'Cycle time',
    'Calendar',
    'More when short',
  ]);
  expect(named('channels').fields.map(({title}) => title)).toEqual(['web', 'phone']);
  expect(named('basket').fields[1]).toMatchObject({kind: 'table', count: 3, fields: []});
  const site = fieldsAt(source, schemaWords, ['sites', 1])!;
  expect(site.fields.find(({keys}) => keys.at(-1) === 'stock')).toMatchObject({count: 1, fields: []});
  expect(segment.field.fields).toEqual([]);
});

test('a field is shown on the page of the nearest thing around it that has one', () => {
  const pageOfKeys = (...keys: (string | number)[]) => pageOf(source, keys).keys.join('.');
  expect(pageOfKeys('run', 'seed')).toBe('run');
  expect(pageOfKeys('name')).toBe('');
  expect(pageOfKeys('products', 2, 'price')).toBe('products.2');
  expect(pageOfKeys('products')).toBe('products');
  expect(pageOfKeys('segments', 0, 'promise', 'cycleTime')).toBe('segments.0');
  expect(pageOfKeys('segments', 0, 'channels', 'web')).toBe('segments.0');
  expect(pageOfKeys('segments', 0, 'basket', 'quantities', 'gear motor', 'mean')).toBe(
    'segments.0.basket.quantities.gear motor',
  );
  expect(pageOfKeys('sites', 1, 'stock', 0, 'policy', 'reorderPoint', 'value')).toBe('sites.1.stock.0');
  expect(pageOfKeys('products', 9, 'price')).toBe('products');
  const large = sourceOf(shipped('online-retail'));
  const name = Object.keys(large.scenario!.segments[0].basket.shares as Record<string, number>)[120];
  expect(pageOf(large, ['segments', 0, 'basket', 'shares', name])).toEqual({
    keys: ['segments', 0, 'basket', 'shares'],
    from: 100,
  });
});

test('names that fit are suggested where there are not too many', () => {
  expect(field(source, 'lanes', 0, 'to').suggestions).toEqual([
    'factories',
    'warehouse',
    'workshops',
    'machine builders',
    'web shop',
  ]);
  expect(field(source, 'sites', 1, 'process', 1, 'station').suggestions).toEqual(['picking']);
  expect(field(source, 'segments', 0, 'channels').suggestions).toEqual(['web', 'phone']);
  expect(field(source, 'channels', 1, 'calendar').suggestions).toEqual([]);
  expect(field(source, 'products', 0, 'name').suggestions).toEqual([]);
  const smoothing = {peak: 'working hours', call: {station: 'picking'}};
  const callers = (servedBy: string[]) => {
    const called = setByPath(
      setByPath(written, 'segments[0].smoothing', smoothing),
      'segments[0].servedBy',
      servedBy,
    );
    return field(sourceOf(called), 'segments', 0, 'smoothing', 'call', 'station').suggestions;
  };
  const [plant, centre] = (written as {sites: {name: string}[]}).sites;
  expect([callers([plant.name]), callers([centre.name])]).toEqual([[], ['picking']]);
});
