import type {Family} from '../../answer.ts';

/** The way of an order, and its customer. */
export const orders: Family = {
  models: {},
  missing: {
    'order-cycle-hypoexponential': 'order cycles of several exponential stages',
    'order-cycle-mixed': 'order cycles of mixed stages',
    'order-cycle-mixture': 'order cycles with a hold',
    'perfect-order': 'errors of order, invoice and document',
    'batch-picking': 'picking in batches',
    'wave-picking': 'picking in waves',
    redelivery: 'failed deliveries',
    returns: 'returned goods',
    'complaint-recovery': 'complaints',
    'retention-markov': 'retention of customers',
    'clv-service': 'the lifetime value of customers',
    abc: 'classes by cumulative value',
    'order-max': 'the latest of several parts of an order',
    otif: 'closed forms of on time and in full',
  },
};
