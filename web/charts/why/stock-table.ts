import type {StockPoint} from '../../../engine/run/stock-trace.ts';
import type {Numbers} from '../../../engine/text/numbers.ts';
import type {WhyPageText} from '../../../engine/text/pages/why-page.ts';
import type {Stretch} from '../../state/stock-view.svelte.ts';
import {textCell, type Cell, type Table} from '../table.ts';
import type {DayWords} from './days.ts';

interface Words {
  text: WhyPageText['stock'];
  numbers: Numbers;
  days: DayWords;
}

/** Changes above which a table has the first of each day only. */
const MOST = 60;

/** What lies at a stocking point in a stretch, as a table. */
export function dayRows(
  points: readonly StockPoint[],
  [from, to]: Stretch,
  {text, numbers, days}: Words,
): Table {
  const inside = points
    .filter(({day}) => day <= to)
    .map((point) => ({...point, day: Math.max(from, point.day)}));
  const isLong = inside.length > MOST;
  const rows = isLong
    ? inside.filter(({day}, i) => i === 0 || Math.floor(day) > Math.floor(inside[i - 1].day))
    : inside;
  const units = (value: number): Cell => ({text: numbers.short(value), value});
  const {columns} = text;
  return {
    caption: isLong ? text.captionByDay : text.caption,
    columns: [
      columns.from,
      columns.onHand,
      columns.position,
      columns.onOrder,
      columns.reserved,
      columns.backorders,
    ],
    rows: rows.map(({day, onHand, inventoryPosition, onOrder, reserved, backorders}) => [
      textCell(days.moment(day)),
      units(onHand),
      units(inventoryPosition),
      units(onOrder),
      units(reserved),
      units(backorders),
    ]),
  };
}
