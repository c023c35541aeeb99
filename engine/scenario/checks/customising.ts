import type {Coverage, Directory} from '../directory.ts';
import type {Draft} from '../draft.ts';
import {show} from '../messages.ts';
import {fault, type Place, type Report} from '../report.ts';

type Site = NonNullable<NonNullable<Draft['sites']>[number]>;
type Customising = NonNullable<Site['customising']>;

/** What is finished for the order must be made from something in stock, once, and where work is not lost. */
export function checkCustomising(draft: Draft, names: Directory, cover: Coverage, report: Report): void {
  const divisible = new Map((draft.products ?? []).map((product) => [product?.name, product?.divisible]));
  for (const [i, site] of (draft.sites ?? []).entries()) {
    if (!site?.customising || site.name === undefined) continue;
    const place = ['sites', i, 'customising'];
    checkBench(place, site, report);
    const products = site.customising.products ?? [];
    for (const [j, one] of products.entries()) {
      if (one?.product === undefined || one.from === undefined) continue;
      if (!names.products.includes(one.product) || !names.products.includes(one.from)) continue;
      const at = [...place, 'products', j];
      if (products.findIndex((other) => other?.product === one.product) < j)
        fault(
          report,
          [...at, 'product'],
          `${show(one.product)} is finished here already: name each product once`,
          one.product,
        );
      else checkFinished(at, {product: one.product, from: one.from}, site, products, cover, report);
      if (divisible.get(one.product) !== divisible.get(one.from))
        fault(
          report,
          [...at, 'from'],
          `of ${show(one.product)} and ${show(one.from)} one is divisible and the other is not: name a product that is sold alike`,
          one.from,
        );
    }
  }
}

function checkBench(place: Place, {stations, customising}: Site, report: Report): void {
  const station = (stations ?? []).find(
    (one) => one?.name !== undefined && one.name === customising?.station,
  );
  if (station && (station.capacity || station.patience))
    fault(
      report,
      [...place, 'station'],
      `what is picked must be finished: ${show(station.name)} must have no "capacity" and no "patience"`,
      station.name,
    );
}

function checkFinished(
  place: Place,
  {product, from}: {product: string; from: string},
  site: Site,
  products: NonNullable<Customising['products']>,
  cover: Coverage,
  report: Report,
): void {
  if (products.some((other) => other?.product === from))
    return fault(
      report,
      [...place, 'from'],
      `${show(from)} is finished for the order itself: name a product that is in stock`,
      from,
    );
  if (!cover.get(site.name!)?.has(from))
    fault(
      report,
      [...place, 'from'],
      `${show(site.name)} has no stock of ${show(from)}: add stock there, or name another product`,
      from,
    );
  const named = (site.stock ?? []).findIndex(
    (stock) =>
      stock?.product === product || (Array.isArray(stock?.product) && stock.product.includes(product)),
  );
  if (named >= 0)
    fault(
      report,
      [...place, 'product'],
      `the stock of this site names ${show(product)}, which is finished for the order: leave it out of "stock", or out of "customising"`,
      product,
    );
}
