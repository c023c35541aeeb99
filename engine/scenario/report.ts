import {pathText, type Fault} from './faults.ts';

/** Gathers what checking a scenario finds. */
export interface Report {
  readonly faults: Fault[];
  readonly warnings: Fault[];
}

/** Where something is wrong: keys and indices from the top. */
export type Place = readonly (string | number | undefined)[];

export function fault(report: Report, place: Place, message: string, value?: unknown): void {
  report.faults.push(finding(place, message, value));
}

export function warning(report: Report, place: Place, message: string, value?: unknown): void {
  report.warnings.push(finding(place, message, value));
}

function finding(place: Place, message: string, value: unknown): Fault {
  const path = pathText(place.filter((key) => key !== undefined));
  return value === undefined ? {path, message} : {path, message, value};
}
