import {Randomness} from '../../engine/kernel/random.ts';
import type {Observe, Selection} from '../../engine/analysis/two-stage-selection.ts';

export interface Slippage {
  systems: number;
  /** Lead of system 0 over all others. */
  lead: number;
  /** Standard deviation of each system. */
  sd: (system: number) => number;
  /** Share of the variance that all systems have in common; default 0. */
  common?: number;
}

/** How often system 0 was selected, and replications in all, over runs with fixed seeds. */
export function slippage(
  {systems, lead, sd, common = 0}: Slippage,
  runs: number,
  select: (systems: number, observe: Observe) => Selection,
): {correct: number; meanTotal: number} {
  let [right, total] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const randomness = new Randomness('slippage', run);
    const own = Array.from({length: systems}, (_, system) => randomness.stream('own', system));
    const shared = randomness.stream('shared');
    const {best, sizes} = select(systems, (system, i) => {
      const z = own[system].at(i).normal();
      const noise = common > 0 ? Math.sqrt(1 - common) * z + Math.sqrt(common) * shared.at(i).normal() : z;
      return (system === 0 ? lead : 0) + sd(system) * noise;
    });
    if (best === 0) right++;
    total += sizes.reduce((sum, size) => sum + size, 0);
  }
  return {correct: right / runs, meanTotal: total / runs};
}

/** The least share of correct selections that chance lets a procedure show that keeps its promise (four standard errors). */
export function leastCorrect(confidence: number, runs: number): number {
  return confidence - 4 * Math.sqrt((confidence * (1 - confidence)) / runs);
}
