import type {KeepFaultText} from './keep-faults.ts';

/** Faults of what was kept or sent in Chinese. */
export const keepFaultsInChinese: KeepFaultText = {
  noSuchScenario: (id) => `本页面没有场景 ${id}`,
  noSuchInput: '场景没有这一输入',
  wrongValue: (value) => `不能是 ${value}`,
  noSuchLever: (name) => `场景没有杠杆 ${name}`,
  flaws: {
    missing: '缺失',
    notText: '必须是文本',
    notNumber: '必须是数字',
    notList: '必须是列表',
    notObject: '必须是对象',
    unknown: '本页面无法识别',
    notThisFormat: '必须是 "fulcrum/shelf@1"，如本页面所存的文件',
    damaged: '已损坏',
  },
};
