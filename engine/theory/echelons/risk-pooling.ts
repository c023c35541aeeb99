import {normalDensity, normalQuantile} from '../../kernel/math.ts';
import {baseStockAt, optimalBaseStock, palmOutstanding} from '../base-stock.ts';
import {requireNonNegative, requirePositive, requireWhole} from '../check.ts';

/** Sites with jointly normal demand, each with a base stock under continuous review. */
export interface NormalPoolingOptions {
  /** Units per square root of the unit of time at each site, not negative. */
  demandSd: readonly number[];
  /** Of the demands of two sites, by row; symmetric, 1 on the diagonal. */
  correlation: readonly (readonly number[])[];
  /** Units of time, positive. */
  leadTime: number;
  /** Money per unit and unit of time, positive. */
  holdingCost: number;
  backorderCost: number;
}

/** Optimal stock of the sites apart, or of one site that serves all customers. */
export interface NormalPooling {
  /** Holding and backorders, money per unit of time. */
  cost: number;
  /** Units above the mean demand over the lead time. */
  safetyStock: number;
}

/**
 * What one stock for all demand saves: cost and safety stock go with the standard deviation of the demand over the lead time, which
 * is root(1' Σ 1) for one stock against the sum of the roots of Σ's diagonal. Eppen (1979), Management Science 25, 498-501; Snyder &
 * Shen (2019), section 7.2. Throws RangeError on values out of range.
 */
export function normalRiskPooling(options: NormalPoolingOptions) {
  const {demandSd, correlation, leadTime, holdingCost, backorderCost} = options;
  requirePositive('lead time', leadTime);
  requirePositive('holding cost', holdingCost);
  requirePositive('backorder cost', backorderCost);
  requireCorrelation(correlation, demandSd.length);
  let apart = 0;
  let variance = 0;
  demandSd.forEach((sd, i) => {
    requireNonNegative('demand sd', sd);
    apart += sd;
    demandSd.forEach((other, j) => (variance += correlation[i][j] * sd * other));
  });
  if (variance < 0)
    throw new RangeError(`correlation must be positive semidefinite: variance ${variance} of the sum`);
  const criticalRatio = backorderCost / (holdingCost + backorderCost);
  const z = normalQuantile(criticalRatio);
  const of = (sd: number): NormalPooling => ({
    cost: (holdingCost + backorderCost) * normalDensity(z) * sd * Math.sqrt(leadTime),
    safetyStock: z * sd * Math.sqrt(leadTime),
  });
  return {criticalRatio, decentralised: of(apart), centralised: of(Math.sqrt(variance))};
}

/** Equal sites with Poisson demand, each with a base stock and one order per unit. */
export interface PoissonPoolingOptions {
  /** A whole number, at least 1. */
  sites: number;
  /** Units per unit of time at each site, positive. */
  demandRate: number;
  /** Units of time, positive. */
  leadTime: number;
  /** Money per unit and unit of time, positive. */
  holdingCost: number;
  backorderCost: number;
}

/** Optimal stock of the sites apart, or of one site that serves all customers. */
export interface PoissonPooling {
  /** Units; of each site where they are apart. */
  baseStockLevel: number;
  /** Holding and backorders of all sites, money per unit of time. */
  cost: number;
  fillRate: number;
}

/**
 * What one stock for all demand saves, exactly, and what the square-root law says of it: 1/root(sites) of the cost. Eppen (1979),
 * Management Science 25, 498-501; Maister (1976), International Journal of Physical Distribution 6, 124-134. Throws RangeError on
 * values out of range.
 */
export function poissonRiskPooling(options: PoissonPoolingOptions) {
  const {sites, demandRate, leadTime, holdingCost, backorderCost} = options;
  requireWhole('sites', sites, 1);
  requirePositive('demand rate', demandRate);
  requirePositive('lead time', leadTime);
  const of = (rate: number, stocks: number): PoissonPooling => {
    const stock = {
      outstanding: palmOutstanding(rate, leadTime),
      demandRate: rate,
      holdingCost,
      backorderCost,
    };
    const {baseStockLevel, cost} = optimalBaseStock(stock);
    return {baseStockLevel, cost: stocks * cost, fillRate: baseStockAt(stock, baseStockLevel).fillRate};
  };
  return {
    separate: of(demandRate, sites),
    pooled: of(sites * demandRate, 1),
    squareRootLaw: 1 / Math.sqrt(sites),
  };
}

function requireCorrelation(correlation: readonly (readonly number[])[], sites: number): void {
  if (sites === 0) throw new RangeError('there must be a site');
  const isOne =
    correlation.length === sites &&
    correlation.every(
      (row, i) =>
        row.length === sites &&
        row.every(
          (value, j) => Math.abs(value) <= 1 && value === correlation[j][i] && (i !== j || value === 1),
        ),
    );
  if (!isOne) {
    throw new RangeError(
      `correlation must be symmetric, ${sites} by ${sites}, with 1 on its diagonal: ${JSON.stringify(correlation)}`,
    );
  }
}
