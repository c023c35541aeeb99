/** Longest line on which a list or an object is written. */
const WIDTH = 110;

/**
 * Writes a value as JSON that is compact and yet can be read: what fits on a line stands on one, and so does a long list or
 * object of nothing but numbers; the rest has an item a line. Ends with a line break.
 */
export function jsonText(value: unknown): string {
  return `${written(value, '')}\n`;
}

function written(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (flat.length <= WIDTH || typeof value !== 'object' || value === null) return flat;
  const items = Object.entries(value);
  if (items.every(([, item]) => typeof item === 'number')) return flat;
  const deeper = `${indent} `;
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string')
      ? flat
      : `[\n${value.map((item) => deeper + written(item, deeper)).join(',\n')}\n${indent}]`;
  const lines = items
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${written(item, deeper)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
