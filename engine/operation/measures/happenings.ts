import type {Measure, Totals} from './measures.ts';

/** What practices count of counted orders, by segment; `Totals.happened` has a figure for each. */
export const HAPPENINGS = [
  'cancelled',
  'unconfirmed',
  'ordersDisputed',
  'moved',
  'owed',
  'owedDays',
  'exceptions',
  'exceptionsOver',
  'exceptionTime',
  'dataWrong',
  'documentsWrong',
  'ordersWrong',
  'linesShipped',
  'linesWrong',
  'invoices',
  'invoicesWrong',
  'disputes',
  'unitsPicked',
  'unitsDamaged',
  'damaged',
  'pickTasks',
  'incomplete',
  'late',
  'undocumented',
  'broken',
  'imperfect',
  'leftInTime',
  'delayedOnTheWay',
  'timeToDispatch',
  'receivedAsWanted',
  'receivedShortAsWanted',
  'rated',
  'convenience',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** Position of each in `HAPPENINGS`. */
export const HAPPENED = Object.fromEntries(HAPPENINGS.map((name, i) => [name, i])) as Record<
  Happening,
  number
>;

/** A measure of whole orders that divides a happening by something else; a share unless `unit` says otherwise. */
export function shareOf(
  name: string,
  happening: Happening,
  of: (totals: Totals) => number,
  modelled: NonNullable<Measure['modelled']>,
  unit: Measure['unit'] = 'share',
): Measure {
  return {name, unit, needs: 'orders', modelled, value: (t) => t.happened[HAPPENED[happening]] / of(t)};
}
