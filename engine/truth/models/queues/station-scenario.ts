import type {DistributionSpec} from '../../../kernel/distributions.ts';

const PLENTY = 1e12; // units: the shelf is never empty, only the servers are busy
const RELAXATIONS = 50; // played before counting

/** Who orders, as in a scenario: `orders`, perhaps a `priority`; a day is the unit of time of the case. */
export interface Arrivals {
  name: string;
  orders: object;
  priority?: number;
}

export interface StationStory {
  arrivals: readonly Arrivals[];
  /** As in a scenario. */
  stations: readonly object[];
  process: readonly object[];
  /** Days that the start is felt, more or less. */
  memory: number;
  /** Days before the counted time; default fifty times the memory. */
  warmUp?: number;
}

/** Orders for goods that are always there, worked on at stations, as a scenario that is counted for so many days. */
export function stationScenario({
  arrivals,
  stations,
  process,
  memory,
  warmUp = RELAXATIONS * memory,
}: StationStory): (countedDays: number) => object {
  return (countedDays) => ({
    format: 'fulcrum/scenario@1',
    run: {horizon: warmUp + countedDays, warmUp, followUp: RELAXATIONS * memory},
    products: [{name: 'item'}],
    sites: [
      {
        name: 'warehouse',
        stock: [{from: null, initial: PLENTY, policy: {type: 'none'}}],
        stations,
        process,
      },
    ],
    segments: arrivals.map((segment) => ({...segment, servedBy: ['warehouse']})),
  });
}

export interface OneStation {
  orders: object;
  time: DistributionSpec;
  servers?: number | 'unlimited';
  capacity?: number;
  patience?: DistributionSpec;
  /** Default `distributions`. */
  detail?: 'means' | 'distributions';
  memory: number;
}

/** One station, whose measures are `warehouse/picking.L` and so on. */
export function oneStation({orders, memory, ...station}: OneStation): (countedDays: number) => object {
  return stationScenario({
    arrivals: [{name: 'customers', orders}],
    stations: [{name: 'picking', detail: 'distributions', ...station}],
    process: [{stage: 'picked', station: 'picking'}],
    memory,
  });
}

/** A measure of the one station. */
export function atStation(measure: string): string {
  return `warehouse/picking.${measure}`;
}

/** About the days after which a queue has forgotten where it began. */
export function memoryOf(meanService: number, utilisation: number, servers = 1): number {
  return meanService / (servers * Math.max(0.02, 1 - utilisation));
}
