import {
  optimalSerialPoisson,
  serialPoissonAt,
  serialPoissonCost,
} from '../../../theory/echelons/serial-poisson.ts';
import {optimalSerialNormal} from '../../../theory/echelons/serial-normal.ts';
import {localLevels, type EchelonStage} from '../../../theory/echelons/stages.ts';
import type {Model, Simulation, Values} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {has, numberOf, numbersOf, wrong} from '../../parameters.ts';
import type {Reading} from '../../reading.ts';
import {bySite, stockCost, stockNetwork, type Customers} from './stock-network.ts';

/** Stages in line with Poisson customers: the best echelon base stocks, or local ones as they are given. */
export const serialPoisson: Model = (of) => {
  const demandRate = numberOf(of, 'lambda');
  const backorderCost = numberOf(of, 'backorder_cost');
  const leadTimes = numbersOf(of, 'lead_time_by_stage');
  const customers = {name: 'customers', site: siteOf(0), orders: {type: 'poisson', perDay: demandRate}};
  if (has(of, 'S_local')) {
    const levels = perStage(of, 'S_local', leadTimes.length);
    const holding = perStage(of, 'h_local', leadTimes.length);
    const stages = serialPoissonAt(demandRate, leadTimes, levels);
    const cost = stages.reduce(
      (sum, {averageOnHand}, j) => sum + holding[j] * averageOnHand,
      backorderCost * stages[0].averageBackorders,
    );
    return {
      theory: {...performance(stages, demandRate), cost_excluding_transit: cost},
      simulation: play({levels, leadTimes, holding, backorderCost, demandRate, customers}),
    };
  }
  const stages = stagesOf(of, leadTimes);
  const options = {demandRate, stages, backorderCost};
  const given = has(of, 'S_echelon') ? perStage(of, 'S_echelon', leadTimes.length) : null;
  const {echelonLevels, cost} = given
    ? {echelonLevels: given, cost: serialPoissonCost(options, given)}
    : optimalSerialPoisson(options);
  const levels = localLevels(echelonLevels);
  const holding = localHolding(stages);
  return {
    theory: {
      ...performance(serialPoissonAt(demandRate, leadTimes, levels), demandRate),
      S_echelon: echelonLevels,
      S_local: differences(echelonLevels),
      cost_star: cost,
      cost,
    },
    simulation: play({levels, leadTimes, holding, backorderCost, demandRate, customers}),
  };
};

/** Stages in line with normal demand: the best echelon base stocks. */
export const clarkScarf: Model = (of) => {
  const leadTimes = numbersOf(of, 'lead_time_by_stage');
  const demandRate = numberOf(of, 'demand_mean_per_time');
  const demandSd = numberOf(of, 'demand_sd_per_sqrt_time');
  const backorderCost = numberOf(of, 'backorder_cost');
  const stages = stagesOf(of, leadTimes);
  const {echelonLevels, cost} = optimalSerialNormal({demandRate, demandSd, stages, backorderCost});
  const theory = {S_echelon: echelonLevels, S_local: differences(echelonLevels), cost_star: cost};
  const period = commonPeriod(leadTimes);
  if (period === null) return {theory};
  const perPeriod = neverNegative(demandRate * period, demandSd * Math.sqrt(period));
  const extra = perPeriod.shift / period; // units a day beyond the case's
  const holding = localHolding(stages);
  const extraTransit = holding.slice(1).reduce((sum, h, j) => sum + h * extra * leadTimes[j], 0);
  let cumulative = 0;
  const raised = echelonLevels.map((level, j) => level + extra * (cumulative += leadTimes[j]));
  return {
    theory,
    simulation: play({
      levels: localLevels(raised),
      leadTimes,
      holding,
      backorderCost,
      demandRate: 1 / period,
      customers: {
        name: 'customers',
        site: siteOf(0),
        orders: {type: 'everyPeriod', every: period},
        quantity: perPeriod.law,
      },
      lessTransit: extraTransit,
      divisible: true,
    }),
  };
};

/**
 * A normal demand as a law that a scenario can have. Stock looks only at how demand differs from its mean, so a demand that would at
 * times be negative is raised to six standard deviations above 0; base stocks rise with it.
 */
export function neverNegative(mean: number, sd: number) {
  const raised = Math.max(mean, 6 * sd * (1 + 1e-9));
  return {law: {type: 'normal', mean: raised, sd}, shift: raised - mean};
}

