import {expect, test} from 'vitest';
import {inputSchema} from '../../engine/scenario/inputs/fields.ts';
import {type Form, type SchemaNode} from '../../engine/scenario/inputs/forms.ts';
import {entryFor, fieldText, fieldWords} from '../../engine/text/fields/fields.ts';

/** A field or an option of the schema, with the keys and types that lead to it. */
interface Named {
  names: readonly string[];
  node: SchemaNode;
  form: Form | null;
}

const LANGUAGES = ['en', 'zh'] as const;
const CHINESE = /[\u4e00-\u9fff]/;
const {fields, options} = everything();

test('every field has a title and a meaning in both languages', () => {
  expect(fields.length).toBeGreaterThan(230);
  for (const language of LANGUAGES) {
    const words = fieldWords(language);
    for (const {names, node} of fields) {
      const {title, meaning} = words.field(names, {title: node.title, meaning: node.meaning});
      expect(title, names.join('.')).toMatch(/^\S(.*\S)?$/);
      expect(meaning, names.join('.')).toMatch(language === 'zh' ? /^\S.*。$/ : /^\S.*\.$/);
      if (language === 'zh') expect(meaning, names.join('.')).toMatch(CHINESE);
    }
  }
});

test('in Chinese every field has words of its own: two that mean different things share none', () => {
  const {fields: entries} = fieldText('zh');
  const served = new Map<unknown, Named>();
  for (const named of fields) {
    const entry = entryFor(entries, named.names);
    expect(entry, named.names.join('.')).toBeDefined();
    const other = served.get(entry);
    const [here, there] = [named, other ?? named].map(({names}) => names.join('.'));
    expect(other?.node.meaning ?? named.node.meaning, `${here} and ${there}`).toBe(named.node.meaning);
    served.set(entry, named);
  }
});

test('every option has a title in both languages, in Chinese one of its own', () => {
  expect(options.length).toBeGreaterThan(200);
  for (const language of LANGUAGES) {
    const words = fieldWords(language);
    for (const {names, form} of options) {
      const {title} = words.option(names.slice(0, -1), names.at(-1)!, {title: names.at(-1)!, meaning: ''});
      expect(title, names.join('.')).toMatch(/^\S(.*\S)?$/);
      expect(title, names.join('.')).not.toMatch(/[a-z][A-Z][a-z]|\((mean|shape|every|poisson|r, p)\b/);
      if (language === 'en') continue;
      const entry = entryFor(fieldText('zh').options, names);
      expect(entry, names.join('.')).toBeDefined();
      if (form?.kind === 'group' && form.meaning !== '') expect(entry![1], names.join('.')).toMatch(CHINESE);
    }
  }
});

test('no words are left that nothing is called by', () => {
  for (const language of LANGUAGES) {
    const text = fieldText(language);
    const unused = (entries: object, named: readonly Named[]) => {
      const used = new Set(named.map(({names}) => entryFor(entries as typeof text.fields, names)));
      return Object.entries(entries)
        .filter(([, entry]) => !used.has(entry as (typeof text.fields)[string]))
        .map(([key]) => key);
    };
    expect(unused(text.fields, fields), language).toEqual([]);
    expect(unused(text.options, options), language).toEqual([]);
  }
});

test('what the page says is free of how the file is written', () => {
  const words = fieldWords('en');
  for (const {names, node} of fields)
    expect(words.field(names, {title: '', meaning: node.meaning}).meaning, names.join('.')).not.toMatch(
      /\bnull\b|"/,
    );
});

test('every unit has words in both languages, with the currency of the scenario', () => {
  const units = new Set(fields.map(({node}) => node.unit).filter((unit) => unit !== ''));
  for (const language of LANGUAGES) {
    const {units: entries} = fieldText(language);
    expect(Object.keys(entries).sort()).toEqual([...units].sort());
    for (const unit of units)
      if (unit.includes('money'))
        expect(fieldWords(language).unit(unit, 'GBP')).toContain(language === 'zh' ? '英镑' : 'GBP');
  }
});

/** Every field and option of the schema; what lies below a law is gone through once. */
function everything(): {fields: Named[]; options: Named[]} {
  const found: {fields: Named[]; options: Named[]} = {fields: [], options: []};
  const laws = new Set<string>();
  const visit = (node: SchemaNode, names: readonly string[]): void => {
    const [first, ...others] = node.forms;
    if (others.length === 0 && first.kind === 'choice')
      for (const word of first.words) found.options.push({names: [...names, word], node, form: null});
    for (const form of node.forms) {
      const code = form.kind === 'number' && form.isDuration ? 'duration' : form.name;
      if (others.length > 0)
        found.options.push({names: [...names, ...(form.isLaw ? ['law'] : []), code], node, form});
      switch (form.kind) {
        case 'group': {
          const law = `${form.name} ${[...form.fields.values()].some(({unit}) => unit === 'days')}`;
          if (form.isLaw && laws.has(law)) break;
          if (form.isLaw) laws.add(law);
          for (const [key, field] of form.fields) {
            const way = [...names, ...(form.type === null ? [] : [form.type]), key];
            found.fields.push({names: way, node: field, form: null});
            visit(field, way);
          }
          break;
        }
        case 'list':
        case 'table':
          visit(form.of, names);
          break;
        case 'pair':
          for (const [i, part] of form.of.entries())
            found.fields.push({names: [...names, String(i)], node: part, form: null});
          break;
        default:
      }
    }
  };
  visit(inputSchema(), []);
  return found;
}
