import {requireNonNegative, requirePositive} from '../check.ts';

/** One stage of a line, whose lead time starts when the stage above has the goods. */
export interface EchelonStage {
  /** Units of time. */
  leadTime: number;
  /** Money per unit and unit of time on the stock of the stage and of all below it: its local cost less that of the stage above. */
  holdingCost: number;
}

/** Cost of a unit owed to customers and the echelon holding costs that it saves, as the recursion of Clark & Scarf starts. */
export function firstPenalty(stages: readonly EchelonStage[], backorderCost: number): number {
  if (stages.length === 0) throw new RangeError('stages must not be empty');
  requirePositive('backorder cost', backorderCost);
  let penalty = backorderCost;
  for (const {leadTime, holdingCost} of stages) {
    requireNonNegative('lead time', leadTime);
    requirePositive('echelon holding cost', holdingCost);
    penalty += holdingCost;
  }
  return penalty;
}

/**
 * Local base-stock levels that act as these echelon levels do: a level above that of a stage further up is never reached. Units, stage
 * 1 first. Axsäter & Rosling (1993), Management Science 39, 1274-1280; Snyder & Shen (2019), section 6.2.3.
 */
export function localLevels(echelonLevels: readonly number[]): number[] {
  const reached = echelonLevels.slice();
  for (let j = reached.length - 2; j >= 0; j--) reached[j] = Math.min(reached[j], reached[j + 1]);
  return reached.map((level, j) => (j === 0 ? level : level - reached[j - 1]));
}
