import type {InputField} from '../../engine/index.ts';
import type {Numbers} from '../../engine/text/numbers.ts';
import type {InputsPageText} from '../../engine/text/pages/inputs-page.ts';

/** Words and figures of the language of the page. */
interface Words {
  inputs: InputsPageText;
  numbers: Numbers;
}

/** What somebody wrote into a field: a value for it, or what would be right. */
export type Entered = {value: unknown} | {wrong: string};

const PERCENT = 100;
/** Digits of a number that are more than its noise. */
const DIGITS = 12;

/** A value as it stands in a field that is written in; shares in percent, lists with commas, texts line by line. */
export function writtenText({kind}: Pick<InputField, 'kind'>, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'share' && typeof value === 'number')
    return String(Number((value * PERCENT).toPrecision(DIGITS)));
  if (Array.isArray(value)) return value.map(String).join(kind === 'texts' ? '\n' : ', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A value as a sentence tells it, with its unit. */
export function toldValue(
  field: Pick<InputField, 'kind' | 'unit' | 'options'>,
  value: unknown,
  {inputs, numbers}: Words,
): string {
  const option = field.options.find(({name}) => name === value);
  if (option) return option.title;
  switch (typeof value) {
    case 'number':
      return field.kind === 'share'
        ? `${numbers.short(value * PERCENT)}%`
        : `${numbers.short(value)} ${field.unit}`.trim();
    case 'string':
      return value;
    case 'boolean':
      return value ? inputs.yes : inputs.no;
    case 'object': {
      if (value === null) return inputs.none;
      if (!Array.isArray(value)) return (value as {type?: string}).type ?? '…';
      const isPlain = value.every((one) => typeof one !== 'object');
      return isPlain ? value.map(String).join(', ') : inputs.entries(numbers.plain(value.length));
    }
    default:
      return inputs.none;
  }
}

/** The unit that stands behind a field, with the value where that was written in words; empty for none. */
export function unitOf({kind, unit, written, value}: InputField, {numbers}: Words): string {
  if (kind === 'share') return '%';
  const isText = typeof written === 'string' && typeof value === 'number';
  if (kind === 'duration' && isText) return `= ${numbers.short(value)} ${unit}`;
  return kind === 'numbers' ? '' : unit;
}

/** What a reader may want to know below a field: what may stand there, what stands there by default, and where a value comes from. */
export function hintsOf(field: InputField, words: Words): string[] {
  const {inputs} = words;
  const {kind, isWritten, value} = field;
  const isLeaf = value !== undefined && !['fixed', 'word', 'none'].includes(kind);
  const standard = field.default === undefined ? '' : toldValue({...field, unit: ''}, field.default, words);
  const isTold = isLeaf && isWritten && standard !== '';
  const origin = field.default === undefined ? inputs.derived : inputs.byDefault;
  const hints = [
    rangeText(field, words),
    isTold ? inputs.default(standard) : '',
    isLeaf && !isWritten ? origin : '',
  ];
  return hints.filter((hint) => hint !== '');
}

/** What may stand in a field, where that is a matter of numbers; empty where it is not. */
export function rangeText(field: InputField, {inputs, numbers}: Words): string {
  const size = field.kind === 'share' ? PERCENT : 1;
  const bound = (value: number | null) => (value === null ? null : numbers.short(value * size));
  if (!['number', 'share', 'duration', 'numbers'].includes(field.kind)) return '';
  if (field.least === null && field.most === null && !field.isWhole) return '';
  return inputs.range({...field, least: bound(field.least), most: bound(field.most)});
}

/** The value that a text stands for in a field. */
export function entered(field: InputField, text: string, words: Words): Entered {
  const {inputs, numbers} = words;
  const right = rangeText(field, words) || inputs.range({...field, least: null, most: null});
  const numberIn = (part: string) => {
    const value = part.trim() === '' ? NaN : Number(part);
    return field.kind === 'share' ? Number((value / PERCENT).toPrecision(DIGITS)) : value;
  };
  switch (field.kind) {
    case 'number':
    case 'share': {
      const value = numberIn(text);
      return isInRange(field, value) ? {value} : {wrong: inputs.writeNumber(right)};
    }
    case 'duration': {
      const value = numberIn(text);
      const isText = Number.isNaN(value) && text.trim() !== '';
      if (isText) return {value: text.trim()};
      return isInRange(field, value) ? {value} : {wrong: inputs.writeNumber(right)};
    }
    case 'numbers': {
      const parts = text.split(/[,;\n]|\s(?=[-\d.])/).filter((part) => part.trim() !== '');
      const values = parts.map((part) => (Number.isNaN(Number(part)) ? part.trim() : Number(part)));
      const isRight = values.every((value) => typeof value === 'string' || isInRange(field, value));
      const {leastCount, mostCount} = field;
      const isMany = values.length >= leastCount && (mostCount === null || values.length <= mostCount);
      const most = mostCount === null ? null : numbers.plain(mostCount);
      if (!isMany) return {wrong: inputs.writeNumbers(inputs.countOf(numbers.plain(leastCount), most))};
      return isRight ? {value: values} : {wrong: inputs.writeNumber(right)};
    }
    case 'texts': {
      const values = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
      return values.length >= field.leastCount ? {value: values} : {wrong: inputs.writeSomething};
    }
    case 'text':
    case 'date':
    case 'time':
      return field.isRequired && text.trim() === '' ? {wrong: inputs.writeSomething} : {value: text.trim()};
    case 'choice':
    case 'fixed':
    case 'flag':
    case 'word':
    case 'none':
    case 'group':
    case 'table':
    case 'list':
    case 'pair':
      return {value: text};
    default:
      return field.kind satisfies never;
  }
}

function isInRange(
  {least, isLeastAllowed, most, isMostAllowed, isWhole}: InputField,
  value: number,
): boolean {
  if (!Number.isFinite(value) || (isWhole && !Number.isSafeInteger(value))) return false;
  if (least !== null && (isLeastAllowed ? value < least : value <= least)) return false;
  return most === null || (isMostAllowed ? value <= most : value < most);
}
