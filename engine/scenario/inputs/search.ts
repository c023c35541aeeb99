import {fieldAt, type InputField} from './fields.ts';
import type {Form, SchemaNode} from './forms.ts';
import {hasParts, kindOf} from './kinds.ts';
import {
  below,
  formOf,
  keysBelow,
  placeAt,
  wholeOf,
  type InputSource,
  type Keys,
  type Place,
} from './places.ts';
import {optionNamed, titleOf} from './titles.ts';
import type {InputWords} from './words.ts';

/** Words beyond these are not looked at. */
const MOST_WORDS = 8;

/** More than any place has keys: a word of its own counts more than being near to the whole. */
const DEEPEST = 1000;

/** A field that was looked for, and what leads to it. */
export interface FoundField {
  field: InputField;
  /** Titles of the places on the way, without its own. */
  trail: readonly string[];
}

/** What was found in all: the fields that fit best, and how many fit. */
export interface FoundFields {
  found: readonly FoundField[];
  count: number;
}

interface Hit {
  keys: Keys;
  /** How well it fits, the least the best. */
  rank: number;
}

/**
 * The inputs that every word of `text` fits: title, key or type of a field, or the name of the thing that it belongs to. `bearing price` finds
 * the price of everything that has a bearing in its name. Those whose own title says it come first, then those nearer to the whole.
 */
export function findFields(source: InputSource, words: InputWords, text: string, limit: number): FoundFields {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (wanted.length === 0) return {found: [], count: 0};
  const hits = new Search(source, words, wanted).hits();
  const best = hits.sort((a, b) => a.rank - b.rank).slice(0, limit);
  const found = best.map(({keys}): FoundField => {
    const trail = [...keys.keys()]
      .slice(1)
      .map((length) => titleOf(placeAt(source, keys.slice(0, length))!, words).title);
    return {field: fieldAt(source, words, keys)!, trail};
  });
  return {found, count: hits.length};
}

/** One walk over a scenario; what the words of a field fit is worked out once for all things that have it. */
class Search {
  readonly #source: InputSource;
  readonly #words: InputWords;
  readonly #wanted: readonly string[];
  readonly #ofField = new Map<SchemaNode, number>();
  readonly #ofForm = new Map<Form, number>();
  readonly #hits: Hit[] = [];

  constructor(source: InputSource, words: InputWords, wanted: readonly string[]) {
    this.#source = source;
    this.#words = words;
    this.#wanted = wanted;
  }

  hits(): Hit[] {
    this.#walk(wholeOf(this.#source), 0);
    return this.#hits;
  }

  /** `fitted` has a bit for each wanted word that fits what leads to a place. */
  #walk(place: Place, fitted: number): void {
    const form = formOf(place.node, place.value);
    if (!form) return;
    const entry = form.kind === 'list' || form.kind === 'table' ? form.of : null;
    for (const key of keysBelow(place)) {
      const node = entry ?? (form.kind === 'group' ? form.fields.get(String(key))! : null);
      if (node && isLeaf(node)) {
        const own = entry ? this.#fit(String(key)) : this.#field(node, place, form, key);
        this.#note(place, key, own, fitted);
      } else {
        const next = below(this.#source, place, key)!;
        const own =
          (node && !entry ? this.#field(node, place, form, key) : this.#entry(next)) | this.#form(next);
        this.#note(place, key, own, fitted);
        this.#walk(next, fitted | own);
      }
    }
  }

  /** Keeps a place below another one where every wanted word fits, and one of them does because of the place itself. */
  #note({keys}: Place, key: string | number, own: number, fitted: number): void {
    const all = (1 << this.#wanted.length) - 1;
    if ((own | fitted) !== all || (own & ~fitted) === 0) return;
    const missing = this.#wanted.length - bits(own);
    this.#hits.push({keys: [...keys, key], rank: missing * DEEPEST + keys.length});
  }

  #field(node: SchemaNode, place: Place, form: Form, key: string | number): number {
    const known = this.#ofField.get(node);
    if (known !== undefined) return known;
    const names = form.kind === 'group' && form.type !== null ? [...place.names, form.type] : place.names;
    const {title} = this.#words.field([...names, String(key)], {title: node.title, meaning: ''});
    const fitted = this.#fit(`${title} ${key}`);
    this.#ofField.set(node, fitted);
    return fitted;
  }

  #form({node, names, value}: Place): number {
    const form = formOf(node, value);
    if (!form || node.forms.length === 1) return 0;
    const known = this.#ofForm.get(form);
    if (known !== undefined) return known;
    const fitted = this.#fit(optionNamed(form, names, this.#words).title);
    this.#ofForm.set(form, fitted);
    return fitted;
  }

  #entry(place: Place): number {
    return this.#fit(titleOf(place, this.#words).title);
  }

  #fit(text: string): number {
    const lower = text.toLowerCase();
    return this.#wanted.reduce((fitted, word, i) => (lower.includes(word) ? fitted | (1 << i) : fitted), 0);
  }
}

/** Whether nothing can stand below a place, and it has one form. */
function isLeaf(node: SchemaNode): boolean {
  return node.forms.length === 1 && !hasParts(kindOf(node.forms[0]));
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>>= 1) count += rest & 1;
  return count;
}
