/** A cell of the table behind a chart: as it is read, and the figure itself for files. */
export interface Cell {
  text: string;
  value: number | string | null;
}

/** The figures that a chart shows. */
export interface Table {
  /** What the figures are, and what stands after ±. */
  caption: string;
  /** Names of the columns with their units; the first one names the rows. */
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** A cell that is text alone. */
export function textCell(text: string): Cell {
  return {text, value: text};
}

/** The table as CSV (RFC 4180, lines end with a line feed), figures unrounded. */
export function tableCsv({columns, rows}: Table): string {
  const lines = [columns, ...rows.map((row) => row.map(({value}) => (value === null ? '' : String(value))))];
  return lines.map((line) => `${line.map(quoted).join(',')}\n`).join('');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
