import type {Box} from './frame.ts';
import {BOLD, widthOf, wrapped, type Label} from './labels.ts';
import {LINE_HEIGHT} from './line-names.ts';
import type {Exit} from './series.ts';

/** An end of a line outside of its panel, and what is said there. */
export interface SaidExit {
  exit: Exit;
  /** Name of the line; empty where it stands elsewhere. */
  name: string;
  /** How far the line goes. */
  text: string;
}

/** What is said of an exit, in lines below each other; `y` is the base of the first. */
export interface ExitLabel extends Label {
  lines: readonly string[];
  y: number;
}

/** Between the arrow and what is said of it. */
const APART = 10;

/**
 * Places for what is said of exits, each on the outer side of its line, on the right in shorter lines where there is little room; else on
 * the inner side. What would lie on an earlier one goes on behind it, away from the edge.
 */
export function exitLabels(exits: readonly SaidExit[], box: Box): ExitLabel[] {
  const labels: ExitLabel[] = [];
  for (const one of exits) {
    const label = labelOf(one, box);
    const isTop = one.exit.edge === 'top';
    for (const other of labels)
      if (lieOnEachOther(label, other))
        label.y = other.y + (isTop ? other.lines.length : -label.lines.length) * LINE_HEIGHT;
    labels.push(label);
  }
  return labels;
}

function labelOf({exit, name, text}: SaidExit, box: Box): ExitLabel {
  const isRight = exit.side === 'right';
  const room = isRight ? box.right - exit.x : exit.x - box.left;
  const named = (rest: readonly string[]) => [name, ...rest].filter((part) => part !== '');
  const isIn = (lines: readonly string[], space: number) =>
    Math.max(widthOf(name) * BOLD, ...lines.map(widthOf)) <= space;
  const [whole, broken] = [named([text]), named(wrapped(text))];
  const isRoomy = isIn(whole, room - APART);
  const fits = isRoomy || (isRight && isIn(broken, room));
  const lines = fits && !isRoomy ? broken : whole;
  const isAfter = isRight === fits;
  return {
    lines,
    x: exit.x + (isAfter ? APART : -APART),
    y: exit.edge === 'top' ? box.top + 11 : box.bottom - 5 - (lines.length - 1) * LINE_HEIGHT,
    anchor: isAfter ? 'start' : 'end',
  };
}

function lieOnEachOther(a: ExitLabel, b: ExitLabel): boolean {
  const meet = ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
    from < end && start < to;
  const across = ({x, anchor, lines}: ExitLabel): [number, number] => {
    const width = Math.max(...lines.map(widthOf));
    return anchor === 'start' ? [x, x + width] : [x - width, x];
  };
  const down = ({y, lines}: ExitLabel): [number, number] => [y, y + lines.length * LINE_HEIGHT];
  return meet(across(a), across(b)) && meet(down(a), down(b));
}
