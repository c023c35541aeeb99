import {expect, test} from 'vitest';
import {readScenario} from '../../engine/scenario/read-scenario.ts';
import {changed} from './smallest.ts';

const sources = (json: unknown) =>
  readScenario(json).scenario.sites.flatMap((site) =>
    site.stock.map((stock) => `${site.name} <- ${stock.from}`),
  );
const service = (json: unknown) => readScenario(json).scenario.segments.map((segment) => segment.servedBy);
const channels = (json: unknown) => readScenario(json).scenario.segments.map((segment) => segment.channels);

const works = {name: 'works', kind: 'supplier'};
const chain = changed('sites', [works, {name: 'depot', stock: [{}]}, {name: 'shop', stock: [{}]}], 'lanes', [
  {from: 'works', to: 'depot'},
  {from: 'depot', to: 'shop'},
]);

test('the only site with a lane to a site replenishes it, else the only supplier', () => {
  expect(sources(changed())).toEqual(['shop <- works']);
  expect(sources(chain)).toEqual(['depot <- works', 'shop <- depot']);
  const both = changed('sites', [works, {name: 'depot', stock: [{}]}, {name: 'shop', stock: [{}]}], 'lanes', [
    {from: 'works', to: 'depot'},
    {from: 'depot', to: 'shop'},
    {from: 'works', to: 'shop'},
  ]);
  expect(sources(both)).toEqual(['depot <- works', 'shop <- works']);
});

test('nobody replenishes a stock that never orders, unless the file says who', () => {
  const none = {policy: {type: 'none'}, initial: 9};
  expect(sources(changed('sites[1].stock', [none]))).toEqual(['shop <- null']);
  expect(sources(changed('sites[1].stock', [{...none, from: 'works'}]))).toEqual(['shop <- works']);
});

test('one site without a supplier is complete when it never orders', () => {
  const json = changed('sites', [{name: 'shop', stock: [{policy: {type: 'none'}, initial: 9}]}], 'lanes', []);
  expect(sources(json)).toEqual(['shop <- null']);
});

test('a segment is served by the sites with a lane to it, else by those with stock that replenish no other', () => {
  expect(service(chain)).toEqual([['shop']]);
  expect(service(changed('lanes', [{from: 'works', to: 'shop'}]))).toEqual([['shop']]);
  const direct = changed(
    'sites',
    [works, {name: 'depot', stock: [{}]}, {name: 'shop', stock: [{}]}],
    'lanes',
    [
      {from: 'works', to: 'depot'},
      {from: 'depot', to: 'shop'},
      {from: 'depot', to: 'people'},
    ],
  );
  expect(service(direct)).toEqual([['depot']]);
});

test('all orders go through the only channel, and through none where there is none', () => {
  expect(channels(changed())).toEqual([{}]);
  expect(channels(changed('channels', [{name: 'web'}]))).toEqual([{web: 1}]);
  expect(channels(changed('channels', [{name: 'web'}], 'segments[0].channels', {}))).toEqual([{web: 1}]);
  const shares = {web: 0.25, phone: 0.75};
  expect(
    channels(changed('channels', [{name: 'web'}, {name: 'phone'}], 'segments[0].channels', shares)),
  ).toEqual([shares]);
});

test('a bare law is an independent lead time, a bare amount a tariff per shipment', () => {
  const law = {type: 'gamma', mean: '1 week', cv: 0.3};
  const {lanes} = readScenario(changed('lanes[0].leadTime', law, 'lanes[0].tariff', 60)).scenario;
  expect(lanes[0].leadTime).toEqual({type: 'iid', of: {type: 'gamma', mean: 7, cv: 0.3}});
  expect(lanes[0].tariff).toEqual({
    perShipment: 60,
    perUnit: 0,
    perKg: 0,
    volumetric: null,
    perM3: 0,
    perKm: 0,
    minimum: 0,
  });
});
