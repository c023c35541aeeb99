import type {Network} from '../scenario/network.ts';

/**
 * Units that each segment must leave on hand at each stocking point, at `point * segments + segment`: what `keepFor` keeps for
 * classes other than its own. Null where nothing is kept.
 */
export function keptUnits(network: Network): Float64Array | null {
  const {points, segments, scenario} = network;
  const entries = scenario.sites.flatMap((site) => site.stock);
  if (entries.every((stock) => Object.keys(stock.keepFor).length === 0)) return null;
  const kept = new Float64Array(points.count * segments.count);
  for (let p = 0; p < points.count; p++)
    for (const [keptFor, units] of Object.entries(entries[points.entry[p]].keepFor))
      for (let segment = 0; segment < segments.count; segment++)
        if (segments.class[segment] !== keptFor) kept[p * segments.count + segment] += units;
  return kept;
}
