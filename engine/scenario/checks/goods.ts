import {coveredBy, offers, type Coverage, type Directory} from '../directory.ts';
import type {Draft} from '../draft.ts';
import {listed, show} from '../messages.ts';
import {orderedProducts} from '../ordered-products.ts';
import {fault, warning, type Place, type Report} from '../report.ts';

type Site = NonNullable<NonNullable<Draft['sites']>[number]>;
type Lane = NonNullable<NonNullable<Draft['lanes']>[number]>;

/** Packing must be for something, insurance cover something, and every way carry the goods that go over it. */
export function checkGoods(draft: Draft, names: Directory, cover: Coverage, report: Report): void {
  for (const [i, site] of (draft.sites ?? []).entries())
    if (site) checkPacking(['sites', i, 'packing'], site, draft, names, report);
  checkDamage(draft, names, report);
  const refusedBy: RefusedBy = (from, to, products, mode = null) => {
    const ways = (draft.lanes ?? []).filter(
      (lane) => lane?.from === from && lane?.to === to && (mode === null || lane?.mode === mode),
    );
    return refused(ways, products, draft);
  };
  checkInbound(draft, cover, refusedBy, report);
  checkDeliveries(draft, names, cover, refusedBy, report);
}

type RefusedBy = (
  from: string | undefined,
  to: string | undefined,
  products: Iterable<string>,
  mode?: string | null,
) => {products: string[]; trait: string} | null;

/** Products that none of the lanes carries, and a trait that is the reason; null where one or the other carries each of them. */
function refused(
  lanes: readonly (Lane | undefined)[],
  products: Iterable<string>,
  draft: Draft,
): ReturnType<RefusedBy> {
  const refuses = lanes.map((lane) => new Set(lane?.refuses ?? []));
  if (refuses.length === 0 || refuses.some(({size}) => size === 0)) return null;
  const traits = new Map((draft.products ?? []).map((product) => [product?.name, product?.traits ?? []]));
  const reason = (name: string, refused = refuses[0]) =>
    traits.get(name)?.find((trait) => refused.has(trait));
  const those = [...products].filter((name) => refuses.every((one) => reason(name, one) !== undefined));
  return those.length === 0 ? null : {products: those, trait: reason(those[0])!};
}

function checkPacking(place: Place, {packing}: Site, draft: Draft, names: Directory, report: Report): void {
  for (const [j, material] of (packing ?? []).entries()) {
    if (!material) continue;
    const {name, trait, product, passes, layers} = material;
    if (name !== undefined && packing!.findIndex((other) => other?.name === name) < j)
      fault(
        report,
        [...place, j, 'name'],
        `a second packing is called ${show(name)}: names must be different`,
        name,
      );
    const meant = new Set(coveredBy(product, draft, names.products));
    const goods = (draft.products ?? []).filter((one) => one?.name !== undefined && meant.has(one.name));
    const those = trait ? goods.filter((one) => one?.traits?.includes(trait)) : goods;
    if (trait && goods.length > 0 && those.length === 0)
      warning(
        report,
        [...place, j, 'trait'],
        `none of its products is ${trait}, so that nothing is packed in it: write the trait in "traits" of a product`,
        trait,
      );
    else if (those.length > 0 && passes !== undefined && passes < 1 && layers !== 0)
      if (those.every((one) => one?.damage === 0))
        warning(
          report,
          [...place, j, 'passes'],
          'nothing that is packed in it is ever damaged: write "damage" of a product',
          passes,
        );
  }
}

/** Insurance, and what a way does to goods, count on the way to customers, where goods may be damaged. */
function checkDamage(draft: Draft, names: Directory, report: Report): void {
  const isDamaged = (draft.products ?? []).some((product) => product?.damage !== 0);
  for (const [i, lane] of (draft.lanes ?? []).entries()) {
    if (!lane) continue;
    const isInbound = lane.to !== undefined && names.sites.includes(lane.to);
    const place = ['lanes', i];
    if (lane.insurance && isInbound)
      warning(
        report,
        [...place, 'insurance'],
        'goods are damaged on the way to customers only: leave "insurance" out between sites',
      );
    else if (lane.insurance && !isDamaged)
      warning(report, [...place, 'insurance'], 'nothing is ever damaged: write "damage" of a product');
    if (lane.damageFactor !== undefined && lane.damageFactor !== 1 && isInbound)
      warning(
        report,
        [...place, 'damageFactor'],
        'goods are damaged on the way to customers only: leave "damageFactor" out between sites',
        lane.damageFactor,
      );
  }
  const claim = draft.costs?.claimPerUnit;
  if (claim !== undefined && claim > 0 && !isDamaged)
    warning(report, ['costs', 'claimPerUnit'], 'nothing is ever damaged: write "damage" of a product', claim);
}

function checkInbound(draft: Draft, cover: Coverage, refusedBy: RefusedBy, report: Report): void {
  for (const [i, site] of (draft.sites ?? []).entries())
    for (const [j, stock] of (site?.stock ?? []).entries()) {
      if (typeof stock?.from !== 'string' || site?.name === undefined) continue;
      const here = [...(cover.get(site.name) ?? [])].filter(([, {entry}]) => entry === j);
      const problem = refusedBy(
        stock.from,
        site.name,
        here.map(([product]) => product),
        stock.mode,
      );
      if (problem !== null)
        fault(
          report,
          ['sites', i, 'stock', j, 'from'],
          `the lane from ${show(stock.from)} to ${show(site.name)} refuses ${problem.trait} goods, such as ${listed(problem.products)}: name another site, or change "refuses" of the lane`,
          stock.from,
        );
    }
}

/** Some site must be able to deliver all that a segment may order, as far as it has it. */
function checkDeliveries(
  draft: Draft,
  names: Directory,
  cover: Coverage,
  refusedBy: RefusedBy,
  report: Report,
): void {
  const isOffered = offers(draft, cover);
  for (const [i, segment] of (draft.segments ?? []).entries()) {
    const {servedBy} = segment ?? {};
    if (!segment || segment.name === undefined || !servedBy || servedBy.length === 0) continue;
    const helpers = segment.transship?.from ?? [];
    const ordered = orderedProducts(segment, names.products);
    const problems = servedBy.map((site) => {
      const has = (product: string) => [site, ...helpers].some((one) => isOffered(one, product));
      return refusedBy(site, segment.name, ordered.filter(has));
    });
    if (!problems.every((problem) => problem !== null)) continue;
    const {trait, products} = problems[0];
    fault(
      report,
      ['segments', i, 'servedBy'],
      `no lane to ${show(segment.name)} carries all that it orders: that from ${show(servedBy[0])} refuses ${trait} goods, such as ${listed(products)}; serve it from another site, or change "refuses" of the lane`,
    );
  }
}
