/** A place in a text; line and column count from 1, the column in characters. */
export interface Place {
  line: number;
  column: number;
}

/** The place of the code unit at `at`; lines end with `\n`. */
export function placeOf(text: string, at: number): Place {
  let line = 1;
  let start = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', start)) {
    line++;
    start = i + 1;
  }
  return {line, column: [...text.slice(start, at)].length + 1};
}
