import {bestFacilities} from '../../../theory/locations/facilities.ts';
import {centreOfGravity, weberPoint} from '../../../theory/locations/weber.ts';
import type {Model} from '../../answer.ts';
import {numbersOf, rowsOf} from '../../parameters.ts';
import {pairsOf} from './lists.ts';

/** The place of one site among its customers. */
export const weber: Model = (of) => {
  const points = pairsOf(of, 'points');
  const weights = numbersOf(of, 'volume_times_rate');
  const [best, centre] = [weberPoint(points, weights), centreOfGravity(points, weights)];
  return {
    theory: {
      optimum_xy: best.at,
      cost_star: best.cost,
      centre_of_gravity_xy: centre.at,
      cost_at_centre_of_gravity: centre.cost,
    },
  };
};

const MOST_SITES = 20; // whose sets can all be looked at

/** Which sites to open, without limits on what they serve. */
export const facilityLocation: Model = (of) => {
  const fixedCost = numbersOf(of, 'fixed_cost');
  if (fixedCost.length > MOST_SITES) return {missing: 'the choice among many sites'};
  const {cost, open, secondCost, medians} = bestFacilities({
    fixedCost,
    serviceCost: rowsOf(of, 'service_cost_site_by_customer'),
  });
  return {
    theory: {cost_star: cost, open_sites: open, second_best_cost: secondCost, p_median_cost_by_p: medians},
  };
};
