import {requireNonNegative} from '../check.ts';

/** From a supplying stage to a supplied one, one unit for one; twice where it takes two. */
export type Arc = readonly [from: string, to: string];

/** The stages in an order in which suppliers come first. Throws RangeError on unknown stages and directed cycles. */
export function suppliersFirst(names: readonly string[], arcs: readonly Arc[]): string[] {
  const waitsFor = new Map(names.map((name) => [name, 0]));
  if (waitsFor.size < names.length) throw new RangeError(`names of stages must differ: ${names.join(', ')}`);
  for (const [from, to] of arcs) {
    for (const name of [from, to]) if (!waitsFor.has(name)) throw new RangeError(`there is no stage ${name}`);
    waitsFor.set(to, waitsFor.get(to)! + 1);
  }
  const order = names.filter((name) => waitsFor.get(name) === 0);
  for (const name of order) {
    for (const [from, to] of arcs) {
      if (from !== name) continue;
      waitsFor.set(to, waitsFor.get(to)! - 1);
      if (waitsFor.get(to) === 0) order.push(to);
    }
  }
  if (order.length < names.length) throw new RangeError('stages must not supply themselves in a circle');
  return order;
}

/**
 * Standard deviation of each stage's demand, where customers' demands are independent and every unit of an end item takes the units of
 * a stage that the paths from it to the item count: root of the sum over items of (units x σ)². `demandSd` is that of customers' own
 * demand, by stage, 0 where absent. Graves & Willems (2000), section 2. Throws RangeError on values out of range.
 */
export function demandSdByItem(
  names: readonly string[],
  arcs: readonly Arc[],
  demandSd: Readonly<Record<string, number>>,
): Record<string, number> {
  const unitsFor = new Map<string, Map<string, number>>(); // by stage, then item
  for (const name of suppliersFirst(names, arcs).reverse()) {
    const units = new Map(Object.hasOwn(demandSd, name) ? [[name, 1]] : []);
    for (const [from, to] of arcs) {
      if (from === name)
        for (const [item, count] of unitsFor.get(to)!) units.set(item, (units.get(item) ?? 0) + count);
    }
    unitsFor.set(name, units);
  }
  return byStage(names, (name) => {
    let variance = 0;
    for (const [item, count] of unitsFor.get(name)!) {
      requireNonNegative('demand sd', demandSd[item]);
      variance += count * count * demandSd[item] * demandSd[item];
    }
    return Math.sqrt(variance);
  });
}

/**
 * The same as if what a stage sends along each arc were independent of all else: the variance is the sum of the variances of the stages
 * that it supplies. It differs where two paths lead to one item, whose demand then counts as two, and is wrong there.
 */
export function demandSdByArc(
  names: readonly string[],
  arcs: readonly Arc[],
  demandSd: Readonly<Record<string, number>>,
): Record<string, number> {
  const variance = new Map<string, number>();
  for (const name of suppliersFirst(names, arcs).reverse()) {
    const own = Object.hasOwn(demandSd, name) ? demandSd[name] : 0;
    requireNonNegative('demand sd', own);
    const supplied = arcs.filter(([from]) => from === name).map(([, to]) => variance.get(to)!);
    variance.set(
      name,
      supplied.reduce((sum, one) => sum + one, own * own),
    );
  }
  return byStage(names, (name) => Math.sqrt(variance.get(name)!));
}

/** Cost of a unit at each stage: what it adds, and the cumulative cost of a unit of each supplier. Money. */
export function cumulativeCosts(
  names: readonly string[],
  arcs: readonly Arc[],
  directCost: Readonly<Record<string, number>>,
): Record<string, number> {
  const costs = new Map<string, number>();
  for (const name of suppliersFirst(names, arcs)) {
    requireNonNegative('direct cost', directCost[name]);
    const suppliers = arcs.filter(([, to]) => to === name).map(([from]) => costs.get(from)!);
    costs.set(
      name,
      suppliers.reduce((sum, one) => sum + one, directCost[name]),
    );
  }
  return byStage(names, (name) => costs.get(name)!);
}

function byStage(names: readonly string[], value: (name: string) => number): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}
