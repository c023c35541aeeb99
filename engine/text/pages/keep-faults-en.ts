import type {KeepFaultText} from './keep-faults.ts';

/** Faults of what was kept or sent in English. */
export const keepFaultsInEnglish: KeepFaultText = {
  noSuchScenario: (id) => `there is no scenario ${id} on this page`,
  noSuchInput: 'the scenario has no such input',
  wrongValue: (value) => `cannot be ${value}`,
  noSuchLever: (name) => `the scenario has no lever ${name}`,
  flaws: {
    missing: 'is missing',
    notText: 'must be text',
    notNumber: 'must be a number',
    notList: 'must be a list',
    notObject: 'must be an object',
    unknown: 'is nothing that this page knows',
    notThisFormat: 'must be "fulcrum/shelf@1", as in files that this page has saved',
    damaged: 'is damaged',
  },
};
