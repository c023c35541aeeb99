import {DAY} from '../../scenario/network.ts';
import {findsExceptions, makesDataErrors, makesErrors} from './error-steps.ts';
import {HAPPENED, shareOf} from '../measures/happenings.ts';
import {hasDisputes} from './invoice-disputes.ts';
import type {Measure, Totals} from '../measures/measures.ts';

const delivered = (t: Totals) => t.ordersDelivered;
const invoices = (t: Totals) => t.happened[HAPPENED.invoices];
const exceptionsOver = (t: Totals) => t.happened[HAPPENED.exceptionsOver];

/** Measures of what goes wrong with orders, and of what is found of it. */
export const errorMeasures: readonly Measure[] = [
  shareOf('exceptionRate', 'exceptions', (t) => t.orders, findsExceptions),
  shareOf('exceptionHoldTime', 'exceptionTime', (t) => exceptionsOver(t) * DAY, findsExceptions, 'days'),
  shareOf('escapedErrorRate', 'dataWrong', delivered, makesDataErrors),
  right(
    shareOf(
      'pickAccuracy',
      'linesWrong',
      (t) => t.happened[HAPPENED.linesShipped],
      (network) => makesErrors(network, ['goods', 'units']),
    ),
  ),
  right(
    shareOf('documentAccuracy', 'documentsWrong', delivered, (network) =>
      makesErrors(network, ['document', 'address', 'contact', 'time']),
    ),
  ),
  right(
    shareOf(
      'orderAccuracy',
      'ordersWrong',
      delivered,
      (network) => makesDataErrors(network) || makesErrors(network, ['goods', 'units', 'document']),
    ),
  ),
  right(
    shareOf('invoiceAccuracy', 'invoicesWrong', invoices, (network) => makesErrors(network, ['invoice'])),
  ),
  shareOf('disputeRate', 'disputes', invoices, hasDisputes),
];

/** The share of those for which it is not so. */
function right(wrong: Measure): Measure {
  return {...wrong, value: (t) => 1 - wrong.value(t)};
}
