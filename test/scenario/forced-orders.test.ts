import {expect, test} from 'vitest';
import {readScenario} from '../../engine/scenario/read-scenario.ts';
import {cases, changed, faultsOf} from './smallest.ts';

const stock = 'sites[1].stock[0]';
const none = {type: 'none'};
const nobody = `${stock}: something is ordered, but nobody replenishes: name a site in "from", or leave out "forcedOrders", "expedite" and the orders of "pipeline"`;

cases('what is ordered whatever the policy says', [
  [
    'needs somebody to order from',
    [`${stock}.policy`, none, `${stock}.from`, null, `${stock}.forcedOrders`, [{at: 0, quantity: 1}]],
    [nobody],
  ],
  [
    'and so does an order in the mail',
    [
      `${stock}.policy`,
      none,
      `${stock}.from`,
      null,
      `${stock}.pipeline`,
      [{in: 1, quantity: 1, as: 'order'}],
    ],
    [nobody],
  ],
  [
    'has an instant and a quantity',
    [`${stock}.forcedOrders`, [{quantity: -1}, {at: -1, quantity: 1}]],
    [
      `${stock}.forcedOrders[0].at: missing; what belongs here: instant of the order [days from the start]`,
      `${stock}.forcedOrders[0].quantity: -1 is not a number of units of at least 0`,
      `${stock}.forcedOrders[1].at: -1 is not a duration of at least 0`,
    ],
  ],
  [
    'is goods or an order in the pipeline',
    [`${stock}.pipeline`, [{in: 1, quantity: 1, as: 'letter'}]],
    [`${stock}.pipeline[0].as: "letter" is not one of "goods", "order"`],
  ],
]);

test('goods in a pipeline that nobody fills any more need no source', () => {
  const goods = changed(`${stock}.policy`, none, `${stock}.from`, null, `${stock}.pipeline`, [
    {in: 1, quantity: 1},
  ]);
  expect(faultsOf(goods)).toEqual([]);
});

test.each([
  ['forcedOrders', [{at: 0, quantity: 1}]],
  ['pipeline', [{in: 1, quantity: 1, as: 'order'}]],
])('a point without a policy has a source where it has %s', (key, value) => {
  const {scenario} = readScenario(changed(`${stock}.policy`, none, `${stock}.${key}`, value));
  expect(scenario.sites[1].stock[0].from).toBe('works');
});
