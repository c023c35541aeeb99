import {requireNonNegative} from '../check.ts';

/** Sites that can be opened, and customers whom the cheapest open one serves. */
export interface FacilityProblem {
  /** Of opening each site, money, not negative. */
  fixedCost: readonly number[];
  /** Of serving all that a customer asks for, by site and customer; money. */
  serviceCost: readonly (readonly number[])[];
}

export interface Facilities {
  /** Fixed and service cost. */
  cost: number;
  /** Sites from 0 on. */
  open: number[];
  /** Cost of the next best set of sites; Infinity where there is but one. */
  secondCost: number;
  /** Least service cost of 1, 2, … open sites, whatever they cost to open: the p-median problem. */
  medians: number[];
}

const MOST_SITES = 20; // 2^20 sets, seconds

/**
 * The sites to open without limits on what they can serve, by looking at every set of them. Both problems as in Daskin (2013), Network
 * and Discrete Location, chapters 6 and 7. Throws RangeError above 20 sites and on values out of range.
 */
export function bestFacilities({fixedCost, serviceCost}: FacilityProblem): Facilities {
  const sites = fixedCost.length;
  if (sites === 0 || sites > MOST_SITES)
    throw new RangeError(`there must be 1 to ${MOST_SITES} sites: ${sites}`);
  if (serviceCost.length !== sites || serviceCost.some((row) => row.length !== serviceCost[0].length)) {
    throw new RangeError(`each of ${sites} sites needs as many costs of service`);
  }
  fixedCost.forEach((cost) => requireNonNegative('fixed cost', cost));
  const medians = fixedCost.map(() => Infinity);
  const best: Facilities = {cost: Infinity, open: [], secondCost: Infinity, medians};
  const cheapest = Array.from({length: sites + 1}, () => serviceCost[0].map(() => Infinity)); // with so many decided
  const open: number[] = [];
  const decide = (site: number, fixed: number) => {
    if (site < sites) {
      cheapest[site + 1] = cheapest[site];
      decide(site + 1, fixed);
      cheapest[site + 1] = cheapest[site].map((cost, customer) =>
        Math.min(cost, serviceCost[site][customer]),
      );
      open.push(site);
      decide(site + 1, fixed + fixedCost[site]);
      open.pop();
      return;
    }
    if (open.length === 0) return;
    const service = cheapest[site].reduce((sum, cost) => sum + cost, 0);
    medians[open.length - 1] = Math.min(medians[open.length - 1], service);
    if (fixed + service < best.cost) {
      best.secondCost = best.cost;
      best.cost = fixed + service;
      best.open = open.slice();
    } else best.secondCost = Math.min(best.secondCost, fixed + service);
  };
  decide(0, 0);
  return best;
}
