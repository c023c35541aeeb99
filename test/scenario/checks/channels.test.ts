import {describe, expect, test} from 'vitest';
import {cases, changed, faultsOf, warningsOf} from '../smallest.ts';

const WEB = {name: 'web', transmit: '1 h', convenience: 0.9};
const PHONE = {name: 'phone', transmit: '1 h'};

cases('channels', [
  [
    'room for no order',
    ['channels', [{...WEB, capacity: 0}]],
    ['channels[0].capacity: 0 is not a whole number of at least 1'],
  ],
  [
    'a confirmation of more than all orders',
    ['channels', [{...WEB, confirmation: {share: 1.5}}]],
    ['channels[0].confirmation.share: 1.5 is not a share between 0 and 1 (1.5 % is 0.015)'],
  ],
  [
    'a convenience above the greatest',
    ['channels', [{...WEB, convenience: 2}]],
    ['channels[0].convenience: 2 is not a share between 0 and 1 (2 % is 0.02)'],
  ],
  [
    'customers who answer to convenience, whose orders have no rate',
    [
      'channels',
      [WEB],
      'segments[0].convenience',
      {weight: 1, reference: 0.5},
      'segments[0].orders',
      {type: 'renewal', between: 1},
    ],
    [
      'segments[0].convenience: orders of the type "renewal" have no rate that could answer to convenience: use poisson or compound, or leave the convenience out',
    ],
  ],
]);

describe('odd channels', () => {
  const LOOSE = {share: 0.5, disputes: 0.1};
  test.each<[string, object, string]>([
    [
      'of limited room that take no time',
      {name: 'web', capacity: 2},
      'channels[0].capacity: orders are transmitted at once, so none waits for another: write how long one takes in "transmit", or leave "capacity" out',
    ],
    [
      'whose orders are all confirmed and disputed',
      {...WEB, confirmation: {...LOOSE, share: 1}},
      'channels[0].confirmation.disputes: all orders are confirmed, so none is disputed: write in "share" how many are',
    ],
    [
      'that recover what nobody disputes',
      {...WEB, confirmation: {share: 0.5, recovered: 0.5}},
      'channels[0].confirmation.recovered: no order is disputed, so nothing has to be recovered: write a share in "disputes"',
    ],
    [
      'that confirm nothing, at a cost',
      {...WEB, confirmation: {...LOOSE, share: 0, cost: 2}},
      'channels[0].confirmation.share: no order is confirmed, so confirming takes no time and costs nothing',
    ],
  ])('%s are warned of', (_, channel, warning) => {
    const source = changed('channels', [channel]);
    expect(faultsOf(source)).toEqual([]);
    expect(warningsOf(source).map((line) => line.replace(/ \(.*\)$/, ''))).toContain(warning);
  });

  test('that customers answer to are warned of where nobody says how convenient they are', () => {
    const answer = ['segments[0].convenience', {weight: 1, reference: 0.5}];
    const mix = ['channels', [WEB, PHONE], 'segments[0].channels', {web: 0.5, phone: 0.5}];
    expect(warningsOf(changed(...answer, ...mix))).toEqual([
      'segments[0].convenience: nobody says how convenient "phone" is, so it counts as the reference: write its "convenience", from 0 to 1',
    ]);
    expect(warningsOf(changed(...answer))).toEqual([
      'segments[0].convenience: there are no channels that could be convenient, so nobody answers to them',
    ]);
  });

  test('are not warned of where all is well', () => {
    const source = changed(
      'channels',
      [{...WEB, capacity: 2, confirmation: {...LOOSE, delay: '1 h', recovered: 0.5}}],
      'segments[0].convenience',
      {weight: 1, reference: 0.5},
    );
    expect(faultsOf(source)).toEqual([]);
    expect(warningsOf(source)).toEqual([]);
  });
});
