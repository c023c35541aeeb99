import type {Figure, Model} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {numbersOf, valueOf, wrong} from '../../parameters.ts';
import {openNetwork as steadyState} from '../../../theory/queues/open-network.ts';
import {quantileFigures, quantilesOf} from './quantiles.ts';
import {memoryOf, stationScenario} from './station-scenario.ts';

/** Open Jackson networks; the order cycle is the time in the network. */
export const openNetwork: Model = (of) => {
  const arrivalRates = numbersOf(of, 'external_lambda');
  const serviceRates = numbersOf(of, 'mu_per_server');
  const servers = numbersOf(of, 'servers');
  const routing = routingOf(of);
  const network = steadyState({arrivalRates, serviceRates, servers, routing});
  const perDay = arrivalRates.reduce((sum, rate) => sum + rate, 0);
  const memory = serviceRates.reduce(
    (sum, rate, i) => sum + memoryOf(1 / rate, network.stations[i]?.utilisation ?? 0, servers[i]),
    0,
  );
  const at = (i: number) => `warehouse/station ${i + 1}`;
  return {
    theory: {
      visit_rate: network.visitRates,
      L_by_station: network.stations.map((station) => station?.L ?? 0),
      L_total: network.L,
      W_total: network.W,
      ...(network.sojourn && quantilesOf(of, 'W_total', network.sojourn.quantile)),
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: perDay,
      scenario: stationScenario({
        arrivals: [{name: 'customers', orders: {type: 'poisson', perDay}}],
        stations: serviceRates.map((rate, i) => ({
          name: `station ${i + 1}`,
          servers: servers[i],
          time: {type: 'exponential', mean: 1 / rate},
          detail: 'distributions',
        })),
        process: [
          {stage: 'picked', next: turns(arrivalRates.map((rate) => rate / perDay))},
          ...routing.map((row, i) => ({
            stage: 'picked',
            name: `step ${i + 1}`,
            station: `station ${i + 1}`,
            next: turns(row),
          })),
        ],
        memory,
      }),
      figures: {
        ...Object.fromEntries(
          serviceRates.flatMap((_, i): [string, Figure][] => [
            [`visit_rate[${i}]`, `${at(i)}.throughput`],
            [`L_by_station[${i}]`, `${at(i)}.L`],
          ]),
        ),
        L_total: ({measure}) => serviceRates.reduce((sum, _, i) => sum + measure(`${at(i)}.L`), 0),
        W_total: 'orderCycleTime.mean',
        ...quantileFigures('W_total', 'orderCycleTime'),
      },
    },
  };
};

function turns(shares: readonly number[]): object[] {
  return shares.flatMap((share, i) => (share > 0 ? [{to: `step ${i + 1}`, share}] : []));
}

function routingOf(of: ReferenceCase): number[][] {
  const rows = valueOf(of, 'routing');
  const isRow = (row: unknown) => Array.isArray(row) && row.every((share) => typeof share === 'number');
  if (!Array.isArray(rows) || !rows.every(isRow)) throw wrong('routing', rows, 'rows of numbers');
  return rows as unknown as number[][];
}
