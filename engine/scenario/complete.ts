import {needsSource, type Directory} from './directory.ts';
import type {Draft, Loose} from './draft.ts';
import type {IncompleteScenario} from './schema.ts';

type Site = NonNullable<Loose<IncompleteScenario['sites'][number]>>;
type Segment = NonNullable<Loose<IncompleteScenario['segments'][number]>>;

/**
 * Fills in what a planner may leave out because the rest of the scenario says it:
 * - `from` of a stock entry: the only site with a lane to its site; else the only supplier; nobody where nothing is ever ordered;
 * - `servedBy` of a segment: every site with a lane to it; else every site with stock that replenishes no other site;
 * - `channels` of a segment: all through the only channel; none where there are none.
 * What remains open stays undefined.
 */
export function complete(draft: Draft, {sites, suppliers, channels}: Directory): Draft {
  const origins = new Map<string, string[]>();
  for (const lane of draft.lanes ?? [])
    if (lane?.from !== undefined && lane.to !== undefined && sites.includes(lane.from))
      origins.set(lane.to, [...new Set([...(origins.get(lane.to) ?? []), lane.from])]);

  const completed = (draft.sites ?? []).map((site) => site && withSource(site, origins, suppliers));
  const sources = new Set(completed.flatMap((site) => (site?.stock ?? []).map((stock) => stock?.from)));
  const customerFacing = completed.flatMap((site) =>
    site?.name !== undefined && (site.stock ?? []).length > 0 && !sources.has(site.name) ? [site.name] : [],
  );
  return {
    ...draft,
    sites: completed,
    segments: (draft.segments ?? []).map(
      (segment) => segment && withService(segment, origins, customerFacing, channels),
    ),
  };
}

function withSource(site: Site, origins: ReadonlyMap<string, string[]>, suppliers: readonly string[]): Site {
  const lanes = origins.get(site.name ?? '') ?? [];
  const only = lanes.length === 1 ? lanes[0] : suppliers.length === 1 ? suppliers[0] : undefined;
  return {
    ...site,
    stock: site.stock?.map((stock) =>
      stock && isOpen(stock, 'from') ? {...stock, from: needsSource(stock) ? only : null} : stock,
    ),
  };
}

function withService(
  segment: Segment,
  origins: ReadonlyMap<string, string[]>,
  customerFacing: string[],
  channels: readonly string[],
): Segment {
  const service = isOpen(segment, 'servedBy')
    ? {servedBy: origins.get(segment.name ?? '') ?? customerFacing}
    : {};
  const noShares = segment.channels && Object.keys(segment.channels).length === 0;
  const intake = isOpen(segment, 'channels') || noShares ? {channels: onlyChannel(channels)} : {};
  return {...segment, ...service, ...intake};
}

function onlyChannel(channels: readonly string[]): Record<string, number> | undefined {
  return channels.length > 1 ? undefined : Object.fromEntries(channels.map((channel) => [channel, 1]));
}

/** Left out in the file; a part that was taken out because of a fault has no key at all. */
function isOpen<Key extends string>(part: {[K in Key]?: unknown}, key: Key): boolean {
  return key in part && part[key] === undefined;
}
