import type {ReferenceCase, Value} from './cases.ts';
import {demandOver, withUniformDelay} from '../theory/lead-time-demand.ts';
import {exp} from '../kernel/math.ts';
import {ONE_UNIT} from '../theory/quantity.ts';
import type {DemandLaw} from '../theory/demand-law.ts';
import {has, numberOf, textOf, valueOf, wrong} from './parameters.ts';

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
  const schedule = /\bdispatch\b.*?\bevery\s+([0-9.]+).*?\btransit\s+([0-9]+(?:\.[0-9]+)?)/.exec(words);
  if (schedule) return {type: 'schedule', every: Number(schedule[1]), transit: Number(schedule[2])};
  const law = lawInWords(words, numberOf(of, 'mean_lead_time'));
  return law === null ? null : {type: 'iid', of: law};
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
      return mean;
    case 'exponential':
      return {type: 'exponential', mean};
    case 'lognormal': {
      const sdLog = given('sigma_log');
      return sdLog === null ? null : {type: 'lognormal', mean, cv: Math.sqrt(exp(sdLog * sdLog) - 1)};
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

/** A lead time that a case writes as a list: `["const", 1]`, `["exp", 1]` or `["uniform", 0.5, 1.5]`. */
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
        if (typeof second === 'number')
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
    }
  throw wrong(name, value, 'a lead time such as ["const", 1], ["exp", 1] or ["uniform", 0.5, 1.5]');
}

/** The listed lead time of a parameter. */
export function listedLeadTimeOf(of: ReferenceCase, name: string): ListedLeadTime {
  return listedLeadTime(name, valueOf(of, name));
}

function units(rate: number) {
  return {orderRate: rate, quantity: ONE_UNIT, dispersion: 1};
}
