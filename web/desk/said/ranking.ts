import type {ComparedDifference, CompareResult} from '../../../engine/run/compare.ts';
import type {Told, WrittenPair} from '../../../engine/text/pages/compare-finding.ts';
import {measureNamed} from '../../../engine/text/names/measure-named.ts';
import {isOnce, profitAt, profitDifference} from '../../state/compare/certainty.ts';
import {nameMark} from '../../state/compare/name-marks.ts';
import {differenceOf, relationOf, type Pair} from '../../state/compare/pairs.ts';
import {amountText, scaleOf, signedMoney} from '../../state/compare/written.ts';
import type {Words} from './said.ts';

/**
 * Who earns more, by how much, and whether that can be told, of two or more scenarios of a result by their places, the baseline first.
 * Marks stand for their names.
 */
export function findingText(
  [baseline, ...others]: readonly number[],
  result: CompareResult,
  words: Words,
): string {
  const {compareFinding: text, numbers} = words;
  const pair = (of: number, against: number) => writtenPair({of, against}, result, words);
  if (others.length === 1) return text.pair(pair(others[0], baseline));
  const ranked = [baseline, ...others].sort((a, b) => profitAt(b, result) - profitAt(a, result));
  const [best, ...rest] = ranked;
  const standing = rest.map((place) => ({place, profit: toldOf(differenceBetween(best, place), result)}));
  const those = (wanted: Told) =>
    standing.flatMap(({place, profit}) => (profit === wanted ? [nameMark(place)] : []));
  const [equal, open] = [those('same'), those('open')];
  const next = standing.find(({profit}) => profit !== 'same');
  const isFirst = best === baseline || equal.includes(nameMark(baseline));
  return text.ranking({
    count: numbers.plain(ranked.length),
    best: nameMark(best),
    against: isFirst ? null : pair(best, baseline),
    next: open.length === 0 && next ? pair(best, next.place) : null,
    equal,
    open,
    isOnce: isOnce(result),
  });

  function differenceBetween(of: number, against: number): ComparedDifference {
    return profitDifference({of, against}, result)!;
  }
}

function writtenPair(pair: Pair, result: CompareResult, words: Words): WrittenPair {
  const difference = profitDifference(pair, result)!;
  const profit = toldOf(difference, result);
  const {mean, halfWidth} = difference;
  const {currency} = result;
  return {
    of: nameMark(pair.of),
    against: nameMark(pair.against),
    profit,
    amount:
      profit === 'open'
        ? signedMoney({mean, halfWidth}, currency, words)
        : words.numbers.money(Math.abs(mean), halfWidth || null, currency),
    service: writtenService(pair, result, words),
    isOnce: isOnce(result),
  };
}

/** What a pair serves; the same where the test of cost and service finds it the same. */
function writtenService(pair: Pair, result: CompareResult, words: Words): WrittenPair['service'] {
  const {service} = result.tradeOff;
  const figure = result.measures[service];
  const difference = differenceOf(figure, result.pairs, pair);
  if (!difference) return null;
  const isSame = relationOf(result, pair)?.service.movement === 'same';
  const {mean, halfWidth} = difference;
  return {
    measure: measureNamed(service, words.names).name,
    told: isSame ? 'same' : toldOf(difference, result),
    points: amountText({mean: Math.abs(mean), halfWidth}, scaleOf(figure, words), words),
  };
}

function toldOf({verdict, mean}: ComparedDifference, result: CompareResult): Told {
  if (verdict === 'same') return 'same';
  if (verdict === 'undecided' && !isOnce(result)) return 'open';
  return mean > 0 ? 'more' : 'less';
}
