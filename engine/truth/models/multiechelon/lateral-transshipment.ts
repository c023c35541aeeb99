import {lateralTransshipment} from '../../../theory/echelons/lateral-transshipment.ts';
import type {Model} from '../../answer.ts';
import {numberOf, numbersOf} from '../../parameters.ts';
import type {Reading} from '../../reading.ts';
import {bySite, stockNetwork} from './stock-network.ts';

const MOST_STATES = 2000; // that can be solved exactly

/** Sites that lend to each other at once; what none of them has is met from outside. */
export const lateral: Model = (of) => {
  const demandRates = numbersOf(of, 'lambda');
  const baseStockLevels = numbersOf(of, 'S');
  const meanReplenishment = numberOf(of, 'mean_replenishment');
  if (baseStockLevels.reduce((states, level) => states * (level + 1), 1) > MOST_STATES)
    return {missing: 'lateral transshipment between large stocks'};
  const shares = lateralTransshipment({demandRates, baseStockLevels, meanReplenishment});
  const sites = demandRates.map((_, i) => `site ${i + 1}`);
  const others = (site: string) => sites.filter((other) => other !== site);
  return {
    theory: {
      local_fill: shares.map(({localFill}) => localFill),
      lateral_fraction: shares.map(({lateral}) => lateral),
      emergency_fraction: shares[0].emergency,
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: demandRates.reduce((sum, rate) => sum + rate, 0),
      scenario: stockNetwork({
        memory: meanReplenishment,
        sites: sites.map((name, i) => ({
          name,
          from: 'supplier',
          leadTime: {type: 'iid', of: {type: 'exponential', mean: meanReplenishment}},
          policy: {type: 'baseStock', baseStockLevel: baseStockLevels[i]},
        })),
        lanes: sites.flatMap((to) => others(to).map((from) => ({from, to, leadTime: 0}))),
        customers: sites.map((site, i) => ({
          name: `customers ${i + 1}`,
          site,
          orders: {type: 'poisson', perDay: demandRates[i]},
          also: {whenShort: {type: 'lose', what: 'order'}, transship: {from: others(site)}},
        })),
      }),
      figures: {
        ...bySite('local_fill', 'fillRate', sites),
        ...bySite('lateral_fraction', 'transshipmentRate', sites),
        emergency_fraction: ({measure}: Reading) => measure('unitsLost') / measure('unitsDemanded'),
      },
      shares: [
        'emergency_fraction',
        ...sites.flatMap((_, i) => [`local_fill[${i}]`, `lateral_fraction[${i}]`]),
      ],
    },
  };
};
