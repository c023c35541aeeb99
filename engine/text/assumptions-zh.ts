/** Why `fulcrum fit` assumes a figure, as the engine says it, and its Chinese. */
export const assumptionsInChinese: Readonly<Record<string, string>> = {
  'a share of the median price, 60 % where nothing better is known; the history has no cost, and every profit rests on this margin':
    '取售价中位数的一个比例，没有更好的依据时为 60 %；历史中没有成本，而一切利润都取决于这一毛利',
  'one weight for all products; the history has no weights': '所有产品取同一重量；历史中没有重量',
  'one supplier who never runs out; the history says nothing of purchasing':
    '一个永不断货的供应商；历史中没有采购的信息',
  'usual for goods from afar; the history has no purchase orders': '远途进货的通常时间；历史中没有采购订单',
  'a usual rate; the history has no freight bills': '通常的费率；历史中没有运费账单',
  'where a search starts; the history has no service target': '搜索的起点；历史中没有服务目标',
  'a quarter of an hour of a clerk; the history has no purchase orders':
    '办事员一刻钟的费用；历史中没有采购订单',
  'capital, space and ageing at a usual rate per year': '资金、场地和老化的通常年费率',
  'a usual time and cost of picking; the history has no warehouse records':
    '通常的拣货时间和成本；历史中没有仓库记录',
  'usual for parcels; the history has no delivery dates': '包裹的通常时间；历史中没有送达日期',
  'a usual parcel rate; the history has no freight bills': '通常的包裹费率；历史中没有运费账单',
  'a line that cannot be filled is lost; the history holds only what was invoiced, so stock-outs cannot be seen':
    '不能满足的订单行即流失；历史中只有开过票的，因此看不到缺货',
  'the history has no prices: every product is sold at 1 per unit': '历史中没有价格：每种产品每件都按 1 出售',
  'the mix of the whole history, the same all year; products that come and go are not told apart':
    '整个历史的产品构成，全年不变；不区分中途上市或下市的产品',
  'a month that the history holds twice has one factor; growth over the year is not told from season':
    '历史中出现两次的月份共用一个系数；不区分逐年增长与季节变化',
  'drawn for each segment by itself; in a history good days are often good for all segments':
    '每个客户群各自抽取；而在历史中，好日子往往对所有客户群都好',
};

/** Why a figure is assumed, in Chinese; what is not known stays as it is. */
export function assumptionInChinese(why: string): string {
  return assumptionsInChinese[why] ?? why;
}
