const QUOTE = '"';

/** A place in a text; line and column count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** The delimiter that the first line of a CSV text uses most outside quotes: comma, semicolon or tab. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const counts = {',': 0, ';': 0, '\t': 0};
  let quoted = false;
  for (let i = 0; i < text.length && text[i] !== '\n'; i++) {
    const character = text[i];
    if (character === QUOTE) quoted = !quoted;
    else if (!quoted && character in counts) counts[character as keyof typeof counts]++;
  }
  if (counts[';'] > counts[','] && counts[';'] >= counts['\t']) return ';';
  return counts['\t'] > counts[','] ? '\t' : ',';
}

/**
 * The first quote of a CSV text that breaks RFC 4180: one that opens a field and is never closed (`unclosed`), or one that
 * closes a field which then goes on (`trailing`); null where there is none. Lines end with `\n`.
 */
export function misplacedQuote(
  text: string,
  delimiter: string,
): (Place & {fault: 'unclosed' | 'trailing'}) | null {
  for (const field of fieldsOf(text, delimiter)) {
    if (field.close < 0) return {...placeOf(text, field.open), fault: 'unclosed'};
    if (field.open >= 0 && text.slice(field.close + 1, field.end).trim() !== '')
      return {...placeOf(text, field.close), fault: 'trailing'};
  }
  return null;
}

/** The line on which a record starts; `record` counts from 0, the header. */
export function lineOfRecord(text: string, delimiter: string, record: number): number {
  let seen = 0;
  if (record > 0)
    for (const field of fieldsOf(text, delimiter))
      if (text[field.end] === '\n' && ++seen === record) return placeOf(text, field.end + 1).line;
  return 1;
}

/** Where a field ends and, for a quoted one, where its quotes stand: `open` -1 is unquoted, `close` -1 is never closed. */
interface Field {
  open: number;
  close: number;
  end: number;
}

function* fieldsOf(text: string, delimiter: string): Generator<Field> {
  let i = 0;
  while (i < text.length) {
    let open = -1;
    let close = 0;
    if (text[i] === QUOTE) {
      open = i;
      close = closingQuote(text, i);
      if (close < 0) return yield {open, close, end: text.length};
      i = close + 1;
    }
    while (i < text.length && text[i] !== delimiter && text[i] !== '\n') i++;
    yield {open, close, end: i};
    i++;
  }
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf(QUOTE, open + 1);
  while (at >= 0 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at;
}

function placeOf(text: string, at: number): Place {
  let line = 1;
  let start = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', start)) {
    line++;
    start = i + 1;
  }
  return {line, column: at - start + 1};
}
