import type {Fault} from '../index.ts';
import type {CommandName} from './commands.ts';

/** What was typed cannot be followed; carries every fault. */
export class UsageError extends Error {
  readonly faults: readonly Fault[];
  readonly command: CommandName | null;

  constructor(faults: readonly Fault[], command: CommandName | null) {
    super('wrong usage');
    this.name = 'UsageError';
    this.faults = faults;
    this.command = command;
  }
}
