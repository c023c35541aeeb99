import type {NameText} from './names.ts';

/** Names of the measures of cancellation, payment and smoothing in English. */
export const termMeasuresInEnglish: NameText['measures'] = {
  ordersCancelled: {
    name: 'Orders cancelled',
    meaning: 'orders that their customers cancelled before anything had left',
  },
  cancellationRate: {
    name: 'Cancellation rate',
    meaning: 'orders that their customers cancelled before anything had left, of all placed',
  },
  daysSalesOutstanding: {
    name: 'Days sales outstanding',
    meaning: 'time from delivery to payment, weighted by what is to be paid',
  },
  peakToMean: {
    name: 'Peak to mean',
    meaning:
      'rate of orders in the busiest hour of the week over that of an average hour, each by how often it was seen',
  },
  movedRate: {name: 'Orders moved', meaning: 'orders moved out of the peak, of all placed'},
};

/** Lines of money about cancellation, payment, promotions and smoothing in English. */
export const termLinesInEnglish: NameText['lines'] = {
  'revenue.discounts': 'Discounts',
  'goods.scrap': 'Goods scrapped',
  'orders.calls': 'Calls to customers',
  'finance.receivables': 'Interest on receivables',
};
