import type {FieldEntry} from './fields.ts';

/** Titles of the inputs about errors in English. */
export const errorFieldsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'channels.errors': [
    'Errors of the orders',
    'Errors with which orders arrive, share by field, independent of each other.',
  ],
  errors: ['Errors made', 'Errors that picking makes, share by kind.'],
  'process.errors': ['Errors made', 'Errors that the step makes, share by kind.'],
  'errors.product': ['Wrong product'],
  'errors.quantity': ['Wrong quantity'],
  'errors.address': ['Wrong address'],
  'errors.contact': ['Wrong contact'],
  'errors.time': ['Wrong time of delivery'],
  'errors.goods': ['Wrong goods picked'],
  'errors.units': ['Wrong number of units picked'],
  'errors.document': ['Wrong document'],
  'errors.invoice': ['Wrong invoice'],
  'process.check': ['Check', 'Errors made before that the step finds, and what follows.'],
  'check.finds': ['Errors found'],
  'finds.product': ['Wrong products'],
  'finds.quantity': ['Wrong quantities'],
  'finds.address': ['Wrong addresses'],
  'finds.contact': ['Wrong contacts'],
  'finds.time': ['Wrong times of delivery'],
  'finds.goods': ['Wrong goods picked'],
  'finds.units': ['Wrong numbers of units picked'],
  'finds.document': ['Wrong documents'],
  'finds.invoice': ['Wrong invoices'],
  'finds.shortStock': ['Stock too short'],
  'check.correlation': ['Seen as by the check before'],
  'correction.delay': ['Time'],
  'correction.station': [
    'Station',
    'Station of this site that is busy with it for that time; without one it takes nobody’s.',
  ],
  'correction.cancels': ['Cancelled'],
  'segments.invoiceDisputes': ['Disputed invoices', 'What customers do about an invoice that is wrong.'],
  'invoiceDisputes.share': ['Disputed'],
  'invoiceDisputes.delay': ['Time to settle'],
  'costs.errors': ['Errors that escape', 'What errors cost that nobody has found, by kind.'],
  'costs.errors.product': ['Wrong product'],
  'costs.errors.quantity': ['Wrong quantity'],
  'costs.errors.address': ['Wrong address'],
  'costs.errors.contact': ['Wrong contact'],
  'costs.errors.time': ['Wrong time of delivery'],
  'costs.errors.goods': ['Wrong goods shipped'],
  'costs.errors.units': ['Wrong number of units shipped'],
  'costs.errors.document': ['Wrong document'],
  'costs.errors.invoice': ['Wrong invoice'],
};

/** Options of the inputs about errors in English. */
export const errorOptionsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'errors.group': ['Given'],
  'check.group': ['Given'],
  'invoiceDisputes.group': ['Given'],
};
