import type {Family} from '../../answer.ts';
import {batchMeansCoverage, independentCoverage, replicationCoverage} from './coverage.ts';
import {fittedLaws, intermittentForecasts} from './fits.ts';
import {commonDemand, commonExponentials, twoSystems, varianceReduction} from './pairs.ts';
import {regression, runningMoments, sampleStatistics, truncation} from './samples.ts';
import {budgetAllocation, fullySequential, singleStage, twoStageConstants} from './selection.ts';

/** Statistics of given and of sampled data. */
export const statistics: Family = {
  models: {
    'coverage-batch-means': batchMeansCoverage,
    'coverage-replication-deletion': replicationCoverage,
    'coverage-iid': independentCoverage,
    'MSER-5': truncation,
    'CRN-exponential': commonExponentials,
    'CRN-newsvendor': commonDemand,
    'variance-reduction': varianceReduction,
    'RS-constants': twoStageConstants,
    KN: fullySequential,
    bechhofer: singleStage,
    OCBA: budgetAllocation,
    'distribution-fitting': fittedLaws,
    'intermittent-forecast': intermittentForecasts,
    'sample-statistics': sampleStatistics,
    welford: runningMoments,
    'two-system-comparison': twoSystems,
    regression,
  },
  missing: {
    'rng-known-answers': 'another random number generator',
  },
};
