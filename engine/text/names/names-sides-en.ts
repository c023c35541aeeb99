import type {NameText} from './names.ts';

/** Names of perfect orders and of orders seen from both sides, in English. */
export const sideMeasuresInEnglish: NameText['measures'] = {
  perfectOrderRate: {
    name: 'Perfect orders',
    meaning: 'orders on time, in full, undamaged and with right paper, all at once, of all placed',
  },
  perfectOrderProduct: {
    name: 'Perfect orders, by components',
    meaning:
      'what the single rates come to when multiplied: the share of perfect orders if one failure told nothing of another',
  },
  onTimeDispatch: {
    name: 'Dispatched in time',
    meaning: 'orders that left early enough for their promise if the way takes its mean time, of all placed',
  },
  processingTime: {
    name: 'Processing time',
    meaning: 'from placing an order to the last of it leaving, mean of a week',
  },
  onTimeTransport: {
    name: 'Transport on time',
    meaning: 'orders that came in time for their promise, of those that left early enough for it, of a week',
  },
  timeToDispatch: {
    name: 'Time to dispatch',
    meaning: 'from placing an order to the last of it leaving, mean',
  },
  orderingConvenience: {
    name: 'Convenience of ordering',
    meaning: 'how convenient the channels were by which orders came, mean',
  },
  onTimeAsWanted: {
    name: 'There when wanted',
    meaning: 'orders received by when the customer wanted them, of all placed',
  },
  otifAsWanted: {
    name: 'There in full when wanted',
    meaning: 'orders received in full by when the customer wanted them, of all placed',
  },
};

/** Names of figures of stations that break down, in English. */
export const breakdownFiguresInEnglish: NameText['station'] = {
  failures: {name: 'Failures of', meaning: 'breakdowns of its servers, in a year'},
  detection: {name: 'Time to notice at', meaning: 'from a failure until it is noticed, mean'},
  response: {
    name: 'Time to respond at',
    meaning: 'from noticing a failure until its repair begins, mean',
  },
  recovery: {
    name: 'Time to recover at',
    meaning: 'from a failure until the server works again, mean (MTTR)',
  },
  availability: {
    name: 'Availability of',
    meaning: 'time at work, of the time at work and down',
  },
};
