import type {Directory} from './directory.ts';
import type {Draft} from './draft.ts';
import {rightName} from './messages.ts';
import {fault, type Place, type Report} from './report.ts';

/** Every name that is referred to must exist. */
export function checkReferences(draft: Draft, names: Directory, report: Report): void {
  const {products, sites, segments, channels, calendars} = names;
  const known = new Map<readonly string[], Set<string>>();
  const refer = (
    place: Place,
    noun: string,
    name: string | null | undefined,
    candidates: readonly string[],
  ) => {
    if (name === undefined || name === null) return;
    const set = known.get(candidates) ?? new Set(candidates);
    known.set(candidates, set);
    if (set.has(name)) return;
    const right = rightName(name, candidates, plural(noun));
    fault(report, place, `there is no ${noun} ${JSON.stringify(name)}: ${right}`, name);
  };

  for (const [i, site] of (draft.sites ?? []).entries()) {
    for (const [j, stock] of (site?.stock ?? []).entries()) {
      const place = ['sites', i, 'stock', j];
      const product = stock?.product;
      if (typeof product === 'string' && product !== '*')
        refer([...place, 'product'], 'product', product, products);
      else if (Array.isArray(product))
        product.forEach((name, k) => refer([...place, 'product', k], 'product', name, products));
      else if (typeof product === 'object')
        refer([...place, 'product', 'class'], 'product class', product.class, names.productClasses);
      refer([...place, 'from'], 'site', stock?.from, sites);
      for (const name of Object.keys(stock?.keepFor ?? {}))
        refer([...place, 'keepFor', name], 'segment class', name, names.segmentClasses);
    }
    const stations = (site?.stations ?? []).flatMap((station) => station?.name ?? []);
    for (const [j, station] of (site?.stations ?? []).entries()) {
      refer(['sites', i, 'stations', j, 'calendar'], 'calendar', station?.calendar, calendars);
      for (const name of Object.keys(station?.times ?? {}))
        refer(['sites', i, 'stations', j, 'times', name], 'segment', name, segments);
    }
    refer(['sites', i, 'production', 'station'], 'station', site?.production?.station, stations);
    for (const [j, step] of (site?.process ?? []).entries())
      refer(['sites', i, 'process', j, 'station'], 'station', step?.station, stations);
  }

  const destinations = [...sites, ...segments];
  for (const [i, lane] of (draft.lanes ?? []).entries()) {
    refer(['lanes', i, 'from'], 'site', lane?.from, sites);
    refer(['lanes', i, 'to'], 'site or segment', lane?.to, destinations);
  }

  for (const [i, channel] of (draft.channels ?? []).entries())
    refer(['channels', i, 'calendar'], 'calendar', channel?.calendar, calendars);

  for (const [i, segment] of (draft.segments ?? []).entries()) {
    for (const [j, name] of (segment?.servedBy ?? []).entries())
      refer(['segments', i, 'servedBy', j], 'site', name, sites);
    for (const [j, name] of (segment?.transship?.from ?? []).entries())
      refer(['segments', i, 'transship', 'from', j], 'site', name, sites);
    for (const name of Object.keys(segment?.channels ?? {}))
      refer(['segments', i, 'channels', name], 'channel', name, channels);
    const {shares, quantities} = segment?.basket ?? {};
    if (typeof shares === 'object')
      for (const name of Object.keys(shares))
        refer(['segments', i, 'basket', 'shares', name], 'product', name, products);
    for (const name of Object.keys(quantities ?? {}))
      refer(['segments', i, 'basket', 'quantities', name], 'product', name, products);
    const events = segment?.orders?.type === 'trace' ? segment.orders.events : null;
    for (const [j, event] of (events ?? []).entries())
      for (const [k, line] of (event?.lines ?? []).entries())
        refer(
          ['segments', i, 'orders', 'events', j, 'lines', k, 'product'],
          'product',
          line?.product,
          products,
        );
  }
}

function plural(noun: string): string {
  if (noun === 'site or segment') return 'sites and segments';
  return noun.endsWith('class') ? `${noun}es` : `${noun}s`;
}
