/** A cost that depends on some of the variables. */
export interface Term {
  /** Without repetition. */
  readonly variables: readonly number[];
  /** Cost given the values of all variables, of which it reads its own; Infinity where they do not go together. */
  cost(values: ArrayLike<number>): number;
}

export interface LeastSum {
  cost: number;
  /** Number of ways to attain the cost, up to the tolerance. */
  optima: number;
  /** One of them: a value for each variable. */
  values: Int32Array;
}

const MOST_COMBINATIONS = 1e8; // in one elimination, seconds

/**
 * Values 0 … sizes[i] - 1 of the variables with the least sum of terms, by eliminating one variable after the other, always the one
 * that leaves fewest combinations to look at. Bertelè & Brioschi (1972), Nonserial Dynamic Programming, chapter 2; on a tree it is the
 * usual dynamic programme. Costs within `tolerance` count as equal. Throws RangeError where no values go together, or where an
 * elimination has more than 10^8 combinations.
 */
export function leastSum(sizes: readonly number[], terms: readonly Term[], tolerance: number): LeastSum {
  const left = new Set(sizes.keys());
  const values = new Int32Array(sizes.length);
  const chosen: {variable: number; choice: () => number}[] = [];
  let open: (Term & {ways(values: ArrayLike<number>): number})[] = terms.map((term) => ({
    ...term,
    ways: () => 1,
  }));
  while (left.size > 0) {
    const variable = cheapest(left, sizes, open);
    left.delete(variable);
    const involved = open.filter((term) => term.variables.includes(variable));
    const scope = scopeOf(variable, involved);
    const table = new Float64Array(product(scope.map((v) => sizes[v])));
    const ways = new Float64Array(table.length);
    const best = new Int32Array(table.length);
    const strides = scope.map((_, i) => product(scope.slice(i + 1).map((v) => sizes[v])));
    const place = (all: ArrayLike<number>) => scope.reduce((sum, v, i) => sum + all[v] * strides[i], 0);
    for (let entry = 0; entry < table.length; entry++) {
      scope.forEach((v, i) => (values[v] = Math.floor(entry / strides[i]) % sizes[v]));
      table[entry] = Infinity;
      for (let value = 0; value < sizes[variable]; value++) {
        values[variable] = value;
        let cost = 0;
        for (let i = 0; i < involved.length && cost < Infinity; i++) cost += involved[i].cost(values);
        if (!(cost < Infinity && cost <= table[entry] + tolerance)) continue;
        const isBetter = cost < table[entry] - tolerance;
        const count = involved.reduce((n, term) => n * term.ways(values), 1);
        ways[entry] = isBetter ? count : ways[entry] + count;
        if (isBetter) best[entry] = value;
        table[entry] = Math.min(table[entry], cost);
      }
    }
    open = open.filter((term) => !involved.includes(term));
    open.push({variables: scope, cost: (all) => table[place(all)], ways: (all) => ways[place(all)]});
    chosen.push({variable, choice: () => best[place(values)]});
  }
  for (const {variable, choice} of chosen.reverse()) values[variable] = choice();
  const cost = open.reduce((sum, term) => sum + term.cost(values), 0);
  if (cost === Infinity) throw new RangeError('no values go together');
  return {cost, optima: open.reduce((n, term) => n * term.ways(values), 1), values};
}

/** The variable whose elimination looks at fewest combinations. */
function cheapest(left: ReadonlySet<number>, sizes: readonly number[], open: readonly Term[]): number {
  let found = -1;
  let fewest = Infinity;
  for (const variable of left) {
    const scope = scopeOf(
      variable,
      open.filter((term) => term.variables.includes(variable)),
    );
    const combinations = sizes[variable] * product(scope.map((v) => sizes[v]));
    if (combinations < fewest) {
      fewest = combinations;
      found = variable;
    }
  }
  if (fewest > MOST_COMBINATIONS) throw new RangeError(`too many combinations to look at: ${fewest}`);
  return found;
}

/** The other variables of terms that share one. */
function scopeOf(variable: number, terms: readonly Term[]): number[] {
  return [...new Set(terms.flatMap((term) => term.variables))].filter((other) => other !== variable);
}

function product(factors: readonly number[]): number {
  return factors.reduce((all, factor) => all * factor, 1);
}
