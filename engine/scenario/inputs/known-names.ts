/** Things of a scenario that other places name. */
type Things =
  | 'products'
  | 'product classes'
  | 'sites'
  | 'segments'
  | 'segment classes'
  | 'sites and segments'
  | 'channels'
  | 'calendars'
  | 'stations'
  | 'stations that serve'
  | 'steps';

/** What is named where: the keys and types that lead to a place, from the right end. */
const REFERENCES: Readonly<Record<string, Things>> = {
  'stock.product': 'products',
  'stock.product.class': 'product classes',
  'stock.from': 'sites',
  keepFor: 'segment classes',
  'substitutes.product': 'products',
  'stations.calendar': 'calendars',
  'stations.times': 'segments',
  'process.station': 'stations',
  'correction.station': 'stations',
  'order.station': 'stations',
  'batch.station': 'stations',
  'zones.station': 'stations',
  sortStation: 'stations',
  mergeStation: 'stations',
  'zones.product': 'products',
  'zones.product.class': 'product classes',
  'packing.product': 'products',
  'packing.product.class': 'product classes',
  'customising.station': 'stations',
  'customising.products.product': 'products',
  'customising.products.from': 'products',
  'next.to': 'steps',
  'production.station': 'stations',
  'lanes.from': 'sites',
  'lanes.to': 'sites and segments',
  'channels.calendar': 'calendars',
  servedBy: 'sites',
  'basket.shares': 'products',
  'basket.quantities': 'products',
  'segments.channels': 'channels',
  'transship.from': 'sites',
  'promise.calendar': 'calendars',
  'smoothing.peak': 'calendars',
  'smoothing.to': 'calendars',
  'call.station': 'stations that serve',
  'promotions.segments': 'segments',
  'promotions.products': 'products',
  'lines.product': 'products',
  'correlations.segments': 'segments',
};

type Thing = Readonly<Record<string, unknown>>;

/**
 * Names that may stand in a place, or be the keys of a table there, in the sequence of the scenario; none where any text may.
 * `names` are the keys and types on the way, `keys` the whole way.
 */
export function knownNames(
  written: unknown,
  names: readonly string[],
  keys: readonly (string | number)[],
): readonly string[] {
  const things = bySuffix(REFERENCES, names);
  const scenario = isThing(written) ? written : {};
  const site = isThing(scenario.sites) ? (scenario.sites as unknown as unknown[])[Number(keys[1])] : null;
  const here = isThing(site) ? site : {};
  switch (things) {
    case undefined:
      return [];
    case 'calendars':
      return isThing(scenario.calendars) ? Object.keys(scenario.calendars) : [];
    case 'product classes':
      return texts(scenario.products, 'class');
    case 'segment classes':
      return texts(scenario.segments, 'class');
    case 'sites and segments':
      return [...texts(scenario.sites, 'name'), ...texts(scenario.segments, 'name')];
    case 'stations':
      return texts(here.stations, 'name');
    case 'stations that serve':
      return stationsThatServe(scenario, keys);
    case 'steps':
      return [...texts(here.process, 'name'), ...texts(here.process, 'stage')];
    case 'products':
    case 'sites':
    case 'segments':
    case 'channels':
      return texts(scenario[things], 'name');
    default:
      return things satisfies never;
  }
}

/** Names of the stations of all sites that serve the segment on the way, each once. */
function stationsThatServe(scenario: Thing, keys: readonly (string | number)[]): string[] {
  const segments = Array.isArray(scenario.segments) ? (scenario.segments as unknown[]) : [];
  const segment = segments[Number(keys[1])];
  const servedBy =
    isThing(segment) && Array.isArray(segment.servedBy) ? (segment.servedBy as unknown[]) : null;
  const sites = Array.isArray(scenario.sites) ? (scenario.sites as unknown[]) : [];
  const serving = sites.filter(
    (site) => isThing(site) && (servedBy === null || servedBy.includes(site.name)),
  );
  return [...new Set(serving.flatMap((site) => texts((site as Thing).stations, 'name')))];
}

/** The entry for the longest end of `names` that has one, joined by points. */
export function bySuffix<Entry>(
  entries: Readonly<Record<string, Entry>>,
  names: readonly string[],
): Entry | undefined {
  for (let i = 0; i < names.length; i++) {
    const key = names.slice(i).join('.');
    if (Object.hasOwn(entries, key)) return entries[key];
  }
  return undefined;
}

/** Texts of a field of all entries of a list, each once. */
function texts(list: unknown, key: string): string[] {
  const entries = Array.isArray(list) ? (list as unknown[]) : [];
  const values = entries.map((entry) => (isThing(entry) ? entry[key] : undefined));
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null;
}
