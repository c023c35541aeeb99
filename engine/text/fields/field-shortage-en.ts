import type {FieldEntry} from './fields.ts';

/** Titles and meanings in English of what is done when stock is short. */
export const shortageFieldsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'substitutes.product': ['Product'],
  'substitutes.accept': ['Accepted by'],
  'substitutes.price': ['Paid at'],
  'stock.backorders': [
    'Backorder queue',
    'In what sequence backorders are served, with a report of their age.',
  ],
  'backorders.serve': ['Who is served first'],
  'backorders.ageing': ['Gain of priority by waiting'],
  'stock.expedite': ['Expediting', 'A fast way of replenishment for times of need, from the same source.'],
  'expedite.below': ['Expedited below'],
  'expedite.leadTime': ['Expedited lead time'],
  'expedite.cost': ['Cost of an expedited order'],
  'expedite.costPerUnit': ['Cost of expediting a unit'],
  'backorder.releaseAt': ['Least share released'],
};

export const shortageOptionsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'substitutes.price.own': ['Its own price'],
  'substitutes.price.asked': ['The price of the product asked for'],
  'stock.backorders.group': ['By a rule'],
  'stock.backorders.none': ['First come, first served'],
  'serve.fifo': ['Who came first'],
  'serve.priority': ['The highest priority'],
  'stock.expedite.group': ['Possible'],
};
