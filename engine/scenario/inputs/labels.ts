const NAMING = ['name', 'product', 'products', 'stage', 'station', 'to', 'path', 'id', 'class', 'segments'];
const MOST_NAMES = 3;

/** What an entry of a list is called by what stands in it: its name, or what it joins or belongs to; empty where nothing tells. */
export function labelOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return '';
  const fields = entry as Readonly<Record<string, unknown>>;
  if (typeof fields.name === 'string') return fields.name;
  if (typeof fields.from === 'string' && typeof fields.to === 'string')
    return `${fields.from} → ${fields.to}`;
  return NAMING.map((key) => namesIn(fields[key])).find((text) => text !== '') ?? '';
}

function namesIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const names = value.filter((name) => typeof name === 'string');
    return names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ' …' : '');
  }
  return typeof value === 'object' ? labelOf(value) : '';
}
