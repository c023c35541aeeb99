import type {ReferenceCase, Value} from './cases.ts';
import {demandOver, type LineDemand, sumOfDemands, withUniformDelay} from '../theory/lead-time-demand.ts';
import {exp} from '../kernel/math.ts';
import {ONE_UNIT} from '../theory/quantity.ts';
import type {DemandLaw} from '../theory/demand-law.ts';
import {has, numberOf, textOf, wrong} from './parameters.ts';

/** How replenishment travels, as in a scenario. */
export type LeadTime =
  | {type: 'iid'; of: object | number}
  | {type: 'schedule'; every: number; transit: number}
  | {type: 'schedule'; poisson: number; transit: number};

/**
 * The lead time of a case: a dispatch schedule by its parameters, else the law that `lead_time_law` puts in words, with the mean
 * `mean_lead_time`; null where the words are not understood.
 */
export function leadTimeOf(of: ReferenceCase): LeadTime | null {
  if (has(of, 'dispatch_interval'))
    return {type: 'schedule', every: numberOf(of, 'dispatch_interval'), transit: numberOf(of, 'transit')};
  if (has(of, 'dispatch_rate'))
    return {type: 'schedule', poisson: numberOf(of, 'dispatch_rate'), transit: numberOf(of, 'transit')};
  const words = textOf(of, 'lead_time_law');
  const schedule = scheduleInWords(words);
  if (schedule) return schedule;
  const law = lawInWords(words, numberOf(of, 'mean_lead_time'));
  return law === null ? null : {type: 'iid', of: law};
}

/** Dispatches `every 2, transit 0.5`, or `at Poisson(2) epochs, then 1 time unit in transit`. */
function scheduleInWords(words: string): LeadTime | null {
  const number = '([0-9]+(?:\\.[0-9]+)?)';
  const transit = `.*?(?:\\btransit\\s+${number}|${number}\\s+time\\s+units?\\s+in\\s+transit)`;
  const every = new RegExp(`\\bdispatch.*?\\bevery\\s+${number}${transit}`).exec(words);
  if (every) return {type: 'schedule', every: Number(every[1]), transit: Number(every[2] ?? every[3])};
  const poisson = new RegExp(`\\bdispatch.*?\\bPoisson\\(${number}\\)${transit}`).exec(words);
  return poisson
    ? {type: 'schedule', poisson: Number(poisson[1]), transit: Number(poisson[2] ?? poisson[3])}
    : null;
}

/** The exact law of demand over a lead time: constant, or a wait for the next dispatch and a constant transit; null over another. */
export function demandOverLeadTime(demand: LineDemand, leadTime: LeadTime): DemandLaw | null {
  if (leadTime.type === 'iid')
    return typeof leadTime.of === 'number' ? demandOver(demand, {mean: leadTime.of, variance: 0}) : null;
  const travelling = demandOver(demand, {mean: leadTime.transit, variance: 0});
  if ('every' in leadTime) return withUniformDelay(travelling, demand, leadTime.every);
  const wait = 1 / leadTime.poisson;
  return sumOfDemands(demandOver(demand, {mean: wait, variance: wait * wait}), travelling);
}

/** A law by its name, perhaps with a parameter such as `sigma_log=0.8`. */
function lawInWords(words: string, mean: number): object | number | null {
  const [name] = /^[a-z]+/i.exec(words) ?? [''];
  const given = (parameter: string) => {
    const found = new RegExp(`\\b${parameter}\\s*=\\s*([0-9.]+)`).exec(words);
    return found ? Number(found[1]) : null;
  };
  switch (name.toLowerCase()) {
    case 'constant':
    case 'const':
    case 'deterministic':
      return mean;
    case 'exponential':
      return {type: 'exponential', mean};
    case 'lognormal': {
      const sdLog = given('sigma_log');
      return sdLog === null ? null : {type: 'lognormal', mean, cv: Math.sqrt(exp(sdLog * sdLog) - 1)};
    }
    case 'uniform': {
      const ends = /\(\s*([0-9.]+)\s*,\s*([0-9.]+)\s*\)/.exec(words);
      return ends === null ? null : {type: 'uniform', min: Number(ends[1]), max: Number(ends[2])};
    }
    case 'erlang': {
      const shape = given('k');
      return shape === null ? null : {type: 'erlang', shape, mean};
    }
    case 'gamma': {
      const shape = given('shape');
      return shape === null ? null : {type: 'gamma', mean, cv: 1 / Math.sqrt(shape)};
    }
    default:
      return null;
  }
}

/**
 * A lead time that a case writes as a list: `["const", 1]`, `["exp", 1]`, `["uniform", 0.5, 1.5]`, `["erlang", 2, 1]` of a number of phases
 * and a mean, or `["gamma", 2, 0.5]` of a shape and a scale.
 */
export interface ListedLeadTime {
  mean: number;
  leadTime: LeadTime;
  /** Units demanded in it, by single units at a Poisson rate [1/day]. */
  demand: (rate: number) => DemandLaw;
}

/** Throws a ParameterError where `value`, of the parameter `name`, is no such list. */
export function listedLeadTime(name: string, value: Value): ListedLeadTime {
  const [type, first, second] = Array.isArray(value) ? value : [];
  if (typeof first === 'number')
    switch (type) {
      case 'const':
        return {
          mean: first,
          leadTime: {type: 'iid', of: first},
          demand: (rate) => demandOver(units(rate), {mean: first, variance: 0}),
        };
      case 'exp':
        return {
          mean: first,
          leadTime: {type: 'iid', of: {type: 'exponential', mean: first}},
          demand: (rate) => demandOver(units(rate), {mean: first, variance: first * first}),
        };
      case 'uniform':
        if (typeof second === 'number' && second > first)
          return {
            mean: (first + second) / 2,
            leadTime: {type: 'iid', of: {type: 'uniform', min: first, max: second}},
            demand: (rate) =>
              withUniformDelay(
                demandOver(units(rate), {mean: first, variance: 0}),
                units(rate),
                second - first,
              ),
          };
        break;
      case 'erlang':
        if (typeof second === 'number') return gammaLeadTime(first, second / first);
        break;
      case 'gamma':
        if (typeof second === 'number') return gammaLeadTime(first, second);
    }
  throw wrong(name, value, 'a lead time such as ["const", 1], ["exp", 1] or ["uniform", 0.5, 1.5]');
}

function gammaLeadTime(shape: number, scale: number): ListedLeadTime {
  const mean = shape * scale;
  return {
    mean,
    leadTime: {type: 'iid', of: {type: 'gamma', shape, scale}},
    demand: (rate) => demandOver(units(rate), {mean, variance: mean * scale}),
  };
}

/** Whether a list starts with the name of a law that `listedLeadTime` knows. */
export function isListed(value: Value): boolean {
  return Array.isArray(value) && ['const', 'exp', 'uniform', 'erlang', 'gamma'].includes(value[0] as string);
}

function units(rate: number) {
  return {orderRate: rate, quantity: ONE_UNIT, dispersion: 1};
}
