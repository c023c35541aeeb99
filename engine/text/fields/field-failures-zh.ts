import type {FieldText} from './fields.ts';

/** Titles and meanings of the inputs about breakdowns in Chinese. */
export const failureFieldsInChinese: FieldText['fields'] = {
  'stations.failures': ['故障', '服务台的故障；不设则没有。'],
  'failures.between': ['故障间的作业时间', '从开始或每次修复起，服务台作业多久后发生故障。'],
  'failures.detection': ['发现时间', '从故障到被发现的时间。'],
  'failures.response': ['响应时间', '从发现故障到开始修理的时间：有人前来。'],
  'failures.repair': ['修理时间', '修理所需的时间。'],
};
