import {LINES} from '../../engine/index.ts';
import type {NameText} from '../../engine/text/names/names.ts';
import {BLANKS, type SentNames} from '../state/sent-names.ts';

/** Names as they are sent to the page, lines in the order of the statement. */
export function sentNames({measures, station, channel, lines, stages, units, ...names}: NameText): SentNames {
  const [first, second, third] = BLANKS;
  return {
    measures,
    station,
    channel,
    lines: inOrder(lines),
    stages,
    units,
    stage: names.stage(first, second),
    atStation: names.atStation(first, second, third),
    atChannel: names.atChannel(first, second),
    present: names.present(first),
    ofPriority: names.ofPriority(first, second),
    withoutPriority: names.ofPriority(first, null),
  };
}

function inOrder(lines: NameText['lines']): NameText['lines'] {
  const known = LINES.filter((line) => Object.hasOwn(lines, line));
  return {...Object.fromEntries(known.map((line) => [line, lines[line]])), ...lines};
}
