import type {CostServiceRelation} from '../../../engine/index.ts';
import type {ComparedDifference, CompareResult} from '../../../engine/run/compare.ts';
import type {Told, WrittenPair} from '../../../engine/text/compare-page.ts';
import {measureNamed} from '../../../engine/text/names.ts';
import {differenceOf, relationOf, type Pair} from './pairs.ts';
import type {Column, Shown} from './shown.ts';
import {amountText, scaleOf, signedMoney, type Words} from './written.ts';

/** Who earns more, by how much, and whether that can be told. */
export function findingText(shown: Shown, words: Words): string {
  const {finding} = words.compare;
  const [baseline, second, ...more] = shown.columns;
  if (more.length === 0) return finding.pair(writtenPair(second, baseline, shown, words));
  const ranked = [...shown.columns].sort((a, b) => profitOf(b, shown) - profitOf(a, shown));
  const [best, ...others] = ranked;
  const against = (other: Column) => writtenPair(best, other, shown, words);
  const standing = others.map((column) => ({column, profit: against(column).profit}));
  const those = (wanted: Told) =>
    standing.flatMap(({column, profit}) => (profit === wanted ? [column.name] : []));
  const [equal, open] = [those('same'), those('open')];
  const next = standing.find(({profit}) => profit !== 'same');
  const isFirst = best === baseline || equal.includes(baseline.name);
  return finding.ranking({
    count: words.numbers.plain(ranked.length),
    best: best.name,
    against: isFirst ? null : against(baseline),
    next: open.length === 0 && next ? against(next.column) : null,
    equal,
    open,
    isOnce: isOnce(shown),
  });
}

/** Whether a single replication is all there is. */
export function isOnce({result}: Shown): boolean {
  return result.replications === 1;
}

/** Whether several replications give the same figures, so that nothing is left to chance. */
export function isExact({replications, measures, statement, totals}: CompareResult): boolean {
  const figures = [measures, statement, totals].flatMap((part) => Object.values(part));
  return (
    replications > 1 && figures.every(({values}) => values.every((value) => !value || value.halfWidth === 0))
  );
}

/** The difference of profit between two scenarios; null where the result has none. */
export function profitDifference({of, against}: Pair, {result}: Shown): ComparedDifference | null {
  return differenceOf(result.statement.profit, result.pairs, {of, against});
}

function writtenPair(of: Column, against: Column, shown: Shown, words: Words): WrittenPair {
  const pair = {of: of.place, against: against.place};
  const difference = profitDifference(pair, shown)!;
  const profit = toldOf(difference, shown);
  const {mean, halfWidth} = difference;
  const {currency} = shown.result;
  return {
    of: of.name,
    against: against.name,
    profit,
    amount:
      profit === 'open'
        ? signedMoney({mean, halfWidth}, currency, words)
        : words.numbers.money(Math.abs(mean), halfWidth || null, currency),
    service: writtenService(pair, shown, words),
    isOnce: isOnce(shown),
  };
}

/** What a pair serves; the same where the test of cost and service finds it the same. */
function writtenService(pair: Pair, shown: Shown, words: Words): WrittenPair['service'] {
  const {result} = shown;
  const {service} = result.tradeOff;
  const figure = result.measures[service];
  const difference = differenceOf(figure, result.pairs, pair);
  if (!difference) return null;
  const isSame = relationOf(result, pair)?.service.movement === 'same';
  const {mean, halfWidth} = difference;
  return {
    measure: measureNamed(service, words.names).name,
    told: isSame ? 'same' : toldOf(difference, shown),
    points: amountText({mean: Math.abs(mean), halfWidth}, scaleOf(figure, words), words),
  };
}

function toldOf({verdict, mean}: ComparedDifference, shown: Shown): Told {
  if (verdict === 'same') return 'same';
  if (verdict === 'undecided' && !isOnce(shown)) return 'open';
  return mean > 0 ? 'more' : 'less';
}

function profitOf({place}: Column, {result}: Shown): number {
  return result.statement.profit.values[place]?.mean ?? -Infinity;
}

/** Replications at which all that can be told of who earns most would be told; null where nothing is open, or it takes too many. */
export function replicationsForFinding(shown: Shown): number | null {
  const ranked = [...shown.columns].sort((a, b) => profitOf(b, shown) - profitOf(a, shown));
  const [best, ...others] = ranked;
  const needed = others.flatMap(({place}) => {
    const difference = profitDifference({of: best.place, against: place}, shown);
    return difference?.verdict === 'undecided' ? [difference.replicationsToTell] : [];
  });
  const known = needed.filter((count) => count !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** What a change did to cost and service, as far as it can be told. */
export function achievedText({label, cost, service}: CostServiceRelation, words: Words): string {
  const {achieved, unclear, cost: costs, service: services} = words.compare.common;
  if (label !== 'undecided') return achieved[label];
  if (cost.movement !== 'unclear') return unclear.service(costs[cost.movement]);
  return service.movement === 'unclear' ? unclear.both : unclear.cost(services[service.movement]);
}

/** Whether somebody is at once cheaper and better than somebody else in the plane of cost against service. */
export function tradeOffTitle({result, columns}: Shown, words: Words): string {
  const {plane} = words.compare;
  const {frontier} = result.tradeOff;
  const nameAt = (place: number) => columns.find((column) => column.place === place)?.name ?? '';
  const beaten = columns
    .map(({name, place}) => ({name, ...frontier[place]}))
    .filter(({isOnFrontier}) => !isOnFrontier);
  const sure = beaten.find(({isSure}) => isSure);
  if (sure) return plane.sure(nameAt(sure.dominatedBy[0]), sure.name);
  if (beaten.length > 0) return plane.likely(nameAt(beaten[0].dominatedBy[0]), beaten[0].name);
  return columns.every(({place}) => frontier[place].isSure) ? plane.none : plane.open;
}
