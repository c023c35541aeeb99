import {intact, type Draft} from '../draft.ts';
import {show} from '../messages.ts';
import {fault, warning, type Place, type Report} from '../report.ts';
import type {Calendar, Span} from '../run.ts';
import type {Smoothing} from '../smoothing.ts';

const ALWAYS: Calendar = {weekdays: [1, 1, 1, 1, 1, 1, 1], hours: ['00:00', '24:00'], atClosing: 'finish'};

/** A peak must end, and somebody must move out of it. */
export function checkSmoothing(draft: Draft, report: Report): void {
  for (const [i, segment] of (draft.segments ?? []).entries()) {
    const smoothing = intact<Smoothing | null>(segment?.smoothing);
    if (!smoothing) continue;
    const place = ['segments', i, 'smoothing'];
    checkHours(place, smoothing, draft, report);
    checkShare(place, smoothing, report);
    checkCalls([...place, 'call'], smoothing, segment?.servedBy ?? [], draft, report);
  }
}

function checkHours(place: Place, {peak, to}: Smoothing, draft: Draft, report: Report): void {
  const hours = intact<Calendar>(draft.calendars?.[peak]);
  if (!hours) return;
  const goal = to === null ? undefined : intact<Calendar>(draft.calendars?.[to]);
  if (isWithin(ALWAYS, hours))
    fault(
      report,
      [...place, 'peak'],
      `the hours of ${show(peak)} never end: name a calendar that closes`,
      peak,
    );
  else if (goal && isWithin(goal, hours))
    fault(
      report,
      [...place, 'to'],
      'these hours lie within the peak: name others, or write null for all that lie between two peaks',
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

/** Calls must be made by somebody, when they should be, and to the end. */
function checkCalls(
  place: Place,
  {call, peak, to}: Smoothing,
  servedBy: readonly (string | undefined)[],
  draft: Draft,
  report: Report,
): void {
  if (call === null) return;
  if (call.station === null && call.time !== 0)
    warning(
      report,
      [...place, 'time'],
      'no station makes the calls, so that they take no time: name it in "station"',
      call.time,
    );
  const stations = servedBy.flatMap(
    (name) => (draft.sites ?? []).find((site) => site?.name === name)?.stations ?? [],
  );
  const callers = stations.filter((one) => one?.name !== undefined && one.name === call.station);
  if (callers.some((caller) => caller && (caller.capacity || caller.patience)))
    fault(
      report,
      [...place, 'station'],
      `calls must be made to the end: ${show(call.station)} must have no "capacity" and no "patience"`,
      call.station,
    );
  const [hours, goal, open] = [peak, to, callers[0]?.calendar].map((name) =>
    name === null ? ALWAYS : intact<Calendar>(draft.calendars?.[name ?? '']),
  );
  if (hours && goal && open && !isWithin(goal, hours, open))
    warning(
      report,
      [...place, 'station'],
      `${show(call.station)} is closed in some of the hours into which orders are moved, and makes those calls when it opens: name hours in "to" in which it is open`,
      call.station,
    );
}

/** Whether a calendar is open only when one of the others is. */
function isWithin(inner: Calendar, ...others: Calendar[]): boolean {
  return inner.weekdays.every((open, day) => {
    if (open === 0) return true;
    const spans = inSequence(others.filter(({weekdays}) => weekdays[day] !== 0).flatMap(spansOf));
    return spansOf(inner).every((span) => covers(spans, span));
  });
}

/** Whether spans in their sequence, which may touch or overlap, leave no gap in one that opens and closes. */
function covers(spans: readonly Span[], [opens, closes]: Span): boolean {
  const until = spans.reduce((end, [from, to]) => (from <= end && to > end ? to : end), opens);
  return until >= closes;
}

/** Times of day sort as text. */
function inSequence(spans: readonly Span[]): Span[] {
  return [...spans].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The hours of an open day. */
function spansOf({hours}: Calendar): Span[] {
  return typeof hours[0] === 'string' ? [hours as Span] : (hours as Span[]);
}
