import {ScenarioError, type Fault} from '../scenario/faults.ts';

/** A fault at a place of an order file: `orders.csv`, `orders.csv:12` or `orders.csv:12:5`; lines and columns count from 1. */
export function fileFault(file: string, message: string, line?: number, column?: number): Fault {
  return {path: [file, line, column].filter((part) => part !== undefined).join(':'), message};
}

/** The error of an order file that has one fault. */
export function fileError(file: string, message: string, line?: number, column?: number): ScenarioError {
  return new ScenarioError([fileFault(file, message, line, column)]);
}
