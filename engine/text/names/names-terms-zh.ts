import type {NameText} from './names.ts';

/** Names of the measures of cancellation, payment and smoothing in Chinese. */
export const termMeasuresInChinese: NameText['measures'] = {
  ordersCancelled: {name: '取消的订单', meaning: '发货之前被客户取消的订单'},
  cancellationRate: {name: '取消率', meaning: '发货之前被客户取消的订单占全部订单的比例'},
  daysSalesOutstanding: {name: '应收账款周转天数', meaning: '从交货到付款的时间，按应付金额加权'},
  peakToMean: {
    name: '峰均比',
    meaning: '一周中最忙的一小时的下单速率与平均每小时下单速率之比，各小时按其出现的时间计',
  },
  movedRate: {name: '错峰率', meaning: '从高峰移开的订单占全部订单的比例'},
};

/** Lines of money about cancellation, payment, promotions and smoothing in Chinese. */
export const termLinesInChinese: NameText['lines'] = {
  'revenue.discounts': '折扣',
  'goods.scrap': '报废货物',
  'orders.calls': '联系客户',
  'finance.receivables': '应收账款利息',
};
