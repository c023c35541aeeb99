import type {
  FindingText,
  WrittenFurther,
  WrittenLever,
  WrittenOptimum,
  WrittenReason,
  WrittenStation,
} from './finding.ts';
import type {NameText} from './names/names.ts';
import type {Numbers} from './numbers.ts';

/** Money a year; no half-width for a single replication. */
interface Money {
  mean: number;
  halfWidth: number | null;
}

interface Range {
  low: number;
  high: number;
}

/** What lies some steps past an optimum, as the engine reports it. */
export interface FoundFurther {
  value: number;
  step: 'points' | 'units';
  steps: number;
  isEnd: boolean;
  profit: Money;
  revenue: Money;
  margin: Money;
  lines: readonly ({line: string} & Money)[];
}

/** What the engine reports of an optimum, as far as its sentences need it. */
export interface FoundOptimum {
  levers: Readonly<
    Record<string, {value: number; interval: Range; flatBand: Range; atBound: 'low' | 'high' | null}>
  >;
  profit: Money;
  totals: {revenue: Money};
  overloaded?: readonly WrittenStation[];
  indifference: number;
  curve: {lever: {name: string; from: number; to: number}; marginalStep: {kind: 'point' | 'unit'}};
  beyond: FoundFurther | null;
  below: FoundFurther | null;
}

/** What a reader needs to be told it in. */
export interface AnswerWords {
  finding: FindingText;
  names: Pick<NameText, 'lines'>;
  numbers: Numbers;
  currency: string;
  /** Whether the lever moves service targets alone. */
  isTarget: boolean;
}

/** Least share of revenue that the flat band counts as profit. */
const LEAST_SHARE_OF_REVENUE = 0.05;
/** Share of the change, or of its half-width where that is more, above which what is left to explain makes what is named no reason. */
const MOST_UNEXPLAINED = 1 / 2;
/** Lines that are named beside the margin: at least one, and more as long as more than this share of the same is left to explain. */
const MOST_LINES = 3;
const WORTH_EXPLAINING = 1 / 4;

/**
 * The answer in full sentences: what to promise and what it earns; then what two steps more would change and why, or two less where the
 * optimum lies at the top.
 */
export function answerSentences(found: FoundOptimum, words: AnswerWords): string[] {
  const {finding} = words;
  const further = furtherSentence(found, found.beyond ? 'more' : 'less', words);
  return [`${finding.optimum(writtenOptimum(found, words))}${finding.stop}`, ...further];
}

/** What it would change to go two steps to a side; nothing where the optimum lies at that end. */
export function furtherSentence(found: FoundOptimum, side: 'more' | 'less', words: AnswerWords): string[] {
  const further = side === 'more' ? found.beyond : found.below;
  if (!further) return [];
  const {finding} = words;
  return [`${finding.further(writtenFurther(found, further, side, words))}${finding.stop}`];
}

/** An optimum with every figure as text. */
export function writtenOptimum(found: FoundOptimum, words: AnswerWords): WrittenOptimum {
  const {curve, profit} = found;
  const {lever} = curve;
  const {value, interval, flatBand, atBound} = found.levers[lever.name];
  const text = (at: number) => valueText(found, at, words);
  const range = ({low, high}: Range) => ({low: text(low), high: text(high)});
  return {
    lever: leverOf(found, words),
    value: text(value),
    interval: range(interval),
    flatBand: range(flatBand),
    range: range({low: lever.from, high: lever.to}),
    amount: words.numbers.money(Math.abs(profit.mean), profit.halfWidth, words.currency),
    isLoss: profit.mean < 0,
    flatBy: flatBy(found),
    atBound,
    isFlat: flatBand.low === lever.from && flatBand.high === lever.to,
    ...(found.overloaded?.[0] && {overloaded: found.overloaded[0]}),
  };
}

