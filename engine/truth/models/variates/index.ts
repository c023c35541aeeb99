import type {Family} from '../../answer.ts';

/** Laws of chance and their samples. */
export const variates: Family = {
  models: {},
  missing: {
    variate: 'skewness, kurtosis and density of distributions',
    NHPP: 'given intensities over time',
    copula: 'correlated demand',
  },
};
