import type {DistributionSpec} from '../../../kernel/distributions.ts';
import type {NewsvendorDemand} from '../../../theory/newsvendor.ts';
import type {Figure, Replications} from '../../answer.ts';
import {periodScenario} from '../../period-scenario.ts';
import type {Reading} from '../../reading.ts';

const NEVER_NEGATIVE = 4; // standard deviations: less than 1 in 30,000 is below 0, where demand is cut off

/** One purchase for one season of demand that has parts of units, again and again; null where demand may fall below 0. */
export function playSeason(
  demand: NewsvendorDemand,
  quantity: number,
  figures: Readonly<Record<string, Figure>>,
): Replications | null {
  const law = playableLaw(demand);
  if (law === null || !(quantity > 0)) return null;
  return {
    type: 'replicated',
    ordersPerDay: 1,
    scenario: periodScenario({
      demand: law,
      divisible: true,
      policy: {type: 'baseStock', baseStockLevel: quantity},
      leadTime: 0,
      whenShort: {type: 'lose'},
      memory: 0.25,
      perishes: true,
    }),
    figures,
  };
}

/** Units left over at the end of a season. */
export function leftOver({measure}: Reading): number {
  return measure('onHandAtPeriodEnd');
}

function playableLaw(demand: NewsvendorDemand): DistributionSpec | null {
  if (demand.type === 'normal') return demand.mean >= NEVER_NEGATIVE * demand.sd ? demand : null;
  if (demand.type === 'uniform') return demand.min >= 0 ? demand : null;
  return demand.type === 'gamma' ? demand : null;
}
