import {requireNonNegative, requireWhole} from '../check.ts';

/** A road that is as long in both directions. */
export type Road = readonly [one: string, other: string, length: number];

export interface Path {
  length: number;
  places: string[];
}

/**
 * The shortest paths between two places that pass none twice, shortest first; at most `count`, fewer where there are no more. Search
 * from the best path so far plus the distance that remains: Hart, Nilsson & Raphael (1968), IEEE Transactions on Systems Science and
 * Cybernetics 4, 100-107, so that each path is complete in the order of its length. Lengths not negative. Throws RangeError on a place
 * without roads.
 */
export function shortestPaths(roads: readonly Road[], from: string, to: string, count = 1): Path[] {
  requireWhole('count', count, 1);
  const roadsAt = neighbours(roads);
  for (const place of [from, to]) if (!roadsAt.has(place)) throw new RangeError(`no road leads to ${place}`);
  const remaining = distancesTo(to, roadsAt);
  const found: Path[] = [];
  const open: (Path & {estimate: number})[] = [];
  const add = (path: Path) => {
    const rest = remaining.get(path.places[path.places.length - 1]);
    if (rest !== undefined) open.push({...path, estimate: path.length + rest});
  };
  add({length: 0, places: [from]});
  while (open.length > 0 && found.length < count) {
    const [{length, places}] = open.splice(leastIndex(open), 1);
    const place = places[places.length - 1];
    if (place === to) {
      found.push({length, places});
      continue;
    }
    for (const [next, further] of roadsAt.get(place)!) {
      if (!places.includes(next)) add({length: length + further, places: [...places, next]});
    }
  }
  return found;
}

/** Distances to a place from all that a road leads to it from. Dijkstra (1959), Numerische Mathematik 1, 269-271. */
function distancesTo(
  to: string,
  roadsAt: ReadonlyMap<string, readonly [string, number][]>,
): Map<string, number> {
  const settled = new Map<string, number>();
  const open = [{place: to, estimate: 0}];
  while (open.length > 0) {
    const [{place, estimate}] = open.splice(leastIndex(open), 1);
    if (settled.has(place)) continue;
    settled.set(place, estimate);
    for (const [next, further] of roadsAt.get(place)!) open.push({place: next, estimate: estimate + further});
  }
  return settled;
}

function neighbours(roads: readonly Road[]): Map<string, [string, number][]> {
  const roadsAt = new Map<string, [string, number][]>();
  for (const [one, other, length] of roads) {
    requireNonNegative('length of a road', length);
    for (const place of [one, other]) if (!roadsAt.has(place)) roadsAt.set(place, []);
    roadsAt.get(one)!.push([other, length]);
    roadsAt.get(other)!.push([one, length]);
  }
  return roadsAt;
}

function leastIndex(of: readonly {estimate: number}[]): number {
  return of.reduce((best, {estimate}, i) => (estimate < of[best].estimate ? i : best), 0);
}
