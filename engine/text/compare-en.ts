import {compareNamesInEnglish} from './pages/compare-names-en.ts';
import type {CompareText} from './compare.ts';

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** Scenarios side by side, in English. */
export const compareInEnglish: CompareText = {
  ...compareNamesInEnglish,
  atLever: (lever, value) => `${lever} at ${value}`,
  inputs: 'Inputs that differ',
  noInputs: 'No input differs.',
  moreInputs: (count) => `and ${count} more`,
  earnsMore: (of, against, money) => `${of} earns ${money} more than ${against}.`,
  earnsLess: (of, against, money) => `${of} earns ${money} less than ${against}.`,
  earnsSame: (of, against) => `${of} earns the same as ${against} in every replication.`,
  earnsUnclear: (of, against, money, toTell) =>
    `Whether ${of} earns more than ${against} cannot be told yet, ${money}: as it looks now, that takes ${toTell} replications.`,
  earnsOnce: (of, against, money) =>
    `Whether ${of} earns more than ${against} cannot be told from one replication, ${money}: play two or more.`,
  moreThan: (count) => `more than ${count}`,
  relation: (of, against, achieved, cost, service) =>
    `From ${against} to ${of} ${achieved}: ${cost}, ${service}.`,
  achieved: {
    costDown: 'cost fell at the same service',
    bothUp: 'cost and service both rose',
    serviceUp: 'service rose at the same cost',
    costDownServiceUp: 'service rose and cost fell',
    costUp: 'cost rose at the same service',
    bothDown: 'cost and service both fell',
    serviceDown: 'service fell at the same cost',
    costUpServiceDown: 'service fell and cost rose',
    same: 'cost and service stayed the same',
  },
  unclear: {
    cost: (service) => `${service}, and where cost went cannot be told yet`,
    service: (cost) => `${cost}, and where service went cannot be told yet`,
    both: 'neither where cost nor where service went can be told yet',
  },
  changeOfCost: (money) => `cost ${money}`,
  changeOfService: (measure, points) => `${lower(measure)} ${points} points`,
  unknownService: (measure) => `${lower(measure)} unknown`,
  margins: (measure, points, percent) =>
    `Cost is logistics cost here, all cost but that of goods. "The same" is a change within ${points} points of ${lower(measure)} and ${percent} of cost; the two intervals of a change hold together and are therefore wider than those of the tables.`,
  frontier: (scenarios, measure) =>
    `On the frontier of cost against ${lower(measure)}, where nobody is at once cheaper and better: ${scenarios}.`,
  beaten: (scenario, by) => `${scenario} is neither cheaper nor better than ${by}.`,
  notSure: (scenario) => `${scenario} (not sure yet)`,
  basis: (replications, counted, warmUp) =>
    `${replications} replication${replications === '1' ? '' : 's'} of each on the same chance; ${counted} counted days after ${warmUp} days of warm-up.`,
  spans:
    'They count different numbers of days: money is per year, but numbers of orders and units are not alike.',
  together: (pairs, confidence) =>
    `The differences of a figure over all ${pairs} pairs lie in their intervals together with a confidence of ${confidence}.`,
  fresh: (seed) =>
    `The lever values were searched for on other chance than that of this comparison, ${seed}.`,
  against: (of, against, what) => `${of} against ${against}: ${what}`,
  totalRevenue: 'Total revenue',
  totalCost: 'Total cost',
  sameFigures: (count) =>
    count === '1'
      ? 'one figure is the same in every replication.'
      : `${count} figures are the same in every replication.`,
  toTell: 'replications to tell',
};
