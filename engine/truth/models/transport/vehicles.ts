import {bulkService, bulkServiceWithRoom} from '../../../theory/freight/bulk-service.ts';
import {bestFleet, fleetOf} from '../../../theory/freight/fleet.ts';
import {scheduledDepartures} from '../../../theory/freight/scheduled-departures.ts';
import type {Model} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {numberOf, wholeOf} from '../../parameters.ts';
import {stockScenario} from '../../stock-scenario.ts';

/** Vehicles that leave with at least so many orders and at most so many. */
export const bulkDispatch: Model = (of) => {
  const orderRate = numberOf(of, 'lambda');
  const options = {
    orderRate,
    tripRate: numberOf(of, 'mu'),
    leastLoad: wholeOf(of, 'a'),
    capacity: wholeOf(of, 'b'),
    vehicles: wholeOf(of, 'vehicles'),
  };
  const states = statesOf(of);
  const at = states === null ? bulkService(options) : bulkServiceWithRoom(options, states - 1);
  return {
    theory: {
      mean_orders_waiting: at.averageWaiting,
      mean_wait_for_departure: at.averageWaiting / orderRate,
      vehicle_utilisation: at.utilisation,
      dispatch_rate: at.dispatchRate,
      mean_load: at.meanLoad,
    },
  };
};

/**
 * Numbers of waiting orders, from none on, that a case's own method looked at, where it says that it cut its chain: its values are those of
 * the cut chain, which shows where vehicles are nearly always away. Null where it says nothing of the kind.
 */
function statesOf({verification: {method}}: ReferenceCase): number | null {
  const [, states] = /truncated at (\d+) waiting/.exec(method) ?? [];
  return states === undefined ? null : Number(states);
}

/** A vehicle that leaves by the clock with whatever it can take. */
export const scheduledDispatch: Model = (of) => {
  const at = scheduledDepartures({
    orderRate: numberOf(of, 'lambda'),
    interval: numberOf(of, 'T'),
    capacity: wholeOf(of, 'b'),
  });
  return {
    theory: {
      E_left_behind: at.averageLeft,
      P_left_behind: at.someLeft,
      mean_orders_waiting: at.averageWaiting,
      mean_wait: at.meanWait,
      mean_load: at.meanLoad,
      P_empty_departure: at.emptyDeparture,
    },
  };
};

/** A fleet whose overflow is hired; it plays as a stock of vehicles, each away for a trip, that turns loads away. */
export const fleetWithHire: Model = (of) => {
  const vehicles = wholeOf(of, 'vehicles');
  const options = {
    loadRate: numberOf(of, 'lambda'),
    meanTrip: numberOf(of, 'mean_trip'),
    ownCost: numberOf(of, 'own_cost'),
    hireCost: numberOf(of, 'hire_cost'),
  };
  const at = fleetOf(options, vehicles);
  const best = bestFleet(options);
  const sizes = of.expected.cost_by_fleet_size?.value;
  return {
    theory: {
      fraction_hired: at.hired,
      vehicle_utilisation: at.utilisation,
      cost_rate: at.cost,
      vehicles_star: best.vehicles,
      cost_star: best.cost,
      ...(Array.isArray(sizes)
        ? {cost_by_fleet_size: sizes.map((_, size) => fleetOf(options, size).cost)}
        : {}),
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: options.loadRate,
      scenario: stockScenario({
        ordersPerDay: options.loadRate,
        policy: {type: 'baseStock', baseStockLevel: vehicles},
        leadTime: {type: 'iid', of: {type: 'exponential', mean: options.meanTrip}},
        whenShort: {type: 'lose', what: 'order'},
        memory: options.meanTrip,
      }),
      figures: {
        fraction_hired: ({measure}) => 1 - measure('fillRate'),
        vehicle_utilisation: ({measure}) => measure('averageOnOrder') / vehicles,
        cost_rate: ({measure}) =>
          options.ownCost * vehicles + options.hireCost * options.loadRate * (1 - measure('fillRate')),
      },
      shares: ['fraction_hired', 'vehicle_utilisation'],
    },
  };
};
