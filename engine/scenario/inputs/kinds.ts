import {parseDuration} from '../durations.ts';
import type {Form, NumberForm} from './forms.ts';

/** How a field is edited. `word` and `none` have nothing to edit but the form; `fixed` has one right value. */
export type InputKind =
  | 'number'
  | 'duration'
  | 'share'
  | 'text'
  | 'date'
  | 'time'
  | 'choice'
  | 'fixed'
  | 'flag'
  | 'word'
  | 'none'
  | 'numbers'
  | 'texts'
  | 'group'
  | 'table'
  | 'list'
  | 'pair';

/** Whether a field of this kind has fields of its own. */
export function hasParts(kind: InputKind): boolean {
  return ['group', 'table', 'list', 'pair'].includes(kind);
}

/** How a value of this form is edited: a list of plain numbers or texts as one field. */
export function kindOf(form: Form): InputKind {
  switch (form.kind) {
    case 'number':
      if (form.isDuration) return 'duration';
      return form.most === 1 && form.least !== null && form.least >= 0 ? 'share' : 'number';
    case 'text':
      return form.of === 'name' ? 'text' : form.of;
    case 'choice':
      return form.words.length === 1 ? 'fixed' : 'choice';
    case 'list': {
      const [entry, ...others] = form.of.forms;
      if (others.length > 0) return 'list';
      return entry.kind === 'number' ? 'numbers' : entry.kind === 'text' ? 'texts' : 'list';
    }
    case 'none':
    case 'word':
    case 'flag':
    case 'group':
    case 'table':
    case 'pair':
      return form.kind;
    default:
      return form satisfies never;
  }
}

/** What the numbers of a field must be; null where it has none. */
export function numbersOf(form: Form): NumberForm | null {
  const one = form.kind === 'list' ? form.of.forms[0] : form;
  return one.kind === 'number' ? one : null;
}

/** A value of a field without fields of its own as reading makes it: durations in days. */
export function asRead(form: Form, value: unknown): unknown {
  const isDuration = numbersOf(form)?.isDuration === true;
  if (!isDuration) return value;
  const inDays = (one: unknown) => (typeof one === 'string' ? (parseDuration(one) ?? one) : one);
  return Array.isArray(value) ? value.map(inDays) : inDays(value);
}
