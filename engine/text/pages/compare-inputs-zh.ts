import type {CompareInputsText} from './compare-inputs.ts';

/** Words for the inputs in which scenarios differ, in Chinese. */
export const compareInputsInChinese: CompareInputsText = {
  none: '无',
  yes: '是',
  no: '否',
  entries: (count) => `${count} 项`,
  every: '每一项',
  all: '全部产品',
  joint: ' › ',
  there: '有',
  notThere: '没有',
  part: (name, value) => `${name} ${value}`,
  comma: '，',
  typed: (type, parts) => `${type}：${parts}`,
};
