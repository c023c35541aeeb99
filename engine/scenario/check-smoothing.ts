import {intact, type Draft} from './draft.ts';
import {show} from './messages.ts';
import {fault, warning, type Place, type Report} from './report.ts';
import type {Calendar, Span} from './run.ts';
import type {Smoothing} from './smoothing.ts';

/** A peak must end, and somebody must move out of it. */
export function checkSmoothing(draft: Draft, report: Report): void {
  for (const [i, segment] of (draft.segments ?? []).entries()) {
    const smoothing = intact<Smoothing | null>(segment?.smoothing);
    if (!smoothing) continue;
    const place = ['segments', i, 'smoothing'];
    checkHours(place, smoothing, draft, report);
    checkShare(place, smoothing, report);
  }
}

function checkHours(place: Place, {peak, to}: Smoothing, draft: Draft, report: Report): void {
  const calendar = intact<Calendar>(draft.calendars?.[peak]);
  if (calendar && neverCloses(calendar))
    fault(
      report,
      [...place, 'peak'],
      `the hours of ${show(peak)} never end: name a calendar that closes`,
      peak,
    );
  if (to === peak)
    fault(
      report,
      [...place, 'to'],
      'these are the hours of the peak: name others, or write null for all that lie between two peaks',
      to,
    );
}

function checkShare(place: Place, {share, elasticity, discount}: Smoothing, report: Report): void {
  const moved = share + elasticity * discount;
  if (moved === 0)
    warning(report, place, 'nobody moves out of the peak: write "share", or "elasticity" and "discount"');
  else if (moved > 1)
    warning(
      report,
      [...place, 'elasticity'],
      `with this discount a share of ${Number(moved.toPrecision(6))} of the orders would move: all of them do`,
      elasticity,
    );
}

function neverCloses({weekdays, hours}: Calendar): boolean {
  if (weekdays.some((open) => open === 0)) return false;
  const spans = typeof hours[0] === 'string' ? [hours as Span] : (hours as Span[]);
  const closed = [...spans]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .reduce((until, [opens, closes]) => (opens === until ? closes : until), '00:00');
  return closed === '24:00';
}
