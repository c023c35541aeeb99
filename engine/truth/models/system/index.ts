import type {Family} from '../../answer.ts';

/** From order entry to the customer in one. */
export const system: Family = {
  models: {},
  missing: {
    'system-direct': 'the profit of a system with direct delivery',
    'system-consolidation': 'the profit of a system with consolidation',
  },
};
