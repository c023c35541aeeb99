import type {Family} from '../../answer.ts';
import {guaranteedServiceModel} from './guaranteed-service.ts';
import {lateral} from './lateral-transshipment.ts';
import {normalPooling, poissonPooling} from './risk-pooling.ts';
import {clarkScarf, serialPoisson} from './serial.ts';
import {warehouseRetailers} from './warehouse-retailers.ts';

/** Stock at several places that replenish each other. */
export const multiechelon: Family = {
  models: {
    'serial-Clark-Scarf': clarkScarf,
    'serial-Poisson-base-stock': serialPoisson,
    'OWNR-Poisson': warehouseRetailers,
    'guaranteed-service': guaranteedServiceModel,
    'risk-pooling-normal': normalPooling,
    'risk-pooling-poisson': poissonPooling,
    'lateral-transshipment': lateral,
  },
  missing: {},
};
