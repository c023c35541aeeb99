/** A rectangle of a drawing, in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where the parts of the figure stand; panels share their left and right ends. */
export interface Frame {
  width: number;
  height: number;
  /** Baseline of the value of the optimum, above all panels. */
  value: number;
  /** Revenue and cost, profit, and their marginals. */
  upper: Box;
  lower: Box;
  marginal: Box;
  /** Baselines of the interval of the optimum and of the flat band. */
  interval: number;
  flatBand: number;
  /** Baseline of the axis. */
  axis: number;
  /** Whether names stand beside their lines and stretches, not above them. */
  isWide: boolean;
}

/** Least width at which names stand beside their lines. */
const WIDE = 560;
const LEFT = 46;
const LEAST_WIDTH = 100;
/** Room for the value of the optimum, above all panels. */
const VALUE = 22;
/** Room for a panel's title, and between a panel and the title of the next. */
const TITLE = 21;
const GAP = 10;
/** Room below the axis; on narrow pages the buttons stand below its title. */
const AXIS = {wide: 44, narrow: 68};
/** Distance of the stretches below the profit, with their names beside them or above them. */
const BESIDE = {first: 15, between: 17, after: 9};
const ABOVE = {first: 24, between: 30, after: 8};
/** Heights of the panels together, and what the upper two have of them. */
const LEAST_PANELS = 390;
const MOST_PANELS = 540;
const SHARES = {upper: 0.33, lower: 0.37};

/** The frame of a figure of a width; panels grow with the height that there is, within reason. */
export function frameOf(width: number, space: number): Frame {
  const isWide = width >= WIDE;
  const marks = isWide ? BESIDE : ABOVE;
  const belowAxis = isWide ? AXIS.wide : AXIS.narrow;
  const left = LEFT;
  const right = Math.max(left + LEAST_WIDTH, width - (isWide ? 96 : 12));
  const between = marks.first + marks.between + marks.after;
  const rest = VALUE + 3 * TITLE + 2 * GAP + between + belowAxis;
  const panels = Math.round(Math.min(MOST_PANELS, Math.max(LEAST_PANELS, space - rest)));
  const share = (part: number) => Math.round(panels * part);
  const box = (top: number, size: number): Box => ({left, right, top, bottom: top + size});
  const upper = box(VALUE + TITLE, share(SHARES.upper));
  const lower = box(upper.bottom + GAP + TITLE, share(SHARES.lower));
  const interval = lower.bottom + marks.first;
  const flatBand = interval + marks.between;
  const marginal = box(
    flatBand + marks.after + GAP + TITLE,
    panels - share(SHARES.upper) - share(SHARES.lower),
  );
  const axis = marginal.bottom;
  return {
    width,
    height: axis + belowAxis,
    value: VALUE - 4,
    upper,
    lower,
    marginal,
    interval,
    flatBand,
    axis,
    isWide,
  };
}
