import type {WaterfallStep} from '../../../engine/run/waterfall.ts';
import {widthOf} from '../labels.ts';
import {linearScale, type LinearScale} from '../linear-scale.ts';

/** Texts of a step. */
export interface StepTexts {
  name: string;
  amount: string;
  halfWidth: string;
  share: string;
}

/** Where the parts of a waterfall of one row a step stand, in pixels. */
export interface WaterfallFrame {
  height: number;
  /** Right ends of the columns of amounts, half-widths and shares; null where there is no room for shares. */
  amount: number;
  halfWidth: number;
  share: number | null;
  x: LinearScale;
  rows: readonly {
    /** Baseline of the texts, and the bar. */
    text: number;
    top: number;
    height: number;
  }[];
  /** Baseline of the names of the columns. */
  head: number;
}

const WIDE = 560;
const HEAD = 22;
const GAP = 14;
/** Distance of the last step, profit, from the others. */
const APART = 8;
const WIDE_ROW = {row: 27, bar: 15, text: 12, top: 6};
const NARROW_ROW = {row: 42, bar: 11, text: 13, top: 20};
/** Texts are drawn somewhat larger than those that `widthOf` measures. */
const LARGER = 13.5 / 12;

/** The frame of a waterfall of that width. */
export function waterfallFrame(
  steps: readonly WaterfallStep[],
  texts: readonly StepTexts[],
  heads: Pick<StepTexts, 'share'>,
  width: number,
): WaterfallFrame {
  const isWide = width >= WIDE;
  const widest = (text: (one: StepTexts) => string) =>
    Math.max(...texts.map((one) => widthOf(text(one)) * LARGER));
  const halfWidths = widest(({halfWidth}) => halfWidth);
  const shares = isWide
    ? Math.max(
        widthOf(heads.share),
        widest(({share}) => share),
      ) + GAP
    : 0;
  const halfWidth = width - shares;
  const amount = halfWidth - (halfWidths > 0 ? halfWidths + GAP / 2 : 0);
  const left = isWide ? widest(({name}) => name) + GAP : 0;
  const right = isWide ? amount - widest((one) => one.amount) - GAP : width;
  const {row, bar, text, top} = isWide ? WIDE_ROW : NARROW_ROW;
  const head = isWide ? HEAD : 6;
  const rows = steps.map(({kind}, i) => {
    const y = head + i * row + (kind === 'profit' ? APART : 0);
    return {text: isWide ? y + top + text : y + text, top: y + top, height: bar};
  });
  return {
    height: head + steps.length * row + APART + 4,
    amount,
    halfWidth,
    share: isWide ? width : null,
    x: linearScale(reachOf(steps), [left + 1, Math.max(left + 40, right)]),
    rows,
    head: head - 8,
  };
}

/** Least and greatest amount that the steps and their intervals reach, 0 among them. */
function reachOf(steps: readonly WaterfallStep[]): [number, number] {
  const ends = steps.flatMap(({from, to, halfWidth}) => [
    from,
    to,
    to - (halfWidth ?? 0),
    to + (halfWidth ?? 0),
  ]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return low === high ? [0, 1] : [low, high];
}
