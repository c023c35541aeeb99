import {describe, expect, test} from 'vitest';
import {costServiceRelation, type RelationLabel} from '../../engine/analysis/cost-service-relation.ts';
import {pairedDifference} from '../../engine/analysis/paired.ts';
import {normals} from './cases.ts';

const REPLICATIONS = 20;

/**
 * Two systems that share most of their chance: costs about 10,000 with a spread of 400, services about 0.9 with a spread of 0.02. The
 * second one differs by the given amounts, which vary by `noise` of each spread.
 */
function pair(cost: number, service: number, noise = 0.05) {
  const normal = normals(12);
  const draw = (spread: number) => Array.from({length: REPLICATIONS}, () => spread * normal());
  const against = {cost: draw(400).map((x) => 10_000 + x), service: draw(0.02).map((x) => 0.9 + x)};
  const [costNoise, serviceNoise] = [draw(400 * noise), draw(0.02 * noise)];
  const of = {
    cost: against.cost.map((x, i) => x + cost + costNoise[i]),
    service: against.service.map((x, i) => x + service + serviceNoise[i]),
  };
  return {of, against};
}

const labelOf = (cost: number, service: number, noise?: number): RelationLabel => {
  const {of, against} = pair(cost, service, noise);
  return costServiceRelation(of, against).label;
};

describe('what a change did to cost and service', () => {
  test('cost fell at the same service [R117]', () => {
    expect(labelOf(-500, 0)).toBe('costDown');
    expect(labelOf(-500, 0.002)).toBe('costDown');
  });

  test('both rose [R118]', () => {
    expect(labelOf(500, 0.04)).toBe('bothUp');
  });

  test('service rose at the same cost [R119]', () => {
    expect(labelOf(0, 0.04)).toBe('serviceUp');
    expect(labelOf(20, 0.04)).toBe('serviceUp');
  });

  test.each<[number, number, RelationLabel]>([
    [-500, 0, 'costDown'],
    [500, 0.04, 'bothUp'],
    [0, 0.04, 'serviceUp'],
    [-500, 0.04, 'costDownServiceUp'],
    [500, 0, 'costUp'],
    [-500, -0.04, 'bothDown'],
    [0, -0.04, 'serviceDown'],
    [500, -0.04, 'costUpServiceDown'],
  ])(
    'a cost of %d and a service of %d more are told as %s, and the way back as its mirror image [R120]',
    (...row) => {
      const [cost, service, label] = row;
      expect(labelOf(cost, service)).toBe(label);
      const {of, against} = pair(cost, service);
      expect(costServiceRelation(against, of).label).toBe(MIRROR[label]);
    },
  );

  test('nothing changed only where both intervals lie within the margins', () => {
    expect(labelOf(0, 0)).toBe('same');
    // as little changed, but nobody can be sure of it: half a point is 0.005, half a per cent 50
    expect(labelOf(0, 0, 1)).toBe('undecided');
    expect(labelOf(-60, 0.006)).toBe('costDownServiceUp');
    expect(labelOf(-30, 0.004, 0.01)).toBe('same');
    expect(labelOf(-45, 0, 0.05)).toBe('costDown'); // the interval passes the margin and leaves 0 out
  });

  test('one figure that is unclear leaves the whole undecided, and still says where the other went', () => {
    const {of, against} = pair(-5000, 0.001, 1);
    const relation = costServiceRelation(of, against);
    expect(relation).toMatchObject({
      label: 'undecided',
      cost: {movement: 'down'},
      service: {movement: 'unclear'},
    });
  });
});

test('cost and service have an interval each that hold together', () => {
  const {of, against} = pair(-500, 0.04);
  const {cost, service, confidence} = costServiceRelation(of, against, {confidence: 0.9});
  expect(confidence).toBe(0.9);
  const alone = pairedDifference(of.service, against.service, 0.95);
  expect(service).toEqual({movement: 'up', mean: alone.mean, halfWidth: alone.halfWidth, margin: 0.005});
  expect(cost.margin).toBeCloseTo(0.005 * (against.cost.reduce((a, b) => a + b) / REPLICATIONS), 9);
});

test('margins can be other ones', () => {
  const {of, against} = pair(-500, 0.04);
  const wide = costServiceRelation(of, against, {margins: {service: 0.06}});
  expect(wide.label).toBe('costDown');
  expect(costServiceRelation(of, against, {margins: {service: 0.06, cost: 0.1}}).label).toBe('same');
});

test('systems that are alike in every replication are the same without any margin', () => {
  const {against} = pair(0, 0);
  const {label} = costServiceRelation(against, against, {margins: {service: 0, cost: 0}});
  expect(label).toBe('same');
});

test('a single replication, or service that was never measured, tells nothing', () => {
  const one = {cost: [100], service: [0.9]};
  expect(costServiceRelation(one, {cost: [50], service: [0.5]}).label).toBe('undecided');
  const blind = {cost: [100, 101], service: [NaN, NaN]};
  expect(costServiceRelation(blind, {cost: [50, 51], service: [0.9, 0.8]})).toMatchObject({
    label: 'undecided',
    cost: {movement: 'up'},
    service: {movement: 'unclear', mean: null, halfWidth: null},
  });
});

test('a label that is given is wrong no more often than the confidence allows', () => {
  // True changes at the edges: service rose by just the margin (never the same), cost did not change at all.
  const normal = normals(77);
  const runs = 2000;
  let wrong = 0;
  for (let run = 0; run < runs; run++) {
    const noise = (spread: number) => Array.from({length: 10}, () => spread * normal());
    const against = {cost: noise(30).map((x) => 10_000 + x), service: noise(0.004).map((x) => 0.9 + x)};
    const of = {
      cost: against.cost.map((x) => x + 25 * normal()),
      service: against.service.map((x) => x + 0.005 + 0.0015 * normal()),
    };
    const {cost, service} = costServiceRelation(of, against);
    if (['up', 'down'].includes(cost.movement) || ['same', 'down'].includes(service.movement)) wrong++;
  }
  expect(wrong / runs).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
});

const MIRROR: Readonly<Record<RelationLabel, RelationLabel>> = {
  costDown: 'costUp',
  costUp: 'costDown',
  bothUp: 'bothDown',
  bothDown: 'bothUp',
  serviceUp: 'serviceDown',
  serviceDown: 'serviceUp',
  costDownServiceUp: 'costUpServiceDown',
  costUpServiceDown: 'costDownServiceUp',
  same: 'same',
  undecided: 'undecided',
};
