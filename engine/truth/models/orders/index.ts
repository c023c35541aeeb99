import type {Family} from '../../answer.ts';
import {abc} from './abc.ts';
import {redelivery, returns} from './after-sales.ts';
import {complaintRecovery, retentionMarkov, valueOfService} from './customer-value.ts';
import {cycleWithHold, hypoexponentialCycle, mixedCycle, onTimeInFull} from './order-cycle.ts';
import {perfectOrder} from './perfect-order.ts';
import {batchPicking, wavePicking} from './picking.ts';
import {slowestLine} from './slowest-line.ts';

/** The way of an order, and its customer. */
export const orders: Family = {
  models: {
    'order-cycle-hypoexponential': hypoexponentialCycle,
    'order-cycle-mixed': mixedCycle,
    'order-cycle-mixture': cycleWithHold,
    'order-max': slowestLine,
    otif: onTimeInFull,
    'perfect-order': perfectOrder,
    'batch-picking': batchPicking,
    'wave-picking': wavePicking,
    redelivery,
    returns,
    'complaint-recovery': complaintRecovery,
    'retention-markov': retentionMarkov,
    'clv-service': valueOfService,
    abc,
  },
  missing: {},
};
