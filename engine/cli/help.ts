import type {CliText} from '../text/cli.ts';
import {aligned} from './columns.ts';
import {optionText, usage} from './command-line.ts';
import {COMMANDS, COMMAND_NAMES, type Command, type CommandName} from './commands.ts';

/** The help for a command, or for all of them. */
export function help(command: CommandName | null, text: CliText): string[] {
  if (command === null)
    return [
      text.about,
      '',
      ...aligned(
        COMMAND_NAMES.map((name) => {
          const {operand}: Command = COMMANDS[name];
          return [`  fulcrum ${name} ${operand ?? ''}`, text.commands[name]];
        }),
        [0, 1],
      ),
      '',
      text.more,
    ];
  const {options}: Command = COMMANDS[command];
  return [
    `${text.usage}: ${usage(command)}`,
    '',
    text.commands[command],
    '',
    text.optionsOf,
    ...aligned(
      options.map((name) => [`  ${optionText(name)}`, text.options[name]]),
      [0, 1],
    ),
  ];
}
