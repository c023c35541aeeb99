import type {Figure, Model, Simulation} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import type {DistributionSpec} from '../../../kernel/distributions.ts';
import {orderCycle} from '../../../theory/order-cycle.ts';
import type {TimeLaw} from '../../../theory/sum-of-times.ts';
import {numberOf, numbersOf, tableOf, valueOf, wrong} from '../../parameters.ts';
import {cycleScenario, type Branch} from './cycle-scenario.ts';

/** Exponential stages in series. */
export const hypoexponentialCycle: Model = (of) => {
  const stages = exponential(meansOf(of, 'stage_means'));
  const law = orderCycle(stages);
  const times = numbersOf(of, 't');
  return {
    theory: {...moments(law), ...atTimes(law, times), ...listedQuantiles(of, law)},
    simulation: simulationOf(of, stages, times, undefined),
  };
};

/** Gamma, exponential, uniform and constant stages in series. */
export const mixedCycle: Model = (of) => {
  const stages = listedStages(of);
  if (stages === null) return {missing: 'a stage of another law'};
  const law = orderCycle(stages);
  const times = numbersOf(of, 't');
  return {
    theory: {...moments(law), ...atTimes(law, times), ...listedQuantiles(of, law)},
    simulation: simulationOf(of, stages, times, undefined),
  };
};

/** Exponential stages, and a hold of some orders. */
export const cycleWithHold: Model = (of) => {
  const stages = exponential(meansOf(of, 'stage_means'));
  const hold: Branch = {
    of: {type: 'exponential', mean: numberOf(of, 'hold_mean')},
    probability: numberOf(of, 'hold_probability'),
  };
  const law = orderCycle(stages, hold);
  const promise = numberOf(of, 'promise');
  return {
    theory: {...moments(law), P_on_time: 1 - law.over(promise), ...listedQuantiles(of, law)},
    simulation: simulationOf(of, stages, [promise], hold),
  };
};

/** On time and in full, where what is not in stock comes later; the times of the stages and of the wait are independent. */
export const onTimeInFull: Model = (of) => {
  const stages = exponential(meansOf(of, 'stage_means'));
  const fill = numberOf(of, 'fill');
  const promise = numberOf(of, 'promise');
  const wait: Branch = {
    of: {type: 'exponential', mean: numberOf(of, 'backorder_mean')},
    probability: 1 - fill,
  };
  const onTime = 1 - orderCycle(stages, wait).over(promise);
  return {
    theory: {
      on_time: onTime,
      in_full_first_shipment: fill,
      OTIF_first_shipment: fill * (1 - orderCycle(stages).over(promise)),
      naive_product: onTime * fill,
    },
    simulation: simulationOf(of, stages, [promise], wait),
  };
};

function meansOf(of: ReferenceCase, name: string): number[] {
  return Array.isArray(valueOf(of, name)) ? numbersOf(of, name) : Object.values(tableOf(of, name));
}

function exponential(means: readonly number[]): DistributionSpec[] {
  return means.map((mean) => ({type: 'exponential', mean}));
}

/** `[name, law, parameters]` by stage; null where a law is unknown. */
function listedStages(of: ReferenceCase): DistributionSpec[] | null {
  const list = valueOf(of, 'stages');
  if (!Array.isArray(list)) throw wrong('stages', list, 'a list of stages');
  const stages = list.map((stage): DistributionSpec | null => {
    const [, law, parameters] = Array.isArray(stage) ? stage : [];
    if (!Array.isArray(parameters) || !parameters.every((one) => typeof one === 'number')) {
      throw wrong('stages', stage, 'a stage such as ["pick", "exp", [3]]');
    }
    const [first, second] = parameters as number[];
    switch (law) {
      case 'gamma':
        return {type: 'gamma', shape: first, scale: second};
      case 'exp':
        return {type: 'exponential', mean: first};
      case 'uniform':
        return {type: 'uniform', min: first, max: second};
      case 'const':
        return first;
      default:
        return null;
    }
  });
  return stages.every((stage) => stage !== null) ? stages : null;
}

function moments({mean, variance}: TimeLaw) {
  return {mean, variance, scv: variance / (mean * mean)};
}

function atTimes({over}: TimeLaw, times: readonly number[]) {
  return {P_T_le_t: times.map((t) => 1 - over(t))};
}

/** Such as `quantiles_50_90_95_99`, a list. */
function listedQuantiles({expected}: ReferenceCase, {quantile}: TimeLaw) {
  return Object.fromEntries(
    Object.keys(expected)
      .filter((name) => /^quantiles(_\d+)+$/.test(name))
      .map((name) => [name, percentsOf(name).map((percent) => quantile(Number(`0.${percent}`)))]),
  );
}

function percentsOf(name: string): string[] {
  return name.split('_').slice(1);
}

/** Delays after one another, with a promise to each of as many segments as there are times. */
function simulationOf(
  {expected}: ReferenceCase,
  stages: readonly DistributionSpec[],
  times: readonly number[],
  branch: Branch | undefined,
): Simulation {
  const quantiles = Object.keys(expected)
    .filter((name) => /^quantiles(_\d+)+$/.test(name))
    .flatMap((name) =>
      percentsOf(name).map((percent, i): [string, Figure] => [`${name}[${i}]`, `orderCycleTime.p${percent}`]),
    );
  const onTime = times.map((time, i): [string, Figure] => [
    `P_T_le_t[${i}]`,
    ({measureBy}) => measureBy('segment', 'onTimeRate')[`within ${time}`],
  ]);
  return {
    type: 'replicated',
    ordersPerDay: 1,
    scenario: cycleScenario(stages, times, branch),
    figures: {
      mean: 'orderCycleTime.mean',
      variance: ({measure}) => measure('orderCycleTime.sd') * measure('orderCycleTime.sd'),
      P_on_time: 'onTimeRate',
      on_time: 'onTimeRate',
      ...Object.fromEntries(
        quantiles.filter(([, figure]) => MEASURED.some((percent) => figure === `orderCycleTime.p${percent}`)),
      ),
      ...Object.fromEntries(onTime),
    },
    shares: onTime.map(([name]) => name),
  };
}

const MEASURED = ['50', '90', '95'];
