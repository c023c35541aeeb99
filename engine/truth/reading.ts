import {type Layout, MICRO, type Replication, type Scope} from '../index.ts';

/** The figures of one replication by name. */
export interface Reading {
  /** Days of counted time. */
  days: number;
  /** A measure of the whole operation. */
  measure(name: string): number;
  /** A measure of every product, segment or site, by its name. */
  measureBy(scope: Scope, name: string): Record<string, number>;
  /** Money on a line of the statement over the counted time, signed. */
  money(line: string): number;
}

/** Reads a replication. Asking for a name that it does not have throws a RangeError. */
export function readingOf(layout: Layout, replication: Replication): Reading {
  return {
    days: layout.countedDays,
    measure: (name) =>
      replication.measures[
        indexOf(
          layout.measures.map((measure) => measure.name),
          name,
        )
      ],
    measureBy: (scope, name) => {
      const columns = layout.measuresBy[scope];
      const column = indexOf(
        columns.map((measure) => measure.name),
        name,
      );
      return Object.fromEntries(
        layout.rows[scope].map((row, i) => [row, replication.measuresBy[scope][i * columns.length + column]]),
      );
    },
    money: (line) => replication.statement[indexOf(layout.lines, line)] / MICRO,
  };
}

/** Whether a measure is a share, whose noise is judged on its own scale. */
export function isShare(layout: Layout, name: string): boolean {
  return layout.measures.some((measure) => measure.name === name && measure.unit === 'share');
}

function indexOf(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new RangeError(`there is no figure of that name: ${name}`);
  return index;
}
