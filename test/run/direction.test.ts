import {expect, test} from 'vitest';
import {CYCLE_MEASURES, MEASURES} from '../../engine/operation/measures/measures.ts';
import {goodOf, KNOWN_DIRECTIONS} from '../../engine/run/direction.ts';

test('it is decided for every measure which way is good', () => {
  const names = [...MEASURES.map(({name}) => name), ...CYCLE_MEASURES, 'orderCycleTime.p99'];
  expect([...KNOWN_DIRECTIONS.measures].sort()).toEqual([...names].sort());
});

test.each([
  ['fillRate', 'more'],
  ['otif', 'more'],
  ['shareOfCyclesShort', 'less'],
  ['meanUnitWait', 'less'],
  ['orderCycleTime.p95', 'less'],
  ['stage.allocated-picked', 'less'],
  ['hall/desk 1.2.Wq', 'less'],
  ['hall/desk.priority2.W', 'less'],
  ['hall/desk.noPriority.L', null],
  ['hall/desk.Wq.p95', 'less'],
  ['hall/desk.present3', null],
  ['hall/desk.utilisation', null],
  ['unitsDemanded', null],
  ['averageOnHand', null],
  ['toString', null],
])('%s: %s is good', (measure, good) => {
  expect(goodOf(measure)).toBe(good);
});
