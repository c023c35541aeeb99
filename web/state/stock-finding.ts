import type {StockTrace} from '../../engine/run/stock-trace.ts';
import type {Preferences} from './preferences.svelte.ts';
import type {Stretch} from './stock-view.svelte.ts';

type Words = Pick<Preferences, 'why' | 'numbers'>;

/** What happens at a stocking point in a stretch of a replication. */
export interface StretchFigures {
  /** Spans with nothing on hand in which units were short. */
  stockOuts: number;
  /** Share of the stretch with nothing on hand. */
  empty: number;
}

/** Stock-outs in a stretch of a trace, and the share of it with nothing on hand. */
export function stretchFigures({empty}: Pick<StockTrace, 'empty'>, [from, to]: Stretch): StretchFigures {
  const inside = empty.filter((span) => span.from < to && span.to > from);
  const days = inside.reduce((sum, span) => sum + Math.min(to, span.to) - Math.max(from, span.from), 0);
  return {stockOuts: inside.filter(({short}) => short > 0).length, empty: days / (to - from)};
}

/** What happened at a stocking point, as a sentence. */
export function stockFinding(trace: StockTrace, stretch: Stretch, words: Words): string {
  const {stock} = words.why;
  const {stockOuts, empty} = stretchFigures(trace, stretch);
  return stock.finding({
    place: stock.place(trace.product, trace.site),
    days: words.numbers.short(stretch[1] - stretch[0]),
    stockOuts: words.numbers.plain(stockOuts),
    empty: words.numbers.percent(empty),
    isEverShort: stockOuts > 0,
    isEverEmpty: empty > 0,
  });
}
