import type {Fault} from '../index.ts';
import {outputFault, STANDARD, writeWhole, type OutputFile} from './files.ts';
import type {Job} from './job.ts';
import type {Options} from './options.ts';
import type {Wording} from './wording.ts';

/** What a command found, in the forms in which it can be asked for. */
export interface Outcome {
  result: object;
  /** Lines for people. */
  report: () => string[];
  csv?: () => string;
  warnings?: readonly string[];
  files?: readonly OutputFile[];
}

/** What keeps the results of a command from being written where its options say. */
export function outputFaults(options: Options, wording: Wording): Fault[] {
  const faults = (['out', 'json', 'csv'] as const).flatMap((name) => {
    const path = options[name];
    return path === undefined ? [] : (outputFault(`--${name}`, path, wording) ?? []);
  });
  const isTwice = options.json === STANDARD && options.csv === STANDARD;
  return isTwice ? [...faults, {path: '--csv', message: wording.faults.bothOut}] : faults;
}

/** Writes all files, each whole or not at all, then what goes to the standard output, then the warnings. */
export function deliver({options, wording, progress}: Job, outcome: Outcome): void {
  progress.clear();
  const forms = [
    {path: options.json, content: () => `${JSON.stringify(outcome.result, null, 2)}\n`},
    {path: options.csv, content: outcome.csv ?? (() => '')},
  ];
  const wanted = forms.flatMap(({path, content}) => (path === undefined ? [] : [{path, content: content()}]));
  writeWhole([...(outcome.files ?? []), ...wanted.filter(({path}) => path !== STANDARD)]);
  const printed = wanted.find(({path}) => path === STANDARD);
  if (printed) process.stdout.write(printed.content);
  else if (!options.quiet)
    process.stdout.write(
      outcome
        .report()
        .map((line) => `${line}\n`)
        .join(''),
    );
  warn(outcome.warnings ?? [], options, wording);
}

/** Tells of what looks like a mistake, on the standard error. */
export function warn(messages: readonly string[], {quiet}: Options, wording: Wording): void {
  if (!quiet) for (const message of messages) process.stderr.write(`${wording.warning}: ${message}\n`);
}
