import type {OrderStream, PointDemand} from './demand.ts';
import type {SitePath} from './order-path.ts';
import type {StockFigures} from './stock-figures.ts';
import type {Supply} from './supply.ts';

/** A scenario in which every stocking point, and the orders' way to it, has an exact answer. */
export interface Solved {
  /** Orders by segment and site. */
  readonly orders: readonly OrderStream[];
  /** By stocking point. */
  readonly demand: readonly PointDemand[];
  readonly supply: readonly Supply[];
  readonly stock: readonly StockFigures[];
  /** By site; null where nobody is served. */
  readonly paths: readonly (SitePath | null)[];
}
