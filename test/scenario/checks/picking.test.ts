import {describe, expect, test} from 'vitest';
import {readScenario, ScenarioError} from '../../../engine/scenario/read-scenario.ts';

const pickers = {name: 'pickers', time: 0};
const zone = (name: string, product: unknown) => ({name, station: 'pickers', product});

/** Faults and warnings of a warehouse with three products, as `path: message`. */
function found(
  site: object,
  {stock = '*', elsewhere = '*', segment = {}, calendars = {}}: Record<string, unknown> = {},
): string[] {
  const source = {
    format: 'fulcrum/scenario@1',
    calendars,
    products: [
      {name: 'bolt', class: 'A', price: 1},
      {name: 'nut', class: 'B', price: 1},
      {name: 'washer', class: 'B', price: 1},
    ],
    sites: [
      {
        name: 'warehouse',
        stock: [{product: stock, from: null, initial: 9, policy: {type: 'none'}}],
        stations: [pickers],
        ...site,
      },
      {name: 'elsewhere', stock: [{product: elsewhere, from: null, initial: 9, policy: {type: 'none'}}]},
    ],
    lanes: [{from: 'warehouse', to: 'customers'}],
    segments: [
      {
        name: 'customers',
        servedBy: ['warehouse'],
        orders: {type: 'poisson', perDay: 1},
        basket: {shares: stock === '*' ? '*' : {[stock as string]: 1}},
        ...(segment as object),
      },
    ],
  };
  try {
    return readScenario(source).warnings.map(({path, message}) => `${path}: ${message}`);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.faults.map(({path, message}) => `${path}: ${message}`);
  }
}

const byOrder = {type: 'order', station: 'pickers'};
const byZone = (...zones: object[]) => ({picking: {type: 'zone', zones}});

describe('pick tasks', () => {
  test('that can be done are read without fault or warning', () => {
    expect(found({picking: byOrder})).toEqual([]);
    expect(found({picking: {type: 'batch', station: 'pickers', size: 8, sortStation: 'pickers'}})).toEqual(
      [],
    );
    expect(found(byZone(zone('small', {class: 'B'}), zone('large', ['bolt'])))).toEqual([]);
    expect(found(byZone(zone('small', 'nut')), {stock: 'nut'})).toEqual([]);
  });

  test('have the stage to themselves', () => {
    expect(found({picking: byOrder, process: [{stage: 'packed'}, {stage: 'picked'}]})).toEqual([
      'sites[0].process[1].stage: pick tasks do the stage "picked" at this site: leave out this step, or "picking"',
    ]);
  });

  test('need stations that exist and lose nothing', () => {
    expect(found({picking: {type: 'order', station: 'picker'}})).toEqual([
      'sites[0].picking.station: there is no station "picker": did you mean "pickers"?',
    ]);
    expect(found({picking: {type: 'batch', station: 'pickers', size: 2, sortStation: 'belt'}})).toEqual([
      'sites[0].picking.sortStation: there is no station "belt": the stations are "pickers"',
    ]);
    expect(found({stations: [{...pickers, capacity: 5}], picking: byOrder})).toEqual([
      'sites[0].picking: pick tasks must be done: "pickers" must have no "capacity" and no "patience"',
    ]);
  });

  test('of nobody who orders are odd', () => {
    expect(found({picking: byOrder}, {segment: {servedBy: ['elsewhere']}})).toContain(
      'sites[0].picking: no segment is served from this site: nothing is picked',
    );
  });

  test('need a batch, and a wave, of at least one', () => {
    expect(found({picking: {type: 'batch', station: 'pickers', size: 0}})).toEqual([
      'sites[0].picking.size: 0 is not a whole number of at least 1',
    ]);
    expect(found({picking: {...byOrder, waves: {every: 0, capacity: 0.5}}})).toEqual([
      'sites[0].picking.waves.every: 0 is not a duration above 0',
      'sites[0].picking.waves.capacity: 0.5 is not a whole number of at least 1',
    ]);
  });

  test('that no wave of the run releases are odd', () => {
    expect(found({picking: {...byOrder, waves: {every: 1, first: 364}}})).toEqual([]);
    expect(found({picking: {...byOrder, waves: {every: 1, first: 5000}}})).toEqual([
      'sites[0].picking.waves.first: the run ends before the first wave: nothing is picked until then',
    ]);
  });
});

