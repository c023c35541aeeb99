import type {InputsPageText, WrittenRange} from './inputs-page.ts';

/** The editor of all inputs, in English. */
export const inputsPageInEnglish: InputsPageText = {
  title: 'All inputs',
  search: {
    label: 'Find an input',
    found: (count) => `${count} found`,
    foundFirst: (shown, count) => `${count} found, the first ${shown} are shown`,
    nothing: 'No input is called that. Look for a title such as price, or for the name of a thing.',
  },
  way: 'Where you are among the inputs',
  whole: 'Scenario',
  changed: 'Changed',
  mark: 'changed',
  fresh: 'new',
  was: (value) => `, was ${value}`,
  reset: 'Reset',
  resetOf: (title) => `Reset: ${title}`,
  played: (value) => `The inputs above make it ${value}.`,
  default: (value) => `default ${value}`,
  byDefault: 'the default',
  derived: 'from the rest of the scenario',
  meaningOf: (title) => `What it means: ${title}`,
  formOf: (title) => `Kind: ${title}`,
  laws: 'Varying by chance',
  entries: (count) => (count === '0' ? 'no entries' : count === '1' ? '1 entry' : `${count} entries`),
  parts: (count) => `${count} inputs`,
  open: (title) => `Open: ${title}`,
  change: 'Add or remove',
  changeOf: (title) => `Add or remove: ${title}`,
  copyOf: (title) => `Copy: ${title}`,
  copy: 'Copy',
  removeOf: (title) => `Remove: ${title}`,
  remove: 'Remove',
  add: 'Add',
  allThere: 'Each has its entry.',
  addName: 'Name of the new entry',
  tooLong: 'This list is too long to add to or take from here; its entries can be changed.',
  previous: 'Previous',
  next: 'Next',
  pageOf: (from, to, count) => `${from} to ${to} of ${count}`,
  yes: 'Yes',
  no: 'No',
  none: 'none',
  range,
  countOf: (least, most) =>
    most === null ? `${least} or more` : least === most ? least : `${least} to ${most}`,
  durationHint: 'days, or such as 90 min, 3 h, 2 weeks',
  writeNumber: (right) => `Write a number: ${right}.`,
  writeNumbers: (count) => `Write ${count} numbers, with commas between them.`,
  writeSomething: 'Write something.',
  preset: {
    choose: 'Apply a preset',
    apply: 'Apply',
    done: (title, count) => `${title}: ${count} ${count === '1' ? 'input' : 'inputs'} changed.`,
    nothing: (title) => `${title}: nothing here that it would change.`,
  },
  faultsInside: (count) => (count === '1' ? '1 fault inside' : `${count} faults inside`),
  failed: (message) => `The inputs cannot be shown: ${message}.`,
};

function range({least, isLeastAllowed, most, isMostAllowed, isWhole}: WrittenRange): string {
  const whole = isWhole ? 'whole, ' : '';
  if (least === null && most === null) return isWhole ? 'whole' : 'any';
  if (least !== null && most !== null && isLeastAllowed && isMostAllowed)
    return `${whole}${least} to ${most}`;
  if (most === null) return `${whole}${isLeastAllowed ? `${least} or more` : `above ${least}`}`;
  const upper = isMostAllowed ? `at most ${most}` : `below ${most}`;
  if (least === null) return `${whole}${upper}`;
  return `${whole}${isLeastAllowed ? `at least ${least}` : `above ${least}`}, ${upper}`;
}
