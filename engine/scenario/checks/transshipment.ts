import {offers, type Coverage, type Directory} from '../directory.ts';
import type {Draft} from '../draft.ts';
import {listed, show} from '../messages.ts';
import {orderedProducts} from '../ordered-products.ts';
import {fault, type Place, type Report} from '../report.ts';

type Segment = NonNullable<NonNullable<Draft['segments']>[number]>;

/** A site that helps out must be another one, have something that is asked for, and a lane to the site that is short. */
export function checkTransshipment(draft: Draft, names: Directory, cover: Coverage, report: Report): void {
  const isOffered = offers(draft, cover);
  const lanes = new Set((draft.lanes ?? []).map((lane) => `${lane?.from}\n${lane?.to}`));
  for (const [i, segment] of (draft.segments ?? []).entries()) {
    if (!segment?.transship) continue;
    const place = ['segments', i];
    if (segment.whenShort?.type === 'backorder' && segment.whenShort.ship === 'complete')
      fault(
        report,
        [...place, 'whenShort', 'ship'],
        'an order that leaves whole cannot be gathered from several sites: write "partial", or leave "transship" out',
        'complete',
      );
    const {from} = segment.transship;
    for (const [j, site] of (from ?? []).entries()) {
      if (site === undefined || !names.sites.includes(site)) continue;
      const at = [...place, 'transship', 'from', j];
      if (from!.indexOf(site) < j)
        fault(report, at, `${show(site)} is named already: name each site once`, site);
      else checkHelper(at, site, segment, {names, isOffered, lanes}, report);
    }
  }
}

function checkHelper(
  place: Place,
  site: string,
  segment: Segment,
  {
    names,
    isOffered,
    lanes,
  }: {
    names: Directory;
    isOffered: ReturnType<typeof offers>;
    lanes: ReadonlySet<string>;
  },
  report: Report,
): void {
  const others = segment.servedBy?.filter((name) => name !== site);
  if (others?.length === 0)
    return fault(report, place, `${show(site)} serves this segment itself: name another site`, site);
  const wanted = orderedProducts(segment, names.products).filter((name) => names.products.includes(name));
  if (wanted.length > 0 && !wanted.some((product) => isOffered(site, product)))
    fault(
      report,
      place,
      `${show(site)} has no stock of ${listed(wanted)}: add stock there, or name another site`,
      site,
    );
  for (const to of others ?? [])
    if (to !== undefined && names.sites.includes(to) && !lanes.has(`${site}\n${to}`))
      fault(
        report,
        place,
        `no lane leads from ${show(site)} to ${show(to)}: add {"from": ${show(site)}, "to": ${show(to)}} to "lanes"`,
        site,
      );
}
