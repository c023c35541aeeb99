import {LIFE_STAGES, type LifeCycle, type LifeStageName} from '../../scenario/life-cycle.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {adopted, adoptionRate, peakRate} from '../../theory/economics/diffusion.ts';

const YEAR = 365; // days, the year of the coefficients

const NEGLIGIBLE = 1e-6; // part of the greatest demand that nothing is planned for

/** Whether demand for a product, or how it is stocked, changes with the stages of its life. */
export function hasLifeCycles({scenario}: Network): boolean {
  return scenario.products.some(({lifeCycle}) => lifeCycle !== null);
}

/** Stages in which a product is at some time, in the sequence of `LIFE_STAGES`. */
export function stagesOfLife({scenario}: Network): LifeStageName[] {
  const there = new Set(
    scenario.products.flatMap(({lifeCycle}) => lifeCycle?.stages.map(({stage}) => stage) ?? []),
  );
  return LIFE_STAGES.filter((stage) => there.has(stage));
}

/** Demand on a day from the start that lies in the stage at `position`, as a share of the greatest. */
export function demandOn({stages, diffusion}: LifeCycle, position: number, day: number): number {
  const {demand} = stages[position];
  return diffusion === null
    ? demand
    : (demand * adoptionRate(diffusion, (day - diffusion.launch) / YEAR)) / peakRate(diffusion);
}

/** The same over a stretch of time within a stage, on the average. */
function demandWithin({stages, diffusion}: LifeCycle, position: number, from: number, to: number): number {
  const {demand} = stages[position];
  if (diffusion === null) return demand;
  const share = (day: number) => adopted(diffusion, (day - diffusion.launch) / YEAR);
  return (demand * (share(to) - share(from)) * YEAR) / ((to - from) * peakRate(diffusion));
}

/** The longest life of a product in stages; 0 where no product has one. */
export function mostStages({scenario}: Network): number {
  return Math.max(0, ...scenario.products.map(({lifeCycle}) => lifeCycle?.stages.length ?? 0));
}

/**
 * Average demand for each product in its stage at `position`, or its last one, as a share of the greatest. A stage that begins after the run
 * counts as its first day.
 */
export function demandInStage({scenario, horizon}: Network, position: number): Float64Array {
  return Float64Array.from(scenario.products, ({lifeCycle}) => {
    if (lifeCycle === null) return 1;
    const {stages} = lifeCycle;
    const k = Math.min(position, stages.length - 1);
    const from = stages[k].from;
    const end = Math.min(stages[k + 1]?.from ?? Infinity, horizon / DAY);
    return noted(demandWithin(lifeCycle, k, from, Math.max(end, from + 1)));
  });
}

/** Average demand for each product over the run, as a share of the greatest; null where no product has a life cycle. */
export function averageDemand(network: Network): Float64Array | null {
  if (!hasLifeCycles(network)) return null;
  const days = network.horizon / DAY;
  return Float64Array.from(network.scenario.products, ({lifeCycle}) => {
    if (lifeCycle === null) return 1;
    const average = lifeCycle.stages.reduce((sum, {from}, k) => {
      const end = Math.min(lifeCycle.stages[k + 1]?.from ?? Infinity, days);
      return end <= from ? sum : sum + (demandWithin(lifeCycle, k, from, end) * (end - from)) / days;
    }, 0);
    return noted(average);
  });
}

function noted(share: number): number {
  return share < NEGLIGIBLE ? 0 : share;
}
