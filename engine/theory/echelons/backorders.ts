import {type DemandLaw, tabulatedLaw} from '../demand-law.ts';
import {palmOutstanding} from '../base-stock.ts';
import {convolved} from '../time-average.ts';

/** Probabilities of 0, 1, 2, … units by which `outstanding` exceeds a level, a whole number. */
export function backordersAt(outstanding: DemandLaw, level: number): Float64Array {
  const pmf = tableOf(outstanding);
  const most = Math.max(0, pmf.length - 1 - level);
  const backorders = new Float64Array(most + 1);
  pmf.forEach((share, units) => (backorders[Math.max(0, units - level)] += share));
  return backorders;
}

/** Units on order of a stage whose supplier owes it `backorders` and ships with a lead time: Poisson demand, units per unit of time. */
export function outstandingBehind(backorders: Float64Array, demandRate: number, leadTime: number): DemandLaw {
  return tabulatedLaw(convolved(backorders, tableOf(palmOutstanding(demandRate, leadTime))));
}

/** Probabilities of a law of units that has them; throws RangeError where it is too large to be tabulated. */
export function tableOf(law: DemandLaw): Float64Array {
  if (law.pmf === null)
    throw new RangeError(`too many units on order for an exact law: ${law.mean} on average`);
  return law.pmf;
}
