import {bestRationing, rationedStock, type RationedReplenishment} from '../../../theory/rationing.ts';
import {bestRationedOrders, rationedOrders} from '../../../theory/rationing-order-quantity.ts';
import type {ReferenceCase} from '../../cases.ts';
import type {Model, Replications} from '../../answer.ts';
import {numberOf, wholeOf} from '../../parameters.ts';
import type {Reading} from '../../reading.ts';
import {orderFrequency, stockCost} from '../../stock-scenario.ts';

/** One-for-one replenishment, each unit with an exponential lead time of its own. */
export const rationedLostSales: Model = (of) => {
  const mean = numberOf(of, 'mean_lead_time');
  return rationedOneForOne(of, {type: 'independent', meanLeadTime: mean}, mean, {
    supplier: {},
    leadTime: {type: 'iid', of: {type: 'exponential', mean}},
  });
};

/** One-for-one replenishment from one exponential server. */
export const rationedMakeToStock: Model = (of) => {
  const productionRate = numberOf(of, 'mu');
  const mean = 1 / productionRate;
  return rationedOneForOne(of, {type: 'oneServer', productionRate}, wholeOf(of, 'S') * mean, {
    supplier: {
      stations: [{name: 'line', time: {type: 'exponential', mean}}],
      production: {station: 'line', per: 'unit'},
    },
    leadTime: 0,
  });
};

/** (r,Q) with a constant lead time and one order on the way. */
export const rationedOrderQuantity: Model = (of) => {
  const classes = classesOf(of);
  const orderQuantity = wholeOf(of, 'Q');
  const reorderPoint = wholeOf(of, 'r');
  const leadTime = numberOf(of, 'L');
  const holdingCost = numberOf(of, 'h');
  const fixedOrderCost = numberOf(of, 'order_cost');
  const at = rationedOrders({classes, reorderPoint, orderQuantity, leadTime, holdingCost, fixedOrderCost});
  const best = bestRationedOrders({classes, orderQuantity, leadTime, holdingCost, fixedOrderCost});
  const [first, second] = classes;
  return {
    theory: {
      fill_rate_class1: at.fillRates[0],
      fill_rate_class2: at.fillRates[1],
      E_on_hand: at.averageOnHand,
      order_frequency: at.orderFrequency,
      cost: at.cost,
      r_star_given_Q: best.reorderPoint,
      K_star_given_Q: best.criticalLevel,
      cost_star_given_Q: best.cost,
    },
    simulation: played(classes, {
      supplier: {},
      leadTime,
      memory: leadTime + orderQuantity / (first.demandRate + second.demandRate),
      stock: {
        policy: {type: 'reorderPoint', reorderPoint, orderQuantity},
        holdingCost,
        orderCost: fixedOrderCost,
      },
    }),
  };
};

interface Class {
  demandRate: number;
  criticalLevel: number;
  lostSaleCost: number;
}

/** The first class is served down to nothing, the second while more than K units are on hand. */
function classesOf(of: ReferenceCase): [Class, Class] {
  return [
    {
      demandRate: numberOf(of, 'lambda1'),
      criticalLevel: 0,
      lostSaleCost: numberOf(of, 'lost_cost_class1'),
    },
    {
      demandRate: numberOf(of, 'lambda2'),
      criticalLevel: wholeOf(of, 'K'),
      lostSaleCost: numberOf(of, 'lost_cost_class2'),
    },
  ];
}

function rationedOneForOne(
  of: ReferenceCase,
  replenishment: RationedReplenishment,
  memory: number,
  source: {supplier: object; leadTime: object | number},
) {
  const classes = classesOf(of);
  const baseStockLevel = wholeOf(of, 'S');
  const holdingCost = numberOf(of, 'h');
  const system = {classes, replenishment, holdingCost};
  const at = rationedStock({...system, baseStockLevel});
  const best = bestRationing(system);
  const without = bestRationing(system, {mayRation: false});
  return {
    theory: {
      fill_rate_class1: at.fillRates[0],
      fill_rate_class2: at.fillRates[1],
      E_on_hand: at.averageOnHand,
      cost: at.cost,
      S_star: best.baseStockLevel,
      K_star: best.criticalLevel,
      cost_star: best.cost,
      S_star_without_rationing: without.baseStockLevel,
      cost_star_without_rationing: without.cost,
    },
    simulation: played(classes, {
      ...source,
      memory,
      stock: {policy: {type: 'baseStock', baseStockLevel}, holdingCost},
    }),
  };
}

const MEMORIES = 20; // played before counting

/** Two segments of two classes at one shop, which keeps the critical level of the second for the first. */
function played(
  classes: readonly [Class, Class],
  {
    supplier,
    leadTime,
    memory,
    stock,
  }: {supplier: object; leadTime: object | number; memory: number; stock: object},
): Replications {
  const warmUp = MEMORIES * memory;
  const names = ['class 1', 'class 2'];
  const fillRate = (i: number) => (reading: Reading) => reading.measureBy('segment', 'fillRate')[names[i]];
  return {
    type: 'replicated',
    ordersPerDay: classes[0].demandRate + classes[1].demandRate,
    scenario: (countedDays) => ({
      format: 'fulcrum/scenario@1',
      run: {horizon: warmUp + countedDays, warmUp, followUp: warmUp},
      products: [{name: 'item'}],
      sites: [
        {name: 'supplier', kind: 'supplier', ...supplier},
        {name: 'shop', stock: [{...stock, keepFor: {[names[0]]: classes[1].criticalLevel}}]},
      ],
      lanes: [{from: 'supplier', to: 'shop', leadTime}],
      segments: classes.map(({demandRate}, i) => ({
        name: names[i],
        class: names[i],
        servedBy: ['shop'],
        orders: {type: 'poisson', perDay: demandRate},
        whenShort: {type: 'lose'},
      })),
    }),
    figures: {
      fill_rate_class1: fillRate(0),
      fill_rate_class2: fillRate(1),
      E_on_hand: 'averageOnHand',
      order_frequency: orderFrequency,
      cost: (reading) =>
        stockCost(reading) +
        classes.reduce(
          (sum, {lostSaleCost}, i) =>
            sum + (lostSaleCost * reading.measureBy('segment', 'unitsLost')[names[i]]) / reading.days,
          0,
        ),
    },
    shares: ['fill_rate_class1', 'fill_rate_class2'],
  };
}
