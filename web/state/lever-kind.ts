import type {Lever} from '../../engine/index.ts';

/** Whether a lever moves service targets alone. */
export function isServiceTarget({paths}: Lever): boolean {
  return paths.every((path) => /\.(reorderPoint|baseStockLevel)\.value$/.test(path));
}

/** Whether the values of a lever are shares, to be written as percentages. */
export function isShare(lever: Lever): boolean {
  return lever.scale === 'logit' || isServiceTarget(lever);
}
