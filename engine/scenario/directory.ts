import type {Draft, Loose} from './draft.ts';
import type {Stock} from './stock.ts';

/** The names that a draft gives to things, in the sequence of the file; faulty names are left out. */
export interface Directory {
  products: string[];
  productClasses: string[];
  sites: string[];
  suppliers: string[];
  segments: string[];
  segmentClasses: string[];
  channels: string[];
  calendars: string[];
}

export function directory(draft: Draft): Directory {
  return {
    products: names(draft.products),
    productClasses: classes(draft.products),
    sites: names(draft.sites),
    suppliers: names((draft.sites ?? []).filter((site) => site?.kind === 'supplier')),
    segments: names(draft.segments),
    segmentClasses: classes(draft.segments),
    channels: names(draft.channels),
    calendars: Object.keys(draft.calendars ?? {}),
  };
}

function names(things: Loose<{name: string}[]>): string[] {
  return (things ?? []).flatMap((thing) => (typeof thing?.name === 'string' ? [thing.name] : []));
}

function classes(things: Loose<{class: string | null}[]>): string[] {
  return [
    ...new Set((things ?? []).flatMap((thing) => (typeof thing?.class === 'string' ? [thing.class] : []))),
  ];
}

/** The stock entry that holds at a site for a product. */
export interface Covering {
  stock: NonNullable<Loose<Omit<Stock, 'from'> & {from?: string | null | undefined}>>;
  entry: number;
}

/** Stock entries by site and product; where two entries of a site cover a product the later one holds. */
export type Coverage = ReadonlyMap<string, ReadonlyMap<string, Covering>>;

export function coverage(draft: Draft, {products}: Directory): Coverage {
  const sites = new Map<string, Map<string, Covering>>();
  for (const site of draft.sites ?? []) {
    if (site?.name === undefined) continue;
    const covered = new Map<string, Covering>();
    sites.set(site.name, covered);
    for (const [entry, stock] of (site.stock ?? []).entries())
      if (stock)
        for (const product of coveredBy(stock.product, draft, products)) covered.set(product, {stock, entry});
    for (const one of site.customising?.products ?? []) covered.delete(one?.product ?? '');
  }
  return sites;
}

/** Whether a site has stock of a product, or finishes it for the order. */
export function offers(
  draft: Draft,
  cover: Coverage,
): (site: string | undefined, product: string) => boolean {
  const finished = new Set(
    (draft.sites ?? []).flatMap((site) =>
      (site?.customising?.products ?? []).map((one) => `${site?.name}\n${one?.product}`),
    ),
  );
  return (site, product) =>
    (cover.get(site ?? '')?.has(product) ?? false) || finished.has(`${site}\n${product}`);
}

/** Whether anything is ever ordered for a stock entry: by its policy, whatever the policy says, or before the start. */
export function needsSource({policy, expedite, forcedOrders, pipeline}: Covering['stock']): boolean {
  return (
    policy?.type !== 'none' ||
    Boolean(expedite) ||
    (forcedOrders ?? []).length > 0 ||
    (pipeline ?? []).some((one) => one?.as === 'order')
  );
}

/** The products that the `product` of a stock entry means, as far as they exist. */
export function coveredBy(
  product: Loose<Stock['product']>,
  draft: Draft,
  products: readonly string[],
): string[] {
  if (product === '*') return [...products];
  if (typeof product === 'string') return products.includes(product) ? [product] : [];
  if (Array.isArray(product)) {
    const known = new Set(products);
    return product.filter((name): name is string => name !== undefined && known.has(name));
  }
  const wanted = product?.class;
  return (draft.products ?? []).flatMap((item) =>
    item?.name !== undefined && wanted !== undefined && item.class === wanted ? [item.name] : [],
  );
}
