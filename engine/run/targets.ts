import type {Product, Scenario, Stock, Target} from '../index.ts';
import type {RunResult} from './simulate.ts';
import type {Measures, MeasureSummary} from './summary.ts';

/** A service target beside what the stocking points under it achieved. */
export interface TargetResult {
  site: string;
  /** Products with this target at this site. */
  products: string[];
  measure: Target['measure'];
  target: number;
  achieved: number;
  halfWidth: number | null;
}

/**
 * Targets of a scenario, by site, and what was achieved: the measure of the site where all its stock has one target, else that of
 * the products with the target, provided that customers get these from nowhere else. Other targets are left out.
 */
export function targetResults(scenario: Scenario, {by}: RunResult): TargetResult[] {
  const serving = new Set(scenario.segments.flatMap((segment) => segment.servedBy));
  const targets = scenario.sites.map((site) => ({
    site: site.name,
    byProduct: targetsAt(scenario, site.stock),
  }));
  const keepers = (product: string) =>
    targets.filter(({site, byProduct}) => serving.has(site) && byProduct.has(product)).length;
  return targets.flatMap(({site, byProduct}) =>
    grouped(byProduct).flatMap(({products, target}) => {
      const {measure, value} = target;
      const isWhole = products.length === byProduct.size;
      const achieved = isWhole
        ? known(by.site[site]?.measures?.[measure])
        : products.every((product) => serving.has(site) && keepers(product) === 1)
          ? together(
              products.map((product) => by.product[product]?.measures),
              measure,
            )
          : null;
      return achieved ? [{site, products, measure, target: value, ...achieved}] : [];
    }),
  );
}

/** What serves customers, or is kept from them, beside the shelf alone. */
export type Unplanned = 'substitutes' | 'transshipment' | 'expediting' | 'kept';

/**
 * What levels that are derived from service targets do not count on, though their stock takes part in it: with it as much is served with less,
 * or less with as much.
 */
export function unplannedFor({sites, segments, products}: Scenario): Unplanned[] {
  const bySite = new Map(sites.map(({name, stock}) => [name, entriesAt(products, stock)]));
  const stocked = (site: string) => [...bySite.get(site)!.keys()];
  const isDerived = (site: string, product: string) => {
    const entry = bySite.get(site)!.get(product);
    return entry !== undefined && targetOf(entry) !== null;
  };
  const derived = [...bySite.values()].flatMap((entries) =>
    [...entries.values()].filter((entry) => targetOf(entry) !== null),
  );
  const serving = [...new Set(segments.flatMap(({servedBy}) => servedBy))];
  const has: Record<Unplanned, boolean> = {
    substitutes: products.some(({name, substitutes}) =>
      substitutes.some(({product}) =>
        serving.some(
          (site) => bySite.get(site)!.has(product) && (isDerived(site, name) || isDerived(site, product)),
        ),
      ),
    ),
    transshipment: segments.some(({servedBy, transship}) =>
      transship?.from.some((from) =>
        stocked(from).some((product) => [from, ...servedBy].some((site) => isDerived(site, product))),
      ),
    ),
    expediting: derived.some(({expedite}) => expedite !== null),
    kept: derived.some(({keepFor}) => Object.values(keepFor).some((units) => units > 0)),
  };
  return (Object.keys(has) as Unplanned[]).filter((name) => has[name]);
}

type Achieved = Pick<TargetResult, 'achieved' | 'halfWidth'>;

/** Target of every product kept at a site; null where its level is given, or has no single one. */
function targetsAt({products}: Scenario, stock: readonly Stock[]): Map<string, Target | null> {
  const entries = entriesAt(products, stock);
  const kept = products.filter(({name}) => entries.has(name));
  return new Map(
    kept.map(({name, lifeCycle}) => [name, changesOverLife(lifeCycle) ? null : targetOf(entries.get(name)!)]),
  );
}

/** Entry of every product kept at a site; the later of two entries holds, yet one for every product never displaces another. */
function entriesAt(products: readonly Product[], stock: readonly Stock[]): Map<string, Stock> {
  const entries = new Map<string, Stock>();
  for (const entry of stock)
    for (const {name, class: group} of products) {
      const {product} = entry;
      const isCovered =
        product === '*'
          ? !entries.has(name)
          : typeof product === 'string'
            ? product === name
            : Array.isArray(product)
              ? product.includes(name)
              : product.class === group;
      if (isCovered) entries.set(name, entry);
    }
  return entries;
}

/** Whether a stage has a target of its own, so that no single one holds for the run. */
function changesOverLife(lifeCycle: Product['lifeCycle']): boolean {
  return lifeCycle !== null && lifeCycle.stages.some(({target}) => target !== null);
}

function targetOf({policy}: Stock): Target | null {
  if (policy.type === 'none') return null;
  const level = policy.type === 'baseStock' ? policy.baseStockLevel : policy.reorderPoint;
  return typeof level === 'number' ? null : level;
}

function grouped(byProduct: ReadonlyMap<string, Target | null>): {products: string[]; target: Target}[] {
  const groups = new Map<string, {products: string[]; target: Target}>();
  for (const [product, target] of byProduct) {
    if (!target) continue;
    const key = `${target.measure} ${target.value}`;
    const group = groups.get(key) ?? {products: [], target};
    group.products.push(product);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function known(summary: MeasureSummary | undefined): Achieved | null {
  if (!summary || summary.mean === null) return null;
  return {achieved: summary.mean, halfWidth: summary.halfWidth};
}

/** A measure over several products, each with the weight of its denominator; the interval of a single product alone is known. */
function together(products: readonly (Measures | undefined)[], measure: Target['measure']): Achieved | null {
  if (products.length === 1) return known(products[0]?.[measure]);
  let total = 0;
  let weights = 0;
  for (const measures of products) {
    const mean = measures?.[measure].mean;
    const weight = measures && WEIGHT[measure](measures);
    if (typeof mean !== 'number' || !weight) continue;
    total += mean * weight;
    weights += weight;
  }
  return weights > 0 ? {achieved: total / weights, halfWidth: null} : null;
}

/** How much a product counts in a share of several. */
const WEIGHT: Readonly<Record<Target['measure'], (measures: Measures) => number | null>> = {
  fillRate: ({unitsDemanded}) => unitsDemanded.mean,
  cycleServiceLevel: ({cycles}) => cycles.mean,
  readyRate: () => 1,
};