describe('zones', () => {
  test('do not overlap', () => {
    expect(found(byZone(zone('small', {class: 'B'}), zone('all', '*')))).toEqual([
      'sites[0].picking.zones[1].product: "nut" lies in the zone "small" already: a product lies in one zone',
    ]);
  });

  test('leave out nothing that is kept, or comes from elsewhere', () => {
    expect(found(byZone(zone('small', ['nut'])))).toEqual([
      'sites[0].picking.zones: no zone has "bolt", "washer": name them in "product" of a zone',
    ]);
    expect(
      found(byZone(zone('small', 'nut')), {stock: 'nut', segment: {transship: {from: ['elsewhere']}}}),
    ).toContain('sites[0].picking.zones: no zone has "bolt", "washer": name them in "product" of a zone');
  });

  test('may leave out what neither the site nor one that helps it out has, and what is finished for the order', () => {
    const helped = {stock: 'nut', elsewhere: ['nut', 'bolt'], segment: {transship: {from: ['elsewhere']}}};
    const aboutZones = (one: string) => one.includes('picking');
    expect(found(byZone(zone('small', ['nut', 'bolt'])), helped).filter(aboutZones)).toEqual([]);
    const finished = {customising: {products: [{product: 'washer', from: 'nut'}]}};
    expect(
      found({...byZone(zone('small', ['nut', 'bolt'])), ...finished}, helped).filter(aboutZones),
    ).toEqual([]);
  });

  test('are there, have names of their own, and hold what exists', () => {
    expect(found(byZone())).toEqual(['sites[0].picking.zones: the list is empty: write at least one zone']);
    expect(found(byZone(zone('one', 'bolt'), zone('one', {class: 'B'})))).toEqual([
      'sites[0].picking.zones[1].name: a second zone is called "one": names must be different',
    ]);
    expect(found(byZone(zone('one', ['bolt', 'screw']), zone('two', {class: 'C'})))).toEqual([
      'sites[0].picking.zones[0].product[1]: there is no product "screw": the products are "bolt", "nut", "washer"',
      'sites[0].picking.zones[1].product.class: there is no product class "C": the product classes are "A", "B"',
      'sites[0].picking.zones: no zone has "nut", "washer": name them in "product" of a zone',
    ]);
  });

  test('that misspell a product or class are not said to leave it out', () => {
    expect(found(byZone(zone('one', ['bolt', 'nutt'])))).toEqual([
      'sites[0].picking.zones[0].product[1]: there is no product "nutt": did you mean "nut"?',
      'sites[0].picking.zones: no zone has "washer": name them in "product" of a zone',
    ]);
    expect(found(byZone(zone('one', {class: 'B'}), zone('two', 'bolts')))).toEqual([
      'sites[0].picking.zones[1].product: there is no product "bolts": did you mean "bolt"?',
    ]);
    expect(found(byZone(zone('one', 'bolt'), zone('two', {class: 'b'})))).toEqual([
      'sites[0].picking.zones[1].product.class: there is no product class "b": did you mean "B"?',
    ]);
  });
});

describe('shifts and overtime', () => {
  const staffed = (more: object) => ({stations: [{...pickers, ...more}], picking: byOrder});
  const day = {day: {}};

  test('a station is staffed', () => {
    expect(found(staffed({servers: 0}))).toEqual([
      'sites[0].stations[0].servers: 0 is not a whole number of at least 1',
    ]);
    expect(found(staffed({servers: 'unlimited', wage: 20}))).toEqual([
      'sites[0].stations[0].wage: nobody knows how many unlimited servers are paid: write a number of servers',
    ]);
  });

  test('a calendar opens, and its hours follow one another', () => {
    const calendars = (calendar: object) => ({calendars: {day: calendar}});
    expect(found({}, calendars({weekdays: [0, 0, 0, 0, 0, 0, 0]}))).toEqual([
      'calendars.day.weekdays: [0,0,0,0,0,0,0] is not of use: a calendar opens on at least one day: write 1 for it',
    ]);
    expect(found({}, calendars({hours: []}))).toEqual([
      'calendars.day.hours: the list is empty: write at least one opening and closing time',
    ]);
    expect(
      found(
        {},
        calendars({
          hours: [
            ['06:00', '14:00'],
            ['22:00', '06:00'],
          ],
        }),
      ),
    ).toEqual([
      'calendars.day.hours[1]: opens at 22:00 and closes at 06:00: it must close after it opens; hours over midnight are [["00:00", "06:00"], ["22:00", "24:00"]]',
    ]);
    expect(
      found(
        {},
        calendars({
          hours: [
            ['13:00', '22:00'],
            ['06:00', '14:00'],
          ],
        }),
      ),
    ).toEqual([
      'calendars.day.hours: opens at 13:00 before it closes at 14:00: write hours that follow one another',
    ]);
  });

  test('overtime comes after closing', () => {
    expect(found(staffed({overtime: {upTo: '2 h'}}))).toEqual([
      'sites[0].stations[0].overtime: a station that is always open has no overtime: name a "calendar", or leave "overtime" out',
    ]);
    const late = staffed({calendar: 'day', overtime: {upTo: '2 h', wage: 30}});
    expect(found(late, {calendars: day})).toEqual([]);
    expect(found(late, {calendars: {day: {atClosing: 'pause'}}})).toEqual([
      'sites[0].stations[0].overtime: work by "day" pauses at closing, so that nobody works overtime: leave "overtime" out, or write "finish" in "atClosing"',
    ]);
  });
});
