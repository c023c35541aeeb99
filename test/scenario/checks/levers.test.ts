import {expect, test} from 'vitest';
import {readScenario} from '../../../engine/scenario/read-scenario.ts';
import {cases, changed, lever} from '../smallest.ts';

cases('a lever must have a range and figures to move', [
  ['reversed', ['levers', [lever({from: 0.9, to: 0.8})]], ['levers[0].to: 0.8 is not above "from", 0.9']],
  [
    'a logit scale up to 1',
    ['levers', [lever({to: 1})]],
    ['levers[0].to: 1 has no logit: a lever of the scale "logit" ends above 0 and below 1'],
  ],
  [
    'a scale of whole numbers with others at its ends',
    ['levers', [lever({scale: 'whole'})]],
    [
      'levers[0].from: 0.8 is not whole: a lever of the scale "whole" has whole ends',
      'levers[0].to: 0.999 is not whole: a lever of the scale "whole" has whole ends',
    ],
  ],
  [
    'no path',
    ['levers', [lever({paths: ['sites[name=shop', 'run..horizon']})]],
    [
      'levers[0].paths[0]: "sites[name=shop" is no path: write keys and selectors such as sites[name=dc].stock[*].policy.reorderPoint.value',
      'levers[0].paths[1]: "run..horizon" is no path: write keys and selectors such as sites[name=dc].stock[*].policy.reorderPoint.value',
    ],
  ],
  [
    'nothing there',
    ['levers', [lever({paths: ['sites[name=shop].stock[*].policy.reorderPoint.value']})]],
    [
      'levers[0].paths[0]: "sites[name=shop].stock[*].policy.reorderPoint.value" matches nothing in this scenario',
    ],
  ],
  [
    'no number there',
    ['levers', [lever({paths: ['products[*].name']})]],
    ['levers[0].paths[0]: "products[*].name" leads to "bolt": a lever moves numbers only'],
  ],
  [
    'ends that the figures cannot take',
    ['levers', [lever({from: -1, to: 2, scale: 'linear'})]],
    [
      'levers[0].from: -1 is out of range for sites[1].stock[0].policy.baseStockLevel.value: -1 is not a share above 0 and below 1',
      'levers[0].to: 2 is out of range for sites[1].stock[0].policy.baseStockLevel.value: 2 is not a share above 0 and below 1 (2 % is 0.02)',
    ],
  ],
  [
    'an end that another figure does not allow',
    [
      'sites[1].stations',
      [{name: 'desk', servers: 2, time: 0.1, capacity: 3}],
      'levers',
      [lever({paths: ['sites[name=shop].stations[name=desk].servers'], from: 1, to: 6, scale: 'whole'})],
    ],
    [
      'levers[0].to: 6 is out of range for sites[1].stations[0].capacity: capacity 3 is below the 6 servers, whose jobs count: write at least 6',
    ],
  ],
]);

test('a linear lever over figures that are whole moves over whole numbers', () => {
  const stations = [{name: 'desk', servers: 2, time: 0.1}];
  const overServers = lever({
    paths: ['sites[name=shop].stations[name=desk].servers'],
    from: 1,
    to: 6,
    scale: 'linear',
  });
  const {scenario} = readScenario(changed('sites[1].stations', stations, 'levers', [overServers]));
  expect(scenario.levers).toMatchObject([{from: 1, to: 6, scale: 'whole'}]);
  const overPrice = lever({paths: ['products[0].price'], from: 1, to: 6, scale: 'linear'});
  expect(readScenario(changed('levers', [overPrice])).scenario.levers).toMatchObject([{scale: 'linear'}]);
});
