import type {Amount} from '../state/money.ts';
import {valueText} from '../state/lever-value.ts';
import type {Preferences} from '../state/preferences.svelte.ts';
import type {DrawnCurve} from '../state/search.svelte.ts';
import {marginalsOf} from './series.ts';
import type {Cell, Table} from './table.ts';

type Words = Pick<Preferences, 'text' | 'explore' | 'names' | 'numbers'>;

const NOTHING: Cell = {text: '–', value: null, halfWidth: null};
const DEFAULT_CONFIDENCE = 0.95;

/** The figures of a curve, a row for each of its points; money in single units of the currency a year. */
export function curveTable(curve: DrawnCurve, leverName: string, currency: string, words: Words): Table {
  const {text, explore, names, numbers} = words;
  const unit = numbers.moneyUnit(currency);
  const marginals = marginalsOf(curve);
  const money = (amount: Amount | undefined): Cell => {
    if (!amount) return NOTHING;
    const {mean, halfWidth} = amount;
    const text = numbers.plain(mean);
    return {
      text: halfWidth === null ? text : `${text} ± ${numbers.plain(halfWidth)}`,
      value: mean,
      halfWidth,
    };
  };
  const share = (measure: {mean: number | null; halfWidth: number | null} | undefined): Cell => {
    if (measure?.mean == null) return NOTHING;
    const {mean, halfWidth} = measure;
    const figure = numbers.shareFigure(mean, halfWidth);
    const text = figure.halfWidth === '' ? `${figure.mean}%` : `${figure.mean} ± ${figure.halfWidth}%`;
    return {text, value: mean, halfWidth};
  };
  return {
    caption: text.table.caption(numbers.roundPercent(curve.optimum?.confidence ?? DEFAULT_CONFIDENCE)),
    columns: [
      leverName,
      names.measures.fillRate.name,
      ...[
        text.chart.revenue,
        text.chart.cost,
        text.chart.profit,
        explore.figure.marginalRevenue,
        explore.figure.marginalCost,
        text.table.difference,
      ].map((name) => text.table.inUnit(name, unit)),
      text.table.replications,
    ],
    rows: curve.points.map(({value, measures, totals, statement, differenceFromBest, replications}) => {
      const marginal = marginals.find(({values}) => values.low <= value && value <= values.high);
      return [
        {text: valueText(curve.lever, value, words), value},
        share(measures.fillRate),
        money(totals.revenue),
        money(totals.cost),
        money(statement.profit),
        money(marginal?.revenue),
        money(marginal?.cost),
        money(differenceFromBest),
        {text: numbers.plain(replications), value: replications},
      ];
    }),
    rowId: 'curve-point',
  };
}
