import {parseDuration} from '../durations.ts';
import type {NumberForm, Range, SchemaNode} from './forms.ts';
import {formOf} from './places.ts';

/** Whether a piece of JSON may stand in a place, as far as its form says; rules between fields are another matter. */
export function fits(node: SchemaNode, value: unknown): boolean {
  const form = formOf(node, value);
  switch (form?.kind) {
    case undefined:
      return false;
    case 'none':
    case 'word':
    case 'text':
    case 'flag':
      return true;
    case 'choice':
      return form.words.includes(value as string);
    case 'number':
      return isInRange(form, numberOf(form, value));
    case 'list': {
      const {length} = value as unknown[];
      const isLong = length >= form.least && (form.most === null || length <= form.most);
      return isLong && (value as unknown[]).every((entry) => fits(form.of, entry));
    }
    case 'pair':
      return (
        (value as unknown[]).length === form.of.length &&
        form.of.every((part, i) => fits(part, (value as unknown[])[i]))
      );
    case 'table':
      return Object.values(value as object).every((entry) => fits(form.of, entry));
    case 'group': {
      const entries = Object.entries(value as object).filter(([key]) => key !== 'type' || form.type === null);
      const isRight = ([key, entry]: [string, unknown]) => {
        const field = form.fields.get(key);
        return field !== undefined && fits(field, entry);
      };
      return entries.every(isRight) && [...form.required].every((key) => Object.hasOwn(value as object, key));
    }
    default:
      return form satisfies never;
  }
}

/** Whether a number is one that may stand here. */
export function isInRange(range: Range, value: number): boolean {
  const {least, isLeastAllowed, most, isMostAllowed, isWhole} = range;
  if (!Number.isFinite(value) || (isWhole && !Number.isSafeInteger(value))) return false;
  if (least !== null && (isLeastAllowed ? value < least : value <= least)) return false;
  return most === null || (isMostAllowed ? value <= most : value < most);
}

/** A number as reading makes it; NaN where it is none. */
function numberOf({isDuration}: NumberForm, value: unknown): number {
  if (typeof value === 'number') return value;
  return isDuration && typeof value === 'string' ? (parseDuration(value) ?? NaN) : NaN;
}
