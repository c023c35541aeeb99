import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  guaranteedService,
  guaranteedServiceCost,
  type ServiceStage,
} from '../../../engine/theory/echelons/guaranteed-service.ts';
import {
  cumulativeCosts,
  demandSdByArc,
  demandSdByItem,
  suppliersFirst,
  type Arc,
} from '../../../engine/theory/echelons/supply-network.ts';
import {normalQuantile} from '../../../engine/kernel/math.ts';

const stage = (
  name: string,
  processingTime: number,
  holdingCost: number,
  also: Partial<ServiceStage> = {},
) => ({
  name,
  processingTime,
  holdingCost,
  safetyFactor: 1,
  demandSd: 1,
  inboundServiceTime: 0,
  longestServiceTime: null,
  ...also,
});

/** The supply chain of a digital camera in Graves & Willems, as figure 6.14 of Snyder & Shen has it. */
function camera(promise: number) {
  const times = [2, 3, 2, 4, 2, 3, 6, 4, 3, 2];
  const costs = [0.01, 0.03, 0.04, 0.06, 0.12, 0.13, 0.2, 0.08, 0.04, 0.5];
  const safetyFactor = normalQuantile(0.95);
  const stages = times.map((time, i) =>
    stage(String(i + 1), time, costs[i], {
      safetyFactor,
      demandSd: 10,
      longestServiceTime: i === 9 ? promise : null,
    }),
  );
  const arcs = ['1 2', '2 3', '3 5', '4 5', '5 6', '6 10', '7 10', '8 10', '9 10'].map((arc) =>
    arc.split(' '),
  );
  return guaranteedService(stages, arcs as unknown as Arc[]);
}

