import type {
  ComparedDifference,
  ComparedFigure,
  ComparedPair,
  CompareResult,
} from '../../../engine/run/compare.ts';
import type {CostServiceRelation, RelationLabel} from '../../../engine/index.ts';

/** Two scenarios by their places in a result. */
export type Pair = ComparedPair;

/** The difference of a figure over a pair, whichever way round the result has it; null where it has none. */
export function differenceOf(
  figure: ComparedFigure,
  pairs: readonly ComparedPair[],
  {of, against}: Pair,
): ComparedDifference | null {
  const straight = placeOf(pairs, {of, against});
  if (straight >= 0) return figure.differences[straight];
  const mirrored = figure.differences[placeOf(pairs, {of: against, against: of})];
  return mirrored
    ? {...mirrored, mean: opposite(mirrored.mean), verdict: OPPOSITE_VERDICT[mirrored.verdict]}
    : null;
}

/** What the change from one scenario to another did to cost and service, whichever way round the result has it; null where it has none. */
export function relationOf(
  {pairs, tradeOff}: Pick<CompareResult, 'pairs' | 'tradeOff'>,
  {of, against}: Pair,
): CostServiceRelation | null {
  const straight = placeOf(pairs, {of, against});
  if (straight >= 0) return tradeOff.relations[straight];
  const mirrored = tradeOff.relations[placeOf(pairs, {of: against, against: of})];
  return mirrored
    ? {
        ...mirrored,
        label: OPPOSITE_RELATION[mirrored.label],
        cost: oppositeChange(mirrored.cost),
        service: oppositeChange(mirrored.service),
      }
    : null;
}

const OPPOSITE_VERDICT: Readonly<Record<ComparedDifference['verdict'], ComparedDifference['verdict']>> = {
  better: 'worse',
  worse: 'better',
  higher: 'lower',
  lower: 'higher',
  same: 'same',
  undecided: 'undecided',
};

const OPPOSITE_RELATION: Readonly<Record<RelationLabel, RelationLabel>> = {
  costDown: 'costUp',
  bothUp: 'bothDown',
  serviceUp: 'serviceDown',
  costDownServiceUp: 'costUpServiceDown',
  costUp: 'costDown',
  bothDown: 'bothUp',
  serviceDown: 'serviceUp',
  costUpServiceDown: 'costDownServiceUp',
  same: 'same',
  undecided: 'undecided',
};

type Change = CostServiceRelation['cost'];

const OPPOSITE_MOVEMENT: Readonly<Record<Change['movement'], Change['movement']>> = {
  up: 'down',
  down: 'up',
  same: 'same',
  unclear: 'unclear',
};

function oppositeChange(change: Change): Change {
  const {mean, movement} = change;
  return {...change, mean: mean === null ? null : opposite(mean), movement: OPPOSITE_MOVEMENT[movement]};
}

function placeOf(pairs: readonly ComparedPair[], {of, against}: Pair): number {
  return pairs.findIndex((pair) => pair.of === of && pair.against === against);
}

function opposite(amount: number): number {
  return 0 - amount;
}
