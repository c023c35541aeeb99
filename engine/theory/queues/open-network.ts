import {solveLinear} from '../../kernel/math.ts';
import {requireNonNegative, requirePositive} from '../check.ts';
import {mixedPhases, type PhaseType, phasesInSeries, phaseTypeLaw, stagesInSeries} from '../phase-type.ts';
import {multiServerQueue, type MultiServerQueue} from './multi-server.ts';

export interface OpenNetworkOptions {
  /** Arrivals from outside at each station per unit of time, not negative and not all 0; Poisson. */
  arrivalRates: readonly number[];
  /** Services per server and unit of time at each station, positive; exponential. */
  serviceRates: readonly number[];
  /** At each station, whole numbers >= 1. */
  servers: readonly number[];
  /** Share of those leaving station i that go on to station j; what is missing to 1 in a row leaves the network. */
  routing: readonly (readonly number[])[];
}

/** Steady state of an open Jackson network. */
export interface OpenNetwork {
  /** All arrivals at each station per unit of time. */
  visitRates: number[];
  /** Each station as a queue of its own; null where nobody comes. */
  stations: (MultiServerQueue | null)[];
  /** Customers in the network, time average. */
  L: number;
  /** From arrival to leaving the network, mean. */
  W: number;
  /**
   * Law of that time where it is known exactly: all come in at one station and pass through others in one line, those between the first and
   * the last having one server each, so that nobody overtakes within the line and the times at the stations are independent (Burke 1969,
   * Operations Research 17, 754-755). Null otherwise.
   */
  sojourn: {over(t: number): number; quantile(p: number): number} | null;
}

/**
 * Jackson (1957), Networks of waiting lines, Operations Research 5, 518-521: arrivals solve the traffic equations v = a + v R, and the
 * numbers at the stations are independent, each as in M/M/c. Throws RangeError where a station cannot carry its load, or nobody would leave.
 */
export function openNetwork({arrivalRates, serviceRates, servers, routing}: OpenNetworkOptions): OpenNetwork {
  const n = arrivalRates.length;
  for (const list of [serviceRates, servers, routing, ...routing]) {
    if (list.length !== n) throw new RangeError(`every station needs one entry, ${n}: ${list.length}`);
  }
  arrivalRates.forEach((rate) => requireNonNegative('arrival rate', rate));
  const fromOutside = arrivalRates.reduce((sum, rate) => sum + rate, 0);
  requirePositive('arrivals from outside', fromOutside);
  routing.forEach((row, i) => {
    row.forEach((share) => requireNonNegative('share of a route', share));
    const total = row.reduce((sum, share) => sum + share, 0);
    if (total > 1 + 1e-9) throw new RangeError(`routes must add up to 1 at most: ${total} from station ${i}`);
  });
  const visitRates = visitsOf(arrivalRates, routing);
  const stations = visitRates.map((arrivalRate, i) =>
    arrivalRate > 0
      ? multiServerQueue({arrivalRate, serviceRate: serviceRates[i], servers: servers[i]})
      : null,
  );
  const L = stations.reduce((sum, station) => sum + (station?.L ?? 0), 0);
  const line = lineOf(arrivalRates, routing);
  const isOvertakeFree = line?.every(
    (i, place) => servers[i] === 1 || place === 0 || place === line.length - 1,
  );
  return {
    visitRates,
    stations,
    L,
    W: L / fromOutside,
    sojourn: line && isOvertakeFree ? lineSojourn(line, servers, serviceRates, stations) : null,
  };
}

function visitsOf(arrivalRates: readonly number[], routing: OpenNetworkOptions['routing']): number[] {
  const matrix = arrivalRates.map((_, j) => arrivalRates.map((_, i) => (i === j ? 1 : 0) - routing[i][j]));
  const visits = Array.from(solveLinear(matrix, arrivalRates), (rate) => (Math.abs(rate) < 1e-14 ? 0 : rate));
  if (!visits.every((rate) => rate >= 0)) throw new RangeError('customers must be able to leave the network');
  return visits;
}

/** Stations in the order in which all customers pass them, or null. */
function lineOf(arrivalRates: readonly number[], routing: OpenNetworkOptions['routing']): number[] | null {
  const first = arrivalRates.findIndex((rate) => rate > 0);
  if (arrivalRates.some((rate, i) => rate > 0 && i !== first)) return null;
  const line = [first];
  for (;;) {
    const row = routing[line[line.length - 1]];
    if (row.every((share) => share === 0)) return line;
    const next = row.findIndex((share) => Math.abs(share - 1) < 1e-12);
    if (next < 0 || line.includes(next)) return null;
    line.push(next);
  }
}

function lineSojourn(
  line: readonly number[],
  servers: readonly number[],
  serviceRates: readonly number[],
  stations: readonly (MultiServerQueue | null)[],
): OpenNetwork['sojourn'] {
  const at = line.map((i) => sojournPhases(servers[i], serviceRates[i], stations[i]!));
  const {over, quantile} = phaseTypeLaw(at.reduce(phasesInSeries));
  return {over, quantile};
}

/** Time at one station: the wait, exponential with Erlang's probability, and a service; with one server, exponential in all. */
function sojournPhases(servers: number, serviceRate: number, {pWait, Wq, W}: MultiServerQueue): PhaseType {
  if (servers === 1) return stagesInSeries([W]);
  return mixedPhases(
    [stagesInSeries([Wq / pWait, 1 / serviceRate]), stagesInSeries([1 / serviceRate])],
    [pWait, 1 - pWait],
  );
}
