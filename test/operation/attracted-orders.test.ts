import {describe, expect, test} from 'vitest';
import {baseOf} from '../../engine/operation/planning/make-plan.ts';
import {cases} from '../scenario/smallest.ts';
import {office} from './office.ts';
import {orderLives, ready} from './playing.ts';

const BATCH = 4;

const shop = (convenience: object | null) =>
  office({
    channels: [{name: 'web', convenience: 0.5}],
    segment: {orders: {type: 'compound', perDay: 8, batch: BATCH}, channels: {web: 1}, convenience},
  });

describe('orders of which several come at once', () => {
  test.each([
    ['as many', 0.5, 1],
    ['fewer', 0.9, Math.exp(-0.8)],
    ['more', 0.1, Math.exp(0.8)],
  ])('stay together where convenience brings %s of them', (_, reference, factor) => {
    const source = shop({weight: 2, reference});
    const instants = new Map<number, number>();
    for (const {at} of orderLives(source)) instants.set(at.placed, (instants.get(at.placed) ?? 0) + 1);
    expect([...instants.values()].every((orders) => orders % BATCH === 0)).toBe(true);
    const expected = 8 * 20 * factor;
    expect(Math.abs(instants.size - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  test('vary in theory as they do without an answer to convenience', () => {
    const dispersion = (convenience: object | null) =>
      baseOf(ready(shop(convenience)).network).demand[0].dispersion;
    expect(dispersion(null)).toBe(BATCH);
    expect(dispersion({weight: 2, reference: 0.9})).toBe(BATCH);
  });
});

const WEIGHT = 'write a weight that is nearer to 0';

cases('convenience', [
  [
    'a weight by which the best channel brings more than a thousand times the demand',
    ['channels', [{name: 'web', convenience: 0.5}], 'segments[0].convenience', {weight: 15, reference: 0.5}],
    [
      `segments[0].convenience.weight: the best channels would bring more than 1000 times the base demand: ${WEIGHT}`,
    ],
  ],
  [
    'a weight below 0 that does the same by inconvenience',
    [
      'channels',
      [{name: 'web', convenience: 0.5}],
      'segments[0].convenience',
      {weight: -800, reference: 0.5},
    ],
    [
      `segments[0].convenience.weight: the best channels would bring more than 1000 times the base demand: ${WEIGHT}`,
    ],
  ],
  [
    'a great weight where the channels of the history were nearly the best',
    ['channels', [{name: 'web', convenience: 0.5}], 'segments[0].convenience', {weight: 15, reference: 0.95}],
    [],
  ],
]);
