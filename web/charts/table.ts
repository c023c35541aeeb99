/** A cell of the table behind a chart: as it is read, and the figure itself for files. */
export interface Cell {
  text: string;
  value: number | string | null;
  /** Half-width of its interval, which files have in a column of its own; absent where the column has none. */
  halfWidth?: number | null;
}

/** The figures that a chart shows. */
export interface Table {
  /** What the figures are, and what stands after ±. */
  caption: string;
  /** Names of the columns with their units; the first one names the rows. */
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Names the rows in tests. */
  rowId?: string;
}

/** A cell that is text alone. */
export function textCell(text: string): Cell {
  return {text, value: text};
}

/** The table as CSV (RFC 4180, lines end with a line feed), figures unrounded; half-widths follow their figures. */
export function tableCsv({columns, rows}: Table): string {
  const hasHalfWidths = columns.map((_, i) => rows.some((row) => row[i]?.halfWidth !== undefined));
  const heads = columns.flatMap((name, i) => (hasHalfWidths[i] ? [name, `${name} ±`] : [name]));
  const lines = rows.map((row) =>
    row.flatMap(({value, halfWidth}, i) =>
      hasHalfWidths[i] ? [written(value), written(halfWidth ?? null)] : [written(value)],
    ),
  );
  return [heads, ...lines].map((line) => `${line.map(quoted).join(',')}\n`).join('');
}

function written(value: Cell['value']): string {
  return value === null ? '' : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
