import {pow} from '../../kernel/math.ts';
import {productsOf} from './points.ts';
import type {Scenario, Site} from '../schema.ts';

/** What packing does to goods that leave a site, each by site, then product. */
export interface Packing {
  /** Volume of a unit, packed, m3. */
  readonly volume: readonly Float64Array[];
  /** Money for the packing of a unit; null where nothing is packed in anything. */
  readonly cost: readonly (Float64Array | null)[];
  /** Share of the units that are damaged on a lane that damages as the products say. */
  readonly damage: readonly Float64Array[];
}

/** Packing of all sites. Sites that pack nothing share their rows. */
export function compilePacking(scenario: Scenario): Packing {
  const {products, sites} = scenario;
  const index = new Map(products.map(({name}, i) => [name, i]));
  const bare = {
    volume: Float64Array.from(products, ({volume}) => volume),
    cost: null,
    damage: Float64Array.from(products, ({damage}) => damage),
  };
  const packed = sites.map((site) =>
    site.packing.length === 0 ? bare : packedAt(site, scenario, index, bare),
  );
  return {
    volume: packed.map(({volume}) => volume),
    cost: packed.map(({cost}) => cost),
    damage: packed.map(({damage}) => damage),
  };
}

function packedAt(
  site: Site,
  scenario: Scenario,
  index: Map<string, number>,
  bare: {volume: Float64Array; damage: Float64Array},
) {
  const volume = bare.volume.slice();
  const damage = bare.damage.slice();
  const cost = new Float64Array(volume.length);
  for (const material of site.packing) {
    const passes = pow(material.passes, material.layers);
    for (const product of productsOf(material, scenario, index)) {
      if (material.trait !== null && !scenario.products[product].traits.includes(material.trait)) continue;
      volume[product] += bare.volume[product] * material.bulk * material.layers;
      damage[product] *= passes;
      cost[product] += material.cost * material.layers;
    }
  }
  return {volume, damage, cost};
}
