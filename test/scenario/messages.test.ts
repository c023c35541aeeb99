import {expect, test} from 'vitest';
import {faultLine, pathText, ScenarioError} from '../../engine/scenario/faults.ts';
import {listed, nearest, rightName, show} from '../../engine/scenario/messages.ts';

test('the nearest name is at most one letter in three away', () => {
  expect(nearest('horizn', ['horizon', 'warmUp'])).toBe('horizon');
  expect(nearest('WARMUP', ['horizon', 'warmUp'])).toBe('warmUp');
  expect(nearest('leadtime', ['leadTime', 'lead'])).toBe('leadTime');
  expect(nearest('cost', ['price', 'weight'])).toBeNull();
  expect(nearest('B', ['A'])).toBeNull();
  expect(nearest('x', [])).toBeNull();
});

test('a wrong name is answered by the nearest, else by all, else by none', () => {
  expect(rightName('bolts', ['bolt', 'nut'], 'products')).toBe('did you mean "bolt"?');
  expect(rightName('screw', ['bolt', 'nut'], 'products')).toBe('the products are "bolt", "nut"');
  expect(rightName('screw', [], 'products')).toBe('there are no products');
  expect(listed(Array.from({length: 12}, (_, i) => `p${i}`))).toBe(
    '"p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9" and 2 more',
  );
});

test('values are quoted as JSON, long ones cut', () => {
  expect(show(undefined)).toBe('nothing');
  expect(show({a: [1, 'x']})).toBe('{"a":[1,"x"]}');
  expect(show('x'.repeat(100))).toHaveLength(61);
});

test('a path reads as it is written in levers and settings', () => {
  expect(pathText(['segments', 0, 'promise', 'cycleTime'])).toBe('segments[0].promise.cycleTime');
  expect(pathText(['basket', 'shares', 'ball bearing', 3])).toBe('basket.shares["ball bearing"][3]');
  expect(pathText([])).toBe('');
});

test('the error of a scenario says every fault on a line', () => {
  const error = new ScenarioError([
    {path: 'run.horizon', message: '0 is not a duration above 0', value: 0},
    {path: '', message: '[] is not an object'},
  ]);
  expect(error.name).toBe('ScenarioError');
  expect(error.message).toBe('run.horizon: 0 is not a duration above 0\n[] is not an object');
  expect(error.faults.map(faultLine)).toEqual(error.message.split('\n'));
});
