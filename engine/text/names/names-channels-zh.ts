import type {Named} from './names.ts';

/** Names in Chinese of the measures of how orders come in. */
export const channelMeasuresInChinese: Readonly<Record<string, Named>> = {
  unconfirmedRate: {name: '未确认订单率', meaning: '未经书面确认的订单占全部订单的比例'},
  orderDisputeRate: {name: '争议订单率', meaning: '交付时顾客提出争议的订单占已交付订单的比例'},
};

/** Names in Chinese of the money that goes with it. */
export const channelLinesInChinese: Readonly<Record<string, string>> = {
  'revenue.disputed': '争议收入',
};

/** Names in Chinese of the figures of a channel. */
export const channelFiguresInChinese: Readonly<Record<string, Named>> = {
  Wq: {name: '平均等候时间', meaning: '从下单到渠道开始传送的平均时间'},
  pWait: {name: '等候订单比例', meaning: '不能即刻传送的订单占全部订单的比例'},
  utilisation: {name: '利用率', meaning: '渠道开放期间，正在传送订单的线路所占的比例'},
};
