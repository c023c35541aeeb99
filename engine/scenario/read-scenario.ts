import {check} from './check.ts';
import {settleLevers} from './settle-levers.ts';
import {complete} from './complete.ts';
import {directory} from './directory.ts';
import {ScenarioError, type Fault} from './faults.ts';
import {parseJson} from './json.ts';
import {valuesAt} from './paths.ts';
import {parseSchema} from './schema-faults.ts';
import type {Scenario} from './schema.ts';

export {ScenarioError, faultLine, type Fault} from './faults.ts';

/** Files that belong to a scenario, by the names that it gives them; bytes not compressed, see `decompress`. */
export type Attachments = Readonly<Record<string, Uint8Array>>;

/** A scenario that is right. */
export interface ReadScenario {
  /** Every default written out, durations in days, names resolved. */
  scenario: Scenario;
  attachments: Attachments;
  /** What is allowed but looks like a mistake. */
  warnings: Fault[];
}

/**
 * Reads a scenario from the text of a file or from JSON that was parsed already. Throws a ScenarioError with every fault at once:
 * syntax with its line and column, else all that is wrong in the parts and between them, by path.
 * Reading what was read, or its JSON, gives the same scenario again.
 */
export function readScenario(json: unknown, attachments: Attachments = {}): ReadScenario {
  const text = typeof json === 'string' ? parseJson(json) : {value: json, faults: []};
  if (text.value === undefined) throw new ScenarioError(text.faults.length > 0 ? text.faults : [NOTHING]);

  const {faults, output, draft} = parseSchema(text.value);
  if (typeof output !== 'object' || output === null) throw new ScenarioError(faults);
  const names = directory(draft);
  const completed = complete(draft, names);
  const report = check(completed, {names, output, attachments});
  const all = [...text.faults, ...faults, ...report.faults];
  if (all.length > 0) throw new ScenarioError(all);

  const {scenario, faults: ofLevers} = settleLevers(completed as Scenario, {names, attachments});
  if (ofLevers.length > 0) throw new ScenarioError(ofLevers);
  return {scenario, attachments, warnings: report.warnings};
}

/** Names of the files that a scenario asks for, as far as it can be understood; reads text and JSON as `readScenario` does. */
export function attachmentNames(json: unknown): string[] {
  const value = typeof json === 'string' ? parseJson(json).value : json;
  const files = (value === undefined ? [] : valuesAt(value, 'segments[*].orders.file')).filter(
    (file) => typeof file === 'string',
  );
  return [...new Set(files)];
}

const NOTHING: Fault = {path: '', message: 'undefined is no scenario: write a JSON object'};
