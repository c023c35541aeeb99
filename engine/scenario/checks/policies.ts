import {coveredBy, type Coverage, type Covering, type Directory} from '../directory.ts';
import type {Draft, Loose} from '../draft.ts';
import {orderedProducts} from '../ordered-products.ts';
import {listed} from '../messages.ts';
import {fault, type Place, type Report} from '../report.ts';
import type {OrderUpToPolicy, ReorderPointPolicy} from '../stock.ts';

type Stock = Covering['stock'];

/** The figures of a policy must fit each other, and an economic order quantity must exist. */
export function checkPolicies(draft: Draft, names: Directory, cover: Coverage, report: Report): void {
  const costs = new Map((draft.products ?? []).map((product) => [product?.name, product?.cost]));
  const wanted = usesEconomicQuantity(draft) ? wantedProducts(draft, names, cover) : null;
  for (const [i, site] of (draft.sites ?? []).entries())
    for (const [j, stock] of (site?.stock ?? []).entries()) {
      const policy = stock?.policy;
      if (!stock || !policy) continue;
      const place = ['sites', i, 'stock', j];
      switch (policy.type) {
        case 'reorderPoint':
          checkReorderPoint([...place, 'policy'], policy, report);
          break;
        case 'orderUpTo':
          checkOrderUpTo([...place, 'policy'], policy, report);
          break;
        case 'none':
          if (stock.initial === 'full')
            fault(
              report,
              [...place, 'initial'],
              'a policy that never orders has no highest position: write the units on hand',
              'full',
            );
          break;
        case 'baseStock':
        case undefined:
          break;
        default:
          policy satisfies never;
      }
      if ((policy.type === 'reorderPoint' || policy.type === 'orderUpTo') && policy.orderQuantity === 'eoq') {
        const here = cover.get(site?.name ?? '');
        const products = coveredBy(stock.product, draft, names.products).filter(
          (name) => here?.get(name)?.entry === j,
        );
        checkEconomicQuantity(place, stock, products, costs, wanted?.get(site?.name ?? ''), report);
      }
    }
}

function checkReorderPoint(place: Place, policy: Loose<ReorderPointPolicy>, report: Report): void {
  const {reorderPoint, orderQuantity} = policy ?? {};
  if (typeof reorderPoint === 'number' && typeof orderQuantity === 'number' && reorderPoint < -orderQuantity)
    fault(
      report,
      [...place, 'reorderPoint'],
      `${reorderPoint} is below minus the order quantity, -${orderQuantity}: no order would ever fill the shelf`,
      reorderPoint,
    );
}

function checkOrderUpTo(place: Place, policy: Loose<OrderUpToPolicy>, report: Report): void {
  const {reorderPoint, orderUpToLevel, orderQuantity} = policy ?? {};
  if (orderUpToLevel === null && orderQuantity === null)
    fault(
      report,
      place,
      'write "orderUpToLevel", or "orderQuantity" for the distance from the reorder point to it',
    );
  if (typeof orderUpToLevel === 'number' && orderQuantity !== null && orderQuantity !== undefined)
    fault(report, place, 'both "orderUpToLevel" and "orderQuantity" are given: write one of them');
  if (typeof orderUpToLevel === 'number' && typeof reorderPoint === 'object')
    fault(
      report,
      [...place, 'orderUpToLevel'],
      'a level above a derived reorder point is not known beforehand: write "orderQuantity", the distance between them',
      orderUpToLevel,
    );
  if (
    typeof orderUpToLevel === 'number' &&
    typeof reorderPoint === 'number' &&
    orderUpToLevel <= reorderPoint
  )
    fault(
      report,
      [...place, 'orderUpToLevel'],
      `${orderUpToLevel} is not above the reorder point ${reorderPoint}`,
      orderUpToLevel,
    );
}

/** sqrt(2 K d / h) needs K, d and h above 0 (Harris 1913). */
function checkEconomicQuantity(
  place: Place,
  stock: NonNullable<Stock>,
  products: readonly string[],
  costs: ReadonlyMap<string | undefined, number | undefined>,
  wanted: ReadonlySet<string> | undefined,
  report: Report,
): void {
  const quantity = [...place, 'policy', 'orderQuantity'];
  if (stock.orderCost === 0)
    fault(
      report,
      quantity,
      'the economic order quantity needs an order cost above 0: write "orderCost"',
      'eoq',
    );
  const free = products.filter(
    (product) =>
      stock.holdingCost === 0 ||
      (stock.holdingCost === null && (stock.holdingRate === 0 || costs.get(product) === 0)),
  );
  if (free.length > 0)
    fault(
      report,
      quantity,
      `the economic order quantity needs a holding cost above 0 of ${listed(free)}: write "holdingCost", or "holdingRate" and the "cost" of the product`,
      'eoq',
    );
  const idle = wanted ? products.filter((product) => !wanted.has(product)) : [];
  if (idle.length > 0)
    fault(
      report,
      quantity,
      `the economic order quantity needs demand, but nobody orders ${listed(idle)} here: write a number`,
      'eoq',
    );
}

function usesEconomicQuantity(draft: Draft): boolean {
  return (draft.sites ?? []).some((site) =>
    site?.stock?.some(
      (stock) =>
        (stock?.policy?.type === 'reorderPoint' || stock?.policy?.type === 'orderUpTo') &&
        stock.policy.orderQuantity === 'eoq',
    ),
  );
}

/** Products that are ordered at a site, by customers or by the sites that it replenishes. */
function wantedProducts(draft: Draft, names: Directory, cover: Coverage): Map<string, Set<string>> {
  const wanted = new Map(names.sites.map((site) => [site, new Set<string>()]));
  const want = (site: string | null | undefined, product: string) => {
    for (let at = site; typeof at === 'string' && !wanted.get(at)?.has(product);) {
      wanted.get(at)?.add(product);
      if (!wanted.has(at)) break;
      at = cover.get(at)?.get(product)?.stock.from;
    }
  };
  for (const segment of draft.segments ?? []) {
    const products = orderedProducts(segment, names.products);
    for (const site of segment?.servedBy ?? names.sites) for (const product of products) want(site, product);
  }
  return wanted;
}