/** The longest 1, 1/2, 1/3, … of which all lead times are multiples, times as many as they allow; null where there is none. */
export function commonPeriod(leadTimes: readonly number[]): number | null {
  for (let parts = 1; parts <= 100; parts++) {
    const whole = leadTimes.map((leadTime) => Math.round(leadTime * parts));
    if (whole.every((n, i) => n > 0 && Math.abs(n / parts - leadTimes[i]) < 1e-9))
      return whole.reduce(greatestDivisor) / parts;
  }
  return null;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

interface Play {
  /** Local base-stock levels. */
  levels: readonly number[];
  leadTimes: readonly number[];
  /** At each stage, money per unit and day. */
  holding: readonly number[];
  backorderCost: number;
  /** Orders a day. */
  demandRate: number;
  customers: Customers;
  /** Money a day of stock in transit that the case does not have. Default 0. */
  lessTransit?: number;
  divisible?: boolean;
}

function play(system: Play): Simulation {
  const {levels, leadTimes, holding, backorderCost, demandRate, customers, lessTransit = 0} = system;
  const sites = levels.map((_, j) => siteOf(j));
  const transit = ({measureBy}: Reading) => {
    const onOrder = measureBy('site', 'averageOnOrder');
    const owed = measureBy('site', 'averageBackorders');
    return sites
      .slice(1)
      .reduce((sum, above, j) => sum + holding[j + 1] * (onOrder[sites[j]] - owed[above]), 0);
  };
  const cost = (reading: Reading) => stockCost(reading) + transit(reading) - lessTransit;
  return {
    type: 'replicated',
    ordersPerDay: demandRate,
    scenario: stockNetwork({
      divisible: system.divisible ?? false,
      memory: leadTimes.reduce((sum, leadTime) => sum + leadTime, 0),
      customers: [customers],
      sites: levels.map((baseStockLevel, j) => ({
        name: sites[j],
        from: sites[j + 1] ?? 'supplier',
        leadTime: leadTimes[j],
        policy: {type: 'baseStock', baseStockLevel},
        holdingCost: holding[j],
        backorderCost: j === 0 ? backorderCost : 0,
      })),
    }),
    figures: {
      ...bySite('E_on_hand_by_stage', 'averageOnHand', sites),
      ...bySite('E_backorders_by_stage', 'averageBackorders', sites),
      ...bySite('fill_rate_by_stage', 'fillRate', sites),
      fill_rate_stage1: ({measureBy}) => measureBy('site', 'fillRate')[sites[0]],
      mean_customer_wait: 'meanUnitWait',
      ...Object.fromEntries(
        sites.map((site, j) => [
          `mean_lead_time_seen_by_stage[${j}]`,
          ({measureBy}: Reading) => measureBy('site', 'averageOnOrder')[site] / demandRate,
        ]),
      ),
      cost_excluding_transit: stockCost,
      cost_star: cost,
      cost,
    },
    shares: ['fill_rate_stage1', ...sites.map((_, j) => `fill_rate_by_stage[${j}]`)],
  };
}

function performance(stages: ReturnType<typeof serialPoissonAt>, demandRate: number): Values {
  return {
    E_on_hand_by_stage: stages.map(({averageOnHand}) => averageOnHand),
    E_backorders_by_stage: stages.map(({averageBackorders}) => averageBackorders),
    fill_rate_by_stage: stages.map(({fillRate}) => fillRate),
    fill_rate_stage1: stages[0].fillRate,
    mean_customer_wait: stages[0].averageBackorders / demandRate,
    mean_lead_time_seen_by_stage: stages.map(({meanLeadTime}) => meanLeadTime),
  };
}

function stagesOf(of: ReferenceCase, leadTimes: readonly number[]): EchelonStage[] {
  const holding = perStage(of, 'echelon_holding_cost_by_stage', leadTimes.length);
  return leadTimes.map((leadTime, j) => ({leadTime, holdingCost: holding[j]}));
}

/** Holding cost of a unit at each stage: the echelon costs from there up. */
function localHolding(stages: readonly EchelonStage[]): number[] {
  return stages.map((_, j) => stages.slice(j).reduce((sum, {holdingCost}) => sum + holdingCost, 0));
}

function perStage(of: ReferenceCase, name: string, stages: number): number[] {
  const values = numbersOf(of, name);
  if (values.length !== stages) throw wrong(name, values, `a list of ${stages} numbers, one a stage`);
  return values;
}

function differences(levels: readonly number[]): number[] {
  return levels.map((level, j) => (j === 0 ? level : level - levels[j - 1]));
}

function siteOf(stage: number): string {
  return `stage ${stage + 1}`;
}
