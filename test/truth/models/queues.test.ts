import {describe, expect, test} from 'vitest';
import type {Answer, Model} from '../../../engine/truth/answer.ts';
import {queues} from '../../../engine/truth/models/queues/index.ts';
import {orders} from '../../../engine/truth/models/orders/index.ts';
import {system} from '../../../engine/truth/models/system/index.ts';
import {runTruth} from '../../../engine/truth/index.ts';
import {caseFile, givenCase} from '../given-files.ts';

type Changes = Record<string, unknown>;

/** The answer to a case with other parameters and expected quantities. */
function answerOf(family: string, id: string, changes: Changes, expected: readonly string[] = []) {
  const one = givenCase(family, id);
  for (const [name, value] of Object.entries(changes)) one.parameters[name] = {value};
  for (const name of expected) one.expected[name] = {value: 0, tolerance: {type: 'exact'}};
  const model = {...queues.models, ...orders.models, ...system.models}[one.model];
  return model(one as unknown as Parameters<Model>[0]);
}

function theory(...of: Parameters<typeof answerOf>): Record<string, number> {
  return (answerOf(...of) as Answer).theory as Record<string, number>;
}

describe('Queue models', () => {
  test('know every law by its word, with the unit of the parameters in their names or not', () => {
    const words: Changes[] = [
      {service_distribution: 'const', service_value_h: 0.8},
      {service_distribution: 'exp', service_mean: 0.8},
      {service_distribution: 'erlang', service_k: 4, service_mean_h: 0.8},
      {service_distribution: 'gamma', service_shape: 2, service_scale_min: 0.4},
      {service_distribution: 'uniform', service_min_h: 0.4, service_max_h: 1.2},
      {service_distribution: 'triangular', service_min: 0.4, service_mode: 0.8, service_max: 1.2},
      {service_distribution: 'two', service_a: 0.4, service_b: 1.2, service_P_a: 0.5},
      {
        service_distribution: 'hyper2',
        service_p_first: 0.5,
        service_mean_first: 1.4,
        service_mean_second: 0.2,
      },
    ];
    const waits = words.map((changes) => {
      const of = theory('queues', 'q-mg1-lognormal-a', {lambda: 1, ...changes});
      expect(of.rho).toBeCloseTo(0.8, 12);
      return of.Wq;
    });
    expect(waits[0]).toBeCloseTo(1.6, 12);
    expect(waits[1]).toBeCloseTo(3.2, 12);
    expect(Math.min(...waits)).toBe(waits[0]);
    expect(Math.max(...waits)).toBe(waits[7]);
  });

  test('give the quantiles that a case asks for, where the law of the wait is known', () => {
    const constant = theory('queues', 'q-md1-a', {}, ['Wq_q75']);
    expect(constant.Wq_q75).toBeGreaterThan(constant.Wq_q50);
    expect(constant.Wq_q75).toBeLessThan(constant.Wq_q90);
    const unknown = theory('queues', 'q-mg1-weibull-c', {}, ['Wq_q90']);
    expect(unknown).not.toHaveProperty('Wq_q90');
  });

  test('take other services, intervals and numbers of servers than those given', () => {
    const regular = {interarrival_distribution: 'uniform', interarrival_min: 0.5, interarrival_max: 1.5};
    const wild = {
      service_distribution: 'hyper2',
      service_p_first: 0.5,
      service_mean_first: 1.4,
      service_mean_second: 0.2,
    };
    const unlike = theory('queues', 'q-gg1-e2e3-a', {...regular, ...wild});
    expect(unlike.Wq_exact).toBeLessThan(unlike.daley_upper_bound_Wq);
    const ofConstants = theory('queues', 'q-gg1-e2e3-a', {service_distribution: 'const', service_value: 0.8});
    expect(ofConstants).not.toHaveProperty('Wq_exact');
    expect(ofConstants.allen_cunneen_approx_Wq).toBeGreaterThan(0);

    const servers = theory('queues', 'q-prio-np2-a', {c: 3, lambda_by_class: [1, 1.2]});
    expect(servers.Wq_class1).toBeLessThan(servers.Wq_class2);
    const batches = theory('queues', 'q-mxm1-a', {batch_p: 1});
    expect(batches.L).toBeCloseTo(0.4 / 0.6, 12);
    const two = theory('queues', 'q-mm1-transient-a', {c: 2, lambda: 1.8});
    expect(two.steady_state_delay).toBeCloseTo(4.263157894736843, 12);
  });

  test('say what is missing where a word is unknown, and name a parameter that is no number', () => {
    const missing = {missing: 'another law of the times between arrivals or of service'};
    expect(answerOf('queues', 'q-mg1-weibull-c', {service_distribution: 'cauchy'})).toEqual(missing);
    expect(answerOf('queues', 'q-dm1-a', {interarrival_distribution: 'cauchy'})).toEqual(missing);
    const unlike = [{distribution: 'exp', mean_h: 1}, {distribution: 'cauchy'}];
    expect(answerOf('queues', 'q-prio-np2-a', {service_by_class: unlike})).toEqual(missing);
    expect(() => answerOf('queues', 'q-mg1-weibull-c', {service_shape: 'wide'})).toThrow(
      expect.objectContaining({path: 'parameters.service_shape'}),
    );
    expect(() => answerOf('queues', 'q-prio-np2-a', {service_by_class: [{distribution: 'exp'}, 1]})).toThrow(
      expect.objectContaining({path: 'parameters.service_by_class[0].mean'}),
    );
  });
});

describe('Models of the way of an order', () => {
  test('take stages by name or in a list, and of every law that they name', () => {
    const named = theory('orders', 'or-cycle-a', {stage_means: {a: 1, b: 5}, t: [4]});
    const listed = theory('orders', 'or-cycle-a', {stage_means: [1, 5], t: [4]});
    expect(listed).toEqual(named);
    const mixed = theory('orders', 'or-cycle-gamma-a', {
      stages: [
        ['a', 'exp', [1]],
        ['b', 'gamma', [1, 5]],
        ['c', 'uniform', [0, 1e-9]],
        ['d', 'const', [0]],
      ],
      t: [4],
    });
    expect((mixed.P_T_le_t as unknown as number[])[0]).toBeCloseTo(
      (named.P_T_le_t as unknown as number[])[0],
      8,
    );
    expect(answerOf('orders', 'or-cycle-gamma-a', {stages: [['a', 'pareto', [1]]]})).toEqual({
      missing: 'a stage of another law',
    });
  });

  test('are within the promise as often in a play as theory says, stage after stage [R40]', async () => {
    const cycle = givenCase('orders', 'or-cycle-a');
    cycle.expected = {P_T_le_t: cycle.expected.P_T_le_t};
    const report = await runTruth([caseFile('orders.json', [cycle])]);
    expect(report.passed).toBe(1);
    const [within] = report.rows[0].quantities;
    expect(within).toHaveProperty('theory');
    expect(within).toHaveProperty('simulated');
  });

  test('play the levels of a curve that tell something, and only those', () => {
    const {simulation} = answerOf('system', 'sys-direct-a', {}) as Answer;
    const played = Array.isArray(simulation) ? simulation : [];
    expect(played.length).toBeGreaterThan(3);
    expect(played.length).toBeLessThan(10);
  });
});
