import {ScenarioError, type Fault} from './faults.ts';

/**
 * A fault at a place of an order file: `orders.csv`, `orders.csv:12`, `orders.csv:12:5` or `orders.csv:12:price`; lines and
 * columns count from 1, and a column of the table may be given by its name.
 */
export function fileFault(file: string, message: string, line?: number, column?: number | string): Fault {
  return {path: [file, line, column].filter((part) => part !== undefined).join(':'), message};
}

/** The error of an order file that has one fault. */
export function fileError(
  file: string,
  message: string,
  line?: number,
  column?: number | string,
): ScenarioError {
  return new ScenarioError([fileFault(file, message, line, column)]);
}
