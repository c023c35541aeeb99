/** What reference cases are answered with: the simulated operation, and the exact methods. */
export {
  compile,
  DAY,
  estimate,
  layoutOf,
  LINES,
  makePlan,
  MICRO,
  play,
  readScenario,
  type Layout,
  type Replication,
  type Scope,
} from '../index.ts';
export {exp} from '../kernel/math.ts';
export {parseJson} from '../scenario/json.ts';
export {
  baseStockAt,
  baseStockWaitOver,
  optimalBaseStock,
  palmOutstanding,
  scheduledOutstanding,
  singleServerOutstanding,
} from '../theory/base-stock.ts';
export {tabulatedLaw, type DemandLaw} from '../theory/demand-law.ts';
export {economicOrderQuantity, eoqCost} from '../theory/eoq.ts';
export {demandOver, withUniformDelay} from '../theory/lead-time-demand.ts';
export {newsvendor, newsvendorAt, type Newsvendor, type NewsvendorDemand} from '../theory/newsvendor.ts';
export {performanceAt, type Performance, type StockCosts} from '../theory/operating-cost.ts';
export {optimalOrderUpTo} from '../theory/order-up-to.ts';
export {ONE_UNIT} from '../theory/quantity.ts';
export {multiServerQueue} from '../theory/queue.ts';
export {optimalReorderQuantity, textbookFillRate, waitOver} from '../theory/reorder-quantity.ts';
export {stockingPoint, type StockingPointOptions} from '../theory/stocking-point.ts';
export {convolved} from '../theory/time-average.ts';
