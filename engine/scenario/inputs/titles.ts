import type {Form} from './forms.ts';
import {labelOf} from './labels.ts';
import type {Place} from './places.ts';
import type {Worded, InputWords} from './words.ts';

/** What a place is called: a field by its key, an entry of a table by its name, of a list by what stands in it, else by its number. */
export function titleOf(place: Place, words: InputWords): Worded {
  const {node, names, keys, role, value} = place;
  if (role === 'whole') return {title: labelOf(value), meaning: ''};
  if (role !== 'entry') return words.field(names, {title: node.title, meaning: node.meaning});
  const key = keys[keys.length - 1];
  if (typeof key === 'string') return {title: key, meaning: ''};
  const label = labelOf(value);
  const title =
    label === '*' ? words.option([...names, 'product'], label, {title: label, meaning: ''}).title : label;
  return {title: title || String(key + 1), meaning: ''};
}

/** What a form of a place is called; a constant of a law is another thing than a number. */
export function optionNamed(form: Form, names: readonly string[], words: InputWords): Worded {
  const meaning = form.kind === 'group' ? form.meaning : '';
  const code = form.kind === 'number' && form.isDuration ? 'duration' : form.name;
  return words.option(form.isLaw ? [...names, 'law'] : names, code, {title: code, meaning});
}
