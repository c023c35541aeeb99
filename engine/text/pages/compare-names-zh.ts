import type {CompareNames} from '../compare.ts';

/** Names of what is set side by side, in Chinese. */
export const compareNamesInChinese: CompareNames = {
  cost: {up: '成本上升', down: '成本下降', same: '成本不变'},
  service: {up: '服务上升', down: '服务下降', same: '服务不变'},
  difference: (of, against) => `${of} − ${against}`,
  logisticsCost: '物流成本',
  verdicts: {
    better: '更好',
    worse: '更差',
    higher: '更高',
    lower: '更低',
    same: '相同',
    undecided: '尚不能判断',
  },
  listed: (names) => names.join('、'),
};
