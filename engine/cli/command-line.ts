import {parseArgs} from 'node:util';
import type {Fault} from '../index.ts';
import {COMMANDS, COMMAND_NAMES, type Command, type CommandName} from './commands.ts';
import {UsageError} from './usage-error.ts';
import {FLAGS, LISTS, PLACEHOLDER, SINGLE, type Flag, type OptionName, type Options} from './options.ts';
import {wordingIn, type Wording} from './wording.ts';

/** What was typed, taken apart. */
export interface CommandLine {
  command: CommandName | null;
  /** What the command works on; empty where it works on nothing. */
  operands: readonly string[];
  options: Options;
}

/** Reads the words after `fulcrum`; throws UsageError with all that is wrong. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const {tokens} = parseArgs({
    args: tied(words),
    options: KINDS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const wording = wordingIn(languageOf(words));
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const [word, ...others] = positionals;
  const command = COMMAND_NAMES.find((name) => name === word) ?? null;
  const faults: Fault[] = [];
  const options: Options = {...NOTHING, set: [], preset: [], map: [], keep: []};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const fault = take(options, token, command, wording);
    if (fault) faults.push({path: token.rawName, message: fault});
  }
  if (options.help || options.version) return {command, operands: [], options};
  if (command === null) {
    const message = wording.faults[word === undefined ? 'noCommand' : 'unknownCommand'](COMMAND_NAMES);
    throw new UsageError([...faults, {path: word ?? '', message}], null);
  }
  const operands = operandsOf(command, others, options, faults, wording);
  for (const name of (COMMANDS[command] as Command).required ?? [])
    if (options[name] === undefined) faults.push({path: `--${name}`, message: wording.faults.required});
  if (faults.length > 0) throw new UsageError(faults, command);
  return {command, operands, options};
}

/** How a command is called, on one line; of all commands where it is null. */
export function usage(command: CommandName | null): string {
  if (command === null) return `fulcrum ${COMMAND_NAMES.join('|')} …`;
  const {options, required = []}: Command = COMMANDS[command];
  const operand = operandText(COMMANDS[command]);
  const words = options.map((name) => {
    const written = optionText(name);
    return required.includes(name) ? written : `[${written}]${name in LISTS ? ' …' : ''}`;
  });
  return ['fulcrum', command, ...(operand === '' ? [] : [operand]), ...words].join(' ');
}

/** What a command works on as it is written: `SCENARIO`, `SCENARIO SCENARIO …`, or nothing. */
export function operandText({operand, times}: Command): string {
  if (operand === null) return '';
  if (times?.least === 0) return `[${operand}]`;
  return times ? `${new Array(times.least).fill(operand).join(' ')} …` : operand;
}

/** An option as it is written: `--seed S`. */
export function optionText(name: OptionName): string {
  const value = name in PLACEHOLDER ? ` ${PLACEHOLDER[name as keyof typeof PLACEHOLDER]}` : '';
  return `--${name}${value}`;
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

const VALUED = [...Object.keys(SINGLE), ...Object.keys(LISTS)];
const TAKES_VALUE = new Set(VALUED.map((name) => `--${name}`));

const KINDS = Object.fromEntries([
  ...VALUED.map((name) => [name, {type: 'string'}] as const),
  ...FLAGS.map((name) => [name, {type: 'boolean', ...(name === 'help' && {short: 'h'})}] as const),
]);

const NOTHING = Object.fromEntries(FLAGS.map((name) => [name, false])) as Record<Flag, boolean>;

/** Writes an option down; says what is wrong with it. */
function take(
  options: Options,
  token: Extract<Token, {kind: 'option'}>,
  command: CommandName | null,
  wording: Wording,
): string | null {
  const {name, value} = token;
  if (!Object.hasOwn(KINDS, name)) return wording.faults.unknownOption;
  const known = name as OptionName;
  if (command !== null && !belongs(known, command)) return wording.faults.notHere(command);
  if (isFlag(known)) {
    if (value !== undefined) return wording.faults.noValue;
    options[known] = true;
    return null;
  }
  if (value === undefined || value === '') return wording.faults.value;
  const target = options as Record<string, unknown>;
  const right = wording.right[known];
  if (known in LISTS) {
    const reader: (text: string) => unknown = LISTS[known as keyof typeof LISTS];
    const read = reader(value);
    if (read === undefined) return wording.faults.wrong(value, right);
    (target[known] as unknown[]).push(read);
    return null;
  }
  if (target[known] !== undefined) return wording.faults.twice;
  const read = SINGLE[known as keyof typeof SINGLE](value);
  if (read === undefined) return wording.faults.wrong(value, right);
  target[known] = read;
  return null;
}

function belongs(name: OptionName, command: CommandName): boolean {
  const {options}: Command = COMMANDS[command];
  return name === 'help' || name === 'version' || options.includes(name);
}

function isFlag(name: OptionName): name is Flag {
  return (FLAGS as readonly string[]).includes(name);
}

function operandsOf(
  command: CommandName,
  operands: readonly string[],
  options: Options,
  faults: Fault[],
  wording: Wording,
): readonly string[] {
  const {operand, times}: Command = COMMANDS[command];
  const most = operand === null ? 0 : (times?.most ?? 1);
  for (const extra of operands.slice(most)) {
    const message = times ? wording.faults.tooMany(operand!, most) : wording.faults.extra(operand);
    faults.push({path: extra, message});
  }
  if (operand === null) return [];
  const json = options.json ?? null;
  if (operands.length === 0) {
    if (times?.least !== 0) faults.push({path: operand, message: wording.faults.missing(json)});
  } else if (times && operands.length < times.least)
    faults.push({
      path: operand,
      message: wording.faults.tooFew(operands.length, times.least, times.most, json),
    });
  return operands;
}

/**
 * The words with every value tied to its option: `--json` takes a file only where the next word ends with `.json` and else means the
 * standard output, `-`; another option takes the next word unless that is an option, too, and else an empty value.
 */
function tied(words: readonly string[]): string[] {
  const end = words.indexOf('--');
  const takes = (i: number) => {
    if (end >= 0 && i > end) return false;
    if (words[i] === '--json') return isJsonFile(words[i + 1]);
    return TAKES_VALUE.has(words[i]) && words[i + 1] !== undefined && !words[i + 1].startsWith('--');
  };
  return words.flatMap((word, i) => {
    if (i > 0 && takes(i - 1)) return [];
    if (takes(i)) return [`${word}=${words[i + 1]}`];
    if (end >= 0 && i > end) return [word];
    return word === '--json' ? ['--json=-'] : TAKES_VALUE.has(word) ? [`${word}=`] : [word];
  });
}

function isJsonFile(word: string | undefined): boolean {
  return word !== undefined && !word.startsWith('-') && word.endsWith('.json');
}

/** The language asked for, even where something else is wrong. */
export function languageOf(words: readonly string[]): 'en' | 'zh' {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value =
    at < 0 ? undefined : words[at] === '--lang' ? words[at + 1] : words[at].slice('--lang='.length);
  return value === 'zh' ? 'zh' : 'en';
}
