import {requireNonNegative, requirePositive} from '../check.ts';

/** Customers of one depot; `distance[i][j]` from place i to place j, place 0 the depot, customer k at place k. */
export interface RoutingProblem {
  /** Not negative, symmetric. */
  distance: readonly (readonly number[])[];
  /** Units of each customer, customer 1 first; not above the capacity. */
  demand: readonly number[];
  /** Of each vehicle, units, positive. */
  capacity: number;
}

/** Routes as lists of customers from 1 on, and their length together. */
export interface Routes {
  length: number;
  routes: number[][];
}

const MOST_CUSTOMERS = 14; // 3^14 pairs of a set and a part, seconds

/**
 * The shortest routes of any number of vehicles. Lengths of tours through every set of customers by the dynamic programme of Held &
 * Karp (1962), Journal of SIAM 10, 196-210; then the best split of every set into routes. Exact; throws RangeError above 14 customers
 * and on values out of range.
 */
export function shortestRoutes(problem: RoutingProblem): Routes {
  const {demand, capacity} = checked(problem);
  const tours = allTours(problem);
  const sets = 1 << demand.length;
  const load = new Float64Array(sets);
  const best = new Float64Array(sets).fill(Infinity);
  const route = new Int32Array(sets);
  best[0] = 0;
  for (let set = 1; set < sets; set++) {
    const lowest = set & -set;
    load[set] = load[set ^ lowest] + demand[31 - Math.clz32(lowest)];
    const others = set ^ lowest;
    for (let part = others; ; part = (part - 1) & others) {
      const one = part | lowest; // the route of the first customer of the set
      if (load[one] <= capacity && tours.length[one] + best[set ^ one] < best[set]) {
        best[set] = tours.length[one] + best[set ^ one];
        route[set] = one;
      }
      if (part === 0) break;
    }
  }
  const routes: number[][] = [];
  for (let set = sets - 1; set > 0; set ^= route[set]) routes.push(tours.through(route[set]));
  return {length: best[sets - 1], routes};
}

/** The shortest tour from the depot through all customers and back, whatever they ask for. */
export function shortestTour(problem: RoutingProblem): Routes {
  const {demand} = checked(problem);
  const tours = allTours(problem);
  const all = (1 << demand.length) - 1;
  return {length: tours.length[all], routes: [tours.through(all)]};
}

/**
 * Routes by the savings of Clarke & Wright (1964), Operations Research 12, 568-581: from one route a customer, ends of two routes are
 * joined in the order of what it saves, while the load allows. Not the shortest, for comparison.
 */
export function savingsRoutes(problem: RoutingProblem): Routes {
  const {distance, demand, capacity} = checked(problem);
  let routes = demand.map((_, i) => [i + 1]);
  const pairs: {i: number; j: number; saving: number}[] = [];
  for (let i = 1; i <= demand.length; i++)
    for (let j = i + 1; j <= demand.length; j++)
      pairs.push({i, j, saving: distance[i][0] + distance[0][j] - distance[i][j]});
  pairs.sort((a, b) => b.saving - a.saving);
  const loadOf = (route: readonly number[]) => route.reduce((sum, customer) => sum + demand[customer - 1], 0);
  const endingWith = (route: number[], customer: number) =>
    route[route.length - 1] === customer ? route : route[0] === customer ? route.toReversed() : null;
  for (const {i, j, saving} of pairs) {
    if (saving <= 0) break;
    const [one, other] = [i, j].map((customer) => routes.find((route) => route.includes(customer))!);
    if (one === other || loadOf(one) + loadOf(other) > capacity) continue;
    const [first, second] = [endingWith(one, i), endingWith(other, j)];
    if (first === null || second === null) continue;
    routes = [
      ...routes.filter((route) => route !== one && route !== other),
      [...first, ...second.toReversed()],
    ];
  }
  return {length: routes.reduce((sum, route) => sum + lengthOf(distance, route), 0), routes};
}

/** Length of a route from the depot and back. */
export function lengthOf(distance: readonly (readonly number[])[], route: readonly number[]): number {
  return [...route, 0].reduce((sum, place, i) => sum + distance[i === 0 ? 0 : route[i - 1]][place], 0);
}

/** Tours through every set of customers, a set as bits: the shortest path through the set that ends at each of its members. */
function allTours({distance, demand}: RoutingProblem) {
  const n = demand.length;
  const sets = 1 << n;
  const path = new Float64Array(sets * n).fill(Infinity);
  const before = new Int8Array(sets * n).fill(-1);
  const length = new Float64Array(sets);
  for (let set = 1; set < sets; set++) {
    length[set] = Infinity;
    for (let end = 0; end < n; end++) {
      if (!(set & (1 << end))) continue;
      const rest = set ^ (1 << end);
      if (rest === 0) path[set * n + end] = distance[0][end + 1];
      for (let previous = 0; previous < n; previous++) {
        if (!(rest & (1 << previous))) continue;
        const through = path[rest * n + previous] + distance[previous + 1][end + 1];
        if (through < path[set * n + end]) {
          path[set * n + end] = through;
          before[set * n + end] = previous;
        }
      }
      length[set] = Math.min(length[set], path[set * n + end] + distance[end + 1][0]);
    }
  }
  const through = (whole: number): number[] => {
    const route: number[] = [];
    let set = whole;
    let end = -1;
    for (let one = 0; one < n; one++) {
      if (set & (1 << one) && path[set * n + one] + distance[one + 1][0] === length[set] && end < 0)
        end = one;
    }
    while (set > 0) {
      route.unshift(end + 1);
      const previous = before[set * n + end];
      set ^= 1 << end;
      end = previous;
    }
    return route;
  };
  return {length, through};
}

function checked(problem: RoutingProblem): RoutingProblem {
  const {distance, demand, capacity} = problem;
  requirePositive('capacity', capacity);
  if (demand.length === 0 || demand.length > MOST_CUSTOMERS) {
    throw new RangeError(`there must be 1 to ${MOST_CUSTOMERS} customers: ${demand.length}`);
  }
  if (distance.length !== demand.length + 1 || distance.some((row) => row.length !== distance.length)) {
    throw new RangeError(`distances must be between ${demand.length + 1} places`);
  }
  distance.forEach((row) => row.forEach((one) => requireNonNegative('distance', one)));
  demand.forEach((units) => {
    requireNonNegative('demand', units);
    if (units > capacity)
      throw new RangeError(`demand must not be above the capacity, ${capacity}: ${units}`);
  });
  return problem;
}
