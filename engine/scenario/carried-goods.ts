import {productsOf} from './compiled/points.ts';
import type {Loose} from './draft.ts';
import {orderedProducts} from './ordered-products.ts';
import {carries} from './packing.ts';
import type {Scenario, Segment} from './schema.ts';

/**
 * The scenario with segments that are served only by sites whose lanes carry all that the segment may order and the site, or one that helps it
 * out, has; the same object where no lane refuses anything.
 */
export function withCarriedGoods(scenario: Scenario): Scenario {
  if (scenario.lanes.every(({refuses}) => refuses.length === 0)) return scenario;
  const products = new Map(scenario.products.map((product) => [product.name, product]));
  const names = [...products.keys()];
  const lanes = new Map(scenario.lanes.map((lane) => [`${lane.from}\n${lane.to}`, lane]));
  const stocked = goodsBySite(scenario);
  const isAbleTo = (site: string, segment: Segment) => {
    const lane = lanes.get(`${site}\n${segment.name}`);
    if (lane === undefined || lane.refuses.length === 0) return true;
    const sources = [site, ...(segment.transship?.from ?? [])];
    return orderedProducts(segment as Loose<Segment>, names).every(
      (name) =>
        carries(lane, products.get(name)!) || sources.every((source) => !stocked.get(source)!.has(name)),
    );
  };
  return {
    ...scenario,
    segments: scenario.segments.map((segment) => ({
      ...segment,
      servedBy: segment.servedBy.filter((site) => isAbleTo(site, segment)),
    })),
  };
}

/** Names of the products that each site has, or makes for the order. */
function goodsBySite(scenario: Scenario): Map<string, Set<string>> {
  const index = new Map(scenario.products.map(({name}, i) => [name, i]));
  return new Map(
    scenario.sites.map(({name, stock, customising}) => [
      name,
      new Set([
        ...stock.flatMap((entry) => productsOf(entry, scenario, index).map((i) => scenario.products[i].name)),
        ...(customising?.products ?? []).map(({product}) => product),
      ]),
    ]),
  );
}
