import {estimate, type Layout, type Lever, type Optimum} from '../index.ts';
import type {Figures} from './engine.ts';
import {leverStep} from './lever-step.ts';
import type {MoneyChange} from './marginals.ts';
import {isOfGoods, isRevenue, perYear} from './money.ts';
import type {Study} from './study.ts';

/** A difference of money from the optimum, per year, paired on the replications of its profit. */
export interface FurtherMoney extends MoneyChange {
  unit: string;
}

/** What it would change to go some steps of the lever past the optimum. Money per year, less that at the optimum. */
export interface Further {
  value: number;
  /** Percentage points of a share, or units of anything else. */
  step: 'points' | 'units';
  /** How many, above 0: two points; two units of a whole figure, a tenth of the range of another; fewer where the range ends. */
  steps: number;
  /** Whether the range of the lever cut the way short: `value` is its end. */
  isEnd: boolean;
  replications: number;
  profit: FurtherMoney;
  revenue: FurtherMoney;
  cost: FurtherMoney;
  /** What the extra sales leave after their goods: revenue and all lines of goods together. */
  margin: FurtherMoney;
  /** Every line of the statement that changes, the greatest |mean| first; they add up to `profit`. */
  lines: ({line: string} & MoneyChange)[];
}

/** Steps of a share, or of a whole figure. */
const STEPS = 2;
/** Of the range of any other lever. */
const SHARE_OF_RANGE = 0.1;

interface Estimates {
  layout: Layout;
  currency: string;
  confidence: number;
  signal: AbortSignal | undefined;
}

/**
 * What lies some steps above or below the optimum, played on the replications of its profit, the fresh ones where there are any. Null where
 * the optimum's own system reaches to that end of the lever, and for a cancelled search.
 */
export async function furtherFrom(
  study: Study,
  lever: Lever,
  optimum: Optimum<Figures>,
  side: 'above' | 'below',
  {layout, currency, confidence, signal}: Estimates,
): Promise<Further | null> {
  const {systemValues, replications, reestimated} = optimum;
  const isAtEnd = side === 'above' ? systemValues.high === lever.to : systemValues.low === lever.from;
  if (isAtEnd || signal?.aborted) return null;
  const place = placeBeside(lever, optimum.value, side);
  const request = {lever, value: place.value, first: 0, count: replications.length, fresh: reestimated};
  const figures = await study.replicate(request, signal).catch((error: unknown) => {
    if (signal?.aborted) return null;
    throw error;
  });
  if (!figures) return null;
  const scale = perYear(layout);
  const change = (isCounted: (line: string) => boolean): MoneyChange => {
    const counted = layout.lines.flatMap((line, i) => (isCounted(line) ? [i] : []));
    const differences = figures.map(
      ({statement}, i) =>
        counted.reduce((sum, line) => sum + statement[line] - replications[i].statement[line], 0) * scale,
    );
    const {mean, halfWidth} = estimate(differences, confidence);
    return {mean, halfWidth};
  };
  const money = (isCounted: (line: string) => boolean, sign: 1 | -1 = 1): FurtherMoney => {
    const {mean, halfWidth} = change(isCounted);
    return {mean: sign * mean, halfWidth, unit: `${currency}/year`};
  };
  return {
    ...place,
    replications: figures.length,
    profit: money(() => true),
    revenue: money(isRevenue),
    cost: money((line) => !isRevenue(line), -1),
    margin: money((line) => isRevenue(line) || isOfGoods(line)),
    lines: layout.lines
      .map((line) => ({line, ...change((one) => one === line)}))
      .filter(({mean, halfWidth}) => mean !== 0 || (halfWidth !== 0 && halfWidth !== null))
      .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean)),
  };
}

/** The value some steps beside another, or the end of the lever where that is nearer. */
function placeBeside(
  lever: Lever,
  from: number,
  side: 'above' | 'below',
): Pick<Further, 'value' | 'step' | 'steps' | 'isEnd'> {
  const {kind, size} = leverStep(lever);
  const isFine = kind === 'point' || lever.scale === 'whole';
  const steps = isFine ? STEPS : ((lever.to - lever.from) * SHARE_OF_RANGE) / size;
  const step = kind === 'point' ? 'points' : 'units';
  const end = side === 'above' ? lever.to : lever.from;
  const left = Math.abs(end - from) / size;
  if (left < steps) return {value: end, step, steps: left, isEnd: true};
  const value = side === 'above' ? from + steps * size : from - steps * size;
  return {value, step, steps, isEnd: false};
}
