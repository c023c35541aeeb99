import type {DistributionSpec} from '../../kernel/distributions.ts';
import type {Points} from '../network.ts';
import type {Scenario, Segment} from '../schema.ts';
import {inUnits} from '../units.ts';

/** What happens where stock is short, by index. */
export interface Shortage {
  /** Levels of priority that a line gains in a day, by stocking point; NaN where who came first is served first. */
  readonly ageing: Float64Array;
  /** Whether the age of backorders is measured. */
  readonly hasAges: boolean;
  /** Priority by segment, 1 the highest; who has none comes after all who have one. */
  readonly priority: Float64Array;
  readonly lastPriority: number;
  /** Share of a line, by segment, below which nothing of it is allocated. */
  readonly leastShare: Float64Array;
  /** The fast way of replenishment by stocking point; null where there is none. */
  readonly fastWay: readonly (FastWay | null)[];
  /** What customers may take instead of a product, by product. */
  readonly substitutes: readonly (readonly Substitution[])[];
}

/** See `Expediting` of the scenario. */
export interface FastWay {
  readonly below: number;
  readonly leadTime: DistributionSpec;
  readonly cost: number;
  readonly costPerUnit: number;
}

/** See `Substitute` of the scenario. */
export interface Substitution {
  readonly product: number;
  readonly accept: number;
  readonly isAtAskedPrice: boolean;
  readonly costPerUnit: number;
}

export function compileShortage(scenario: Scenario, points: Points, quantum: Float64Array): Shortage {
  const {products, segments} = scenario;
  const entries = scenario.sites.flatMap(({stock}) => stock);
  const stockAt = Array.from(points.entry, (entry) => entries[entry]);
  const productIndex = new Map(products.map(({name}, i) => [name, i]));
  const lastPriority = Math.max(0, ...segments.map(({priority}) => priority ?? 0)) + 1;
  return {
    ageing: Float64Array.from(stockAt, ({backorders}) =>
      backorders?.serve === 'priority' ? backorders.ageing : NaN,
    ),
    hasAges: stockAt.some(({backorders}) => backorders !== null),
    priority: Float64Array.from(segments, ({priority}) => priority ?? lastPriority),
    lastPriority,
    leastShare: Float64Array.from(segments, leastShare),
    fastWay: stockAt.map(
      ({expedite}, p) =>
        expedite && {...expedite, below: inUnits(expedite.below, quantum[points.product[p]])},
    ),
    substitutes: products.map(({substitutes}) =>
      substitutes.map(({product, accept, price, costPerUnit}) => ({
        product: productIndex.get(product)!,
        accept,
        isAtAskedPrice: price === 'asked',
        costPerUnit,
      })),
    ),
  };
}

function leastShare({whenShort}: Segment): number {
  if (whenShort.type === 'lose') return whenShort.what === 'line' ? 1 : 0;
  return whenShort.ship === 'partial' ? whenShort.releaseAt : 0;
}
