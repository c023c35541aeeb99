import * as v from 'valibot';
import {parseJson} from '../scenario/json.ts';

/** A figure, a word, a list (element by element) or figures by name. */
export type Value = number | string | boolean | null | readonly Value[] | {readonly [name: string]: Value};

/** How far a computed value may be from the reference: not at all, by so much, or by this share of max(|value|, 1e-6). */
export type Tolerance = {type: 'exact'} | {type: 'abs' | 'rel'; value: number};

/** One quantity of a case with its reference value. */
export interface Expected {
  value: Value;
  tolerance: Tolerance;
  unit: string;
  /** False for a formula, a bound or the place of an optimum, which no simulation measures. */
  simulable: boolean;
}

/** One reference case: a model with its parameters, and what is known to come out. */
export interface ReferenceCase {
  id: string;
  title: string;
  family: string;
  /** Cases with one slug have parameters and quantities of the same names. */
  model: string;
  /** Whether its values were confirmed by simulation. */
  stochastic: boolean;
  parameters: Record<string, {value: Value}>;
  /** How its values were computed. */
  verification: {method: string};
  expected: Record<string, Expected>;
}

/** Something that is wrong in a case file. */
export interface CaseFault {
  file: string;
  /** Place in the file, such as `cases[3].parameters.S`; line and column for a fault of syntax. */
  path: string;
  message: string;
}

/** A case, or why it cannot be understood; `path` is its place in the file. */
export type CaseOrFault = {path: string; case: ReferenceCase} | {path: string; fault: CaseFault};

const FORMAT = 'truth-cases/1';

const value: v.GenericSchema<Value> = v.lazy(() =>
  v.union([v.number(), v.string(), v.boolean(), v.null(), v.array(value), v.record(v.string(), value)]),
);
const tolerance = v.variant('type', [
  v.object({type: v.literal('exact')}),
  v.object({type: v.picklist(['abs', 'rel']), value: v.pipe(v.number(), v.minValue(0))}),
]);
const schema = v.object({
  id: v.string(),
  title: v.string(),
  family: v.string(),
  model: v.string(),
  stochastic: v.optional(v.boolean(), false),
  parameters: v.record(v.string(), v.object({value})),
  verification: v.optional(v.object({method: v.optional(v.string(), '')}), {}),
  expected: v.record(v.string(), v.object({value, tolerance, unit: v.string(), simulable: v.boolean()})),
});

/** Reads a case file. A case that is malformed is a fault in its place; a file that is none has one fault and no case. */
export function readCases(file: string, text: string): CaseOrFault[] {
  const wrong = (path: string, message: string): CaseOrFault => ({path, fault: {file, path, message}});
  const parsed = parseJson(text);
  if (parsed.value === undefined) return parsed.faults.map(({path, message}) => wrong(path, message));
  const head = v.safeParse(v.object({format: v.literal(FORMAT), cases: v.array(v.unknown())}), parsed.value);
  if (!head.success) return [wrong(...issueOf(head.issues[0], ''))];
  return head.output.cases.map((one, i) => {
    const path = `cases[${i}]`;
    const read = v.safeParse(schema, one);
    return read.success
      ? {path, case: read.output as ReferenceCase}
      : wrong(...issueOf(read.issues[0], path));
  });
}

function issueOf(issue: v.BaseIssue<unknown>, place: string): [path: string, message: string] {
  const path = v.getDotPath(issue) ?? '';
  const {message} = issue;
  return [[place, path].filter(Boolean).join('.'), message.charAt(0).toLowerCase() + message.slice(1)];
}
