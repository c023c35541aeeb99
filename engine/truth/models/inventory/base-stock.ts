import type {Answer, Model} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {
  baseStockAt,
  baseStockWaitOver,
  optimalBaseStock,
  palmOutstanding,
  singleServerOutstanding,
} from '../../../theory/base-stock.ts';
import type {DemandLaw} from '../../../theory/demand-law.ts';
import {ONE_UNIT} from '../../../theory/quantity.ts';
import {demandOverLeadTime, type LeadTime, leadTimeOf} from '../../lead-times.ts';
import {has, numberOf, wholeOf} from '../../parameters.ts';
import {stockCost, stockScenario} from '../../stock-scenario.ts';

/** Order one for one, unit demand that waits. */
export const baseStockBackorder: Model = (of) => {
  const demandRate = numberOf(of, 'lambda');
  const leadTimeMean = numberOf(of, 'mean_lead_time');
  const level = wholeOf(of, 'S');
  const costs = {holdingCost: numberOf(of, 'h'), backorderCost: numberOf(of, 'b')};
  const supplierRate = has(of, 'supplier_mu') ? numberOf(of, 'supplier_mu') : null;
  const leadTime = supplierRate === null ? leadTimeOf(of) : null;
  const options = {...costs, outstanding: outstandingOf(of, leadTime), demandRate};
  const at = baseStockAt(options, level);
  const best = optimalBaseStock(options);
  const threshold = has(of, 'wait_threshold') ? numberOf(of, 'wait_threshold') : undefined;
  const isPromise = threshold !== undefined && threshold > 0; // no promise is shorter than any wait
  const isConstant = leadTime?.type === 'iid' && leadTime.of === leadTimeMean;
  const answer: Answer = {
    theory: {
      E_on_hand: at.averageOnHand,
      E_backorders: at.averageBackorders,
      ready_rate: at.readyRate,
      fill_rate: at.fillRate,
      P_IL_ge_0: at.noBackorderTime,
      mean_wait: at.meanUnitWait,
      var_IL: at.variance,
      cost: at.cost,
      S_star: best.baseStockLevel,
      cost_star: best.cost,
      ...(threshold !== undefined && isConstant
        ? {P_wait_gt_t: baseStockWaitOver(demandRate, leadTimeMean, level, threshold)}
        : {}),
    },
  };
  const supply =
    supplierRate === null
      ? leadTime && {leadTime, memory: leadTimeMean}
      : madeToOrder(demandRate, supplierRate);
  if (supply === null) return answer;
  return {
    ...answer,
    simulation: {
      type: 'replicated',
      ordersPerDay: demandRate,
      scenario: stockScenario({
        ordersPerDay: demandRate,
        policy: {type: 'baseStock', baseStockLevel: level},
        whenShort: {type: 'backorder'},
        ...supply,
        ...costs,
        promise: isPromise ? threshold : undefined,
      }),
      figures: {
        E_on_hand: 'averageOnHand',
        E_backorders: 'averageBackorders',
        ready_rate: 'readyRate',
        fill_rate: 'fillRate',
        P_IL_ge_0: 'noBackorderTime',
        mean_wait: 'meanUnitWait',
        cost: stockCost,
        ...(isPromise ? {P_wait_gt_t: 'waitOverPromise'} : {}),
      },
    },
  };
};

/** A supplier with one line for what is ordered, which remembers for as long as an M/M/1 queue takes to relax. */
function madeToOrder(demandRate: number, supplierRate: number) {
  const gap = Math.sqrt(supplierRate) - Math.sqrt(demandRate);
  return {
    leadTime: {type: 'iid', of: 0} as const,
    memory: 1 / (gap * gap),
    supplier: {
      stations: [{name: 'line', time: {type: 'exponential', mean: 1 / supplierRate}}],
      production: {station: 'line', per: 'unit'},
    },
  };
}

/** Units on order: as many as are demanded over a lead time that never crosses, and any that is independent has the same law. */
function outstandingOf(of: ReferenceCase, leadTime: LeadTime | null): DemandLaw {
  const demandRate = numberOf(of, 'lambda');
  if (has(of, 'supplier_mu')) return singleServerOutstanding(demandRate, numberOf(of, 'supplier_mu'));
  const demand = {orderRate: demandRate, quantity: ONE_UNIT, dispersion: 1};
  const law = leadTime === null ? null : demandOverLeadTime(demand, leadTime);
  return law ?? palmOutstanding(demandRate, numberOf(of, 'mean_lead_time'));
}
