import type {Network} from '../../scenario/network.ts';

/** Whether goods may reach a customer damaged. */
export function mayBeDamaged({packing}: Network): boolean {
  return packing.damage.some((damage) => damage.some((share) => share > 0));
}

/** Whether goods are packed in anything that costs, or insured, on the way to a customer. */
export function isProtected(network: Network): boolean {
  return network.packing.cost.some((cost) => cost !== null) || isInsured(network);
}

/** Whether goods are insured on the way to a customer. */
export function isInsured({scenario, segments}: Network): boolean {
  return segments.lane.some((lanes) =>
    lanes.some((lane) => lane >= 0 && scenario.lanes[lane].insurance !== null),
  );
}

/** Whether goods are told apart by machine at one of the sites. */
export function isIdentified({scenario}: Network): boolean {
  return scenario.sites.some(({identification}) => identification !== null);
}

/** Whether anything is finished for the order. */
export function isCustomised({scenario}: Network): boolean {
  return scenario.sites.some(({customising}) => customising !== null);
}
