import type {CompareNames} from '../compare.ts';

/** Names of what is set side by side, in English. */
export const compareNamesInEnglish: CompareNames = {
  cost: {up: 'cost rose', down: 'cost fell', same: 'cost stayed the same'},
  service: {up: 'service rose', down: 'service fell', same: 'service stayed the same'},
  difference: (of, against) => `${of} − ${against}`,
  logisticsCost: 'Logistics cost',
  verdicts: {
    better: 'better',
    worse: 'worse',
    higher: 'higher',
    lower: 'lower',
    same: 'the same',
    undecided: 'cannot tell yet',
  },
  listed: (names) => new Intl.ListFormat('en', {type: 'conjunction'}).format(names),
};
