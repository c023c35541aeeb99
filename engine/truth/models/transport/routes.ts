import {shortestPaths, type Road} from '../../../theory/routes/shortest-paths.ts';
import {timeWindowTours} from '../../../theory/routes/time-windows.ts';
import {savingsRoutes, shortestRoutes, shortestTour} from '../../../theory/routes/vehicle-routes.ts';
import type {Model} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {has, numberOf, numbersOf, textOf, wrong} from '../../parameters.ts';
import {arcsOf, distancesBetween, pairsOf} from './lists.ts';

const MOST_CUSTOMERS = {routes: 14, windows: 10}; // that are solved exactly
const STRAIGHT = 'Euclidean, not rounded';

/** The shortest way, and the next. */
export const shortestPath: Model = (of) => {
  const roads: Road[] = arcsOf(of, 'arcs', 1).map(([one, other, length]) => [one, other, length]);
  const [first, second] = shortestPaths(roads, textOf(of, 'from'), textOf(of, 'to'), 2);
  return {
    theory: {
      length: first.length,
      path: first.places,
      ...(second ? {second_length: second.length} : {}),
    },
  };
};

/** Vehicles of limited capacity that serve all customers. */
export const vehicleRouting: Model = (of) => {
  const distance = distancesFromDepot(of);
  const demand = numbersOf(of, 'demand');
  const capacity = numberOf(of, 'vehicle_capacity');
  if (has(of, 'distance') && textOf(of, 'distance') !== STRAIGHT)
    return {missing: `distances "${textOf(of, 'distance')}"`};
  if (demand.length > MOST_CUSTOMERS.routes) return {missing: 'vehicle routing of many customers'};
  const problem = {distance, demand, capacity};
  const best = shortestRoutes(problem);
  return {
    theory: {
      cost_star: best.length,
      routes: best.routes.map(smallerDirection).sort(compare),
      tsp_all_customers: shortestTour(problem).length,
      minimum_vehicles_bound: Math.ceil(demand.reduce((sum, units) => sum + units, 0) / capacity),
      clarke_wright_cost: savingsRoutes(problem).length,
    },
  };
};

/** One vehicle that must come to each customer in time. */
export const routingInTime: Model = (of) => {
  const windows = pairsOf(of, 'windows');
  if (windows.length > MOST_CUSTOMERS.windows) return {missing: 'time windows of many customers'};
  const tours = timeWindowTours({
    distance: distancesFromDepot(of),
    windows,
    serviceTime: numberOf(of, 'service_time'),
    speed: numberOf(of, 'speed'),
  });
  const {earliest, shortest, feasible} = tours;
  if (earliest === null || shortest === null) throw wrong('windows', windows, 'a list that a tour can keep');
  return {
    theory: {
      earliest_return: earliest.back,
      sequence_min_return: earliest.sequence,
      minimum_distance: shortest.distance,
      sequence_min_distance: shortest.sequence,
      feasible_sequences: feasible,
    },
  };
};

function distancesFromDepot(of: ReferenceCase): number[][] {
  const depot = numbersOf(of, 'depot');
  if (depot.length !== 2) throw wrong('depot', depot, 'a pair of numbers');
  return distancesBetween([[depot[0], depot[1]], ...pairsOf(of, 'customers_xy')]);
}

function smallerDirection(route: readonly number[]): number[] {
  const back = route.toReversed();
  return compare(route, back) <= 0 ? [...route] : back;
}

function compare(one: readonly number[], other: readonly number[]): number {
  const i = one.findIndex((customer, place) => customer !== other[place]);
  return i < 0 ? one.length - other.length : one[i] - (other[i] ?? -Infinity);
}
