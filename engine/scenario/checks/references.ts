import type {Directory} from '../directory.ts';
import type {Draft, Loose} from '../draft.ts';
import {rightName} from '../messages.ts';
import {fault, type Place, type Report} from '../report.ts';
import type {Stock} from '../stock.ts';

/** Reports a name that is not among the candidates. */
type Refer = (
  place: Place,
  noun: string,
  name: string | null | undefined,
  candidates: readonly string[],
) => void;

type Picking = NonNullable<NonNullable<NonNullable<Draft['sites']>[number]>['picking']>;

/** Every name that is referred to must exist. */
export function checkReferences(draft: Draft, names: Directory, report: Report): void {
  const {products, sites, segments, channels, calendars} = names;
  const known = new Map<readonly string[], Set<string>>();
  const refer: Refer = (place, noun, name, candidates) => {
    if (name === undefined || name === null) return;
    const set = known.get(candidates) ?? new Set(candidates);
    known.set(candidates, set);
    if (set.has(name)) return;
    const right = rightName(name, candidates, plural(noun));
    fault(report, place, `there is no ${noun} ${JSON.stringify(name)}: ${right}`, name);
  };

  for (const [i, product] of (draft.products ?? []).entries())
    for (const [j, substitute] of (product?.substitutes ?? []).entries())
      refer(['products', i, 'substitutes', j, 'product'], 'product', substitute?.product, products);

  for (const [i, site] of (draft.sites ?? []).entries()) {
    for (const [j, stock] of (site?.stock ?? []).entries()) {
      const place = ['sites', i, 'stock', j];
      referProducts([...place, 'product'], stock?.product, products, names.productClasses, refer);
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
    referPicking(['sites', i, 'picking'], site?.picking, stations, names, refer);
    for (const [j, material] of (site?.packing ?? []).entries())
      referProducts(
        ['sites', i, 'packing', j, 'product'],
        material?.product,
        products,
        names.productClasses,
        refer,
      );
    refer(['sites', i, 'customising', 'station'], 'station', site?.customising?.station, stations);
    for (const [j, one] of (site?.customising?.products ?? []).entries()) {
      const place = ['sites', i, 'customising', 'products', j];
      refer([...place, 'product'], 'product', one?.product, products);
      refer([...place, 'from'], 'product', one?.from, products);
    }
    refer(['sites', i, 'production', 'station'], 'station', site?.production?.station, stations);
    for (const [j, step] of (site?.process ?? []).entries()) {
      const place = ['sites', i, 'process', j];
      refer([...place, 'station'], 'station', step?.station, stations);
      const corrects = step?.check?.correction?.station;
      refer([...place, 'check', 'correction', 'station'], 'station', corrects, stations);
    }
  }

  const destinations = [...sites, ...segments];
  for (const [i, lane] of (draft.lanes ?? []).entries()) {
    refer(['lanes', i, 'from'], 'site', lane?.from, sites);
    refer(['lanes', i, 'to'], 'site or segment', lane?.to, destinations);
  }

  for (const [i, channel] of (draft.channels ?? []).entries())
    refer(['channels', i, 'calendar'], 'calendar', channel?.calendar, calendars);

  for (const [i, promotion] of (draft.promotions ?? []).entries()) {
    for (const [j, name] of (promotion?.segments ?? []).entries())
      refer(['promotions', i, 'segments', j], 'segment', name, segments);
    for (const [j, name] of (promotion?.products ?? []).entries())
      refer(['promotions', i, 'products', j], 'product', name, products);
  }

  for (const [i, segment] of (draft.segments ?? []).entries()) {
    for (const [j, name] of (segment?.servedBy ?? []).entries())
      refer(['segments', i, 'servedBy', j], 'site', name, sites);
    for (const [way, name] of [
      [['promise', 'calendar'], segment?.promise?.calendar],
      [['smoothing', 'peak'], segment?.smoothing?.peak],
      [['smoothing', 'to'], segment?.smoothing?.to],
    ] as const)
      refer(['segments', i, ...way], 'calendar', name, calendars);
    const serving = (draft.sites ?? []).filter((site) => segment?.servedBy?.includes(site?.name));
    refer(
      ['segments', i, 'smoothing', 'call', 'station'],
      'station',
      segment?.smoothing?.call?.station,
      serving.flatMap((site) => (site?.stations ?? []).flatMap((station) => station?.name ?? [])),
    );
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

/** Stations, and products of zones, that pick tasks name. */
function referPicking(
  place: Place,
  picking: Picking | null | undefined,
  stations: readonly string[],
  {products, productClasses}: Directory,
  refer: Refer,
): void {
  if (!picking) return;
  if (picking.type === 'order' || picking.type === 'batch')
    refer([...place, 'station'], 'station', picking.station, stations);
  if (picking.type === 'batch') refer([...place, 'sortStation'], 'station', picking.sortStation, stations);
  if (picking.type !== 'zone') return;
  refer([...place, 'mergeStation'], 'station', picking.mergeStation, stations);
  for (const [k, zone] of (picking.zones ?? []).entries()) {
    const zonePlace = [...place, 'zones', k];
    refer([...zonePlace, 'station'], 'station', zone?.station, stations);
    referProducts([...zonePlace, 'product'], zone?.product, products, productClasses, refer);
  }
}

/** A product, several, or a class of them. */
function referProducts(
  place: Place,
  selection: Loose<Stock['product']>,
  products: readonly string[],
  classes: readonly string[],
  refer: Refer,
): void {
  if (selection === '*') return;
  if (typeof selection === 'string') refer(place, 'product', selection, products);
  else if (Array.isArray(selection))
    selection.forEach((name, k) => refer([...place, k], 'product', name, products));
  else if (typeof selection === 'object')
    refer([...place, 'class'], 'product class', selection.class, classes);
}

function plural(noun: string): string {
  if (noun === 'site or segment') return 'sites and segments';
  return noun.endsWith('class') ? `${noun}es` : `${noun}s`;
}
