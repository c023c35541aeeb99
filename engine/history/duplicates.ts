import type {RawOrders} from './read-orders.ts';

/** 1 for each of the `lines` that is the same in every field as an earlier one of them; expected linear time. */
export function duplicates(raw: RawOrders, lines: Int32Array): Uint8Array {
  const texts = [raw.order, raw.customer, raw.product, raw.description, raw.country].map(({rows}) => rows);
  const numbers = [raw.at, raw.quantity, raw.price];
  const bits = numbers.map((column) => new Int32Array(column.slice().buffer));
  const hashOf = (line: number) => {
    let hash = 0x811c9dc5;
    for (const rows of texts) hash = mix(hash, rows[line]);
    for (const halves of bits) hash = mix(mix(hash, halves[2 * line]), halves[2 * line + 1]);
    return hash ^ (hash >>> 15);
  };
  const same = (a: number, b: number) =>
    texts.every((rows) => rows[a] === rows[b]) && numbers.every((column) => Object.is(column[a], column[b]));

  let size = 16;
  while (size < 2 * lines.length) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const repeated = new Uint8Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    let slot = hashOf(lines[i]) & (size - 1);
    while (slots[slot] >= 0 && !same(slots[slot], lines[i])) slot = (slot + 1) & (size - 1);
    if (slots[slot] < 0) slots[slot] = lines[i];
    else repeated[i] = 1;
  }
  return repeated;
}

/** One step of an integer hash: multiply, rotate, multiply (Appleby, MurmurHash3, public domain). */
function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}