/** What the flat band is one per cent of: profit, or five per cent of revenue where that is more. */
export function flatBy({profit, totals}: Pick<FoundOptimum, 'profit' | 'totals'>): WrittenOptimum['flatBy'] {
  return Math.abs(profit.mean) >= LEAST_SHARE_OF_REVENUE * totals.revenue.mean ? 'profit' : 'revenue';
}

/** What lies past an optimum with every figure as text. */
export function writtenFurther(
  found: FoundOptimum,
  further: FoundFurther,
  side: 'more' | 'less',
  words: AnswerWords,
): WrittenFurther {
  const {numbers, currency} = words;
  const {profit, isEnd, step, steps, value} = further;
  const effect = effectOf(further);
  const isNegligible = effect === 'gain' && profit.mean <= found.indifference;
  return {
    lever: leverOf(found, words),
    side,
    way: isEnd
      ? {type: 'end', value: valueText(found, value, words)}
      : step === 'points'
        ? {type: 'points'}
        : {type: 'units', steps: numbers.short(steps)},
    effect,
    amount: numbers.money(
      effect === 'open' ? profit.mean : Math.abs(profit.mean),
      profit.halfWidth,
      currency,
    ),
    indifference: isNegligible ? numbers.money(found.indifference, null, currency) : null,
    ...reasonsFor(further, side, words),
  };
}

function effectOf({profit: {mean, halfWidth}, lines}: FoundFurther): WrittenFurther['effect'] {
  if (lines.length === 0) return 'none';
  if (!isClear({mean, halfWidth})) return 'open';
  return mean < 0 ? 'cost' : 'gain';
}

/** Whether an amount is told apart from nothing. */
function isClear({mean, halfWidth}: Money): boolean {
  return mean !== 0 && halfWidth !== null && Math.abs(mean) > halfWidth;
}

/** What a change comes from: the margin and the largest other lines, as far as they are clear. None at all where they do not explain it. */
function reasonsFor(
  further: FoundFurther,
  side: 'more' | 'less',
  {names, numbers, currency, isTarget}: AnswerWords,
): Pick<WrittenFurther, 'gains' | 'losses'> {
  const {margin, revenue, profit} = further;
  const named: {mean: number; of: WrittenReason['of']}[] = [];
  let left = profit.mean;
  const name = (mean: number, of: WrittenReason['of']) => {
    named.push({mean, of});
    left -= mean;
  };
  if (isClear(margin)) name(margin.mean, salesOf());
  const others = further.lines.filter((one) => !/^(revenue|goods)\./.test(one.line) && isClear(one));
  const change = Math.max(Math.abs(profit.mean), profit.halfWidth ?? 0);
  for (const [i, {line, mean}] of others.slice(0, MOST_LINES).entries())
    if (i === 0 || Math.abs(left) > WORTH_EXPLAINING * change)
      name(mean, {line, name: names.lines[line] ?? line});
  const isExplained = Math.abs(left) <= MOST_UNEXPLAINED * change;
  const written = (isGain: boolean) =>
    named
      .filter(({mean}) => isExplained && mean > 0 === isGain)
      .map(({of, mean}): WrittenReason => ({
        of,
        isMore: typeof of === 'string' ? mean > 0 : mean < 0,
        amount: numbers.money(Math.abs(mean), null, currency),
      }));
  return {gains: written(true), losses: written(false)};

  /** Sales are extra or lost where a promise moves; other levers, such as a price, change what each of them leaves. */
  function salesOf(): WrittenReason['of'] {
    if (isTarget && side === 'more' && margin.mean > 0 && revenue.mean > 0) return 'extraSales';
    if (isTarget && side === 'less' && margin.mean < 0 && revenue.mean < 0) return 'lostSales';
    return 'sales';
  }
}

function leverOf({curve}: FoundOptimum, {isTarget}: AnswerWords): WrittenLever {
  return isTarget ? 'target' : {named: curve.lever.name};
}

function valueText({curve}: FoundOptimum, value: number, {numbers}: AnswerWords): string {
  return curve.marginalStep.kind === 'point' ? numbers.percent(value) : numbers.short(value);
}
