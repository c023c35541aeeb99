import type {Family} from '../../answer.ts';

/** Freight, vehicles and places. */
export const transport: Family = {
  models: {},
  missing: {
    'transportation-LP': 'transportation problems beside sourcing',
    assignment: 'the assignment problem',
    'min-cost-flow': 'minimum-cost flow',
    'capacitated-facility-location': 'the choice of sites',
    'capacitated-facility-location-table': 'the choice of sites',
    'facility-location': 'the choice of sites',
    CVRP: 'vehicle routing',
    TSPTW: 'routing with time windows',
    weber: 'the Weber point',
    'consolidation-quantity': 'consolidation by quantity',
    'consolidation-time': 'consolidation by time',
    'consolidation-hybrid': 'consolidation by quantity or time',
    'consolidation-weight': 'consolidation by weight',
    'bulk-service-a-b': 'vehicles of limited capacity',
    'scheduled-bulk': 'scheduled vehicles of limited capacity',
    'fleet-erlang-loss': 'a fleet that turns customers away',
    'mode-choice': 'the choice of a means of transport',
    'rate-breaks': 'rate breaks',
    'shortest-path': 'shortest paths',
  },
};
