import {STAGES, type Network} from '../scenario/network.ts';
import {STAGE} from './orders.ts';

/** Stages that are entered where no step of theirs is: what happens there is no step. */
const ALWAYS = new Set<number>([STAGE.allocated, STAGE.delivered]);

/**
 * Where an order, or a consignment, that enters a stage at a site comes to next, at `site * STAGES.length + stage`: the id of a step, or `~stage`
 * for a stage behind it. Stages in which there is nothing to do are passed over, except those in which somebody else may stop what comes.
 */
export function stopsOf({steps, siteCount}: Network, mayBeStopped: (stage: number) => boolean): Int32Array {
  const stops = new Int32Array(siteCount * STAGES.length);
  for (let site = 0; site < siteCount; site++)
    for (let stage = STAGE.closed; stage >= STAGE.placed; stage--) {
      const at = site * STAGES.length + stage;
      const isNextEntered = stage === STAGE.closed || ALWAYS.has(stage + 1) || mayBeStopped(stage + 1);
      stops[at] = steps[site][stage]?.id ?? (isNextEntered ? ~(stage + 1) : stops[at + 1]);
    }
  return stops;
}
