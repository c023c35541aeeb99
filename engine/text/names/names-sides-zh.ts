import type {NameText} from './names.ts';

/** Names of perfect orders and of orders seen from both sides, in Chinese. */
export const sideMeasuresInChinese: NameText['measures'] = {
  perfectOrderRate: {
    name: '完美订单率',
    meaning: '准时、足量、无损、单据无误同时成立的订单占全部订单的比例',
  },
  perfectOrderProduct: {
    name: '完美订单率（各项相乘）',
    meaning: '各单项比率的乘积：若各种失误互不相关，完美订单所占的比例',
  },
  onTimeDispatch: {
    name: '按时发出率',
    meaning: '按运输的平均用时来得及兑现承诺而发出的订单占全部订单的比例',
  },
  processingTime: {name: '处理时效', meaning: '从下单到最后一部分发出的时间，一周的平均'},
  onTimeTransport: {
    name: '运输准时率',
    meaning: '一周内，在及时发出的订单中，按承诺时刻送达的订单所占的比例',
  },
  timeToDispatch: {name: '发出用时', meaning: '从下单到最后一部分发出的时间，平均'},
  orderingConvenience: {name: '订货便利程度', meaning: '订单所用渠道的便利程度，平均'},
  onTimeAsWanted: {name: '按需到货率', meaning: '在顾客所需时刻前收到的订单占全部订单的比例'},
  otifAsWanted: {name: '按需足量到货率', meaning: '在顾客所需时刻前足量收到的订单占全部订单的比例'},
};

/** Names of figures of stations that break down, in Chinese. */
export const breakdownFiguresInChinese: NameText['station'] = {
  failures: {name: '故障次数', meaning: '每年服务台发生的故障'},
  detection: {name: '发现时间', meaning: '从故障到被发现的时间，平均'},
  response: {name: '响应时间', meaning: '从发现故障到开始修理的时间，平均'},
  recovery: {name: '恢复时间', meaning: '从故障到服务台恢复工作的时间，平均（MTTR）'},
  availability: {name: '可用率', meaning: '作业时间占作业与停机时间之和的比例'},
};
