import {intact, type Draft} from '../draft.ts';
import {DAILY_ORDERS} from '../orders.ts';
import {firstDay, type Promotion} from '../promotions.ts';
import {fault, warning, type Report} from '../report.ts';

/** A promotion must fall into the run, and raise only orders that have a rate. */
export function checkPromotions(draft: Draft, report: Report): void {
  for (const [i, one] of (draft.promotions ?? []).entries()) {
    const promotion = intact<Promotion>(one);
    if (!promotion) continue;
    const place = ['promotions', i];
    const {start, horizon} = draft.run ?? {};
    if (start !== undefined && horizon !== undefined && isOutside(promotion, start, horizon))
      warning(report, place, 'no day of it lies within the run: it changes nothing');
    if (promotion.uplift === 1 && promotion.discount === 0)
      warning(report, place, 'it changes nothing: write "uplift", "discount" or both');
    const {segments, products, discount} = promotion;
    if (segments?.length === 0)
      warning(
        report,
        [...place, 'segments'],
        'the promotion is for nobody: name a segment, or write null for all',
      );
    if (products?.length === 0 && discount > 0)
      warning(
        report,
        [...place, 'products'],
        'the discount is for nothing: name a product, or write null for all',
      );
    if (promotion.uplift !== 1) checkSegments(draft, promotion, i, report);
  }
}

/** Segments that are named must have a rate; of all, those without one are left as they are. */
function checkSegments(draft: Draft, {segments}: Promotion, i: number, report: Report): void {
  for (const segment of draft.segments ?? []) {
    const type = segment?.orders?.type;
    if (segment?.name === undefined || type === undefined || DAILY_ORDERS.includes(type)) continue;
    if (segments === null)
      warning(
        report,
        ['promotions', i, 'uplift'],
        `orders of ${JSON.stringify(segment.name)}, of the type "${type}", have no rate that a promotion could raise: it leaves them as they are`,
      );
    else if (segments.includes(segment.name))
      fault(
        report,
        ['promotions', i, 'segments', segments.indexOf(segment.name)],
        `orders of the type "${type}" have no rate that a promotion could raise: use poisson or compound, or write "uplift": 1`,
        segment.name,
      );
  }
}

function isOutside({from, days}: Promotion, start: string, horizon: number): boolean {
  const first = firstDay(from, start);
  return first >= horizon || first + days <= 0;
}
