/** A scenario that comes with the page. */
export interface Shipped {
  /** Name of its file without the ending. */
  id: string;
  name: string;
}

const names = import.meta.glob<string>('../../scenarios/*.json', {import: 'name', eager: true});
const files = import.meta.glob<string>('../../scenarios/*.json', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const traces = import.meta.glob<string>('../../scenarios/**/*.{csv,csv.gz}', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const FOLDER = '../../scenarios/';

/** The scenarios that come with the page, the one that it opens with first. */
export const shipped: readonly Shipped[] = Object.entries(names)
  .map(([path, name]) => ({id: path.slice(FOLDER.length, -'.json'.length), name}))
  .sort((a, b) => Number(b.id === 'default') - Number(a.id === 'default') || (a.name < b.name ? -1 : 1));

const texts: Record<string, Promise<string>> = {};

/** Text of a shipped scenario; loaded once, unless that fails. */
export function shippedText(id: string): Promise<string> {
  const text = (texts[id] ??= load(files[`${FOLDER}${id}.json`]).then((response) => response.text()));
  text.catch(() => delete texts[id]);
  return text;
}

/** Bytes of an order file that a shipped scenario names; null where there is none. */
export async function shippedOrders(name: string): Promise<Uint8Array | null> {
  const url = traces[`${FOLDER}${name}`];
  return url === undefined ? null : new Uint8Array(await (await load(url)).arrayBuffer());
}

async function load(url: string): Promise<Response> {
  const response = await fetch(new URL(url, document.baseURI));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
