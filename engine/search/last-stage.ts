import type {System} from './systems.ts';

/**
 * Least size of a last stage, of the pairs before it: below 3 - √8 of them, or 0.17, its `stageStatistic` of a steady difference would be
 * fewer standard errors than that of the pairs before alone.
 */
const LEAST_PART = 1 / 4;

/**
 * Replications to reach in a last stage, where what is left of the budget pays for no whole stage of any open system: as many for each of
 * those that have the fewest, and for the incumbent where it has no more; the most promising alone where it is too little for all.
 * So its size is settled before its pairs are seen; of those that only catch up with the incumbent, its half is known already.
 */
export function lastStage<R>(
  incumbent: System<R>,
  open: readonly System<R>[],
  left: number,
): Map<System<R>, number> {
  const fewest = Math.min(...open.map(({profits}) => profits.length));
  const partners = incumbent.profits.length === fewest ? [incumbent] : [];
  const most = Math.floor(left / (LEAST_PART * fewest)) - partners.length;
  const chosen = open.filter(({profits}) => profits.length === fewest).slice(0, Math.max(0, most));
  if (chosen.length === 0) return new Map();
  const systems = [...chosen, ...partners];
  const more = Math.floor(left / systems.length);
  return new Map(systems.map((system) => [system, fewest + more]));
}
