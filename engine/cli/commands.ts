import type {Job} from './job.ts';
import type {OptionName} from './options.ts';

/** A command: what it works on, what may be said about how, and where it is. */
export interface Command {
  readonly operand: 'SCENARIO' | 'ORDERS.csv' | 'DIR' | 'NAME' | null;
  /** How often the operand stands. Default: once. */
  readonly times?: {readonly least: number; readonly most: number};
  readonly options: readonly OptionName[];
  /** Options without which it does not start. */
  readonly required?: readonly OptionName[];
  /** Gives the exit status of the command, if it is not 0. */
  readonly load: () => Promise<(job: Job) => Promise<number | void>>;
}

const EVERYWHERE = ['quiet', 'lang'] as const;
const STUDY = ['reps', 'seed', 'preset', 'set', 'workers', 'check', 'json', 'csv', ...EVERYWHERE] as const;
const LEVER = ['lever', 'from', 'to', 'points', 'confidence'] as const;

/** Everything that `fulcrum` does; each command is loaded when it is asked for. */
export const COMMANDS = {
  run: {
    operand: 'SCENARIO',
    options: ['confidence', ...STUDY],
    load: async () => (await import('./run.ts')).run,
  },
  curve: {
    operand: 'SCENARIO',
    options: [...LEVER, ...STUDY],
    load: async () => (await import('./curve.ts')).curve,
  },
  optimize: {
    operand: 'SCENARIO',
    options: [...LEVER, 'indifference', 'budget', ...STUDY],
    load: async () => (await import('./optimize.ts')).optimize,
  },
  compare: {
    operand: 'SCENARIO',
    times: {least: 2, most: 6},
    options: ['confidence', 'service', 'best', 'lever', ...STUDY],
    load: async () => (await import('./compare.ts')).compare,
  },
  orders: {
    operand: 'SCENARIO',
    options: ['worst', 'reps', 'seed', 'preset', 'set', 'workers', 'json', ...EVERYWHERE],
    load: async () => (await import('./orders.ts')).orders,
  },
  fit: {
    operand: 'ORDERS.csv',
    options: ['out', 'map', 'dates', 'start', 'keep', 'name', 'currency', 'json', ...EVERYWHERE],
    required: ['out'],
    load: async () => (await import('./fit.ts')).fit,
  },
  truth: {
    operand: 'DIR',
    options: ['all', 'workers', 'json', ...EVERYWHERE],
    load: async () => (await import('./truth.ts')).truth,
  },
  presets: {
    operand: 'NAME',
    times: {least: 0, most: 1},
    options: ['json', ...EVERYWHERE],
    load: async () => (await import('./presets.ts')).presets,
  },
  schema: {
    operand: null,
    options: ['json', ...EVERYWHERE],
    load: async () => (await import('./schema.ts')).schema,
  },
} satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];
