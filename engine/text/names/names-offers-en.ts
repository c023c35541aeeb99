import type {NameText} from './names.ts';

/** Lines of money about what goes with the goods, and about goods on their way, in English. */
export const offerLinesInEnglish: NameText['lines'] = {
  'revenue.services': 'Services sold',
  'revenue.information': 'Information sold',
  'offer.services': 'Cost of services',
  'offer.information': 'Cost of information',
  'stock.inTransit': 'Holding in transit',
};
