import {coveredBy, type Directory} from '../directory.ts';
import type {Draft, Loose} from '../draft.ts';
import {listed} from '../messages.ts';
import {fault, type Place, type Report} from '../report.ts';
import type {Stock} from '../stock.ts';

type Entry = Loose<Omit<Stock, 'from'>>;

/** Quantities must be whole where a product that they belong to is not divisible. */
export function checkQuantities(draft: Draft, names: Directory, report: Report): void {
  const divisible = new Set(
    // or not known to be whole
    (draft.products ?? []).flatMap((product) => (product?.divisible === false ? [] : [product?.name])),
  );
  const check = (place: Place, quantity: unknown, products: readonly (string | undefined)[]) => {
    if (typeof quantity !== 'number' || Number.isSafeInteger(quantity)) return;
    const whole = products.filter((name): name is string => name !== undefined && !divisible.has(name));
    if (whole.length === 0) return;
    const those = whole.length === 1 ? `${listed(whole)} is` : `${listed(whole)} are`;
    fault(report, place, `${quantity} is not a whole number of units, and ${those} not divisible`, quantity);
  };
  for (const [i, site] of (draft.sites ?? []).entries())
    for (const [j, stock] of (site?.stock ?? []).entries()) {
      if (!stock) continue;
      const products = coveredBy(stock.product, draft, names.products);
      for (const [place, quantity] of quantitiesOf(stock))
        check(['sites', i, 'stock', j, ...place], quantity, products);
    }
  for (const [i, segment] of (draft.segments ?? []).entries()) {
    if (segment?.orders?.type !== 'trace') continue;
    for (const [j, event] of (segment.orders.events ?? []).entries())
      for (const [k, line] of (event?.lines ?? []).entries())
        check(['segments', i, 'orders', 'events', j, 'lines', k, 'quantity'], line?.quantity, [
          line?.product,
        ]);
  }
}

function quantitiesOf(stock: NonNullable<Entry>): [Place, unknown][] {
  const {policy} = stock;
  const levels = ['reorderPoint', 'orderQuantity', 'orderUpToLevel', 'baseStockLevel'] as const;
  const planned = ['pipeline', 'scheduledReceipts', 'forcedOrders'] as const;
  return [
    [['initial'], stock.initial],
    [['expedite', 'below'], stock.expedite?.below],
    ...levels.map((key): [Place, unknown] => [['policy', key], (policy as Record<string, unknown>)?.[key]]),
    ...Object.entries(stock.keepFor ?? {}).map(([key, units]): [Place, unknown] => [['keepFor', key], units]),
    ...planned.flatMap((key) =>
      (stock[key] ?? []).map((one, n): [Place, unknown] => [[key, n, 'quantity'], one?.quantity]),
    ),
  ];
}
