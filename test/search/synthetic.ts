import {setImmediate} from 'node:timers/promises';
import type {LeverRange, Problem} from '../../engine/search/problem.ts';

/** What a synthetic replication gives: money per year. */
export interface Result {
  replication: number;
  fresh: boolean;
  profit: number;
  revenue: number;
}

/** A problem with a known mean profit. */
export interface Synthetic {
  lever?: LeverRange;
  /** Mean profit at a value, money per year. */
  profit: (value: number) => number;
  revenue?: number;
  /** Width of the stretches of the lever that are one system; 0 (default): every value is a system of its own. */
  step?: number;
  /** Standard deviations: shared by all values; per unit of the lever, shared; and of each system alone. */
  noise?: {common?: number; tilt?: number; own?: number};
  /** What tilt and own noise are, in their standard unit; default normal. */
  shape?: keyof typeof SHAPES;
  seed?: number;
  /** Order in which concurrent requests are answered. */
  scramble?: number;
}

/** A synthetic problem that counts what it was asked for. */
export interface Counted extends Problem<Result> {
  /** Replications asked for, and the most requests that were ever under way at once. */
  counted: {replications: number; concurrent: number; systems: number};
}

export const SHARE: LeverRange = {from: 0.5, to: 0.99, scale: 'linear'};

/**
 * Profit = mean + common + tilt · (value - from) + own noise, each a normal deviate of its own seed, replication and
 * system. The answers to concurrent requests arrive in a scrambled order.
 */
export function synthetic(model: Synthetic): Counted {
  const {
    lever = SHARE,
    profit,
    revenue = 1000,
    step = 0,
    noise = {},
    shape = 'normal',
    seed = 1,
    scramble = 1,
  } = model;
  const {common = 0, tilt = 0, own = 0} = noise;
  const draw = SHAPES[shape];
  const counted = {replications: 0, concurrent: 0, systems: 0};
  let underWay = 0;
  const centre = (value: number) => (step === 0 ? value : (Math.floor(value / step + 1e-9) + 0.5) * step);
  return {
    lever,
    counted,
    async system(value) {
      counted.systems++;
      return centre(value).toFixed(12);
    },
    async replicate(value, first, count, fresh, signal) {
      counted.replications += count;
      counted.concurrent = Math.max(counted.concurrent, ++underWay);
      const place = centre(value);
      for (let wait = 1 + Math.floor(3 * uniform(scramble, first, place)); wait > 0; wait--)
        await setImmediate();
      underWay--;
      signal?.throwIfAborted();
      return Array.from({length: count}, (_, i) => {
        const replication = first + i;
        const key = 2 * seed + (fresh ? 1 : 0);
        const shared = common * normal(key, replication, -1);
        const tilted = tilt * (place - lever.from) * draw(key, replication, -2);
        return {
          replication,
          fresh,
          profit: profit(place) + shared + tilted + own * draw(key, replication, place),
          revenue,
        };
      });
    },
    profit: (result) => result.profit,
    revenue: (result) => result.revenue,
  };
}

/** A standard normal deviate that is a function of its three keys (Box & Muller 1958). */
function normal(a: number, b: number, c: number): number {
  return Math.sqrt(-2 * Math.log(uniform(a, b, c))) * Math.cos(2 * Math.PI * uniform(a, b, c + 0.5));
}

const SHAPES = {
  normal,
  /** Chi-square of one degree. */
  skewed: (a: number, b: number, c: number) => (normal(a, b, c) ** 2 - 1) / Math.SQRT2,
  /** Poisson numbers of mishaps, one in two replications. */
  rare: (a: number, b: number, c: number) => (mishaps(uniform(a, b, c)) - 1 / 2) / Math.SQRT1_2,
};

function mishaps(u: number): number {
  let share = Math.exp(-1 / 2);
  let below = share;
  let count = 0;
  while (u >= below && count < 20) below += share *= 1 / 2 / ++count;
  return count;
}

const words = new Uint32Array(new Float64Array(1).buffer);
const double = new Float64Array(words.buffer);

/** A uniform deviate in (0, 1): the keys mixed by the finaliser of MurmurHash3 (Appleby 2011). */
function uniform(...keys: number[]): number {
  let hash = 0x9e3779b9;
  for (const key of keys) {
    double[0] = key;
    for (const word of words) {
      hash = Math.imul(hash ^ word, 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      hash ^= hash >>> 16;
    }
  }
  return ((hash >>> 0) + 0.5) / 4294967296;
}

/** A parabola. */
export function peak(best: number, height: number, curvature: number): (value: number) => number {
  return (value) => height - curvature * (value - best) * (value - best);
}
