import {leastGap, positionOf, valueAt} from './grid.ts';
import type {LeverRange} from './problem.ts';
import {comparison} from './selection.ts';
import type {System, Systems} from './systems.ts';

/** Gaps are not halved below this share of the lever's scale. */
const RESOLUTION = 1 / 1024;

/**
 * New systems between the incumbent and its neighbours on the lever, at most one a side. A gap is halved as long as a
 * concave profit curve through the points tested could rise inside it by more than the indifference above the
 * incumbent. Halving goes on through values that compile to a known system, until a new one turns up or the gap is
 * closed. A neighbour whose own comparison is still open (`isOpen`) waits for it.
 */
export async function systemsBeside<R>(
  systems: Systems<R>,
  lever: LeverRange,
  incumbent: System<R>,
  indifference: number,
  isOpen: (system: System<R>) => boolean,
): Promise<System<R>[]> {
  const found = new Set<System<R>>();
  const resolution = closedBelow(lever, RESOLUTION);
  for (const side of ['below', 'above'] as const) {
    for (;;) {
      const around = surroundings(systems, lever, incumbent);
      const gap = around[side];
      if (!gap || gap.width <= resolution || isOpen(gap.neighbour)) break;
      if (possibleGain(gap, around[side === 'below' ? 'above' : 'below']) <= indifference) break;
      const between = await systems.look(valueAt(lever, gap.middle));
      if (between.profits.length === 0) {
        found.add(between);
        break;
      }
    }
  }
  return [...found];
}

/**
 * New systems inside the two gaps between the outermost survivors and the rejected values beside them, at most one a
 * side: halving a gap tells how far the interval of the optimum really reaches. Gaps no wider than `resolution`, a share
 * of the lever's scale, are left.
 */
export async function systemsAtEnds<R>(
  systems: Systems<R>,
  lever: LeverRange,
  resolution: number,
): Promise<System<R>[]> {
  const found = new Set<System<R>>();
  const closed = closedBelow(lever, resolution);
  for (const side of ['below', 'above'] as const) {
    for (;;) {
      const values = side === 'below' ? systems.simulatedValues : systems.simulatedValues.reverse();
      const survivor = values.findIndex(({system}) => system.rejection === null);
      if (survivor === 0) break;
      const [outer, inner] = [survivor - 1, survivor].map((i) => positionOf(lever, values[i].value));
      if (Math.abs(inner - outer) <= closed) break;
      const between = await systems.look(valueAt(lever, (inner + outer) / 2));
      if (between.profits.length === 0) {
        found.add(between);
        break;
      }
    }
  }
  return [...found];
}

const ROUNDING = 1 + 1e-9; // of the positions of two neighbouring whole numbers

/** The width at which a gap counts as closed. */
function closedBelow(lever: LeverRange, resolution: number): number {
  return Math.max(resolution, leastGap(lever) * ROUNDING);
}

/** The stretch between the incumbent's values and the nearest value of another system. */
interface Gap<R> {
  neighbour: System<R>;
  /** Shares of the lever's scale. */
  width: number;
  middle: number;
  /** Money per year that the neighbour lies below the incumbent. */
  drop: number;
  /** Rise of profit per share of the scale from the next system beyond towards the neighbour; null without one. */
  slopeBeyond: number | null;
}

/**
 * The most by which a concave curve through the tested points can pass the incumbent inside a gap: it stays below the
 * line from the opposite neighbour through the incumbent, and below the line through the two points beyond the gap.
 */
function possibleGain<R>(gap: Gap<R>, opposite: Gap<R> | null): number {
  const slope = opposite ? Math.max(0, opposite.drop) / opposite.width : Infinity;
  const beyond = gap.slopeBeyond === null ? Infinity : Math.max(gap.slopeBeyond, gap.drop / gap.width);
  if (slope === Infinity) return beyond * gap.width - gap.drop;
  if (beyond === Infinity) return slope * gap.width;
  return slope === 0 ? 0 : (slope * (beyond * gap.width - gap.drop)) / (slope + beyond);
}

function surroundings<R>(
  systems: Systems<R>,
  lever: LeverRange,
  incumbent: System<R>,
): {below: Gap<R> | null; above: Gap<R> | null} {
  const {low, high} = systems.block(incumbent);
  const ascending = systems.simulatedValues;
  const below = ascending.filter(({value}) => value < low).reverse();
  const above = ascending.filter(({value}) => value > high);
  return {below: gapTo(below, low), above: gapTo(above, high)};

  function gapTo(outwards: typeof ascending, edge: number): Gap<R> | null {
    if (outwards.length === 0) return null;
    const {value, system: neighbour} = outwards[0];
    const [inner, outer] = [positionOf(lever, edge), positionOf(lever, value)];
    const beyond = outwards.find(({system}) => system !== neighbour && system !== incumbent);
    return {
      neighbour,
      width: Math.abs(outer - inner),
      middle: (inner + outer) / 2,
      drop: comparison(incumbent, neighbour).mean,
      slopeBeyond: beyond
        ? comparison(neighbour, beyond.system).mean / Math.abs(positionOf(lever, beyond.value) - outer)
        : null,
    };
  }
}
