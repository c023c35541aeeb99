import type {Fault} from './faults.ts';
import {placeOf} from './places.ts';

const DEEPEST = 200;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANKS = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\p{Cc}]*/uy;
const ESCAPES: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * Reads JSON (RFC 8259) as `JSON.parse` does, but says at which line and column the text goes wrong, and finds keys
 * that an object has twice. `value` is undefined where the syntax is wrong.
 */
export function parseJson(text: string): {value: unknown; faults: Fault[]} {
  const reader = new JsonReader(text.startsWith('\ufeff') ? text.slice(1) : text);
  const value = reader.document();
  return {
    value: reader.syntax ? undefined : value,
    faults: reader.syntax ? [reader.syntax] : reader.repeated,
  };
}

class JsonReader {
  syntax: Fault | null = null;
  readonly repeated: Fault[] = [];
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): unknown {
    const value = this.#value();
    this.#skipBlanks();
    if (!this.syntax && this.#at < this.#text.length)
      this.#fail('the JSON ends before this; nothing may follow');
    return value;
  }

  #value(): unknown {
    this.#skipBlanks();
    const first = this.#text[this.#at];
    if (first === '{') return this.#object();
    if (first === '[') return this.#array();
    if (first === '"') return this.#string();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const)
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    const number = this.#match(NUMBER);
    if (number !== '') return Number(number);
    return this.#fail(first === undefined ? 'the text ends where a value belongs' : 'a value belongs here');
  }

  #object(): unknown {
    const object: Record<string, unknown> = {};
    this.#list('}', () => {
      const at = this.#at;
      if (this.#text[at] !== '"') return this.#fail('a key in double quotes belongs here');
      const key = this.#string();
      if (this.syntax) return;
      if (Object.hasOwn(object, key))
        this.repeated.push({
          path: this.#place(at),
          message: `the key ${JSON.stringify(key)} stands here a second time`,
        });
      this.#skipBlanks();
      if (this.#text[this.#at] !== ':') return this.#fail('a colon belongs here');
      this.#at++;
      const value = this.#value();
      if (key in object) define(object, key, value);
      else object[key] = value;
    });
    return object;
  }

  #array(): unknown {
    const array: unknown[] = [];
    this.#list(']', () => array.push(this.#value()));
    return array;
  }

  #list(close: '}' | ']', item: () => void): void {
    if (++this.#depth > DEEPEST) return this.#fail(`nested more than ${DEEPEST} deep`);
    this.#at++;
    this.#skipBlanks();
    if (this.#text[this.#at] === close) this.#at++;
    else
      while (!this.syntax) {
        this.#skipBlanks();
        item();
        this.#skipBlanks();
        if (this.syntax) break;
        const next = this.#text[this.#at];
        if (next !== ',' && next !== close) return this.#fail(`a comma or ${close} belongs here`);
        this.#at++;
        if (next === close) break;
      }
    this.#depth--;
  }

  #string(): string {
    let string = '';
    this.#at++;
    for (;;) {
      string += this.#match(PLAIN);
      const next = this.#text[this.#at++];
      if (next === '"') return string;
      if (next !== '\\') {
        this.#at--;
        this.#fail(
          next === undefined ? 'the text ends inside quotes' : 'a control character: write it as an escape',
        );
        return '';
      }
      const escape = this.#text[this.#at++];
      const code = this.#text.slice(this.#at, this.#at + 4);
      if (escape in ESCAPES) string += ESCAPES[escape];
      else if (escape === 'u' && /^[\da-fA-F]{4}$/.test(code)) {
        string += String.fromCharCode(parseInt(code, 16));
        this.#at += 4;
      } else {
        this.#at -= 2;
        this.#fail('no such escape: a backslash is written twice');
        return '';
      }
    }
  }

  #skipBlanks(): void {
    this.#match(BLANKS);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += match.length;
    return match;
  }

  #fail(message: string): undefined {
    this.syntax ??= {path: this.#place(this.#at), message};
  }

  #place(at: number): string {
    const {line, column} = placeOf(this.#text, at);
    return `line ${line}, column ${column}`;
  }
}

/** Sets a key that would otherwise mean something of the prototype, such as `__proto__`. */
function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, {value, writable: true, enumerable: true, configurable: true});
}
