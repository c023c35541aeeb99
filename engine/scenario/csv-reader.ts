const QUOTE = 34;
const COMMA = 44;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const POINT = 46;
const POWERS_OF_TEN = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** What is wrong with the form of a record. */
export type CsvSyntax = 'openQuote' | 'strayQuote' | 'textAfterQuote';

/**
 * Reads UTF-8 records with fields between commas (RFC 4180), line ends `\n` or `\r\n`, blank lines left out.
 * Allocates nothing per record: after `next` the fields are byte ranges in `bytes`.
 */
export class CsvReader {
  readonly bytes: Uint8Array;
  /** Fields of the record. */
  fields = 0;
  /** First byte of each field, inside its quotes. */
  readonly start: Int32Array;
  /** Byte after each field, inside its quotes. */
  readonly end: Int32Array;
  /** 1 where the field holds doubled quotes. */
  readonly escaped: Uint8Array;
  /** Line of the record's first byte, from 1. */
  line = 1;
  /** What is wrong with the record, or null; the reader goes on with the next line. */
  syntax: CsvSyntax | null = null;
  /** Byte where `syntax` was seen. */
  syntaxAt = 0;
  #position: number;
  #nextLine = 1;
  #lineStart = 0;
  readonly #decoder = new TextDecoder('utf-8', {ignoreBOM: true});

  /** At most `width` fields of a record are kept; `fields` counts them all. */
  constructor(bytes: Uint8Array, width: number) {
    this.bytes = bytes;
    this.start = new Int32Array(width);
    this.end = new Int32Array(width);
    this.escaped = new Uint8Array(width);
    this.#position = BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte) ? 3 : 0;
  }

  /** Goes to the next record; false at the end. */
  next(): boolean {
    const {bytes} = this;
    const length = bytes.length;
    let i = this.#position;
    while (i < length && (bytes[i] === LINE_FEED || bytes[i] === CARRIAGE_RETURN))
      if (bytes[i++] === LINE_FEED) this.#nextLine++;
    if (i >= length) return false;
    this.line = this.#nextLine;
    this.#lineStart = i;
    this.syntax = null;
    this.fields = 0;
    for (;;) {
      i = bytes[i] === QUOTE ? this.#quoted(i) : this.#plain(i);
      this.fields++;
      if (i >= length || bytes[i] !== COMMA) break;
      i++;
    }
    this.#position = i;
    return true;
  }

  /** The text of a field; bytes that are not UTF-8 become U+FFFD. */
  text(field: number): string {
    const text = this.#decoder.decode(this.bytes.subarray(this.start[field], this.end[field]));
    return this.escaped[field] ? text.replaceAll('""', '"') : text;
  }

  isEmpty(field: number): boolean {
    return this.start[field] === this.end[field];
  }

  /** The number in a field, NaN where it is none; digits with at most one point are read exactly without a string. */
  number(field: number): number {
    const {bytes} = this;
    const end = this.end[field];
    let digits = 0;
    let count = 0;
    let decimals = 0;
    let point = 0;
    for (let i = this.start[field]; i < end; i++) {
      const digit = bytes[i] - 48;
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        count++;
        decimals += point;
      } else if (bytes[i] === POINT && point === 0) point = 1;
      else return plainNumber(this.text(field));
    }
    if (count === 0) return NaN;
    // Figures below 2^53 and powers of ten up to 10^22 are exact, so their quotient is rounded once (Clinger 1990).
    return count <= 15 ? digits / POWERS_OF_TEN[decimals] : plainNumber(this.text(field));
  }

  /** Column, in characters from 1, of a byte of this record; the line is that of the record. */
  column(at: number): number {
    let column = 1;
    for (let i = this.#lineStart; i < at; i++) if ((this.bytes[i] & 0xc0) !== 0x80) column++;
    return column;
  }

  #plain(from: number): number {
    const {bytes} = this;
    let i = from;
    for (; i < bytes.length; i++) {
      const byte = bytes[i];
      if (byte === COMMA || byte === LINE_FEED) break;
      if (byte === QUOTE) return this.#skip(i, 'strayQuote');
    }
    const end = i > from && bytes[i - 1] === CARRIAGE_RETURN && bytes[i] !== COMMA ? i - 1 : i;
    this.#keep(from, end, 0);
    return i;
  }

  #quoted(from: number): number {
    const {bytes} = this;
    let escaped = 0;
    for (let i = from + 1; i < bytes.length; i++) {
      if (bytes[i] === LINE_FEED) this.#nextLine++;
      if (bytes[i] !== QUOTE) continue;
      if (bytes[i + 1] === QUOTE) {
        escaped = 1;
        i++;
        continue;
      }
      this.#keep(from + 1, i, escaped);
      i++;
      if (bytes[i] === CARRIAGE_RETURN) i++;
      return i >= bytes.length || bytes[i] === COMMA || bytes[i] === LINE_FEED
        ? i
        : this.#skip(i, 'textAfterQuote');
    }
    this.syntax = 'openQuote';
    this.syntaxAt = from;
    return bytes.length;
  }

  #skip(at: number, syntax: CsvSyntax): number {
    this.syntax = syntax;
    this.syntaxAt = at;
    const end = this.bytes.indexOf(LINE_FEED, at);
    return end < 0 ? this.bytes.length : end;
  }

  #keep(start: number, end: number, escaped: number): void {
    if (this.fields >= this.start.length) return;
    this.start[this.fields] = start;
    this.end[this.fields] = end;
    this.escaped[this.fields] = escaped;
  }
}

function plainNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}
