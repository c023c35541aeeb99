import type {Family} from '../../answer.ts';
import {normalCopula} from './copula.ts';
import {sinusoidalArrivals} from './nhpp.ts';
import {variate} from './variate.ts';

/** Laws of chance and their samples. */
export const variates: Family = {
  models: {
    variate,
    NHPP: sinusoidalArrivals,
    copula: normalCopula,
  },
  missing: {},
};
