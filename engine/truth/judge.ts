import type {Answer, Model, NoAnswer, Simulation} from './answer.ts';
import {agrees} from './agreement.ts';
import type {Expected, ReferenceCase, Tolerance, Value} from './cases.ts';
import {scaleOf, sizeOf} from './elements.ts';
import {playOnce} from './experiment.ts';
import {isTelling, replicate, type Comparison, type Pause, type Simulated} from './replicate.ts';

const ROUNDING = 1e-13; // of the greatest element of a list

export type Verdict = 'passed' | 'failed' | 'unsupported';

/** One quantity of a case beside what the engine makes of it. */
export interface QuantityRow {
  quantity: string;
  unit: string;
  expected: Value;
  tolerance: Tolerance;
  /** By an exact method, where there is one. */
  theory?: Value;
  /** By simulation, where it can be measured: over replications, for each element, or the value where nothing is left to chance. */
  simulated?: Simulated | {elements: Readonly<Record<string, Simulated>>} | {value: Value};
  /** What was simulated: an ordinary scenario, or samples of other code of the engine. */
  by?: 'scenario' | 'sample';
  /** `unsupported` where neither has it, or where there is too much noise for the simulation to count. */
  verdict: Verdict;
}

/** A case and its quantities: failed when one fails, passed when all pass. */
export interface CaseRow {
  file: string;
  id: string;
  title: string;
  family: string;
  model: string;
  stochastic: boolean;
  verdict: Verdict;
  quantities: QuantityRow[];
  /** What is missing, or what went wrong, in one phrase; null for a case that passed. */
  reason: string | null;
}

/** Answers a case and compares. Throws a ParameterError on parameters that the model cannot use. */
export async function judge(
  file: string,
  of: ReferenceCase,
  model: Model | NoAnswer,
  pause: Pause,
  simulates: boolean,
): Promise<CaseRow> {
  const head = headOf(file, of);
  const answer = typeof model === 'function' ? model(of) : model;
  if ('missing' in answer) return {...head, verdict: 'unsupported', quantities: [], reason: answer.missing};
  const quantities = await compare(of, answer, pause, simulates);
  const named = (verdict: Verdict) =>
    quantities
      .filter((row) => row.verdict === verdict)
      .map((row) => row.quantity)
      .join(', ');
  if (named('failed')) return {...head, verdict: 'failed', quantities, reason: `differs: ${named('failed')}`};
  if (named('unsupported'))
    return {...head, verdict: 'unsupported', quantities, reason: `no method for ${named('unsupported')}`};
  return {...head, verdict: 'passed', quantities, reason: null};
}

/** The row of a case whose answer ended in an error. */
export function failure(file: string, of: ReferenceCase, error: unknown): CaseRow {
  const reason = error instanceof Error ? error.message : String(error);
  return {...headOf(file, of), verdict: 'failed', quantities: [], reason};
}

function headOf(file: string, {id, title, family, model, stochastic}: ReferenceCase) {
  return {file, id, title, family, model, stochastic};
}

async function compare(
  of: ReferenceCase,
  {theory = {}, simulation = []}: Answer,
  pause: Pause,
  simulates: boolean,
): Promise<QuantityRow[]> {
  const exact: Record<string, Value> = {};
  const simulated: (Comparison & Pick<QuantityRow, 'by'>)[] = [];
  for (const one of [simulation].flat() as Simulation[])
    if (one.type === 'once') Object.assign(exact, playOnce(one));
    else if (simulates) {
      const by = one.type === 'sampled' ? 'sample' : 'scenario';
      simulated.push(
        ...(await replicate(one, of.expected, pause)).map((comparison) => ({...comparison, by}) as const),
      );
    }
  return Object.entries(of.expected).map(([quantity, expected]) => {
    const {value, tolerance, unit} = expected;
    const checks: boolean[] = [];
    const row: QuantityRow = {quantity, unit, expected: value, tolerance, verdict: 'unsupported'};
    if (quantity in theory) {
      row.theory = theory[quantity];
      checks.push(agrees(value, row.theory, tolerance, roundingOf(expected)));
    }
    if (quantity in exact) {
      row.simulated = {value: exact[quantity]};
      row.by = 'scenario';
      checks.push(agrees(value, exact[quantity], tolerance));
    }
    const elements = simulated.filter(({place}) => place.quantity === quantity);
    if (elements.length > 0) {
      row.simulated = together(elements);
      row.by = elements[0].by!;
      const counting = elements.filter(isTelling);
      const isWhole = quantity in theory || counting.length === sizeOf(value);
      if (counting.length > 0 && isWhole) checks.push(counting.every(({isNear}) => isNear));
    }
    if (checks.length > 0) row.verdict = checks.every(Boolean) ? 'passed' : 'failed';
    return row;
  });
}

/** Where a curve passes zero, its reference value is a difference of figures of its own size, in sixteen digits. */
function roundingOf({value, tolerance}: Expected): number {
  return tolerance.type === 'exact' || typeof value === 'number' ? 0 : ROUNDING * scaleOf(value);
}

function together(elements: readonly Comparison[]): NonNullable<QuantityRow['simulated']> {
  const [{place, simulated}] = elements;
  if (place.keys.length === 0) return simulated;
  return {elements: Object.fromEntries(elements.map((one) => [one.place.keys.join('.'), one.simulated]))};
}
