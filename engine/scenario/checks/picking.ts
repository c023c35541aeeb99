import {pickStations} from '../compiled/picking.ts';
import {coveredBy, type Coverage, type Directory} from '../directory.ts';
import {intact, type Draft} from '../draft.ts';
import {listed, nearest, show} from '../messages.ts';
import type {Picking, ZonePicking} from '../picking.ts';
import {fault, warning, type Place, type Report} from '../report.ts';
import type {Stock} from '../stock.ts';

type Site = NonNullable<NonNullable<Draft['sites']>[number]>;

/** Pick tasks must have the stage to themselves, stations that lose nothing, and zones in which every product lies once. */
export function checkPicking(draft: Draft, names: Directory, cover: Coverage, report: Report): void {
  for (const [i, site] of (draft.sites ?? []).entries()) {
    if (!site?.picking) continue;
    const place = ['sites', i, 'picking'];
    checkStage(['sites', i, 'process'], site, report);
    const picking = intact<Picking>(site.picking);
    if (picking === undefined || site.name === undefined) continue;
    checkPickers(place, site, picking, report);
    const served = (draft.segments ?? []).filter((segment) => segment?.servedBy?.includes(site.name!));
    if (served.length === 0) warning(report, place, 'no segment is served from this site: nothing is picked');
    checkWaves([...place, 'waves'], picking, draft.run?.horizon, report);
    if (picking.type !== 'zone') continue;
    const helpers = served.flatMap((segment) => segment?.transship?.from ?? []);
    const picked = new Set(
      [site.name, ...helpers].flatMap((name) => [...(cover.get(name ?? '')?.keys() ?? [])]),
    );
    const products = names.products.filter((product) => picked.has(product));
    checkZones([...place, 'zones'], picking, {draft, names, picked: products}, report);
  }
}

function checkStage(place: Place, {process}: Site, report: Report): void {
  for (const [j, step] of (process ?? []).entries())
    if (step?.stage === 'picked')
      fault(
        report,
        [...place, j, 'stage'],
        'pick tasks do the stage "picked" at this site: leave out this step, or "picking"',
        'picked',
      );
}

function checkPickers(place: Place, {stations}: Site, picking: Picking, report: Report): void {
  const picks = new Set(pickStations(picking));
  for (const station of stations ?? [])
    if (station?.name !== undefined && picks.has(station.name) && (station.capacity || station.patience))
      fault(
        report,
        place,
        `pick tasks must be done: ${show(station.name)} must have no "capacity" and no "patience"`,
        station.name,
      );
}

function checkWaves(place: Place, {waves}: Picking, horizon: number | undefined, report: Report): void {
  if (waves !== null && horizon !== undefined && waves.first >= horizon)
    warning(
      report,
      [...place, 'first'],
      'the run ends before the first wave: nothing is picked until then',
      waves.first,
    );
}

/** A scenario, its names, and the products that are picked at a site. */
interface Picked {
  draft: Draft;
  names: Directory;
  picked: readonly string[];
}

function checkZones(
  place: Place,
  {zones}: ZonePicking,
  {draft, names, picked}: Picked,
  report: Report,
): void {
  const zoneOf = new Map<string, string>();
  zones.forEach(({name, product}, k) => {
    if (zones.slice(0, k).some((zone) => zone.name === name))
      fault(
        report,
        [...place, k, 'name'],
        `a second zone is called ${show(name)}: names must be different`,
        name,
      );
    const meant = coveredBy(product, draft, picked);
    const twice = meant.find((one) => zoneOf.has(one));
    if (twice !== undefined)
      fault(
        report,
        [...place, k, 'product'],
        `${show(twice)} lies in the zone ${show(zoneOf.get(twice))} already: a product lies in one zone`,
        product,
      );
    for (const one of meant) zoneOf.set(one, zoneOf.get(one) ?? name);
  });
  const meant = new Set(zones.flatMap(({product}) => coveredBy(corrected(product, names), draft, picked)));
  const out = picked.filter((product) => !meant.has(product));
  if (out.length > 0) fault(report, place, `no zone has ${listed(out)}: name them in "product" of a zone`);
}

/** The products that a zone means where a name of it is misspelt, which is told by itself. */
function corrected(product: Stock['product'], {products, productClasses}: Directory): Stock['product'] {
  const right = (name: string, known: readonly string[]) =>
    known.includes(name) ? name : (nearest(name, known) ?? name);
  if (product === '*') return product;
  if (typeof product === 'string') return right(product, products);
  if (Array.isArray(product)) return product.map((name) => right(name, products));
  return {class: right(product.class, productClasses)};
}
