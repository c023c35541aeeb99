import type {RunResult} from '../../engine/run/simulate.ts';
import type {DrawnCurve, DrawnPoint, Search} from './search.svelte.ts';

/** A place on the curve that can be looked at. */
export interface Stop extends DrawnPoint {
  /** Whether it is the optimum with its fresh replications, not a point of the curve. */
  isOptimum: boolean;
}

/** The points of a curve and its optimum, ascending by value; the optimum stands for the point at its value. */
export function stopsOf(curve: DrawnCurve | null): Stop[] {
  if (!curve) return [];
  const {points, optimum, lever} = curve;
  const stops = points.map((point) => ({...point, isOptimum: false}));
  if (!optimum) return stops;
  const {value} = optimum.levers[lever.name];
  const {measures, statement, totals, profit, twin} = optimum;
  const best: Stop = {
    value,
    measures,
    statement,
    totals,
    replications: profit.n,
    isOptimum: true,
    ...exactOf(twin),
  };
  return [...stops.filter((stop) => stop.value !== value), best].sort((a, b) => a.value - b.value);
}

function asItStands(result: RunResult | null): Stop | null {
  if (!result) return null;
  const {measures, statement, totals, replications, twin} = result;
  return {
    value: NaN,
    measures,
    statement,
    totals,
    replications,
    isOptimum: false,
    ...exactOf(twin),
  };
}

function exactOf(twin: RunResult['twin']): Pick<Stop, 'exact'> {
  return twin.status === 'exact' ? {exact: {measures: twin.measures, statement: twin.statement}} : {};
}

/** The place on the curve whose figures are shown: the best one, until somebody points elsewhere. */
export class Selection {
  /** The lever value pointed at; null for the best. */
  chosen = $state<number | null>(null);
  readonly #search: Search;

  constructor(search: Search) {
    this.#search = search;
  }

  stops = $derived.by(() => stopsOf(this.#search.curve));
  index = $derived(indexOf(this.stops, this.chosen));
  /** What is looked at; a scenario that is played as it stands is its own only place. */
  current = $derived.by<Stop | null>(() => this.stops[this.index] ?? asItStands(this.#search.single));

  /** Looks at the stop nearest to a place on the page, by where the stops stand. */
  pointAt(place: number, at: (value: number) => number): void {
    const distance = (stop: Stop) => Math.abs(at(stop.value) - place);
    const nearest = this.stops.reduce<Stop | null>(
      (best, stop) => (best && distance(best) <= distance(stop) ? best : stop),
      null,
    );
    this.chosen = nearest && !nearest.isOptimum ? nearest.value : null;
  }

  /** Goes to another stop; beyond an end, to the end. */
  go(index: number): void {
    const stop = this.stops[Math.max(0, Math.min(this.stops.length - 1, index))];
    this.chosen = stop && !stop.isOptimum ? stop.value : null;
  }
}

/** The stop nearest to the value; without one the optimum, or the most profitable point so far. */
function indexOf(stops: readonly Stop[], chosen: number | null): number {
  if (stops.length === 0) return -1;
  const best = stops.findIndex(({isOptimum}) => isOptimum);
  if (chosen === null && best >= 0) return best;
  const score = (stop: Stop) =>
    chosen === null ? stop.statement.profit.mean : -Math.abs(stop.value - chosen);
  return stops.reduce((top, stop, i) => (score(stop) > score(stops[top]) ? i : top), 0);
}
