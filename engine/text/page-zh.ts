import type {PageText, WrittenOptimum} from './page.ts';

/** The page in Chinese. */
export const pageInChinese: PageText = {
  language: {name: '中文', code: 'zh-CN'},
  header: {
    claim: '找出最赚钱的服务水平',
    views: {explore: '探索', compare: '比较', why: '看原因'},
    parts: '页面各部分',
    undo: '撤销',
    redo: '重做',
    scenario: '场景',
    own: '自己的文件',
    open: '打开文件…',
    toDark: '深色',
    toLight: '浅色',
  },
  finding: {
    searching: '承诺多高的服务最划算？正在仿真求解。',
    stopped: '尚未得出答案就已停止：下图为目前已仿真的部分。',
    failed: '仿真失败。',
    noLever: '没有可搜索的量：服务顾客的库存点没有服务目标，也没有描述杠杆。',
    single: (profit) => `按现状：每年利润 ${profit}`,
    optimum: (found) =>
      found.isFlat
        ? `怎么选都差不多：${subject(found)}在 ${found.range.low} 至 ${found.range.high} 之间，每年${result(found)}，相差不超过 ${nearly(found)}`
        : `${promise(found)}${end(found)}（${found.interval.low} 至 ${found.interval.high}）：每年${result(found)}；` +
          `${found.flatBand.low} 至 ${found.flatBand.high} 之间与之相差不超过 ${nearly(found)}`,
    achieved: (fillRate) => `实际满足率：${fillRate}。`,
    basis: (probability, indifference, replications) =>
      `经 ${replications} 次重复，选对的概率至少为 ${probability}（每年 ${indifference}以内的差异不计）。`,
    fresh: (replications) => `利润由搜索未曾用过的 ${replications} 次新重复估计。`,
    notFresh: '利润由搜索本身的重复估计，略微偏高。',
    bound: (bound) => {
      switch (bound.reason) {
        case 'improves':
          return `最优值位于范围的端点，且利润仍朝该端上升（${bound.step === 'point' ? '服务每提高一个百分点' : '每增加 1'}，年利润变化 ${bound.change}）：${bound.end} 之外可能更好。`;
        case 'notDistinguishable':
          return `最优值位于范围的端点，但在 ${bound.confidence} 置信度下，没有其他取值与它有差别。`;
        case 'oneSystem':
          return '范围内所有取值得到相同的库存水平：没有可选择的余地。';
        default:
          return bound satisfies never;
      }
    },
    budgetSpent: (budget) => `${budget} 次重复用完时仍未分出最优：请以区间为准，或允许更多重复。`,
    openAtEnd: (orders, of) => `仿真结束时，${of} 个订单中有 ${orders} 个尚未完成。`,
    before: (value, profit) => `更改之前：${value}，每年 ${profit}。`,
    perYear: (money) => `每年 ${money}`,
  },
  progress: {
    label: '进度',
    prepare: '正在推算库存水平',
    grid: (done, of) => `初步扫描：${done} / ${of} 个点`,
    select: (replications, contenders) => `区分最优：${replications} 次重复，还有 ${contenders} 个候选`,
    reestimate: (replications) => `用新的重复估计最优：${replications} 次重复`,
    beyond: '正在看再提高两个百分点的代价',
    even: (done, of, replications) => `收紧曲线：${done} / ${of} 个点达到 ${replications} 次重复`,
    left: (seconds) => `，还需约 ${seconds} 秒`,
    working: '正在仿真',
    cancel: '停止',
    again: '重新运行',
  },
  chart: {
    label: (finding) => `收入、总成本和利润随服务水平的变化。${finding}`,
    revenue: '收入',
    cost: '总成本',
    profit: '利润',
    revenueAndCost: (unit) => `收入与总成本，${unit}/年`,
    profitOf: (unit) => `利润，${unit}/年`,
    serviceTarget: (measure) => `服务目标：${measure}`,
    logit: '接近 100% 处放大显示',
    interval: (confidence) => `最优值在此范围内（${confidence}）`,
    flatBand: '与最高利润相差 1% 以内',
    flatBandOfRevenue: '相差在收入的 0.05% 以内',
    earlier: '更改前',
    pointer: '曲线上的点',
    pointAt: (value, profit, fillRate) => `${value}：每年利润 ${profit}，满足率 ${fillRate}`,
    key: '线周围的阴影：95% 置信区间。带竖线的圆点：用新的重复估计的最优值。',
    table: '以表格查看曲线',
  },
  readout: {
    title: '指针处',
    asItStands: '场景现状',
    atOptimum: (value) => `最优值 ${value} 处`,
    at: (value) => `${value} 处`,
    toOptimum: '回到最优',
    replications: (count) => `${count} 次重复`,
    freshReplications: (count) => `${count} 次新的重复`,
    lessThanBest: (difference) => `与曲线最优点相差 ${difference}`,
    waiting: '正在计算最初的几个点。',
    statement: (unit) => `损益，${unit}/年`,
    measures: '服务',
    moreMeasures: '全部指标及其含义',
    line: '项目',
    amount: '金额',
    measure: '指标',
    value: '数值',
    unit: '单位',
  },
  table: {
    caption: (confidence) => `各次重复的平均值 ± ${confidence} 置信区间的半宽；金额按年计。`,
    replications: '重复次数',
    difference: '与最优点之差',
  },
  receipt: {
    title: '搜索凭据',
    optimum: '最优值',
    interval: (confidence) => `${confidence} 区间`,
    flatBand: '平坦带',
    profit: '年利润',
    probability: '选对的概率，至少',
    indifference: '不必区分的差异',
    replications: '重复次数',
    warmUp: (method) => ({given: '预热期（给定）', mser5: '预热期（MSER-5）', preRoll: '预运行'})[method],
    counted: '统计期',
    seed: '种子',
    engine: '引擎',
    scenario: '场景',
    digest: '全部结果的摘要',
    ofAtMost: (used, budget) => `最多 ${budget} 次，使用 ${used} 次`,
    days: (count) => `${count} 天`,
  },
  inputs: {
    title: '如果改变',
    lever: '调整的量',
    label: {
      price: '售价',
      demand: '需求',
      leadTime: '平均供货提前期',
      orderCost: '每次补货的订货成本',
      holdingRate: '库存持有费率',
      holdingCost: '库存持有成本',
      whenShort: '缺货时',
      measure: '服务目标的含义',
      seed: '种子',
      budget: '重复次数上限',
    },
    unit: {
      ofScenario: '% 场景值',
      perYear: '% /年',
      days: '天',
      perOrder: (currency) => `${currency}/次`,
      perUnitDay: (currency) => `${currency}/件·天`,
      perDay: '单/天',
      money: (currency) => currency,
      replications: '',
    },
    whenShort: {
      loseOrder: '整张订单流失',
      loseLine: '该订单行流失',
      loseRemainder: '不足部分流失',
      backorderPartial: '缺的等待，其余先发',
      backorderComplete: '整张订单等待',
    },
    measure: {
      fillRate: '满足率',
      cycleServiceLevel: '周期服务水平',
      readyRate: '有货时间占比',
    },
    asWritten: '按场景',
    was: (value) => `场景值：${value}`,
    reset: '还原',
    resetAll: '全部还原',
    atLeast: (low) => `请填写不小于 ${low} 的数。`,
    wholeAtLeast: (low) => `请填写不小于 ${low} 的整数。`,
    above: (low) => `请填写大于 ${low} 的数。`,
    notEmpty: '请填写一个词或一个数。',
  },
  files: {
    about: '关于此场景',
    reading: (name) => `正在读取 ${name}`,
    faults: (name, count) => `${name} 还不能使用：有 ${count} 处错误`,
    faultsOfChange: '场景不允许这样更改',
    warnings: '场景中可能有误之处',
    kept: '页面上原有的内容没有改变。',
    dismiss: '关闭',
    more: (count) => `另有 ${count} 处`,
    noScenario: '这些文件都不是场景：请选择一个 .json 文件，并同时选择它引用的订单文件。',
    severalScenarios: (names) => `每次只能打开一个场景：${names}。`,
    noOrders: (name) => `场景要回放订单文件 ${name}：请与场景文件一起选择`,
    damaged: (name) => `${name} 是损坏的 gzip 文件：请重新压缩`,
    unread: (name) => `无法读取 ${name}`,
  },
  failure: (message) => `仿真已停止：${message}。`,
};

function promise(found: WrittenOptimum): string {
  return found.lever === 'target' ? `承诺 ${found.value}` : `${found.lever.named} 取 ${found.value}`;
}

function subject({lever}: WrittenOptimum): string {
  return lever === 'target' ? '服务承诺' : lever.named;
}

function end({atBound}: WrittenOptimum): string {
  if (atBound === null) return '';
  return atBound === 'high' ? '，即范围上限' : '，即范围下限';
}

function result({amount, isLoss}: WrittenOptimum): string {
  return `${isLoss ? '亏损' : '利润'} ${amount}`;
}

function nearly({flatBy}: WrittenOptimum): string {
  return flatBy === 'profit' ? '1%' : '收入的 0.05%';
}
