import {STAGES, WHEN_SHORT, type Network} from './network.ts';

/** Whether goods may leave later than in the instant in which they are ordered. */
export function mayLeaveLater({segments, stepList, scenario, picking}: Network): boolean {
  return (
    scenario.channels.length > 0 ||
    stepList.some(({stage}) => stage <= STAGES.indexOf('dispatched')) ||
    picking.some((site) => site !== null) ||
    scenario.sites.some(({customising}) => customising !== null) ||
    segments.whenShort.some((mode) => mode >= WHEN_SHORT.backorderPartial)
  );
}
