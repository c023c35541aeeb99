import {LARGER, widthOf, type Label} from '../labels.ts';
import {linearScale, type LinearScale} from '../linear-scale.ts';

/** A stretch of time with what it is spent on. */
export interface NamedStretch {
  from: number;
  to: number;
  name: string;
  time: string;
}

/** A share of a whole with what it is, and how long. */
export interface NamedShare {
  share: number;
  name: string;
  time: string;
}

/** A name and a time as one text. */
type Timed = (name: string, time: string) => string;

/** A bar with its name, in pixels; `y` is the middle of the bar, `base` that on which the name stands. */
export interface NamedBar extends Label {
  text: string;
  left: number;
  width: number;
  y: number;
  base: number;
  isInside: boolean;
}

/** Where the life of an order stands, in pixels. */
export interface LifeFrame {
  height: number;
  x: LinearScale;
  /** Top and bottom of the rows of time. */
  top: number;
  axis: number;
  bar: number;
  rows: readonly NamedBar[];
  /** Baseline of what stands above the shares. */
  sharesHead: number;
  /** Right end of the shares as figures. */
  shareEnd: number;
  shares: readonly NamedBar[];
}

const WIDE = 560;
/** Of texts of 13 pixels to those of 12. */
const TOP = 44;
const AXIS = 30;
const HEAD = 34;
const APART = 8;
const SHARE_END = 46;
/** Of the width, for the bar of the greatest share. */
const SHARE_BAR = 0.3;
/** Room for a name beside its bar, or above it. */
const WIDE_ROW = {row: 24, bar: 16, middle: 12, base: 16.5};
const NARROW_ROW = {row: 38, bar: 12, middle: 26, base: 14};

/** The frame of stretches below each other on one axis, and of shares below it. */
export function lifeFrame(
  [from, to]: readonly [number, number],
  spells: readonly NamedStretch[],
  causes: readonly NamedShare[],
  timed: Timed,
  width: number,
): LifeFrame {
  const isWide = width >= WIDE;
  const x = linearScale([from, to], [1, width - 1]);
  const {row, bar, middle, base} = isWide ? WIDE_ROW : NARROW_ROW;
  const place = isWide ? beside : above;
  const rows = spells.map((spell, i): NamedBar => {
    const left = x(spell.from);
    const length = Math.max(1, x(spell.to) - left);
    const top = TOP + i * row;
    const text = fitting(spell, timed, width);
    return {
      text,
      left,
      width: length,
      y: top + middle,
      base: top + base,
      ...place(left, length, text, width),
    };
  });
  const axis = TOP + spells.length * row + 4;
  const sharesHead = axis + AXIS + HEAD;
  const most = Math.max(...causes.map(({share}) => share), 0) || 1;
  const first = SHARE_END + APART;
  const room = isWide ? width * SHARE_BAR : width - first;
  const shares = causes.map((cause, i): NamedBar => {
    const length = Math.max(1, (cause.share / most) * room);
    const text = fitting(cause, timed, width);
    const top = sharesHead + 6 + i * row;
    const name = isWide ? beside(first, length, text, width) : above(first, 0, text, width);
    return {text, left: first, width: length, y: top + middle, base: top + base, ...name};
  });
  const end = causes.length === 0 ? axis + AXIS : sharesHead + 6 + causes.length * row;
  return {height: end + APART, x, top: TOP, axis, bar, rows, sharesHead, shareEnd: SHARE_END, shares};
}

/** A name and its time in one line, the name cut where the page is too narrow for it. */
function fitting({name, time}: {name: string; time: string}, timed: Timed, width: number): string {
  const letters = [...name];
  let text = timed(name, time);
  while (widthOf(text) * LARGER > width && letters.length > 0) {
    letters.pop();
    text = timed(`${letters.join('').replace(/[\s,:]+$/, '')}…`, time);
  }
  return text;
}

/** Behind a bar, before it, or in it: where there is room. */
function beside(left: number, length: number, text: string, width: number): Label & {isInside: boolean} {
  const size = widthOf(text) * LARGER + APART;
  const right = left + length;
  if (right + size <= width) return {x: right + APART, anchor: 'start', isInside: false};
  if (left - size >= 0) return {x: left - APART, anchor: 'end', isInside: false};
  return {x: left + APART, anchor: 'start', isInside: true};
}

/** Above a bar, from where it begins, or as near to that as the page allows. */
function above(left: number, _length: number, text: string, width: number): Label & {isInside: boolean} {
  return {x: Math.max(0, Math.min(left, width - widthOf(text) * LARGER)), anchor: 'start', isInside: false};
}
