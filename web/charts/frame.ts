/** A rectangle of the page for one panel of a figure, in pixels. */
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
  upper: Box;
  lower: Box;
  /** Baselines of the interval of the optimum and of the flat band. */
  interval: number;
  flatBand: number;
  /** Baseline of the axis. */
  axis: number;
  /** Whether names stand beside their lines and stretches, not above them. */
  isWide: boolean;
}

const TITLE = 26;
const MARK = 22;
const UPPER = 176;
const LOWER = 206;
const GAP = 22;
const AXIS = 46;
/** Height of a name above its stretch. */
const NAME = 18;

/** The frame of a figure of that width. */
export function frameOf(width: number): Frame {
  const isWide = width >= 560;
  const left = 44;
  const right = Math.max(left + 100, width - (isWide ? 84 : 14));
  const upper = {left, right, top: MARK + TITLE, bottom: MARK + TITLE + UPPER};
  const lower = {left, right, top: upper.bottom + GAP + TITLE, bottom: upper.bottom + GAP + TITLE + LOWER};
  const interval = lower.bottom + (isWide ? 20 : NAME + 8);
  const flatBand = interval + (isWide ? 20 : NAME + 14);
  const axis = flatBand + 14;
  return {width, height: axis + AXIS, upper, lower, interval, flatBand, axis, isWide};
}
