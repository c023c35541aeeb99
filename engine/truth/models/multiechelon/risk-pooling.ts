import {normalRiskPooling, poissonRiskPooling} from '../../../theory/echelons/risk-pooling.ts';
import type {Model} from '../../answer.ts';
import {numberOf, numbersOf, rowsOf, wholeOf, wrong} from '../../parameters.ts';
import type {Reading} from '../../reading.ts';
import {atSite, stockNetwork} from './stock-network.ts';
import {neverNegative} from './serial.ts';

const POOLED = 'pooled';

/** Normal demand at several sites, correlated, against one site for all: both are played side by side. */
export const normalPooling: Model = (of) => {
  const mean = numbersOf(of, 'mean_per_time');
  const demandSd = numbersOf(of, 'sd_per_sqrt_time');
  const leadTime = numberOf(of, 'L');
  const holdingCost = numberOf(of, 'h');
  const backorderCost = numberOf(of, 'b');
  if (mean.length !== demandSd.length)
    throw wrong('mean_per_time', mean, `a list of ${demandSd.length} numbers`);
  const correlation = rowsOf(of, 'correlation');
  const options = {demandSd, correlation, leadTime, holdingCost, backorderCost};
  const {criticalRatio, decentralised, centralised} = normalRiskPooling(options);
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const laws = mean.map((rate, i) => neverNegative(rate * leadTime, demandSd[i] * Math.sqrt(leadTime)));
  const meanOf = (i: number) => laws[i].law.mean;
  const safety = (i: number) => (decentralised.safetyStock * demandSd[i]) / total(demandSd);
  const apart = mean.map((_, i) => `site ${i + 1}`);
  const site = (name: string, baseStockLevel: number) => ({
    name,
    from: 'supplier',
    leadTime,
    policy: {type: 'baseStock', baseStockLevel},
  });
  const customers = (served: string, i: number) => ({
    name: `customers ${i + 1} of ${served}`,
    site: served,
    orders: {type: 'everyPeriod', every: leadTime},
    quantity: laws[i].law,
  });
  const sites = {decentralised: apart, centralised: [POOLED]};
  const level = (names: readonly string[]) => (reading: Reading) =>
    total(
      names.map(
        (name) => atSite('averageOnHand', name)(reading) - atSite('averageBackorders', name)(reading),
      ),
    );
  const cost = costOf(holdingCost, backorderCost);
  return {
    theory: {
      cost_decentralised: decentralised.cost,
      cost_centralised: centralised.cost,
      saving_fraction: 1 - centralised.cost / decentralised.cost,
      safety_stock_decentralised: decentralised.safetyStock,
      safety_stock_centralised: centralised.safetyStock,
      critical_ratio: criticalRatio,
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: mean.length / leadTime,
      scenario: stockNetwork({
        divisible: true,
        memory: leadTime,
        sites: [
          ...apart.map((name, i) => site(name, meanOf(i) + safety(i))),
          site(POOLED, total(laws.map((_, i) => meanOf(i))) + centralised.safetyStock),
        ],
        customers: [...apart.map(customers), ...apart.map((_, i) => customers(POOLED, i))],
        also: {
          correlations: [
            {segments: apart.map((served, i) => customers(served, i).name), matrix: correlation},
            {segments: apart.map((_, i) => customers(POOLED, i).name), matrix: correlation},
          ],
        },
      }),
      figures: {
        cost_decentralised: cost(sites.decentralised),
        cost_centralised: cost(sites.centralised),
        saving_fraction: (reading) =>
          1 - cost(sites.centralised)(reading) / cost(sites.decentralised)(reading),
        safety_stock_decentralised: level(sites.decentralised),
        safety_stock_centralised: level(sites.centralised),
        critical_ratio: atSite('noBackorderTime', POOLED),
      },
      shares: ['saving_fraction', 'critical_ratio'],
    },
  };
};

/** Poisson demand at several like sites against one site for all: both are played side by side. */
export const poissonPooling: Model = (of) => {
  const sites = wholeOf(of, 'N');
  const demandRate = numberOf(of, 'lambda_each');
  const leadTime = numberOf(of, 'L');
  const holdingCost = numberOf(of, 'h');
  const backorderCost = numberOf(of, 'b');
  const options = {sites, demandRate, leadTime, holdingCost, backorderCost};
  const {separate, pooled, squareRootLaw} = poissonRiskPooling(options);
  const apart = Array.from({length: sites}, (_, i) => `site ${i + 1}`);
  const all = [...apart.map((name) => ({name, rate: demandRate})), {name: POOLED, rate: sites * demandRate}];
  const cost = costOf(holdingCost, backorderCost);
  const fillRate = ({measureBy}: Reading) =>
    apart.reduce((sum, name) => sum + measureBy('site', 'fillRate')[name] / sites, 0);
  return {
    theory: {
      S_each: separate.baseStockLevel,
      cost_all_separate: separate.cost,
      fill_separate: separate.fillRate,
      S_pooled: pooled.baseStockLevel,
      cost_pooled: pooled.cost,
      fill_pooled: pooled.fillRate,
      ratio: pooled.cost / separate.cost,
      square_root_law_prediction_of_ratio: squareRootLaw,
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: 2 * sites * demandRate,
      scenario: stockNetwork({
        memory: leadTime,
        sites: all.map(({name}) => {
          const {baseStockLevel} = name === POOLED ? pooled : separate;
          return {name, from: 'supplier', leadTime, policy: {type: 'baseStock', baseStockLevel}};
        }),
        customers: all.map(({name, rate}) => ({
          name: `customers of ${name}`,
          site: name,
          orders: {type: 'poisson', perDay: rate},
        })),
      }),
      figures: {
        cost_all_separate: cost(apart),
        fill_separate: fillRate,
        cost_pooled: cost([POOLED]),
        fill_pooled: atSite('fillRate', POOLED),
        ratio: (reading) => cost([POOLED])(reading) / cost(apart)(reading),
      },
      shares: ['fill_separate', 'fill_pooled'],
    },
  };
};

/** Holding and backorders at some sites, money a day. */
function costOf(
  holdingCost: number,
  backorderCost: number,
): (sites: readonly string[]) => (r: Reading) => number {
  return (sites) =>
    ({measureBy}) => {
      const onHand = measureBy('site', 'averageOnHand');
      const owed = measureBy('site', 'averageBackorders');
      return sites.reduce((sum, site) => sum + holdingCost * onHand[site] + backorderCost * owed[site], 0);
    };
}
