import type {CompareFindingText, WrittenPair, WrittenRanking} from './compare-finding.ts';
import {compareNamesInChinese} from './compare-names-zh.ts';

/** What there is to say of scenarios side by side, in Chinese. */
export const compareFindingInChinese: CompareFindingText = {
  pair: (pair) => `${pair.isOnce ? ONCE : ''}${sentence(pair)}${service(pair)}`,
  ranking,
  single: '只重复一次没有置信区间：请多重复几次，才能把差异与偶然区分开。',
  exact: '这里没有随机性：每次重复的结果都相同，因此差异是精确的。',
  commonChance: (times, of, against) =>
    `顾客和到货的随机性相同，使${quoted(of)}与${quoted(against)}利润之差的方差只有独立仿真的 1/${times}。`,
  noHelp: (times, of, against) =>
    `相同的随机数在这里没有帮助：${quoted(of)}与${quoted(against)}利润之差的方差等于独立仿真的方差除以 ${times}。`,
  confidence: (confidence) => `± 后为 ${confidence} 置信区间的半宽。`,
  confidenceOfAll: (confidence, pairs) =>
    `± 后为 ${confidence} 置信区间的半宽；差的区间放宽到对全部 ${pairs} 对同时成立。`,
  plane: {
    sure: (better, worse) => `${quoted(better)}的成本不高于${quoted(worse)}，服务也不差于它`,
    likely: (better, worse) => `${quoted(better)}的成本似乎不高于${quoted(worse)}，服务也不差，但尚不能判断`,
    none: '没有哪个场景既更便宜又更好：更好的服务花费更多',
    open: '看来没有哪个场景既更便宜又更好，但尚不能全部判断',
  },
  relation: {
    finding: (of, against, achieved) => `从${quoted(against)}到${quoted(of)}：${achieved}。`,
    once: '只重复一次没有置信区间，无法判断',
  },
};

const ONCE = '仅有的一次重复中，';

function quoted(name: string): string {
  return `“${name}”`;
}

function sentence({of, against, profit, amount}: WrittenPair): string {
  switch (profit) {
    case 'more':
      return `${quoted(of)}每年比${quoted(against)}多赚 ${amount}`;
    case 'less':
      return `${quoted(of)}每年比${quoted(against)}少赚 ${amount}`;
    case 'same':
      return `${quoted(of)}与${quoted(against)}赚得一样多`;
    case 'open':
      return `尚不能判断${quoted(of)}是否比${quoted(against)}赚得多：每年 ${amount}`;
    default:
      return profit satisfies never;
  }
}

function service(pair: WrittenPair): string {
  if (!pair.service) return '';
  const {told, measure, points} = pair.service;
  switch (told) {
    case 'more':
      return `，${measure}高 ${points} 个百分点`;
    case 'less':
      return `，${measure}低 ${points} 个百分点`;
    case 'same':
      return `，${measure}不变`;
    case 'open':
      return `；${measure}是否不同尚不能判断`;
    default:
      return told satisfies never;
  }
}

function ranking({count, best, against, next, equal, open, isOnce}: WrittenRanking): string {
  const first = compareNamesInChinese.listed([best, ...equal].map(quoted));
  if (open.length > 0) {
    const start = `${count} 个场景中${first}看来赚得最多，但尚不能与${compareNamesInChinese.listed(open.map(quoted))}区分`;
    return against && !open.includes(against.against)
      ? `${start}；${sentence(against)}${service(against)}`
      : start;
  }
  const shown = against ?? next;
  if (!shown) return `全部 ${count} 个场景赚得一样多`;
  const most = equal.length > 0 ? '赚得最多，且彼此相同' : '赚得最多';
  return `${isOnce ? ONCE : ''}${count} 个场景中${first}${most}：每年比${quoted(shown.against)}多 ${shown.amount}${service(shown)}`;
}
