import {POLICY, type Network} from '../../scenario/network.ts';
import {inUnits} from '../../scenario/units.ts';
import {economicOrderQuantity} from '../../theory/eoq.ts';

/**
 * Order quantities by stocking point, units; NaN where the policy has none. The economic order quantity (Harris 1913) weighs what an
 * order costs, with the freight charge per shipment, against holding; where holding costs nothing it is the demand of a year.
 */
export function orderQuantities(network: Network, rates: Float64Array): Float64Array {
  const {points, lanes, quantum: quantumOf} = network;
  return Float64Array.from({length: points.count}, (_, p) => {
    if (points.policy[p] !== POLICY.reorderPoint && points.policy[p] !== POLICY.orderUpTo) return NaN;
    if (!Number.isNaN(points.orderQuantity[p])) return points.orderQuantity[p];
    if (!Number.isNaN(points.orderUpToLevel[p])) return NaN;
    const lane = points.lane[p];
    const perOrder =
      points.orderCost[p] + (lane < 0 ? 0 : lanes.perShipment[lane] + lanes.distanceCharge[lane]);
    if (rates[p] === 0 || perOrder === 0) return 1;
    const quantum = quantumOf[points.product[p]];
    const quantity =
      points.holdingCost[p] === 0
        ? rates[p] * 365
        : economicOrderQuantity({
            fixedOrderCost: perOrder,
            holdingCost: points.holdingCost[p],
            demandRate: rates[p],
          });
    return Math.max(quantum, inUnits(quantity, quantum));
  });
}
