import {readdirSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {
  applyPreset,
  attachmentNames,
  decompress,
  presetsFor,
  readScenario,
  readTraces,
  ScenarioError,
  setByPath,
  type Attachments,
  type Fault,
  type PresetSetting,
} from '../index.ts';
import {scenarioHash} from '../run/digest.ts';
import type {Subject} from '../run/study.ts';
import {isFile, readInput, STANDARD} from './files.ts';
import type {Job} from './job.ts';
import type {Options} from './options.ts';
import {presetOf} from './presets.ts';
import type {Wording} from './wording.ts';

/** A scenario with its order files, ready to be played. */
export interface OpenedSubject extends Subject {
  readonly hash: string;
  /** Order files by the names that the scenario gives them, unpacked. */
  readonly attachments: Attachments;
  /** What is allowed but looks like a mistake. */
  readonly warnings: readonly Fault[];
}

/** The scenarios that come with the program. */
const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/**
 * Opens SCENARIO: a file, `-`, or the name of one that comes with the program, changed by every `--set`, with the order files that
 * it names, which lie beside it, packed with gzip or not. Throws ScenarioError with everything that is wrong.
 */
export async function openSubject({operand, options, wording}: Job): Promise<OpenedSubject> {
  const {path, directory} = locate(operand, wording);
  const source = changed(new TextDecoder().decode(await readInput(path)), options, wording);
  const faults: Fault[] = [];
  const attachments = await readAttachments(attachmentNames(source), directory, faults, wording);
  const {scenario, warnings} = read(source, attachments, faults);
  return {
    scenario,
    attachments,
    traces: await readTraces(scenario, attachments),
    warnings,
    check: options.check,
    hash: scenarioHash(scenario, attachments),
    ...(options.seed !== undefined && {seed: options.seed}),
  };
}

/** Names of the scenarios that come with the program. */
export function shippedScenarios(): string[] {
  return readdirSync(SCENARIOS)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

function locate(operand: string, wording: Wording): {path: string; directory: string} {
  if (operand === STANDARD) return {path: STANDARD, directory: '.'};
  const shipped = shippedScenarios().find((name) => operand === name || operand === `${name}.json`);
  const path = isFile(operand) || shipped === undefined ? operand : join(SCENARIOS, `${shipped}.json`);
  if (!isFile(path))
    throw new ScenarioError([{path: operand, message: wording.faults.noScenario(shippedScenarios())}]);
  return {path, directory: dirname(path)};
}

/** The scenario as written, with what `--preset` and then `--set` say; text that is no JSON stays as it is, for the reader to say where. */
function changed(written: string, {preset, set, quiet}: Options, wording: Wording): unknown {
  if (set.length === 0 && preset.length === 0) return written;
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch {
    return written;
  }
  for (const {target, name} of preset) {
    const applied = applyPreset(json, presetOf(name, {wording}, presetsFor(target)), target);
    json = applied.json;
    if (!quiet) for (const change of applied.changes) tell(change, wording);
  }
  return set.reduce((before, {path, value}) => setByPath(before, path, value), json);
}

/** Says on the standard error what a preset has set. */
function tell({path, value, preset}: PresetSetting, {presets}: Wording): void {
  process.stderr.write(`${presets.set(path, JSON.stringify(value), preset)}\n`);
}

async function readAttachments(
  names: readonly string[],
  directory: string,
  faults: Fault[],
  wording: Wording,
): Promise<Record<string, Uint8Array>> {
  const attachments: Record<string, Uint8Array> = {};
  for (const name of names) {
    const path = resolve(directory, name);
    attachments[name] = new Uint8Array();
    if (!isFile(path)) faults.push({path: name, message: wording.faults.noOrders(path)});
    else
      try {
        attachments[name] = await decompress(await readInput(path), name);
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        faults.push({path: name, message: wording.faults.damaged});
      }
  }
  return attachments;
}

/** Reads the scenario; what is wrong with it joins what is wrong with its files. */
function read(source: unknown, attachments: Record<string, Uint8Array>, faults: readonly Fault[]) {
  let found = faults;
  try {
    const result = readScenario(source, attachments);
    if (faults.length === 0) return result;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    found = [...faults, ...error.faults];
  }
  throw new ScenarioError(found);
}
