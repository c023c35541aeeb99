import type {DistributionSpec} from '../../kernel/distributions.ts';
import {productsOf} from './points.ts';
import {paceAt} from './stations.ts';
import {DAY, type Stations} from '../network.ts';
import type {PickTours, Picking as WrittenPicking, Scenario, Site} from '../schema.ts';

/** How a site makes pick tasks of its consignments. Times are milliseconds. */
export interface Picking {
  readonly tours: Tours;
  /** Factor on the time of a task. */
  readonly pace: number;
  /** Station whose servers pick, by zone; without zones one. */
  readonly stations: Int32Array;
  /** Name of each zone; without zones one, which is empty. */
  readonly zones: readonly string[];
  /** Zone of each product, -1 where it has none; null without zones. */
  readonly zoneOf: Int32Array | null;
  /** Null where tasks are not made of several consignments. */
  readonly batch: Batches | null;
  /** Null without zones. */
  readonly merging: Merging | null;
  readonly waves: Waves | null;
}

/** What a pick task takes beside the time of its station; times of one, money. */
export interface Tours {
  readonly aisles: number;
  readonly isDedicated: boolean;
  readonly perAisle: number;
  readonly perLine: number;
  readonly perUnit: number;
  readonly costPerTask: number;
  readonly costPerLine: number;
  readonly costPerUnit: number;
}

export interface Batches {
  readonly size: number;
  /** Infinity: until the batch is full. */
  readonly wait: number;
  /** Time to sort a line. */
  readonly sort: number;
  /** -1: the pickers sort. */
  readonly sortStation: number;
}

export interface Merging {
  /** Whether a zone begins when the one before it is done. */
  readonly isProgressive: boolean;
  /** Days. */
  readonly delay: DistributionSpec;
  /** -1 for none. */
  readonly station: number;
}

export interface Waves {
  readonly every: number;
  readonly first: number;
  /** Consignments that a wave releases; Infinity when unlimited. */
  readonly capacity: number;
}

/** Pick tasks of each site; null where it has none. */
export function compilePicking(scenario: Scenario, stations: Stations): (Picking | null)[] {
  const products = new Map(scenario.products.map((product, i) => [product.name, i]));
  return scenario.sites.map((site) => {
    const {picking} = site;
    if (picking === null) return null;
    const stationOf = (name: string | null) =>
      name === null ? -1 : stations.name.indexOf(`${site.name}/${name}`);
    const zones = picking.type === 'zone' ? picking.zones : [{name: '', station: picking.station}];
    return {
      tours: toursOf(picking),
      pace: paceAt(site, 'picked'),
      stations: Int32Array.from(zones, ({station}) => stationOf(station)),
      zones: zones.map(({name}) => name),
      zoneOf: zonesOf(site, picking, scenario, products),
      batch:
        picking.type === 'batch'
          ? {
              size: picking.size,
              wait: picking.wait === null ? Infinity : milliseconds(picking.wait),
              sort: milliseconds(picking.sort),
              sortStation: stationOf(picking.sortStation),
            }
          : null,
      merging:
        picking.type === 'zone'
          ? {
              isProgressive: picking.mode === 'progressive',
              delay: picking.merge,
              station: stationOf(picking.mergeStation),
            }
          : null,
      waves: picking.waves && {
        every: Math.max(1, milliseconds(picking.waves.every)),
        first: milliseconds(picking.waves.first),
        capacity: picking.waves.capacity ?? Infinity,
      },
    };
  });
}

/** Names of the stations of a site at which pick tasks are done, those of sorting and of merging among them. */
export function pickStations(picking: NonNullable<Site['picking']>): string[] {
  switch (picking.type) {
    case 'order':
      return [picking.station];
    case 'batch':
      return picking.sortStation === null ? [picking.station] : [picking.station, picking.sortStation];
    case 'zone': {
      const zones = picking.zones.map(({station}) => station);
      return picking.mergeStation === null ? zones : [...zones, picking.mergeStation];
    }
    default:
      return picking satisfies never;
  }
}

function toursOf({storage, perAisle, perLine, perUnit, ...rest}: PickTours): Tours {
  return {
    aisles: rest.aisles,
    isDedicated: storage === 'dedicated',
    perAisle: milliseconds(perAisle),
    perLine: milliseconds(perLine),
    perUnit: perUnit * DAY,
    costPerTask: rest.costPerTask,
    costPerLine: rest.costPerLine,
    costPerUnit: rest.costPerUnit,
  };
}

function zonesOf(
  {customising}: Site,
  picking: WrittenPicking,
  scenario: Scenario,
  products: Map<string, number>,
): Int32Array | null {
  if (picking.type !== 'zone') return null;
  const zoneOf = new Int32Array(scenario.products.length).fill(-1);
  picking.zones.forEach((zone, i) => {
    for (const product of productsOf(zone, scenario, products)) zoneOf[product] = i;
  });
  for (const {product, from} of customising?.products ?? [])
    zoneOf[products.get(product)!] = zoneOf[products.get(from)!];
  return zoneOf;
}

function milliseconds(days: number): number {
  return Math.round(days * DAY);
}
