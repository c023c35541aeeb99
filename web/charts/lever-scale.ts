import {scaleLinear} from 'd3';
import type {Lever} from '../../engine/index.ts';

/** Where the values of a lever stand on the page, at equal steps of its own scale. */
export interface LeverScale {
  /** Pixels from the left. */
  at(value: number): number;
  /** Values to write on the axis, ascending. */
  ticks: number[];
}

/** Shares to write on a logit axis, the roundest first, each group with what it leaves free between two of them, in pixels. */
const ROUND_SHARES = [
  {
    shares: [0.5, 0.9, 0.99, 0.999, 0.1, 0.01, 0.8, 0.95, 0.98, 0.995, 0.998, 0.7, 0.2, 0.05, 0.02, 0.9999],
    between: 8,
  },
  {shares: [0.6, 0.85, 0.97, 0.3, 0.4, 0.96, 0.75, 0.92, 0.94, 0.985, 0.9995, 0.9998], between: 28},
];
const LETTER = 7;

/** The scale of a lever between two places on the page. */
export function leverScale({from, to, scale}: Lever, [left, right]: [number, number]): LeverScale {
  const logit = (share: number) => Math.log(share / (1 - share));
  const place = scale === 'logit' ? logit : (value: number) => value;
  const linear = scaleLinear([place(from), place(to)], [left, right]);
  const at = (value: number) => linear(place(value));
  const count = Math.max(2, Math.floor((right - left) / 80));
  return {at, ticks: scale === 'logit' ? roundShares(from, to, at) : linear.ticks(count)};
}

function roundShares(from: number, to: number, at: (value: number) => number): number[] {
  const chosen: number[] = [];
  for (const {shares, between} of ROUND_SHARES)
    for (const share of shares.filter((one) => one >= from && one <= to)) {
      const isFree = (other: number) =>
        Math.abs(at(other) - at(share)) >= between + (widthOf(share) + widthOf(other)) / 2;
      if (chosen.every(isFree)) chosen.push(share);
    }
  return chosen.length < 2 ? [from, to] : chosen.sort((a, b) => a - b);
}

/** Width of a share as a percentage. */
function widthOf(share: number): number {
  return (String(Number((share * 100).toPrecision(6))).length + 1) * LETTER;
}
