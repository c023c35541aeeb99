import type {Family} from '../../answer.ts';

/** Stock at several places that replenish each other. */
export const multiechelon: Family = {
  models: {},
  missing: {
    'serial-Clark-Scarf': 'serial systems of Clark and Scarf',
    'serial-Poisson-base-stock': 'exact serial base stocks',
    'OWNR-Poisson': 'one warehouse and several retailers',
    'guaranteed-service': 'guaranteed-service placement of safety stock',
    'risk-pooling-normal': 'risk pooling of normal demand',
    'risk-pooling-poisson': 'risk pooling of Poisson demand',
    'lateral-transshipment': 'lateral transshipment',
  },
};
