import {compareNamesInChinese} from './pages/compare-names-zh.ts';
import type {CompareText} from './compare.ts';

/** Scenarios side by side, in Chinese. */
export const compareInChinese: CompareText = {
  ...compareNamesInChinese,
  atLever: (lever, value) => `${lever} 取 ${value}`,
  inputs: '不同的输入',
  noInputs: '输入没有不同。',
  moreInputs: (count) => `以及另外 ${count} 项`,
  earnsMore: (of, against, money) => `${of} 的利润比 ${against} 高 ${money}。`,
  earnsLess: (of, against, money) => `${of} 的利润比 ${against} 低 ${money}。`,
  earnsSame: (of, against) => `每次重复中 ${of} 的利润都与 ${against} 相同。`,
  earnsUnclear: (of, against, money, toTell) =>
    `尚不能判断 ${of} 的利润是否高于 ${against}，差额 ${money}：照目前看，需要 ${toTell} 次重复。`,
  earnsOnce: (of, against, money) =>
    `一次重复不能判断 ${of} 的利润是否高于 ${against}，差额 ${money}：请至少重复两次。`,
  moreThan: (count) => `多于 ${count}`,
  relation: (of, against, achieved, cost, service) =>
    `从 ${against} 到 ${of}，${achieved}：${cost}，${service}。`,
  achieved: {
    costDown: '服务不变，成本下降',
    bothUp: '成本与服务同时上升',
    serviceUp: '成本不变，服务上升',
    costDownServiceUp: '服务上升，成本下降',
    costUp: '服务不变，成本上升',
    bothDown: '成本与服务同时下降',
    serviceDown: '成本不变，服务下降',
    costUpServiceDown: '服务下降，成本上升',
    same: '成本与服务都不变',
  },
  unclear: {
    cost: (service) => `${service}，成本的变化尚不能判断`,
    service: (cost) => `${cost}，服务的变化尚不能判断`,
    both: '成本与服务的变化都尚不能判断',
  },
  changeOfCost: (money) => `成本 ${money}`,
  changeOfService: (measure, points) => `${measure} ${points} 个百分点`,
  unknownService: (measure) => `${measure}未知`,
  margins: (measure, points, percent) =>
    `这里的成本指物流成本，即除商品成本外的全部成本。“不变”指${measure}的变化不超过 ${points} 个百分点，成本的变化不超过 ${percent}；每个变化的两个区间同时成立，因此比表中的区间宽。`,
  frontier: (scenarios, measure) =>
    `处于成本与${measure}的前沿（没有其他场景既更便宜又更好）：${scenarios}。`,
  beaten: (scenario, by) => `${scenario} 与 ${by} 相比，既不更便宜也不更好。`,
  notSure: (scenario) => `${scenario}（尚不确定）`,
  basis: (replications, counted, warmUp) =>
    `每个场景以相同的随机数重复 ${replications} 次；每次预热 ${warmUp} 天后统计 ${counted} 天。`,
  spans: '各场景统计的天数不同：金额按年折算，但订单数和件数不可直接比较。',
  together: (pairs, confidence) =>
    `同一数值在全部 ${pairs} 对之间的差同时落在各自区间内的置信度为 ${confidence}。`,
  fresh: (seed) => `搜索杠杆取值所用的随机数与本次比较（${seed}）不同。`,
  against: (of, against, what) => `${of} 与 ${against} 相比：${what}`,
  totalRevenue: '总收入',
  totalCost: '总成本',
  sameFigures: (count) => `${count} 项数值在每次重复中都相同。`,
  toTell: '判断所需重复次数',
};
