import type {Movement} from '../index.ts';
import {letterOf} from '../run/compare-csv.ts';
import type {ComparedDifference, CompareResult} from '../run/compare.ts';
import type {CompareText} from '../text/compare.ts';
import {measureName, type Wording} from './wording.ts';
import {figureText, moneySentence, replicationsText, shortest} from './written.ts';

/** What every pair comes to, and who is on the frontier of cost against service. */
export function comparisonFindings(result: CompareResult, wording: Wording): string[] {
  const {pairs, statement, tradeOff} = result;
  const {compare, numbers} = wording;
  const {service, margins, frontier} = tradeOff;
  const measure = measureName(service, wording);
  const placed = frontier.map((place, i) => ({
    ...place,
    name: place.isSure ? letterOf(i) : compare.notSure(letterOf(i)),
  }));
  return [
    ...pairs.flatMap((_, pair) => [
      profitSentence(result, pair, statement.profit.differences[pair]!, wording),
      relationSentence(result, pair, wording),
    ]),
    compare.frontier(
      compare.listed(placed.filter(({isOnFrontier}) => isOnFrontier).map(({name}) => name)),
      measure,
    ),
    ...placed.flatMap(({isOnFrontier, name, dominatedBy}) =>
      isOnFrontier ? [] : [compare.beaten(name, compare.listed(dominatedBy.map(letterOf)))],
    ),
    compare.margins(measure, shortest(100 * margins.service), numbers.roundPercent(margins.cost)),
  ];
}

function profitSentence(
  {pairs, currency}: CompareResult,
  pair: number,
  {mean, halfWidth, verdict, replicationsToTell}: ComparedDifference,
  wording: Wording,
): string {
  const {compare} = wording;
  const [of, against] = [letterOf(pairs[pair].of), letterOf(pairs[pair].against)];
  const size = moneySentence({mean: Math.abs(mean), halfWidth}, currency, wording);
  switch (verdict) {
    case 'better':
    case 'higher':
      return compare.earnsMore(of, against, size);
    case 'worse':
    case 'lower':
      return compare.earnsLess(of, against, size);
    case 'same':
      return compare.earnsSame(of, against);
    case 'undecided': {
      const money = moneySentence({mean, halfWidth}, currency, wording);
      if (halfWidth === null) return compare.earnsOnce(of, against, money);
      return compare.earnsUnclear(of, against, money, replicationsText(replicationsToTell, wording));
    }
    default:
      return verdict satisfies never;
  }
}

function relationSentence(
  {pairs, currency, tradeOff}: CompareResult,
  pair: number,
  wording: Wording,
): string {
  const {compare, numbers} = wording;
  const {label, cost, service} = tradeOff.relations[pair];
  const measure = measureName(tradeOff.service, wording);
  const achieved =
    label === 'undecided' ? unclear(cost.movement, service.movement, compare) : compare.achieved[label];
  const money = moneySentence({mean: cost.mean!, halfWidth: cost.halfWidth}, currency, wording);
  const points =
    service.mean === null
      ? compare.unknownService(measure)
      : compare.changeOfService(
          measure,
          signed(figureText(numbers.shareFigure(service.mean, service.halfWidth))),
        );
  const [of, against] = [letterOf(pairs[pair].of), letterOf(pairs[pair].against)];
  return compare.relation(of, against, achieved, compare.changeOfCost(signed(money)), points);
}

/** What can be told of a change that cannot be told whole. */
function unclear(
  cost: Movement,
  service: Movement,
  {cost: costs, service: services, unclear}: CompareText,
): string {
  if (cost !== 'unclear') return unclear.service(costs[cost]);
  return service === 'unclear' ? unclear.both : unclear.cost(services[service]);
}

/** A change with its sign, also where it is positive as it is written. */
function signed(text: string): string {
  return /^[\d.,]*[1-9]/.test(text) ? `+${text}` : text;
}
