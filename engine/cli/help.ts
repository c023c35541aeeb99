import {aligned} from './columns.ts';
import {operandText, optionText, usage} from './command-line.ts';
import {COMMANDS, COMMAND_NAMES, type Command, type CommandName} from './commands.ts';
import type {Wording} from './wording.ts';

/** The help for a command, or for all of them. */
export function help(command: CommandName | null, wording: Wording): string[] {
  if (command === null)
    return [
      wording.about,
      '',
      ...aligned(
        COMMAND_NAMES.map((name) => [
          `  fulcrum ${name} ${operandText(COMMANDS[name])}`,
          wording.commands[name],
        ]),
        [0, 1],
      ),
      '',
      wording.more,
    ];
  const {options}: Command = COMMANDS[command];
  return [
    `${wording.usage}: ${usage(command)}`,
    '',
    wording.commands[command],
    '',
    wording.optionsOf,
    ...aligned(
      options.map((name) => [`  ${optionText(name)}`, wording.options[name]]),
      [0, 1],
    ),
  ];
}
