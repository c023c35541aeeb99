import type {ExplorePageText} from './explore-page.ts';

/** The view that explores one scenario, in Chinese. */
export const explorePageInChinese: ExplorePageText = {
  figure: {
    drawing: '正在仿真曲线',
    cutShort: '曲线只仿真到这里',
    marginals: (unit, step) =>
      `边际收入与边际成本：每${step === 'point' ? '提高一个百分点' : '增加 1'}，${unit}/年`,
    marginalsInShort: (unit, step) =>
      `边际量：每${step === 'point' ? '提高一个百分点' : '增加 1'}，${unit}/年`,
    marginalRevenue: '边际收入',
    marginalCost: '边际成本',
    marginalsLater: '得出最优值后显示',
    goesTo: (amount, value) => `在 ${value} 处达 ${amount}`,
  },
  zoom: {
    label: '坐标轴的一段',
    closer: '放大',
    wider: '缩小',
    whole: '整个范围',
    hint: '沿坐标轴拖动，可仔细查看其中一段。',
  },
  earlier: {
    title: '先前的曲线',
    asWritten: '按场景',
    change: (name, value) => `${name} ${value}`,
    more: (count) => `另 ${count} 项`,
    changed: '已更改',
    told: (value, profit) => `${value}，每年 ${profit}`,
    back: '恢复',
    backTo: (name) => `恢复：${name}`,
    forget: '全部收起',
  },
  readout: {
    difference: '与最优相比',
    bars: '横条：各项成本按同一比例，断开的横条更长。',
    outlined: '线框：最优值处的成本。',
    service: '各种定义下的服务水平',
    timesAndStock: '时间与库存',
    none: '–',
  },
};
