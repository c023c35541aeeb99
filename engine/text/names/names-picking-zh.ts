import type {Named} from './names.ts';

/** What pick tasks are measured by, in Chinese. */
export const pickingMeasuresInChinese: Readonly<Record<string, Named>> = {
  unitsPicked: {name: '拣货数量', meaning: '拣货任务为所下订单拣出的件数'},
  tasksPerOrder: {name: '每单拣货任务', meaning: '一张订单所在的拣货任务数，按订单平均'},
};

/** The same of a station that picks, and its overtime. */
export const pickingFiguresInChinese: Readonly<Record<string, Named>> = {
  overtimeHours: {name: '加班', meaning: '全部服务台在营业时间以外作业的小时数'},
  linesPerTask: {name: '每个拣货任务的行数', meaning: '一个拣货任务的订单行数，平均'},
  timePerLine: {name: '每行拣货时间', meaning: '拣货任务的时间除以其订单行数'},
  aislesPerTask: {name: '每个拣货任务的巷道数', meaning: '一个拣货任务所走的巷道数，平均'},
  ordersPerTask: {name: '每批订单数', meaning: '一批的订单数（或订单的部分数），平均'},
  batchWait: {name: '等待成批', meaning: '从加入一批到该批下达，按订单平均'},
  mergeWait: {name: '等待其他分区', meaning: '从在此拣完到各分区都拣完，按订单平均'},
  waveWait: {name: '等待波次', meaning: '从可以拣货到波次下达，平均'},
  carryOver: {name: '波次遗留订单', meaning: '留待下一波次的订单数，平均'},
  wavesShort: {name: '有遗留的波次', meaning: '未能全部下达的波次占全部波次的比例'},
};

/** Lines of the statement. */
export const labourLinesInChinese: Readonly<Record<string, string>> = {
  'labour.regular': '工资',
  'labour.overtime': '加班工资',
};