describe('guaranteed service', () => {
  test('meets example 6.3 of Snyder & Shen, a line of three stages', () => {
    const {cost, optima, promises} = guaranteedService(
      [
        stage('3', 1, 2, {inboundServiceTime: 1}),
        stage('2', 0, 4),
        stage('1', 1, 7, {longestServiceTime: 1}),
      ],
      [
        ['3', '2'],
        ['2', '1'],
      ],
    );
    expect(cost).toBeCloseTo(2 * Math.SQRT2, 12);
    expect(optima).toBe(1);
    expect(promises['3']).toEqual({serviceTime: 0, netReplenishmentTime: 2, safetyStock: Math.SQRT2});
    expect([promises['2'].serviceTime, promises['1'].serviceTime]).toEqual([0, 1]);
  });

  test('meets problem 6.7 of Snyder & Shen', () => {
    const also = {safetyFactor: 4, demandSd: 10};
    const {cost, promises} = guaranteedService(
      [
        stage('3', 1, 2, {...also, inboundServiceTime: 1}),
        stage('2', 1, 3, also),
        stage('1', 2, 4, {...also, longestServiceTime: 0}),
      ],
      [
        ['3', '2'],
        ['2', '1'],
      ],
    );
    expect(cost).toBeCloseTo(160 * Math.sqrt(5), 9);
    expect(['1', '2', '3'].map((name) => promises[name].serviceTime)).toEqual([0, 3, 2]);
  });

  test('meets example 6.5 of Snyder & Shen, a tree', () => {
    const arcs: Arc[] = [
      ['1', '3'],
      ['3', '2'],
      ['3', '4'],
    ];
    const sd = demandSdByItem(['1', '2', '3', '4'], arcs, {2: 1, 4: 1});
    const {cost, promises} = guaranteedService(
      [
        stage('1', 2, 1, {demandSd: sd[1], inboundServiceTime: 1}),
        stage('2', 1, 3, {longestServiceTime: 0}),
        stage('3', 1, 2, {demandSd: sd[3]}),
        stage('4', 1, 3, {longestServiceTime: 1}),
      ],
      arcs,
    );
    expect(cost).toBeCloseTo(2 * Math.SQRT2 + Math.sqrt(6) + 3, 12);
    expect(['1', '2', '3', '4'].map((name) => promises[name].serviceTime)).toEqual([0, 0, 0, 1]);
  });

  test.each([
    [2, 18.824004],
    [5, 12.468689],
    [8, 3.257882],
    [12, 0.232617],
  ])('meets the digital camera of Graves & Willems with a promise of %i days', (promise, cost) => {
    expect(camera(promise).cost).toBeCloseTo(cost, 5);
  });

  test('finds what trying all service times finds, and counts the best of them, on any network', () => {
    const network = fc.record({
      times: fc.array(fc.integer({min: 0, max: 2}), {minLength: 5, maxLength: 5}),
      costs: fc.array(fc.integer({min: 0, max: 3}), {minLength: 5, maxLength: 5}),
      inbound: fc.integer({min: 0, max: 1}),
      promise: fc.integer({min: 0, max: 2}),
      arcs: fc.subarray(
        [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].filter((b) => a < b).map((b) => [a, b])),
      ),
    });
    fc.assert(
      fc.property(network, ({times, costs, inbound, promise, arcs}) => {
        const stages = times.map((time, i) =>
          stage(String(i), time, costs[i], {
            inboundServiceTime: i === 0 ? inbound : 0,
            longestServiceTime: arcs.some(([from]) => from === i) ? null : promise,
          }),
        );
        const named = arcs.map(([a, b]): Arc => [String(a), String(b)]);
        const found = guaranteedService(stages, named);
        const {cost, optima} = byTrial(stages, named);
        expect(found.cost).toBeCloseTo(cost, 9);
        expect(found.optima).toBe(optima);
        const chosen = Object.fromEntries(stages.map(({name}) => [name, found.promises[name].serviceTime]));
        expect(guaranteedServiceCost(stages, named, chosen)).toBeCloseTo(cost, 9);
      }),
      {seed: 26, numRuns: 150},
    );
  });

  test('refuses networks that go in circles, unknown stages and stages without a promise', () => {
    const two = [stage('a', 1, 1), stage('b', 1, 1)];
    expect(() =>
      guaranteedService(two, [
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toThrow('stages must not supply themselves in a circle');
    expect(() => guaranteedService(two, [['a', 'c']])).toThrow('there is no stage c');
    expect(() => guaranteedService(two, [['a', 'b']])).toThrow(
      'a stage that supplies none needs a longest service time: b',
    );
    expect(() => guaranteedService([stage('a', 0.5, 1, {longestServiceTime: 0})], [])).toThrow(
      'processing time must be a whole number, at least 0: 0.5',
    );
    expect(() => guaranteedService([stage('a', 1, -1, {longestServiceTime: 0})], [])).toThrow(
      'holding cost must not be negative: -1',
    );
    expect(() => guaranteedService([two[0], two[0]], [])).toThrow('names of stages must differ: a, a');
  });
});

describe('a supply network', () => {
  const names = ['part', 'left', 'right', 'end'];
  const arcs: Arc[] = [
    ['part', 'left'],
    ['part', 'right'],
    ['left', 'end'],
    ['right', 'end'],
  ];

  test('demand of a part that an end item takes twice varies twice as much, not as two demands', () => {
    expect(demandSdByItem(names, arcs, {end: 3})).toEqual({part: 6, left: 3, right: 3, end: 3});
    expect(demandSdByArc(names, arcs, {end: 3}).part).toBeCloseTo(3 * Math.SQRT2, 12);
  });

  test('independent demands of two end items pool', () => {
    const fork: Arc[] = [
      ['part', 'left'],
      ['part', 'right'],
    ];
    const three = names.slice(0, 3);
    expect(demandSdByItem(three, fork, {left: 3, right: 4})).toEqual({part: 5, left: 3, right: 4});
    expect(demandSdByArc(three, fork, {left: 3, right: 4})).toEqual({part: 5, left: 3, right: 4});
  });

  test('a stage costs what it adds and its suppliers cost', () => {
    const direct = {part: 10, left: 1, right: 2, end: 0.5};
    expect(cumulativeCosts(names, arcs, direct)).toEqual({part: 10, left: 11, right: 12, end: 23.5});
  });

  test('suppliers come before those they supply', () => {
    expect(suppliersFirst([...names].reverse(), arcs)).toEqual(['part', 'left', 'right', 'end']);
  });
});

/** The least cost over all whole service times, and how many attain it. */
function byTrial(stages: readonly ServiceStage[], arcs: readonly Arc[]): {cost: number; optima: number} {
  const longest = stages.reduce((sum, one) => sum + one.processingTime + one.inboundServiceTime, 0);
  let cost = Infinity;
  let optima = 0;
  const times: Record<string, number> = {};
  const tryFrom = (i: number) => {
    if (i === stages.length) {
      const one = guaranteedServiceCost(stages, arcs, times);
      if (one < cost - 1e-9) optima = 0;
      if (one <= cost + 1e-9) optima++;
      cost = Math.min(cost, one);
      return;
    }
    for (let time = 0; time <= (stages[i].longestServiceTime ?? longest); time++) {
      times[stages[i].name] = time;
      const suppliers = arcs.filter(([, to]) => to === stages[i].name).map(([from]) => times[from]);
      const inbound = Math.max(stages[i].inboundServiceTime, ...suppliers);
      if (time > inbound + stages[i].processingTime) break;
      tryFrom(i + 1);
    }
  };
  tryFrom(0);
  return {cost, optima};
}
