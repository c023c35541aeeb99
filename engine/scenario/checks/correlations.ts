import type {Directory} from '../directory.ts';
import type {Draft} from '../draft.ts';
import {rightName, show} from '../messages.ts';
import {orderedProducts} from '../ordered-products.ts';
import {fault, type Place, type Report} from '../report.ts';

/** Correlated segments must exist, ask for one product each in equal periods, and hang together in one way only. */
export function checkCorrelations(draft: Draft, names: Directory, report: Report): void {
  const segments = new Map((draft.segments ?? []).map((segment) => [segment?.name, segment]));
  const known = new Set<string>();
  for (const [i, correlation] of (draft.correlations ?? []).entries()) {
    let rhythm: string | null = null;
    for (const [j, name] of (correlation?.segments ?? []).entries()) {
      if (name === undefined) continue;
      const place: Place = ['correlations', i, 'segments', j];
      const segment = segments.get(name);
      if (known.has(name))
        fault(report, place, `${show(name)} is in a correlation already: name each segment once`, name);
      known.add(name);
      if (!names.segments.includes(name))
        fault(
          report,
          place,
          `there is no segment ${show(name)}: ${rightName(name, names.segments, 'segments')}`,
          name,
        );
      if (!segment?.orders) continue;
      const {orders} = segment;
      if (orders.type !== 'everyPeriod') {
        fault(
          report,
          place,
          `${show(name)} orders by ${show(orders.type)}: only demands of the type "everyPeriod" can be correlated`,
          name,
        );
        continue;
      }
      if (orderedProducts(segment, names.products).length > 1)
        fault(
          report,
          place,
          `${show(name)} asks for several products: write a segment with a basket of one product for each`,
          name,
        );
      const own = `${orders.every} ${orders.first}`;
      rhythm ??= own;
      if (own !== rhythm)
        fault(
          report,
          place,
          `${show(name)} has other periods than the first of these segments: write the same "every" and "first"`,
          name,
        );
    }
  }
}
