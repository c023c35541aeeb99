import {coveredBy, needsSource, type Coverage, type Covering, type Directory} from '../directory.ts';
import type {Draft} from '../draft.ts';
import {listed, rightName} from '../messages.ts';
import {fault, warning, type Place, type Report} from '../report.ts';

/** What is known about where goods can come from. */
interface Sources {
  sites: ReadonlySet<string>;
  suppliers: ReadonlySet<string>;
  lanes: ReadonlySet<string>;
  cover: Coverage;
  /** Circles of sites that were reported already. */
  circles: Set<string>;
}

/** Every stocking point that orders must have somebody to order from, a lane to get it by, and a supplier at the far end. */
export function checkSupply(draft: Draft, names: Directory, cover: Coverage, report: Report): void {
  const sources: Sources = {
    sites: new Set(names.sites),
    suppliers: new Set(names.suppliers),
    lanes: new Set((draft.lanes ?? []).map((lane) => laneKey(lane?.from, lane?.to))),
    cover,
    circles: new Set(),
  };
  for (const [i, site] of (draft.sites ?? []).entries()) {
    if (site?.name === undefined) continue;
    const isSupplier = site.kind === 'supplier';
    if (isSupplier && (site.stock ?? []).length > 0)
      fault(
        report,
        ['sites', i, 'stock'],
        'a supplier has goods without stocking points: leave "stock" out, or make the site a plant',
      );
    for (const [j, stock] of (site.stock ?? []).entries()) {
      if (!stock) continue;
      const place = ['sites', i, 'stock', j];
      const meant = coveredBy(stock.product, draft, names.products);
      const products = meant.filter((product) => cover.get(site.name!)?.get(product)?.entry === j);
      if (products.length === 0 && meant.length > 0)
        fault(
          report,
          [...place, 'product'],
          'later entries of this site cover all its products: leave this entry out',
          stock.product,
        );
      if (!isSupplier && stock.policy !== undefined && needsSource(stock) && 'from' in stock) {
        if (stock.from === undefined) fault(report, [...place, 'from'], openSource(names.suppliers));
        else if (stock.from === null) fault(report, place, noSource(stock.policy.type));
        else {
          checkSource(report, place, site.name, stock.from, products, sources);
          checkMode(draft, place, site.name, stock, report);
        }
      }
    }
  }
}

function checkSource(
  report: Report,
  place: Place,
  site: string,
  from: string,
  products: readonly string[],
  {sites, suppliers, lanes, cover, circles}: Sources,
): void {
  const source = [...place, 'from'];
  if (from === site)
    return fault(
      report,
      source,
      'a site cannot replenish itself: name the site that the goods come from',
      from,
    );
  if (!sites.has(from)) return;
  if (!lanes.has(laneKey(from, site))) {
    const [origin, destination] = [JSON.stringify(from), JSON.stringify(site)];
    fault(
      report,
      source,
      `no lane leads from ${origin} to ${destination}: add {"from": ${origin}, "to": ${destination}} to "lanes"`,
      from,
    );
  }
  if (suppliers.has(from)) return;
  missingAtSource(report, place, from, products, cover);
  reportCircle(report, place, site, products, cover, circles);
}

/** A means of transport that is named must lead from the source to the site. */
function checkMode(
  {lanes}: Draft,
  place: Place,
  site: string,
  {from, mode}: Covering['stock'],
  report: Report,
): void {
  if (mode === undefined || mode === null) return;
  const ways = (lanes ?? []).filter((lane) => lane?.from === from && lane?.to === site);
  const modes = ways.flatMap((lane) => lane?.mode ?? []);
  if (modes.length === ways.length && ways.length > 0 && !modes.includes(mode))
    fault(
      report,
      [...place, 'mode'],
      `no lane from ${JSON.stringify(from)} to ${JSON.stringify(site)} is of this mode: ${rightName(mode, modes, 'modes')}`,
      mode,
    );
}

function laneKey(from: string | undefined, to: string | undefined): string {
  return `${from}\n${to}`;
}

function noSource(policy: string | undefined): string {
  return policy === 'none'
    ? 'something is ordered, but nobody replenishes: name a site in "from", or leave out "forcedOrders", "expedite" and the orders of "pipeline"'
    : 'the policy orders, but nobody replenishes: name a site in "from", or write the policy {"type": "none"}';
}

function openSource(suppliers: readonly string[]): string {
  return suppliers.length === 0
    ? 'nobody can replenish this stock: there is no site of the kind "supplier"; add one, and a lane from it'
    : `several sites could replenish this stock: write which one, for example ${JSON.stringify(suppliers[0])}`;
}

function missingAtSource(
  report: Report,
  place: Place,
  from: string,
  products: readonly string[],
  cover: Coverage,
): void {
  const there = cover.get(from);
  const missing = products.filter((product) => !there?.has(product));
  if (missing.length > 0)
    fault(
      report,
      [...place, 'from'],
      `${JSON.stringify(from)} is no supplier and has no stock of ${listed(missing)}: add stock there, or name another site`,
      from,
    );
  const dry = products.filter((product) => neverHasGoods(there?.get(product)));
  if (dry.length > 0)
    fault(
      report,
      [...place, 'from'],
      `${JSON.stringify(from)} never has ${listed(dry)}: its policy is "none" and it starts with nothing`,
      from,
    );
}

function neverHasGoods(covering: Covering | undefined): boolean {
  const stock = covering?.stock;
  return (
    stock?.policy?.type === 'none' &&
    (stock.initial === 'policy' || stock.initial === 0) &&
    stock.pipeline?.length === 0 &&
    stock.forcedOrders?.length === 0 &&
    stock.scheduledReceipts?.length === 0
  );
}

function reportCircle(
  report: Report,
  place: Place,
  start: string,
  products: readonly string[],
  cover: Coverage,
  reported: Set<string>,
): void {
  for (const product of products) {
    const way = [start];
    for (;;) {
      const next = cover.get(way[way.length - 1])?.get(product)?.stock.from;
      if (typeof next !== 'string' || (way.includes(next) && next !== start)) break;
      if (next === start) {
        const circle = [...way].sort().join('\n');
        if (way.length > 1 && !reported.has(circle))
          fault(
            report,
            [...place, 'from'],
            `${listed(way)} replenish each other in a circle: one of them must be replenished by a supplier`,
            way[1],
          );
        reported.add(circle);
        break;
      }
      way.push(next);
    }
  }
}

/** Warns of processes that no order goes through. */
export function checkUnusedProcesses(draft: Draft, report: Report): void {
  const serving = new Set((draft.segments ?? []).flatMap((segment) => segment?.servedBy ?? []));
  for (const [i, site] of (draft.sites ?? []).entries())
    if (site?.name !== undefined && (site.process ?? []).length > 0 && !serving.has(site.name))
      warning(
        report,
        ['sites', i, 'process'],
        'no segment is served by this site, so no order goes through its process',
      );
}
