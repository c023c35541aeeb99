import {
  bestInterval,
  bestQuantity,
  bestTimer,
  consolidationByBoth,
  consolidationByClock,
  consolidationByQuantity,
  consolidationByTimer,
  consolidationByWeight,
  holdOverByQuantity,
  holdOverByTimer,
  type DockOptions,
} from '../../../theory/freight/consolidation.ts';
import type {Model} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {has, numberOf, wholeOf} from '../../parameters.ts';

/** A load leaves when it has so many orders. */
export const byQuantity: Model = (of) => {
  const dock = dockOf(of);
  const q = wholeOf(of, 'q');
  const at = consolidationByQuantity(dock, q);
  const best = bestQuantity(dock);
  return {
    theory: {
      mean_hold_time: at.meanHold,
      mean_orders_waiting: at.averageWaiting,
      mean_hold_of_first_order: (q - 1) / dock.orderRate,
      dispatch_rate: at.dispatchRate,
      cost_rate: at.cost,
      q_star: best,
      cost_star: consolidationByQuantity(dock, best).cost,
      ...(has(of, 't') ? {P_hold_gt_t: holdOverByQuantity(dock.orderRate, q, numberOf(of, 't'))} : {}),
    },
  };
};

/** A load leaves by a timer from its first order, or by the clock. */
export const byTime: Model = (of) => {
  const dock = dockOf(of);
  const T = numberOf(of, 'T');
  const [timer, clock] = [consolidationByTimer(dock, T), consolidationByClock(dock, T)];
  const [timerStar, clockStar] = [bestTimer(dock), bestInterval(dock)];
  return {
    theory: {
      firstorder_mean_hold: timer.meanHold,
      firstorder_mean_load: timer.meanLoad,
      firstorder_dispatch_rate: timer.dispatchRate,
      firstorder_cost_rate: timer.cost,
      firstorder_T_star: timerStar,
      firstorder_cost_star: consolidationByTimer(dock, timerStar).cost,
      clock_mean_hold: clock.meanHold,
      clock_dispatch_rate: clock.dispatchRate,
      clock_mean_load_of_actual_dispatch: clock.meanLoad,
      clock_cost_rate: clock.cost,
      ...(clockStar > 0
        ? {clock_T_star: clockStar, clock_cost_star: consolidationByClock(dock, clockStar).cost}
        : {}),
      ...(has(of, 't')
        ? {firstorder_P_hold_gt_t: holdOverByTimer(dock.orderRate, T, numberOf(of, 't'))}
        : {}),
    },
  };
};

/** A load leaves when it has so many orders, or its first one has waited so long. */
export const byBoth: Model = (of) => {
  const at = consolidationByBoth(dockOf(of), wholeOf(of, 'q'), numberOf(of, 'T'));
  return {
    theory: {
      mean_hold_time: at.meanHold,
      mean_load: at.meanLoad,
      P_dispatch_by_quantity: at.byQuantity,
      dispatch_rate: at.dispatchRate,
      cost_rate: at.cost,
    },
  };
};

/** A load leaves when it weighs so much; weights are exponential. */
export const byWeight: Model = (of) => {
  const weight = {mean: numberOf(of, 'mean_weight'), limit: numberOf(of, 'W')};
  const at = consolidationByWeight(dockOf(of), weight);
  return {
    theory: {
      mean_orders_per_dispatch: at.meanLoad,
      mean_load: at.meanWeight,
      mean_hold_time: at.meanHold,
      dispatch_rate: at.dispatchRate,
      cost_rate: at.cost,
    },
  };
};

function dockOf(of: ReferenceCase): DockOptions {
  return {
    orderRate: numberOf(of, 'lambda'),
    dispatchCost: numberOf(of, 'K'),
    waitingCost: numberOf(of, 'w'),
  };
}
