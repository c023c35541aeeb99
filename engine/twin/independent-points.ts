import type {Network} from '../scenario/network.ts';
import {Unsolvable} from './assumption.ts';
import {backordered, type Laws} from './backorders.ts';
import type {PointDemand} from './demand.ts';
import {lostSales} from './lost-sales.ts';
import type {PlanNumbers} from './plan-numbers.ts';
import type {StockFigures} from './stock-figures.ts';
import {placeOf, type Supply} from './supply.ts';

/**
 * Stocking points that do not feel each other: each is replenished by a source that always has the goods, and meets a compound Poisson
 * process. Throws Unsolvable with the first assumption that fails.
 */
export function independentPoints(
  network: Network,
  plan: PlanNumbers,
  demand: readonly PointDemand[],
  supply: readonly Supply[],
  laws: Laws,
): StockFigures[] {
  return demand.map((of, p) => {
    if (of.units === 0) {
      const product = network.scenario.products[network.points.product[p]].name;
      throw new Unsolvable('noDemand', placeOf(network, p).path, product);
    }
    return of.lost
      ? lostSales(network, plan, p, of, supply[p])
      : backordered(network, plan, p, of, supply[p], laws);
  });
}
