import {requireNonNegative, requirePositive, requireWhole} from '../check.ts';
import {erlangB} from '../queues/erlang.ts';

/** A fleet of one's own; a load that finds no vehicle at home goes by a hired one. */
export interface FleetOptions {
  /** Loads per unit of time, positive; Poisson. */
  loadRate: number;
  /** Mean time that a load keeps a vehicle, positive; of any law. */
  meanTrip: number;
  /** Money per vehicle and unit of time, positive. */
  ownCost: number;
  /** Money per load, not negative. */
  hireCost: number;
}

export interface Fleet {
  /** Share of loads. */
  hired: number;
  /** Share of vehicles on the road; 0 without any. */
  utilisation: number;
  /** Money per unit of time. */
  cost: number;
}

/**
 * A fleet of so many vehicles: Erlang's loss formula, which holds for any law of trips. Sevastyanov (1957), Theory of Probability and
 * its Applications 2, 104-112. Throws RangeError on values out of range.
 */
export function fleetOf(options: FleetOptions, vehicles: number): Fleet {
  const {loadRate, meanTrip, ownCost, hireCost} = options;
  requirePositive('load rate', loadRate);
  requirePositive('mean trip', meanTrip);
  requirePositive('own cost', ownCost);
  requireNonNegative('hire cost', hireCost);
  requireWhole('vehicles', vehicles, 0);
  const hired = erlangB(vehicles, loadRate * meanTrip);
  return {
    hired,
    utilisation: vehicles === 0 ? 0 : (loadRate * meanTrip * (1 - hired)) / vehicles,
    cost: ownCost * vehicles + hireCost * loadRate * hired,
  };
}

/**
 * The fleet of least cost, the smallest of equally good ones: a further vehicle saves ever less, because Erlang's formula is convex in
 * the number of servers. Messerli (1972), Bell System Technical Journal 51, 951-953.
 */
export function bestFleet(options: FleetOptions): {vehicles: number; cost: number} {
  let best = {vehicles: 0, cost: fleetOf(options, 0).cost};
  for (let vehicles = 1; ; vehicles++) {
    const {cost} = fleetOf(options, vehicles);
    if (cost >= best.cost) return best;
    best = {vehicles, cost};
  }
}
