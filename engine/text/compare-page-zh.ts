import type {ComparePageText, WrittenPair, WrittenRanking} from './compare-page.ts';
import {compareInChinese} from './compare-zh.ts';

/** The page where scenarios are compared, in Chinese. */
export const comparePageInChinese: ComparePageText = {
  common: compareInChinese,
  contenders: {
    title: '比较哪些场景',
    name: (place) => `场景 ${place} 的名称`,
    baseline: '基准',
    makeBaseline: '设为基准',
    up: (name) => `上移${name}`,
    down: (name) => `下移${name}`,
    remove: (name) => `移除${name}`,
    stance: (name) => `${name}的杠杆取值`,
    asItStands: '按现状',
    best: '取最优值',
    bestAt: (value) => `取最优值 ${value}`,
    ownValue: '取其他值',
    valueOf: (lever) => `${lever} 的取值`,
    noLever: '按现状：没有可调整的量',
    reading: '正在读取',
    refused: '此场景无法仿真：',
    all: '全部场景',
    allAsTheyStand: '全部按现状',
    allBest: '各取最优',
    add: '添加场景',
    most: (count) => `最多并排比较 ${count} 个场景。`,
    fromPage: '来自本页',
    now: '页面上的现状',
    nowChanged: (variant) => `页面上的现状：${variant}`,
    earlier: (variant) => `先前：${variant}`,
    kept: '您保存的',
    shipped: '随页面提供',
    files: '自己的文件',
    startOver: '按页面重新开始',
    notAdded: (name) => `${name} 无法参与比较：`,
    otherCurrency: (own, first, name) => `以 ${own} 计价，而${name}以 ${first} 计价：金额无法比较。`,
    twice: '与上面某个场景相同。',
  },
  naming: {
    unnamed: '场景',
    best: '取最优值',
    at: (value) => `取 ${value}`,
    joint: '，',
  },
  finding: {
    choose: '要与哪个场景比较？请在下面添加。',
    waiting: '仍在搜索最赚钱的取值。',
    running: '哪个更赚钱？正在并排仿真各个场景。',
    stopped: '尚未得出答案就已停止。',
    failed: '比较失败。',
    pair: (pair) => `${pair.isOnce ? ONCE : ''}${sentence(pair)}${service(pair)}`,
    ranking,
    replications: (count) => `每个场景以相同的随机数重复 ${count} 次。`,
    single: '只重复一次没有置信区间：请多重复几次，才能把差异与偶然区分开。',
    exact: '这里没有随机性：每次重复的结果都相同，因此差异是精确的。',
    commonChance: (times, of, against) =>
      `顾客和到货的随机性相同，使${quoted(of)}与${quoted(against)}利润之差的方差只有独立仿真的 1/${times}。`,
    noHelp: (times, of, against) =>
      `相同的随机数在这里没有帮助：${quoted(of)}与${quoted(against)}利润之差的方差等于独立仿真的方差除以 ${times}。`,
    confidence: (confidence) => `± 后为 ${confidence} 置信区间的半宽。`,
    confidenceOfAll: (confidence, pairs) =>
      `± 后为 ${confidence} 置信区间的半宽；差的区间放宽到对全部 ${pairs} 对同时成立。`,
  },
  progress: {
    best: (name) => `正在搜索${quoted(name)}最赚钱的取值`,
    play: (done, wanted) => `每个场景已重复 ${done} / ${wanted} 次`,
  },
  more: {
    run: (count) => `每个场景重复 ${count} 次`,
    runMore: (count) => `再重复 ${count} 次`,
    wouldTake: (count) => `还需重复 ${count} 次`,
    far: '需要超过 10,000 次重复',
    own: '每个场景的重复次数',
    automatic: '自动',
    right: (most) => `请填写 1 至 ${most} 的整数，或留空。`,
  },
  inputs: {
    title: '不同的输入',
    input: '输入',
    nothing: '没有：各场景相同。',
    rest: (count) => `再显示 ${count} 项`,
    fewer: '收起',
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
  },
  figures: {
    title: '结果',
    caption: (confidence) =>
      `平均值 ± ${confidence} 置信区间的半宽，差异相对于基准；每个条形有自己的刻度，触及中线的条形表示尚不能与无差异区分，旁边的链接会补足判断所需的重复次数。点击名称可查看含义。`,
    captionWithout: '差异相对于基准；每个条形有自己的刻度。点击名称可查看含义。',
    once: '仅一次重复',
    money: (unit) => `金额，${unit}/年`,
    measures: '服务与库存',
    statement: '损益的每一项',
    all: '全部指标',
    figure: '指标',
    unit: '单位',
    against: (name) => `与${quoted(name)}相比`,
    less: '− 更少',
    more: '更多 +',
    points: '个百分点',
    verdictOf: (pair) => `判断，${pair}`,
    meaningOf: {
      profit: '收入减去全部成本；商品按售出或报废时计入成本',
      revenue: '顾客支付的全部金额，以及过期商品的残值',
      cost: '已售商品、订货、运费、库存、订单处理、罚金和固定成本合计',
      logisticsCost: '除商品外的全部成本：提供服务所需的花费',
      cashProfit: '商品在采购时（而非售出时）计入成本的利润',
      'revenue.goods': '顾客为所得商品支付的金额',
      'revenue.salvage': '超过保质期的商品还能带来的收入',
      'goods.purchases': '供应商交付的商品，到货时按成本计',
      'goods.inventoryChange': '期末与期初自有商品之差，按成本计：库存增加不算亏损',
      'replenishment.ordering': '每张补货订单的固定费用，下单时计',
      'replenishment.freight': '从供应商进货以及网点之间的运输，按线路运价计',
      'stock.holding': '保有库存的成本，按货值或按件按天计',
      'stock.backorders': '顾客等待的成本，按件按天计',
      'stock.transshipment': '由其他网点支援的商品的运输与处理费用',
      'orders.handling': '接单费用，按下单渠道计',
      'orders.processing': '传输和审核订单的费用',
      'warehouse.picking': '拣选订单及订单行的费用',
      'warehouse.packing': '包装订单的费用',
      'warehouse.dispatch': '订单备妥发出的费用',
      'delivery.freight': '送货给顾客的运输，按线路运价计',
      'penalties.lateness': '每张晚于承诺送达的订单的代价',
      'fixed.offer': '无论销量多少，提供服务都要付出的成本',
      'imputed.goodwill': '未满足的需求造成的未来损失：是估算，不是支付',
    },
  },
  curves: {
    heading: '沿杠杆的变化',
    show: '显示的量',
    of: {profit: '利润', revenue: '收入', cost: '总成本'},
    peak: (value, low, high) => `利润在 ${value}（${low} 至 ${high}）处最高`,
    peaks: (peaks) => `利润最高处：${peaks.map(({name, value}) => `${quoted(name)}为 ${value}`).join('，')}`,
    peaksBetween: (low, high) => `各场景的利润都在 ${low} 至 ${high} 之间达到最高`,
    subtitle: (what, unit) => `${what}，${unit}/年`,
    label: (what, lever) => `各场景的${what}随${lever}的变化`,
    exploring: (name) => `正在绘制${quoted(name)}的曲线`,
    stopped: '已停止：缺少一条曲线。',
    key: '圆点：最赚钱的取值。方块：上面参与比较的场景及其区间。阴影：曲线的 95% 置信区间。',
    without: (names) => `未绘制（没有同类可调整的量）：${names}。`,
  },
  plane: {
    heading: '成本与服务',
    measure: '服务指标',
    sure: (better, worse) => `${quoted(better)}的成本不高于${quoted(worse)}，服务也不差于它`,
    likely: (better, worse) => `${quoted(better)}的成本似乎不高于${quoted(worse)}，服务也不差，但尚不能判断`,
    none: '没有哪个场景既更便宜又更好：更好的服务花费更多',
    open: '看来没有哪个场景既更便宜又更好，但尚不能全部判断',
    cost: (unit) => `物流成本，${unit}/年`,
    label: (measure) => `各场景的物流成本与${measure}`,
    service: (measure) => `实际${measure}`,
    frontier: '前沿',
    better: '更便宜、更好 ↘',
    place: {
      frontier: '处于前沿',
      frontierOpen: '处于前沿，尚不确定',
      dominated: '被超越',
      dominatedOpen: '被超越，尚不确定',
    },
    scenario: '场景',
    key: '带十字的大圆点：参与比较的场景及其区间。小圆点：该场景沿杠杆的曲线。',
  },
  relation: {
    title: '成本与服务是哪一种关系？',
    pair: (against) => `与${against}相比：`,
    finding: (of, against, achieved) => `从${quoted(against)}到${quoted(of)}：${achieved}。`,
    once: '只重复一次没有置信区间，无法判断',
    unclear: '尚不能判断',
    four: {
      costDown: '服务一定，成本降低',
      bothUp: '成本与服务同时上升',
      serviceUp: '成本一定，服务上升',
      costDownServiceUp: '成本降低，服务提高',
    },
    noneOfFour: '不属于这四种。',
    costAxis: '成本',
    serviceAxis: '服务',
    testNote: (confidence) =>
      `由这两项变化决定；两个区间以 ${confidence} 的置信度同时成立。区间完全落在灰色范围内视为不变，不含中线则视为有变化。`,
    what: '项目',
    change: '变化',
    margin: '视为不变的范围',
    sameWithin: (margin) => `${margin} 以内视为不变`,
    outcomeOf: (change, outcome) => `${change}：${outcome}`,
    outcome: '判断',
    label: (parts) => `成本与服务的检验。${parts.join('；')}`,
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
  const first = compareInChinese.listed([best, ...equal].map(quoted));
  if (open.length > 0) {
    const start = `${count} 个场景中${first}看来赚得最多，但尚不能与${compareInChinese.listed(open.map(quoted))}区分`;
    return against && !open.includes(against.against)
      ? `${start}；${sentence(against)}${service(against)}`
      : start;
  }
  const shown = against ?? next;
  if (!shown) return `全部 ${count} 个场景赚得一样多`;
  const most = equal.length > 0 ? '赚得最多，且彼此相同' : '赚得最多';
  return `${isOnce ? ONCE : ''}${count} 个场景中${first}${most}：每年比${quoted(shown.against)}多 ${shown.amount}${service(shown)}`;
}
