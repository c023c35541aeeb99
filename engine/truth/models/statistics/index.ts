import type {Family} from '../../answer.ts';

/** Statistics of given and of sampled data. */
export const statistics: Family = {
  models: {},
  missing: {
    'coverage-batch-means': 'the coverage of batch means',
    'coverage-replication-deletion': 'the coverage of replications',
    'coverage-iid': 'the coverage of intervals',
    'MSER-5': 'truncation points of given paths',
    'CRN-exponential': 'variance reduction of given pairs',
    'CRN-newsvendor': 'variance reduction of given pairs',
    'variance-reduction': 'control variates',
    'RS-constants': 'constants of ranking and selection',
    KN: 'fully sequential selection',
    bechhofer: 'single-stage selection',
    OCBA: 'optimal computing budget allocation',
    'distribution-fitting': 'fits of given samples',
    'intermittent-forecast': 'forecasts of intermittent demand',
    'sample-statistics': 'statistics of given samples',
    welford: 'running moments of given samples',
    'rng-known-answers': 'another random number generator',
    'two-system-comparison': 'comparison of given samples',
    regression: 'regression',
  },
};
