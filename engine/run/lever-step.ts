import type {Lever} from '../index.ts';

/** The step of a lever that money is told by: a percentage point of a share, or one unit of anything else. */
export interface LeverStep {
  kind: 'point' | 'unit';
  /** In the unit of the lever: 0.01 or 1. */
  size: number;
}

/** Steps of a lever: points where it moves shares (a logit scale, or service targets alone), else units. */
export function leverStep(lever: Pick<Lever, 'scale' | 'paths'>): LeverStep {
  const isShare = lever.scale === 'logit' || isServiceTarget(lever);
  return isShare ? {kind: 'point', size: 0.01} : {kind: 'unit', size: 1};
}

/** Whether a lever moves service targets alone. */
export function isServiceTarget({paths}: Pick<Lever, 'paths'>): boolean {
  return paths.every((path) => /\.(reorderPoint|baseStockLevel)\.value$/.test(path));
}
