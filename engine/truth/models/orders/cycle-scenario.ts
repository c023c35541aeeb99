import {distribution, type DistributionSpec} from '../../../kernel/distributions.ts';

const PLENTY = 1e12; // units: the shelf is never empty
const SPREADS = 40; // standard deviations after which the last order counts as delivered

/** A stage that only some orders have. */
export interface Branch {
  of: DistributionSpec;
  probability: number;
}

/**
 * An order a day in all that goes through delays, one after the other, as a scenario that is counted for so many days; one segment for each
 * time that is promised.
 */
export function cycleScenario(
  stages: readonly DistributionSpec[],
  promises: readonly number[],
  branch?: Branch,
): (countedDays: number) => object {
  const laws = [...stages, ...(branch ? [branch.of] : [])].map(distribution);
  const followUp = laws.reduce((sum, law) => sum + law.mean + SPREADS * Math.sqrt(law.variance), 0);
  const last = stages.length - 1;
  const process = stages.map((delay, i) => ({
    stage: 'picked',
    name: `step ${i + 1}`,
    delay,
    next:
      i < last ? [{to: `step ${i + 2}`, share: 1}] : branch ? [{to: 'hold', share: branch.probability}] : [],
  }));
  if (branch) process.push({stage: 'picked', name: 'hold', delay: branch.of, next: []});
  return (countedDays) => ({
    format: 'fulcrum/scenario@1',
    run: {horizon: countedDays, warmUp: 0, followUp},
    products: [{name: 'item'}],
    sites: [{name: 'warehouse', stock: [{from: null, initial: PLENTY, policy: {type: 'none'}}], process}],
    segments: promises.map((cycleTime) => ({
      name: `within ${cycleTime}`,
      servedBy: ['warehouse'],
      orders: {type: 'poisson', perDay: 1 / promises.length},
      promise: {cycleTime},
    })),
  });
}
