import {POLICY, type Network} from '../../scenario/network.ts';
import type {Plan} from './plan.ts';

/** Units to order at this inventory position; 0 for none. (r,nQ) orders the smallest multiple of Q that lifts the position above r. */
export function orderQuantity(network: Network, plan: Plan, point: number, position: number): number {
  switch (network.points.policy[point]) {
    case POLICY.reorderPoint: {
      const gap = plan.reorderPoint[point] - position;
      const quantity = plan.orderQuantity[point];
      return gap < 0 ? 0 : (Math.floor(gap / quantity) + 1) * quantity;
    }
    case POLICY.orderUpTo:
    case POLICY.baseStock:
      return position <= plan.reorderPoint[point] ? plan.orderUpToLevel[point] - position : 0;
    default:
      return 0;
  }
}
