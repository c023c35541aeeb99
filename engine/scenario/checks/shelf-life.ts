import {coveredBy, type Directory} from '../directory.ts';
import type {Draft} from '../draft.ts';
import {listed} from '../messages.ts';
import {warning, type Report} from '../report.ts';

/** Warns of a salvage value that nothing can bring in, and of levels that are derived as if nothing perished. */
export function checkShelfLife(draft: Draft, names: Directory, report: Report): void {
  const perishable = new Set<string>();
  for (const [i, product] of (draft.products ?? []).entries()) {
    if (product?.name === undefined || product.shelfLife === undefined) continue;
    if (product.shelfLife !== null) perishable.add(product.name);
    else if (product.salvage !== undefined && product.salvage !== 0)
      warning(
        report,
        ['products', i, 'salvage'],
        'the product never expires, so that nothing of it is ever salvaged: write "shelfLife"',
        product.salvage,
      );
  }
  if (perishable.size === 0) return;
  for (const [i, site] of (draft.sites ?? []).entries())
    for (const [j, stock] of (site?.stock ?? []).entries()) {
      const policy = stock?.policy;
      if (!stock || !policy || policy.type === 'none') continue;
      const derived = (['baseStockLevel', 'reorderPoint'] as const).find(
        (key) => typeof (policy as Partial<Record<typeof key, unknown>>)[key] === 'object',
      );
      if (derived === undefined) continue;
      const products = coveredBy(stock.product, draft, names.products).filter((name) => perishable.has(name));
      if (products.length > 0)
        warning(
          report,
          ['sites', i, 'stock', j, 'policy', derived],
          `the level is derived as if ${listed(products)} never expired: compare the service that it reaches, or write a number`,
        );
    }
}
