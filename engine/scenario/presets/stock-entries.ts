import {nameSelector} from '../paths.ts';
import {isObject, type Json, type Setting} from './written.ts';

/** Where the stock of a product at a site is written, so that a change there changes no other product. */
interface EntryPlace {
  /** What must be set first: an entry of its own, cut out of one for several products. */
  readonly before: readonly Setting[];
  readonly path: string;
  readonly entry: Json;
}

/** The key of the level that a policy derives from a target, written or by default; null where there is none. */
export function levelKey({policy}: Json): string | null {
  if (!isObject(policy)) return 'baseStockLevel';
  const key = policy.type === 'baseStock' ? 'baseStockLevel' : 'reorderPoint';
  return isObject(policy[key]) ? key : null;
}

/** The stock of a product, at every site that has it; `isMeant` says of which entries. */
export function entriesFor(
  json: unknown,
  product: string,
  isMeant: (entry: Json) => unknown = () => true,
): EntryPlace[] {
  const {sites, products} = json as {sites?: unknown; products?: unknown};
  if (!Array.isArray(sites) || !Array.isArray(products)) return [];
  const goods = products.filter(isObject);
  return sites.filter(isObject).flatMap(({name, stock}): EntryPlace[] => {
    if (typeof name !== 'string' || !Array.isArray(stock)) return [];
    const entries = stock.filter(isObject);
    const holder = holders(entries, goods);
    const at = holder.get(product);
    if (at === undefined || !isMeant(entries[at])) return [];
    const list = `sites${nameSelector(name)}.stock`;
    const isAlone = [...holder].every(([other, entry]) => other === product || entry !== at);
    if (isAlone) return [{before: [], path: `${list}[${at}]`, entry: entries[at]}];
    const own = {...withoutName(entries[at]), product};
    return [
      {
        before: [{path: list, value: [...entries, own]}],
        path: `${list}[${entries.length}]`,
        entry: own,
      },
    ];
  });
}

/** The entry that holds for each product: the later of two, yet one for every product never displaces another. */
function holders(entries: readonly Json[], goods: readonly Json[]): Map<string, number> {
  const holder = new Map<string, number>();
  entries.forEach((entry, i) => {
    const meant = entry.product ?? '*';
    for (const {name, class: group} of goods) {
      if (typeof name !== 'string') continue;
      const isCovered =
        meant === '*'
          ? !holder.has(name)
          : typeof meant === 'string'
            ? meant === name
            : Array.isArray(meant)
              ? meant.includes(name)
              : isObject(meant) && meant.class === group;
      if (isCovered) holder.set(name, i);
    }
  });
  return holder;
}

/** An entry but for its name, which no second one may have. */
function withoutName(entry: Json): Json {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'name'));
}
