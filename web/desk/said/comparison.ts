import type {CostServiceRelation} from '../../../engine/index.ts';
import type {CompareResult} from '../../../engine/run/compare.ts';
import {lineMeanings, type LineMeanings} from '../../../engine/text/names/line-meanings.ts';
import {isExact, isOnce, profitDifference} from '../../state/compare/certainty.ts';
import {nameMark, pairKey, shownKey} from '../../state/compare/name-marks.ts';
import {relationOf, type Pair} from '../../state/compare/pairs.ts';
import {findingText} from './ranking.ts';
import {said, type Said, type Words} from './said.ts';

/** What is said of scenarios side by side, whichever of them the page shows and in which sequence; marks stand for their names. */
export interface ComparisonSaid {
  /** Of two or more scenarios, by `shownKey`. */
  shown: Readonly<Record<string, ShownSaid>>;
  /** Of two scenarios, by `pairKey`. */
  pairs: Readonly<Record<string, PairSaid>>;
  /** Why there are no intervals; empty where there are some. */
  without: string;
  /** What the intervals are, and what cannot be compared. */
  notes: string;
  /** What sums and lines of the statement mean. */
  meanings: LineMeanings;
}

export interface ShownSaid {
  /** Who earns more, by how much, and whether that can be told. */
  finding: string;
  /** Who is at once cheaper and better than somebody else. */
  tradeOff: string;
}

export interface PairSaid {
  /** What common random numbers brought; empty where that is not known. */
  chance: string;
  /** What the change from one to the other did to cost and service; empty where that is not known. */
  relation: string;
}

/** Times from which a reduction of variance is told without decimals. */
const TEN = 10;

/** What is said of a result. */
export function comparisonSaid(result: CompareResult): Said<ComparisonSaid> {
  return said((words) => spoken(result, words));
}

function spoken(result: CompareResult, words: Words): ComparisonSaid {
  const places = result.scenarios.map((_, place) => place);
  const groups = places
    .reduce<number[][]>((all, place) => [...all, ...all.map((group) => [...group, place])], [[]])
    .filter(({length}) => length > 1);
  const shown = groups.flatMap((group) => {
    const tradeOff = tradeOffTitle(group, result, words);
    return group.map((baseline) => {
      const sequence = [baseline, ...group.filter((place) => place !== baseline)];
      return [shownKey(sequence), {finding: findingText(sequence, result, words), tradeOff}] as const;
    });
  });
  const pairs = places.flatMap((of) =>
    places
      .filter((against) => against !== of)
      .map((against) => [pairKey(of, against), pairSaid({of, against}, result, words)] as const),
  );
  return {
    shown: Object.fromEntries(shown),
    pairs: Object.fromEntries(pairs),
    ...basisOf(result, words),
    meanings: lineMeanings(words.language),
  };
}

/** Whether somebody is at once cheaper and better than somebody else in the plane of cost against service. */
export function tradeOffTitle(
  places: readonly number[],
  {tradeOff: {frontier}}: CompareResult,
  {compareFinding: {plane}}: Words,
): string {
  const nameAt = (place: number) => (places.includes(place) ? nameMark(place) : '');
  const beaten = places.filter((place) => !frontier[place].isOnFrontier);
  const sure = beaten.find((place) => frontier[place].isSure);
  const better = (place: number) => nameAt(frontier[place].dominatedBy[0]);
  if (sure !== undefined) return plane.sure(better(sure), nameMark(sure));
  if (beaten.length > 0) return plane.likely(better(beaten[0]), nameMark(beaten[0]));
  return places.every((place) => frontier[place].isSure) ? plane.none : plane.open;
}

function pairSaid(pair: Pair, result: CompareResult, words: Words): PairSaid {
  const {relation: text} = words.compareFinding;
  const relation = relationOf(result, pair);
  const achieved = relation && (isOnce(result) ? text.once : achievedText(relation, words));
  return {
    chance: chanceText(pair, result, words),
    relation: achieved === null ? '' : text.finding(nameMark(pair.of), nameMark(pair.against), achieved),
  };
}

function chanceText(pair: Pair, result: CompareResult, {compareFinding, numbers}: Words): string {
  const reduction = profitDifference(pair, result)?.varianceReduction ?? null;
  if (reduction === null) return '';
  const [of, against] = [nameMark(pair.of), nameMark(pair.against)];
  return reduction >= 1
    ? compareFinding.commonChance(numbers.plain(reduction, reduction < TEN ? 1 : 0), of, against)
    : compareFinding.noHelp(numbers.plain(reduction, 2), of, against);
}

/** What a change did to cost and service, as far as it can be told. */
function achievedText({label, cost, service}: CostServiceRelation, {sideBySide}: Words): string {
  const {achieved, unclear, cost: costs, service: services} = sideBySide;
  if (label !== 'undecided') return achieved[label];
  if (cost.movement !== 'unclear') return unclear.service(costs[cost.movement]);
  return service.movement === 'unclear' ? unclear.both : unclear.cost(services[service.movement]);
}

/** What the findings rest on. */
function basisOf(
  result: CompareResult,
  {language, compareFinding: text, sideBySide, numbers}: Words,
): Pick<ComparisonSaid, 'without' | 'notes'> {
  const without = isOnce(result) ? text.single : isExact(result) ? text.exact : '';
  const spans = new Set(result.scenarios.map(({countedDays}) => countedDays)).size > 1;
  const {length: pairs} = result.pairs;
  const confidence = numbers.roundPercent(result.confidence);
  const behind =
    pairs > 1 ? text.confidenceOfAll(confidence, numbers.plain(pairs)) : text.confidence(confidence);
  const notes = [...(spans ? [sideBySide.spans] : []), ...(without === '' ? [behind] : [])];
  return {without, notes: notes.join(language === 'zh' ? '' : ' ')};
}
