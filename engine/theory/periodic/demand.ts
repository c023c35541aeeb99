import {requireNonNegative, requirePositive, requireShare, requireWhole} from '../check.ts';
import {compoundPmf} from '../compound-count.ts';
import {type DemandLaw, tabulatedLaw} from '../demand-law.ts';
import {ONE_UNIT} from '../quantity.ts';
import {convolved} from '../time-average.ts';

/** Units demanded in a period, independent of other periods. */
export type PeriodDemand =
  | {type: 'poisson'; /** Positive. */ mean: number}
  | {type: 'negativeBinomial'; /** Successes, > 0; demand counts failures. */ r: number; p: number}
  | {type: 'table'; /** P(D = 0), P(D = 1), …; any positive total. */ pmf: readonly number[]};

/** The law of the units demanded in so many periods, a whole number >= 0. Throws RangeError on bad values. */
export function demandOfPeriods(demand: PeriodDemand, periods: number): DemandLaw {
  requireWhole('periods', periods, 0);
  switch (demand.type) {
    case 'poisson':
      requirePositive('mean', demand.mean);
      return countLaw(periods * demand.mean, periods * demand.mean);
    case 'negativeBinomial': {
      requirePositive('r', demand.r);
      requireShare('p', demand.p);
      const mean = (periods * demand.r * (1 - demand.p)) / demand.p;
      return countLaw(mean, mean / demand.p);
    }
    case 'table': {
      for (const share of demand.pmf) requireNonNegative('probability', share);
      const one = tabulatedLaw(demand.pmf);
      let pmf = Float64Array.of(1);
      for (let i = 0; i < periods; i++) pmf = convolved(pmf, one.pmf ?? pmf) as Float64Array<ArrayBuffer>;
      return tabulatedLaw(pmf, {mean: periods * one.mean, variance: periods * one.variance});
    }
    default:
      demand satisfies never;
      throw new RangeError(`unknown demand: ${JSON.stringify(demand)}`);
  }
}

function countLaw(mean: number, variance: number): DemandLaw {
  return tabulatedLaw(compoundPmf({mean, variance}, ONE_UNIT), {mean, variance});
}

/** P(D = 0), P(D = 1), … of one period. */
export function pmfOfPeriod(demand: PeriodDemand): Float64Array {
  const {pmf} = demandOfPeriods(demand, 1);
  if (pmf === null) throw new Error('the law of a period is tabulated');
  return pmf;
}
