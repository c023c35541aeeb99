import {availableParallelism} from 'node:os';
import {faultLine, defaultLever, leverNamed, readScenario, ScenarioError, type Lever} from '../index.ts';
import {Pool} from '../run/pool.ts';
import {spawnNode} from '../run/spawn-node.ts';
import type {CommandName} from './commands.ts';
import type {Job} from './job.ts';
import {warn} from './outcome.ts';
import {openSubject, type OpenedSubject} from './subject.ts';
import {UsageError} from './usage-error.ts';

/** Opens the scenario that a command works on, and tells of what looks like a mistake in it. */
export async function openStudy(job: Job): Promise<OpenedSubject> {
  const subject = await openSubject(job);
  const told = subject.warnings.map((fault) => faultLine(job.wording.told(fault)));
  warn(told, job.options, job.wording);
  return subject;
}

/** Works on a pool of threads and ends them. */
export async function withPool<Result>(
  {options}: Job,
  work: (pool: Pool) => Promise<Result>,
): Promise<Result> {
  const pool = new Pool(options.workers ?? availableParallelism(), spawnNode);
  try {
    return await work(pool);
  } finally {
    pool.close();
  }
}

/** The lever that was asked for, over the range that was asked for. */
export function chosenLever(
  {scenario, attachments}: OpenedSubject,
  {options, wording}: Job,
  command: CommandName,
): Lever {
  const lever = leverNamed(scenario, options.lever);
  if (lever === null) {
    const names = [
      ...new Set([...scenario.levers, defaultLever(scenario)].flatMap((known) => known?.name ?? [])),
    ];
    if (options.lever === undefined)
      throw new ScenarioError([{path: 'levers', message: wording.faults.noLever}]);
    throw new UsageError([{path: '--lever', message: wording.faults.unknownLever(names)}], command);
  }
  const {from = lever.from, to = lever.to} = options;
  if (from === lever.from && to === lever.to) return lever;
  try {
    return readScenario({...scenario, levers: [{...lever, from, to}]}, attachments).scenario.levers[0];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const faults = error.faults.map((fault) => ({
      ...fault,
      path: fault.path.replace(/^levers\[0\]\./, '--'),
    }));
    throw new UsageError(faults, command);
  }
}

/** The entries that have a value. */
export function given<Values extends object>(
  values: Values,
): {[Key in keyof Values]?: Exclude<Values[Key], undefined>} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
