import type {Family} from '../../answer.ts';
import {consolidation} from './consolidation.ts';
import {directDelivery} from './direct-delivery.ts';

/** From order entry to the customer in one. */
export const system: Family = {
  models: {
    'system-direct': directDelivery,
    'system-consolidation': consolidation,
  },
  missing: {},
};
