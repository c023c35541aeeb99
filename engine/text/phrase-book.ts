/** A text and its translation. Braces hold the name of a kind of text, `{name}`; a digit tells two of a kind apart, `{name2}`. */
export type Phrase = readonly [text: string, translation: string];

/** Texts of several kinds that stand in each other. */
export interface PhraseBook {
  /** Regular expressions of the kinds that stay as they are written, such as names and figures. */
  kept: Readonly<Record<string, string>>;
  /** Texts of every other kind; the first one that fits counts. */
  kinds: Readonly<Record<string, readonly Phrase[]>>;
}

/** Gives the translation of a text of a kind; null where the book does not have it. */
export type Translator = (kind: string, text: string) => string | null;

interface Rule {
  pattern: RegExp;
  /** Names in the braces of the text, one by one. */
  names: readonly string[];
  translation: string;
}

const BRACES = /\{([a-z]+\d?)\}/i;
const ANYTHING = '[^]+?';

/** A translator by a book. A text fits where all that stands in its braces fits as well. Rules are made when a text of their kind comes. */
export function translatorOf(book: PhraseBook): Translator {
  const rules = new Map<string, Rule[]>();
  const rulesOf = (kind: string): Rule[] => {
    const made = rules.get(kind) ?? book.kinds[kind].map((phrase) => ruleOf(book, kind, phrase));
    rules.set(kind, made);
    return made;
  };
  const translate: Translator = (kind, text) => {
    if (Object.hasOwn(book.kept, kind)) return text;
    for (const {pattern, names, translation} of rulesOf(kind)) {
      const found = pattern.exec(text);
      if (!found) continue;
      const parts = names.map((name, i) => translate(kindOf(name), found[i + 1]));
      if (!parts.includes(null)) return filled(translation, (name) => parts[names.indexOf(name)]!);
    }
    return null;
  };
  return translate;
}

function ruleOf(book: PhraseBook, kind: string, [text, translation]: Phrase): Rule {
  const names: string[] = [];
  const pattern = filled(
    text,
    (name) => {
      names.push(name);
      return `(${patternOf(book, kindOf(name), [kind])})`;
    },
    escaped,
  );
  return {pattern: new RegExp(`^${pattern}$`, 'u'), names, translation};
}

/** What a text of a kind looks like; `within` are the kinds that it stands in, and inside itself it is anything. */
function patternOf(book: PhraseBook, kind: string, within: readonly string[]): string {
  if (Object.hasOwn(book.kept, kind)) return book.kept[kind];
  if (within.includes(kind)) return ANYTHING;
  const inside = (name: string) => `(?:${patternOf(book, kindOf(name), [...within, kind])})`;
  return book.kinds[kind].map(([text]) => filled(text, inside, escaped)).join('|');
}

function filled(
  text: string,
  fill: (name: string) => string,
  keep: (piece: string) => string = (piece) => piece,
): string {
  const pieces = text.split(BRACES);
  return pieces.map((piece, i) => (i % 2 === 1 ? fill(piece) : keep(piece))).join('');
}

function kindOf(name: string): string {
  return name.replace(/\d$/, '');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
