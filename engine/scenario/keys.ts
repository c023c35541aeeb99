/**
 * One integer in [0, 2^32) per name, the same whatever else is in the list, so that adding a product
 * leaves the chance of every other one as it was. FNV-1a (Fowler, Noll and Vo); two names that collide are
 * told apart by the next free integer. The names must be different.
 */
export function uniqueKeys(names: readonly string[]): Float64Array {
  const taken = new Set<number>();
  return Float64Array.from(names, (name) => {
    let key = hash(name);
    while (taken.has(key)) key = (key + 1) >>> 0;
    taken.add(key);
    return key;
  });
}

function hash(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
