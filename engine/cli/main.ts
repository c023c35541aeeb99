import {faultLine, ScenarioError, type Fault} from '../index.ts';
import {ENGINE_VERSION} from '../run/version.ts';
import {languageOf, parseCommandLine, usage} from './command-line.ts';
import {COMMANDS} from './commands.ts';
import {DONE, FAILED, WRONG_INPUT} from './exit-status.ts';
import {help} from './help.ts';
import {outputFaults} from './outcome.ts';
import {progressOn} from './progress.ts';
import {UsageError} from './usage-error.ts';
import {wordingIn} from './wording.ts';

const words = process.argv.slice(2);
const wording = wordingIn(languageOf(words));

async function main(): Promise<number> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => interruption.abort());
  const {command, operands, options} = parseCommandLine(words);
  if (options.version) return print([ENGINE_VERSION]);
  if (options.help) return print(help(command, wording));
  const faults = outputFaults(options, wording);
  if (faults.length > 0) throw new ScenarioError(faults);
  const progress = progressOn(process.stderr, options.quiet);
  const [operand = ''] = operands;
  const job = {operand, operands, options, wording, progress, signal: interruption.signal};
  const perform = await COMMANDS[command!].load();
  try {
    return (await Promise.race([perform(job), aborted(interruption.signal)])) ?? DONE;
  } finally {
    progress.clear();
  }
}

function print(lines: readonly string[]): number {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return DONE;
}

/** Rejects when the signal comes, even while threads are at work. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    else signal.addEventListener('abort', () => reject(signal.reason as Error), {once: true});
  });
}

/** Says what went wrong; gives the exit status. */
function explain(error: unknown): number {
  if (error instanceof ScenarioError) return tell(error.faults, []);
  if (error instanceof UsageError) return tell(error.faults, [`${wording.usage}: ${usage(error.command)}`]);
  process.stderr.write(`fulcrum: ${reasonOf(error)}\n`);
  return FAILED;
}

function tell(faults: readonly Fault[], more: readonly string[]): number {
  process.stderr.write(
    [...faults.map((fault) => faultLine(wording.told(fault))), ...more].map((line) => `${line}\n`).join(''),
  );
  return WRONG_INPUT;
}

/** The system's word for its own errors and an interruption; where the program itself is wrong, also where. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AbortError') return wording.faults.interrupted;
  return 'code' in error ? error.message : (error.stack ?? error.message);
}

/** A reader who has seen enough, such as `head`, is no failure. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(DONE);
}

process.stdout.on('error', leaveQuietly);
process.stderr.on('error', leaveQuietly);
process.on('uncaughtException', (error) => process.exit(explain(error)));
try {
  process.exitCode = await main();
} catch (error) {
  process.exit(explain(error));
}
