import type {NameText} from './names.ts';

/** Names of the measures of errors in English. */
export const errorMeasuresInEnglish: NameText['measures'] = {
  exceptionRate: {
    name: 'Exception orders',
    meaning: 'orders that waited for a contact with their customer before allocation, of all placed',
  },
  exceptionHoldTime: {
    name: 'Hold of an exception order',
    meaning:
      'time for which an exception order waited for the contact with its customer, mean of those for which it is over',
  },
  escapedErrorRate: {
    name: 'Escaped errors',
    meaning: 'delivered orders with an error in what they say that no check found, of all delivered',
  },
  pickAccuracy: {
    name: 'Pick accuracy',
    meaning: 'order lines that left with the goods and the quantity to be picked, of all that left',
  },
  documentAccuracy: {
    name: 'Document accuracy',
    meaning: 'delivered orders with right documents, of all delivered',
  },
  orderAccuracy: {
    name: 'Order accuracy',
    meaning: 'delivered orders with the right goods, quantities and documents, of all delivered',
  },
  invoiceAccuracy: {name: 'Invoice accuracy', meaning: 'invoices that went out right, of all'},
  disputeRate: {name: 'Disputed invoices', meaning: 'invoices that customers disputed, of all'},
};

/** Lines of money about errors in English. */
export const errorLinesInEnglish: NameText['lines'] = {
  'errors.correction': 'Errors put right',
  'errors.rework': 'Errors that escaped',
};
