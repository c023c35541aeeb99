import type {CompareInputsText} from './compare-inputs.ts';

/** Words for the inputs in which scenarios differ, in English. */
export const compareInputsInEnglish: CompareInputsText = {
  none: 'none',
  yes: 'yes',
  no: 'no',
  entries: (count) => `${count} entries`,
  every: 'each',
  all: 'all products',
  joint: ' › ',
  there: 'there',
  notThere: 'not there',
  part: (name, value) => `${name.charAt(0).toLowerCase()}${name.slice(1)} ${value}`,
  comma: ', ',
  typed: (type, parts) => `${type}: ${parts}`,
};
