import type {Family} from '../../answer.ts';
import {byBoth, byQuantity, byTime, byWeight} from './consolidation.ts';
import {assignmentProblem, minCostFlowProblem, transportationProblem} from './flows.ts';
import {modeChoice, rateBreaks} from './freight-rates.ts';
import {facilityLocation, weber} from './locations.ts';
import {routingInTime, shortestPath, vehicleRouting} from './routes.ts';
import {bulkDispatch, fleetWithHire, scheduledDispatch} from './vehicles.ts';

/** Freight, vehicles and places. */
export const transport: Family = {
  models: {
    'transportation-LP': transportationProblem,
    assignment: assignmentProblem,
    'min-cost-flow': minCostFlowProblem,
    'facility-location': facilityLocation,
    CVRP: vehicleRouting,
    TSPTW: routingInTime,
    weber,
    'consolidation-quantity': byQuantity,
    'consolidation-time': byTime,
    'consolidation-hybrid': byBoth,
    'consolidation-weight': byWeight,
    'bulk-service-a-b': bulkDispatch,
    'scheduled-bulk': scheduledDispatch,
    'fleet-erlang-loss': fleetWithHire,
    'mode-choice': modeChoice,
    'rate-breaks': rateBreaks,
    'shortest-path': shortestPath,
  },
  missing: {
    'capacitated-facility-location': 'the choice among many sites of limited capacity',
    'capacitated-facility-location-table': 'the choice among many sites of limited capacity',
  },
};
