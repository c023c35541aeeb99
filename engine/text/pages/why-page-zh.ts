import type {OrderGroup, TimeKind, TimeUnitName, WhyPageText, WrittenPlace} from './why-page.ts';

const KINDS: Readonly<Record<TimeKind, string>> = {
  goods: '等货',
  station: '排队',
  closed: '等待营业时间',
  breakdown: '故障',
  channel: '渠道排队',
  held: '暂停等待',
  transmission: '传输',
  work: '作业',
  travel: '运输',
  delay: '处理时间',
};

const GROUPS: Readonly<Record<OrderGroup, string>> = {
  segment: '顾客',
  channel: '渠道',
  class: '等级',
};

const UNITS: Readonly<Record<TimeUnitName, string>> = {days: '天', hours: '小时', minutes: '分钟'};

/** The view that shows why, in Chinese. */
export const whyPageInChinese: WhyPageText = {
  time: (amount, unit) => `${amount} ${UNITS[unit]}`,
  subject: {
    best: (at) => `${place(at)}（最优值）：钱、时间和货物去了哪里`,
    chosen: (at) => `${place(at)}：钱、时间和货物去了哪里`,
    written: '按场景原样：钱、时间和货物去了哪里',
    only: '钱、时间和货物去了哪里',
    choose: '查看',
    choice: {
      best: ({value}) => `最优值 ${value}`,
      chosen: ({value}) => `在“探索”中选定的点 ${value}`,
      written: '场景原样',
    },
    howToChoose: '在“探索”的曲线上指向另一个取值，即可在此看它为何如此。',
    waiting: '正在搜索最优值；一旦得出，就在此显示其中的情形。',
    noAnswer: '搜索没有得出可查看的答案：请重新运行，或查看场景原样。',
  },
  busy: {
    statement: '正在按场景原样仿真',
    cycle: '正在逐阶段跟踪订单',
    orders: '正在跟踪最迟的订单',
    weeks: '正在逐周跟踪服务',
    points: '正在查找持有库存的地点',
    stock: '正在逐日跟踪一次重复',
  },
  stopped: '尚未完成就已停止。',
  statement: {
    heading: '钱',
    subtitle: (unit) => `从收入到利润，${unit}/年`,
    other: '小额成本合计',
    share: (unit) => `每 100 ${unit}`,
    showSmall: (count) => `逐项显示 ${count} 项小额成本`,
    hideSmall: '合并小额成本',
    basis: (replications, confidence) => `${replications} 次重复的平均值；± 为 ${confidence} 区间的一半。`,
    freshBasis: (replications, confidence) =>
      `${replications} 次新重复的平均值；± 为 ${confidence} 区间的一半。`,
    oneReplication: '只有一次重复，因此没有区间。',
    cashProfit: (amount) => `现金利润（按采购而不按消耗计算）：每年 ${amount}。`,
    caption: (confidence, unit) => `${unit}/年；各次重复的平均值与 ${confidence} 区间的半宽。`,
    columns: {line: '项目', amount: '金额', share: '占收入 %'},
  },
  cycle: {
    heading: '时间',
    subtitle: (confidence) =>
      `横条：阶段的平均时间。细线：二十分之十九的订单到此已通过该阶段${confidence === null ? '' : `。粗线：${confidence} 区间`}`,
    waiting: '等待',
    moving: '作业、处理与运输',
    total: '订单周期',
    mean: '平均',
    p95: '95%',
    promise: (time) => `承诺：${time}`,
    adds: '各阶段的平均时间之和等于订单周期的平均值；95% 分位则不能相加。',
    basis: (replications, orders) => `${replications} 次重复，每次送达 ${orders} 张订单。`,
    afterDelivery: (time) => `送达之后的单据处理另需 ${time}，不计入订单周期。`,
    kind: KINDS,
    orders: '查看',
    all: '全部订单',
    sideBySide: '并列比较，按',
    by: GROUPS,
    groupsSubtitle: (isPromised) =>
      `横条：各阶段的平均时间。细线：到 95% 分位${isPromised ? '。虚线：承诺' : ''}`,
    histogram: (p95) => `二十分之十九的订单在 ${p95}内送达`,
    histogramSubtitle: (width, above) => `按订单周期的订单比例，每格 ${width}${above}`,
    above: (share, time) => `；${share} 超过 ${time}`,
    axis: (unit) => `下单之后的时间（${UNITS[unit]}）`,
    caption: (confidence) => `各次重复的平均值与 ${confidence} 区间的半宽。`,
    columns: {
      stage: '阶段',
      segment: '顾客类别',
      channel: '渠道',
      class: '等级',
      mean: '平均',
      p95: '95% 分位',
      share: '占订单周期 %',
      parts: '其中',
      promise: '承诺',
      orders: '订单',
    },
    histogramColumns: {from: '自', share: '订单比例 %'},
  },
  orders: {
    basis: (count, isPromised) =>
      `其中一次重复里${isPromised ? '最迟' : '最慢'}的 ${count} 张，只是众多可能中的一种经过。选中一张即可看它的经过。`,
    order: (segment, number) => `${segment} 第 ${number} 单`,
    columns: {
      order: '订单',
      channel: '渠道',
      placed: '下单',
      took: '用时',
      late: '迟到',
      cause: '耽搁时间中最大的一部分',
    },
    promised: (moment) => `承诺：${moment}`,
    subtitle: (placed, received, sum) => `从 ${placed} 下单到 ${received} 收货：${sum}`,
    timed: (name, time) => `${name}，${time}`,
    heldUp: '耽搁',
    useful: '作业、处理与运输',
    delay: (time) => `耽搁共 ${time}，其中`,
    caption: '从下单到收货的各段时间，没有空隙。',
    lifeColumns: {what: '内容', stage: '直到', from: '自', to: '至', time: '时间', delay: '占耽搁 %'},
    total: '合计',
  },
  weeks: {
    heading: '逐周',
    finding: ({measure, mean, weakest}) =>
      weakest
        ? `${measure}：各周平均 ${mean}，最弱的第 ${weakest.week} 周为 ${weakest.share}`
        : `${measure}：每周都是 ${mean}`,
    subtitle: (confidence) => `按下单所在的周：平均值${confidence === null ? '' : `与 ${confidence} 区间`}`,
    basis: (replications) =>
      replications === '1'
        ? '只有一次重复，因此没有区间。'
        : `${replications} 次重复的平均值。周数一多，最弱的一周也可能只是偶然：请看它的区间是否低于其他各周。`,
    none: '计数时间内没有一个完整且有订单的周。',
    caption: (confidence) => `各次重复的平均值，及其 ${confidence} 区间的半宽。`,
    week: '周',
  },
  stock: {
    heading: '货物',
    place: (product, site) => `${site} 的 ${product}`,
    finding: ({place: at, days, stockOuts, empty, isEverShort, isEverEmpty}) => {
      const outs = isEverShort ? `${days} 天内缺货 ${stockOuts} 次` : `${days} 天内没有缺货`;
      return `${at}：${outs}，${isEverEmpty ? `货架有 ${empty} 的时间是空的` : '货架从未空过'}`;
    },
    oneOfMany: (number) => `第 ${number} 次重复：众多可能中的一种经过，并非平均值。`,
    onlyOne: '此场景只要求这一次重复。',
    leadTime: (days, demand) => `补货平均需要 ${days}，其间预期需求 ${demand} 件。`,
    reviewed: (days) => `每 ${days}盘查一次库存。`,
    thinned: (kept, of) => `共 ${of} 次变化，画出其中 ${kept} 次，保留每个高点和低点；放大后可见全部。`,
    none: '此场景没有持有库存的地点。',
    onHand: '现有库存',
    position: '库存位置',
    backorders: '欠货',
    orders: '订货',
    receipts: '到货',
    level: {
      reorderPoint: (units) => `再订货点 ${units}`,
      orderUpTo: (units) => `补至 ${units}`,
      baseStock: (units) => `基本库存 ${units}`,
    },
    short: (units) => `缺 ${units}`,
    warmUp: '预热期，不计入',
    day: (number) => `第 ${number} 天`,
    units: '件',
    reading: (at, onHand, position, onOrder, backorders) =>
      `${at}：现有 ${onHand}，在途 ${onOrder}，欠货 ${backorders}，库存位置 ${position}`,
    pointer: '这次重复中的时刻',
    chooser: '库存点',
    search: '搜索产品和网点',
    matches: (shown, of) => `${of} 个中的 ${shown} 个，需求多的在前`,
    noMatch: '没有库存点含有这些字词',
    replication: (number) => `第 ${number} 次重复`,
    previous: '上一次',
    next: '下一次',
    stretch: '时间段',
    earlier: '更早',
    later: '更晚',
    closer: '放大',
    wider: '缩小',
    whole: '全程',
    overview: '全程的现有库存：拖动所标时间段的两端，或拖动时间段本身',
    overviewBrief: '全程的现有库存',
    caption: '自各时刻起至下一时刻的件数。',
    captionByDay: '自每天第一次变化起至下一次变化的件数。',
    columns: {
      from: '自',
      onHand: '现有库存',
      position: '库存位置',
      onOrder: '在途数量',
      reserved: '已分配',
      backorders: '欠货',
    },
  },
};

function place({lever, value}: WrittenPlace): string {
  return lever === 'target' ? `服务目标 ${value}` : `${lever.named} 取 ${value}`;
}
