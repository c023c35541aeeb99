import {logisticsCost} from '../../../theory/freight/mode-choice.ts';
import {breakEvenWeights, freightCharge} from '../../../theory/freight/tariffs.ts';
import type {Model} from '../../answer.ts';
import {numberOf, numbersOf} from '../../parameters.ts';
import {rowsByName} from './lists.ts';

/** Means of transport with the stocks that they make necessary. */
export const modeChoice: Model = (of) => {
  const flow = {
    yearlyDemand: numberOf(of, 'annual_demand'),
    price: numberOf(of, 'price'),
    carryingRate: numberOf(of, 'carrying_rate'),
  };
  const costs = Object.entries(rowsByName(of, 'modes_rate_days_shipment', 3)).map(
    ([name, [rate, transitDays, shipment]]) =>
      [name, logisticsCost(flow, {rate, transitDays, shipment})] as const,
  );
  const by = (key: keyof ReturnType<typeof logisticsCost>) =>
    Object.fromEntries(costs.map(([name, cost]) => [name, cost[key]]));
  return {
    theory: {
      transport: by('transport'),
      in_transit_inventory: by('inTransit'),
      source_inventory: by('sourceStock'),
      destination_inventory: by('destinationStock'),
      total: by('total'),
      best_mode: costs.reduce((best, one) => (one[1].total < best[1].total ? one : best))[0],
    },
  };
};

/** Charges of a tariff with weight breaks. */
export const rateBreaks: Model = (of) => {
  const breaks = {from: numbersOf(of, 'break_weight'), rate: numbersOf(of, 'rate')};
  return {
    theory: {
      charge: numbersOf(of, 'shipment').map((weight) => freightCharge(breaks, weight)),
      break_even_weight: breakEvenWeights(breaks),
    },
  };
};
