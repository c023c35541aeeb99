import {
  channelFiguresInEnglish,
  channelLinesInEnglish,
  channelMeasuresInEnglish,
} from './names-channels-en.ts';
import {errorLinesInEnglish, errorMeasuresInEnglish} from './names-errors-en.ts';
import {labourLinesInEnglish, pickingFiguresInEnglish, pickingMeasuresInEnglish} from './names-picking-en.ts';
import {offerLinesInEnglish} from './names-offers-en.ts';
import {shortageLinesInEnglish, shortageMeasuresInEnglish} from './names-shortage-en.ts';
import {termLinesInEnglish, termMeasuresInEnglish} from './names-terms-en.ts';
import {breakdownFiguresInEnglish, sideMeasuresInEnglish} from './names-sides-en.ts';
import {goodsLinesInEnglish, goodsMeasuresInEnglish} from './names-goods-en.ts';
import type {NameText} from './names.ts';

/** Names of measures, money and moments in English. */
export const namesInEnglish: NameText = {
  measures: {
    fillRate: {
      name: 'Fill rate',
      meaning: 'units served from stock at the instant of allocation, of all units demanded (type 2)',
    },
    lineFillRate: {name: 'Line fill rate', meaning: 'order lines served whole at that instant, of all lines'},
    linesWithAny: {
      name: 'Lines with any',
      meaning: 'order lines served at least in part at that instant, of all lines',
    },
    orderFillRate: {name: 'Order fill rate', meaning: 'orders served whole at that instant, of all orders'},
    cycleServiceLevel: {
      name: 'Cycle service level',
      meaning: 'replenishment cycles in which no unit came up short, of all cycles (type 1)',
    },
    cycleNoZeroStock: {
      name: 'Cycles above zero',
      meaning: 'replenishment cycles that never touched zero on hand, of all cycles',
    },
    shareOfCyclesShort: {
      name: 'Cycles short',
      meaning: 'replenishment cycles in which a unit came up short, of all cycles',
    },
    cycles: {name: 'Replenishment cycles', meaning: 'cycles that a counted receipt has closed'},
    stockoutFrequency: {name: 'Stock-outs', meaning: 'replenishment cycles that came up short, in a year'},
    readyRate: {name: 'Ready rate', meaning: 'share of time with stock on hand (type 3)'},
    noBackorderTime: {name: 'Time without backorders', meaning: 'share of time in which nobody waits'},
    meanUnitWait: {name: 'Mean wait of a unit', meaning: 'time from demand to allocation, over all units'},
    waitOverPromise: {
      name: 'Waits beyond the promise',
      meaning: 'units that are not allocated within the promised time, of all units demanded',
    },
    onTimeRate: {
      name: 'On time',
      meaning: 'orders complete by the promised instant, of all placed; lost and open ones count as late',
    },
    onTimeOfDelivered: {
      name: 'On time, of delivered',
      meaning: 'orders complete by the promised instant, of those delivered',
    },
    inFullRate: {name: 'In full', meaning: 'delivered orders with every unit that was asked for'},
    otif: {name: 'On time in full', meaning: 'orders that are both on time and in full, of all placed'},
    unitsDemanded: {name: 'Units demanded', meaning: 'units that customers asked for in the counted time'},
    unitsLost: {name: 'Units lost', meaning: 'units that were asked for and never sold'},
    transshipmentRate: {
      name: 'Transshipped',
      meaning: 'units that another site helped out with, of all units demanded',
    },
    unitsExpired: {
      name: 'Units expired',
      meaning: 'units whose shelf life was over before anybody took them',
    },
    lines: {name: 'Order lines', meaning: 'lines of the orders placed in the counted time'},
    orders: {name: 'Orders', meaning: 'orders placed in the counted time'},
    ordersLost: {name: 'Orders lost', meaning: 'orders of which nothing was sold'},
    ordersDelivered: {name: 'Orders delivered', meaning: 'orders that were closed with goods'},
    openAtEnd: {
      name: 'Open at the end',
      meaning: 'orders that were neither lost nor delivered when the run ended',
    },
    shipments: {name: 'Shipments', meaning: 'deliveries that left for customers'},
    unitsShipped: {name: 'Units shipped', meaning: 'units that left for customers'},
    replenishmentsPerYear: {
      name: 'Replenishments',
      meaning: 'replenishment orders of all stocking points, in a year',
    },
    averageOnHand: {name: 'Stock on hand', meaning: 'units present and not allocated, average over time'},
    averageReserved: {
      name: 'Reserved stock',
      meaning: 'units allocated and not yet dispatched, average over time',
    },
    averageOnOrder: {name: 'On order', meaning: 'units ordered and not yet received, average over time'},
    averageBackorders: {name: 'Backorders', meaning: 'units that customers wait for, average over time'},
    periods: {name: 'Periods', meaning: 'periods that ended in the counted time, over all stocking points'},
    demandMetInPeriod: {
      name: 'Demand met in the period',
      meaning: 'periods in which no unit came up short, of all periods',
    },
    alphaService: {
      name: 'Periods without backorders at the end',
      meaning: 'periods at whose end nobody waits, of all periods (alpha)',
    },
    gammaService: {
      name: 'Gamma service',
      meaning: '1 less the units owed at the end of a period, of the units demanded in it; may be below 0',
    },
    onHandAtPeriodStart: {
      name: 'On hand at the start of a period',
      meaning: 'units after the receipts and before the demand of a period, on the average',
    },
    onHandAtPeriodEnd: {
      name: 'On hand at the end of a period',
      meaning: 'units after the demand of a period, on the average',
    },
    backordersAtPeriodEnd: {
      name: 'Backorders at the end of a period',
      meaning: 'units that customers wait for after the demand of a period, on the average',
    },
    ...channelMeasuresInEnglish,
    ...errorMeasuresInEnglish,
    ...goodsMeasuresInEnglish,
    ...sideMeasuresInEnglish,
    ...pickingMeasuresInEnglish,
    ...shortageMeasuresInEnglish,
    ...termMeasuresInEnglish,
    'orderCycleTime.mean': {name: 'Order cycle time, mean', meaning: 'from placing an order to having it'},
    'orderCycleTime.sd': {
      name: 'Order cycle time, standard deviation',
      meaning: 'spread of the time from placing an order to having it',
    },
    'orderCycleTime.cv': {
      name: 'Order cycle time, variation',
      meaning: 'standard deviation of the order cycle time as a multiple of its mean',
    },
    'orderCycleTime.p50': {name: 'Order cycle time, median', meaning: 'half of the orders are faster'},
    'orderCycleTime.p90': {name: 'Order cycle time, 90%', meaning: 'nine of ten orders are faster'},
    'orderCycleTime.p95': {name: 'Order cycle time, 95%', meaning: 'nineteen of twenty orders are faster'},
    'orderCycleTime.p99': {
      name: 'Order cycle time, 99%',
      meaning: 'ninety-nine of a hundred orders are faster',
    },
  },
  station: {
    L: {name: 'Jobs at', meaning: 'jobs waiting or in work, average over time'},
    Lq: {name: 'Queue at', meaning: 'jobs waiting, average over time'},
    W: {name: 'Time at', meaning: 'waiting and work of a job, mean'},
    Wq: {name: 'Wait at', meaning: 'waiting of a job, mean'},
    pWait: {name: 'Jobs that wait at', meaning: 'jobs that do not start at once, of all'},
    utilisation: {
      name: 'Use of',
      meaning:
        'share of the time of all servers spent at work: of the hours in which it is open, and of those after closing in which jobs are finished',
    },
    load: {
      name: 'Load of',
      meaning:
        'work that the jobs bring which come, as a share of the time of all servers: from 100% on the queue grows without end',
    },
    blocked: {name: 'Jobs turned away at', meaning: 'jobs that found no room, of all that came'},
    abandoned: {name: 'Jobs that gave up at', meaning: 'jobs that left before their turn, of all that came'},
    throughput: {name: 'Jobs done at', meaning: 'jobs done in a day'},
    ...breakdownFiguresInEnglish,
    ...pickingFiguresInEnglish,
    'Wq.sd': {name: 'Wait, standard deviation, at', meaning: 'spread of the waiting of a job'},
    'Wq.p50': {name: 'Wait, median, at', meaning: 'half of the jobs wait less'},
    'Wq.p90': {name: 'Wait, 90%, at', meaning: 'nine of ten jobs wait less'},
    'Wq.p95': {name: 'Wait, 95%, at', meaning: 'nineteen of twenty jobs wait less'},
    'Wq.p99': {name: 'Wait, 99%, at', meaning: 'ninety-nine of a hundred jobs wait less'},
    'W.sd': {name: 'Time, standard deviation, at', meaning: 'spread of waiting and work of a job'},
    'W.p50': {name: 'Time, median, at', meaning: 'half of the jobs are done sooner'},
    'W.p90': {name: 'Time, 90%, at', meaning: 'nine of ten jobs are done sooner'},
    'W.p95': {name: 'Time, 95%, at', meaning: 'nineteen of twenty jobs are done sooner'},
    'W.p99': {name: 'Time, 99%, at', meaning: 'ninety-nine of a hundred jobs are done sooner'},
  },
  lines: {
    'revenue.goods': 'Goods sold',
    'revenue.salvage': 'Salvage of expired goods',
    'goods.purchases': 'Goods bought',
    'goods.inventoryChange': 'Change of stock',
    'goods.openOrders': 'Goods of open orders',
    'replenishment.ordering': 'Ordering',
    'replenishment.freight': 'Inbound freight',
    'stock.holding': 'Holding stock',
    'stock.backorders': 'Backorders',
    'stock.transshipment': 'Transshipment',
    'orders.handling': 'Taking orders',
    'orders.processing': 'Processing orders',
    'warehouse.picking': 'Picking',
    'warehouse.packing': 'Packing',
    'warehouse.dispatch': 'Dispatch',
    'delivery.freight': 'Delivery',
    ...channelLinesInEnglish,
    ...errorLinesInEnglish,
    ...goodsLinesInEnglish,
    ...labourLinesInEnglish,
    ...offerLinesInEnglish,
    ...shortageLinesInEnglish,
    ...termLinesInEnglish,
    'penalties.lateness': 'Late orders',
    'fixed.offer': 'Fixed cost',
    'imputed.goodwill': 'Goodwill (imputed)',
    profit: 'Profit',
    cashProfit: 'Cash profit',
  },
  stages: {
    placed: 'placed',
    transmitted: 'transmitted',
    verified: 'verified',
    allocated: 'allocated',
    picked: 'picked',
    packed: 'packed',
    dispatched: 'dispatched',
    delivered: 'delivered',
    invoiced: 'invoiced',
    closed: 'closed',
  },
  stage: (from, to) => ({
    name: `From ${from} to ${to}`,
    meaning: 'mean time that an order spends in this stage',
  }),
  channel: channelFiguresInEnglish,
  atChannel: (measure, channel) => `${measure} ${channel}`,
  atStation: (measure, station, site) => `${measure} ${station}, ${site}`,
  present: (count) => ({
    name: `Time with ${count} jobs at`,
    meaning: 'jobs waiting or in work, share of time',
  }),
  ofPriority: (measure, priority) =>
    `${measure} (${priority === null ? 'no priority' : `priority ${priority}`})`,
  units: {
    share: '%',
    days: 'days',
    hours: 'h',
    minutes: 'min',
    units: 'units',
    '1/day': 'a day',
    '1/year': 'a year',
    'hours/year': 'h a year',
    count: '',
    '1': '',
  },
};
