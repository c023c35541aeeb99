import type {FieldText} from './fields.ts';

/** Titles and meanings of the inputs about breakdowns in Chinese. */
export const failureFieldsInChinese: FieldText['fields'] = {
  'stations.failures': ['故障', '服务台的故障；不设则没有。'],
  'failures.between': ['故障间的作业时间', '从开始或每次修复起，服务台作业多久后发生故障。'],
  'failures.response': ['响应时间', '从故障到开始修理的时间：发现故障，有人前来。'],
  'failures.repair': ['修理时间', '修理所需的时间。'],
};
