import {readFileSync} from 'node:fs';
import {fieldsAt, inputSchema, type InputField} from '../../../engine/scenario/inputs/fields.ts';
import {inputSource, type InputSource, type Keys} from '../../../engine/scenario/inputs/places.ts';
import {schemaWords} from '../../../engine/scenario/inputs/words.ts';
import {setByPath} from '../../../engine/scenario/paths.ts';
import {ScenarioError, readScenario} from '../../../engine/scenario/read-scenario.ts';
import {parseSchema} from '../../../engine/scenario/schema-faults.ts';
import type {Scenario} from '../../../engine/scenario/schema.ts';
import type {InputSetting} from '../../../engine/scenario/inputs/settings.ts';
import {faultLine} from '../../../engine/scenario/faults.ts';

export const ROOT = inputSchema();

export function shipped(name: string): unknown {
  return JSON.parse(readFileSync(`scenarios/${name}.json`, 'utf8'));
}

/** The inputs of a scenario as the page looks at them. */
export function sourceOf(written: unknown, original: unknown = written): InputSource {
  return inputSource(ROOT, written, read(written), {original});
}

function read(written: unknown): Scenario | null {
  try {
    return readScenario(written).scenario;
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

/** The field at a place. */
export function field(source: InputSource, ...keys: Keys): InputField {
  const page = fieldsAt(source, schemaWords, keys);
  if (!page) throw new RangeError(`no field at ${keys.join('.')}`);
  return page.field;
}

/** Every field of a scenario, each once: page by page, as somebody who opens everything. */
export function* allFields(source: InputSource, keys: Keys = []): Generator<InputField> {
  for (let from = 0; ; from += 50) {
    const page = fieldsAt(source, schemaWords, keys, {from})!;
    for (const one of page.fields) yield* withParts(source, one);
    if (from + page.fields.length >= page.count) return;
  }
}

function* withParts(source: InputSource, one: InputField): Generator<InputField> {
  yield one;
  if (one.fields.length > 0) for (const part of one.fields) yield* withParts(source, part);
  else if (one.count > 0 && !['numbers', 'texts'].includes(one.kind)) yield* allFields(source, one.keys);
}

/** What is wrong by the schema after a change. */
export function schemaFaults(written: unknown, {path, value}: InputSetting): string[] {
  return parseSchema(setByPath(written, path, value)).faults.map(faultLine);
}
