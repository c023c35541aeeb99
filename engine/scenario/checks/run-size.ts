import {distribution, type DistributionSpec} from '../../kernel/distributions.ts';
import {stationaryLaw} from '../../kernel/math.ts';
import {intact, type Draft} from '../draft.ts';
import {phaseGenerator} from '../order-rhythms.ts';
import type {NhppOrders, Orders} from '../orders.ts';
import {firstDay, type Promotion} from '../promotions.ts';
import {fault, warning, type Place, type Report} from '../report.ts';

type Segment = NonNullable<NonNullable<Draft['segments']>[number]>;

/** Most order lines of a run: at a million a second, which no machine reaches, they would take three hours, and their times 80 GB. */
const MOST_LINES = 1e10;
/** Order lines of a run above which a replication takes minutes. */
const MANY_LINES = 1e8;

/** A figure that makes order lines more, and by which factor. */
interface Multiplier {
  place: Place;
  factor: number;
  value?: unknown;
}

/** There must not be more order lines than can be played. The greatest of the figures that multiply them is the one to look at. */
export function checkRunSize(draft: Draft, report: Report): void {
  const horizon = draft.run?.horizon;
  if (horizon === undefined) return;
  const ofRun: Multiplier = {place: ['run', 'horizon'], factor: horizon, value: horizon};
  let total = 0;
  let isFaulty = false;
  for (const [i, segment] of (draft.segments ?? []).entries()) {
    const ofSegment = segment ? multipliers(['segments', i], segment, draft, horizon) : [];
    if (ofSegment.length === 0) continue;
    const all = [...ofSegment, ofRun];
    const lines = all.reduce((product, {factor}) => product * factor, 1);
    total += lines;
    if (lines <= MOST_LINES) continue;
    const {place, value} = all.reduce((greatest, one) => (one.factor > greatest.factor ? one : greatest));
    fault(report, place, tooMany(lines), value);
    isFaulty = true;
  }
  if (isFaulty) return;
  if (total > MOST_LINES) fault(report, ['segments'], tooMany(total));
  else if (total > MANY_LINES)
    warning(
      report,
      ['segments'],
      `about ${rounded(total)} order lines a run: each replication takes minutes, or hours`,
    );
}

function tooMany(lines: number): string {
  return `about ${rounded(lines)} order lines a run: at most ${rounded(MOST_LINES)} can be played; ask for less, or shorten "run.horizon"`;
}

function rounded(lines: number): string {
  return Number(lines.toPrecision(2)).toExponential();
}

/** What is multiplied to the expected order lines of a segment a day; nothing where a fault hides it, or orders are replayed. */
function multipliers(place: Place, segment: Segment, draft: Draft, horizon: number): Multiplier[] {
  const orders = intact<Orders>(segment.orders);
  const spec = intact<DistributionSpec>(segment.lines);
  if (orders === undefined || spec === undefined || orders.type === 'trace') return [];
  const shares = segment.basket?.shares;
  const products = typeof shares === 'object' ? Object.keys(shares).length : (draft.products ?? []).length;
  const mean = Math.max(1, distribution(spec).mean);
  const lines: Multiplier = {
    place: [...place, 'lines'],
    factor: segment.basket?.distinct === true ? Math.min(mean, products) : mean,
    value: segment.lines,
  };
  const at = (key: string) => [...place, 'orders', key];
  switch (orders.type) {
    case 'poisson':
    case 'compound': {
      const {perDay, weekdays, season} = orders;
      return [
        {place: at('perDay'), factor: perDay * average(weekdays) * average(season), value: perDay},
        ...(orders.type === 'compound'
          ? [{place: at('batch'), factor: distribution(orders.batch).mean}]
          : []),
        uplift(segment, draft, horizon),
        lines,
      ];
    }
    case 'renewal': {
      const between = distribution(orders.between).mean;
      return between > 0 ? [{place: at('between'), factor: 1 / between}, lines] : [];
    }
    case 'everyPeriod':
      return [{place: at('every'), factor: products / orders.every, value: orders.every}];
    case 'mmpp': {
      const law = stationaryLaw(phaseGenerator(orders));
      const rate = orders.perDay.reduce((sum, perDay, phase) => sum + perDay * law[phase], 0);
      return [{place: at('perDay'), factor: rate}, lines];
    }
    case 'nhpp':
      return [{place: at('perDay'), factor: averageOfCourse(orders)}, lines];
    case 'finiteSource': {
      const perRun = orders.perDay * horizon; // at least x / (1 + x) of the customers order, however long an order stays open
      return [
        {
          place: at('customers'),
          factor: (orders.customers * orders.perDay) / (1 + perRun),
          value: orders.customers,
        },
        lines,
      ];
    }
    default:
      return orders satisfies never;
  }
}

function average(factors: readonly number[] | null): number {
  return factors === null ? 1 : factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
}

function averageOfCourse({cycle, at, perDay, shape}: NhppOrders): number {
  const orders = at.reduce((sum, from, i) => {
    const next = (i + 1) % at.length;
    const length = next === 0 ? cycle + at[0] - from : at[next] - from;
    return sum + length * (shape === 'constant' ? perDay[i] : (perDay[i] + perDay[next]) / 2);
  }, 0);
  return orders / cycle;
}

/** The average factor that promotions put on the order rate of a segment over the run, and the one that raises it most. */
function uplift(segment: Segment, draft: Draft, horizon: number): Multiplier {
  const start = draft.run?.start ?? '';
  const raising = (draft.promotions ?? []).flatMap((loose, i) => {
    const one = intact<Promotion>(loose);
    if (!one || one.uplift === 1 || !(one.segments?.includes(segment.name ?? '') ?? true)) return [];
    const from = firstDay(one.from, start);
    const [first, end] = [from, from + one.days].map((day) => Math.min(Math.max(day, 0), horizon));
    return first < end ? [{first, end, uplift: one.uplift, i}] : []; // of a faulty start both are NaN
  });
  const cuts = [0, horizon, ...raising.flatMap(({first, end}) => [first, end])].sort((a, b) => a - b);
  const sum = cuts.slice(1).reduce((days, to, k) => {
    const on = raising.filter(({first, end}) => first < to && end >= to);
    return days + (to - cuts[k]) * on.reduce((factor, one) => factor * one.uplift, 1);
  }, 0);
  const most = raising.reduce((max, one) => (one.uplift > max.uplift ? one : max), {uplift: 1, i: 0});
  return {place: ['promotions', most.i, 'uplift'], factor: sum / horizon, value: most.uplift};
}
