import type {CliText, UnplannedName} from './cli.ts';
import {faultInChinese} from './faults/faults-zh.ts';
import {assumptionInChinese} from './assumptions-zh.ts';
import {rulesInChinese} from './history-rules-zh.ts';

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')} 或 ${names.at(-1)}`;

const UNPLANNED: Readonly<Record<UnplannedName, string>> = {
  substitutes: '替代品',
  transshipment: '其他地点的支援',
  expediting: '加急补货',
  kept: '为部分顾客保留的存货',
};

/** The command line in Chinese. */
export const cliChinese: CliText = {
  usage: '用法',
  warning: '警告',
  about: 'fulcrum 寻找最划算的物流服务水平：逐单推演订单、库存和运输，搜索利润最高的方案。',
  more:
    'SCENARIO 可以是文件、-（标准输入），或随 fulcrum 提供的场景名，例如 default。' +
    'fulcrum 命令 --help 列出该命令的选项。',
  optionsOf: '选项',
  commands: {
    run: '重复仿真一个场景；给出带置信区间的指标和损益',
    curve: '沿一个杠杆的服务、成本、收入和利润',
    optimize: '利润最高的杠杆取值，并说明依据',
    compare: '以相同的随机数并列比较二至六个场景；给出各项之差及其区间',
    orders: '逐一列出最迟的订单：时间用在哪里，被什么耽搁；--json 另有按客户群和产品的订单周期稳定性',
    fit: '由历史订单生成场景',
    truth: '运行一个文件夹中的参考算例，每例一行',
    presets: '产品与渠道的起步设定，或其中一套的全部内容',
    schema: '输出场景文件的 JSON Schema',
  },
  options: {
    reps: '重复次数；curve 为每个点的次数，optimize 为平均每点的次数',
    seed: '随机数的种子；默认取场景中的值',
    preset: '给产品或渠道一套起步设定，先于 --set：products[name=bolt]=convenience',
    set: '修改场景中的一个数值，例如 run.horizon=90',
    workers: '工作线程数；默认为本机的核数',
    all: '显示每个算例的每一个量',
    check: '每次重复都检查货物和资金守恒',
    lever: '要移动的杠杆；默认为场景的第一个',
    from: '杠杆的最小值，代替其自身的范围',
    to: '杠杆的最大值，代替其自身的范围',
    points: '杠杆的等距取值个数；默认 21',
    confidence: '所有区间的置信度；默认 0.95',
    indifference: '每年利润差在此金额以内时不再区分',
    budget: '总的重复次数',
    worst: '列出的订单数；默认 10',
    service: '与成本对照的服务指标；默认 fillRate',
    best: '先搜索每个场景利润最高的杠杆取值，再在该取值上比较',
    map: '指明哪一列是 order、at、customer、product、description、quantity、price 或 country',
    dates: '年份在后的日期如何书写（文件本身无法判断时）',
    start: '以分钟表示的时刻从哪一天算起；默认 2026-01-05',
    keep: '不使用某条清洗规则',
    out: '场景文件；其重放场景和订单行写在旁边',
    name: '场景的名称；默认为订单文件的名称',
    currency: '价格的币种；默认 EUR',
    json: '以 JSON 输出结果，到标准输出或文件',
    csv: '以表格输出结果',
    quiet: '不输出报告、进度和警告',
    lang: '报告的语言',
    help: '显示本说明',
    version: '显示版本',
  },
  right: {
    reps: '不小于 1 的整数或 auto',
    seed: '文本',
    workers: '不小于 1 的整数',
    lever: '杠杆的名称',
    from: '数字',
    to: '数字',
    points: '不小于 2 的整数',
    confidence: '大于 0 且小于 1 的比例',
    indifference: '不小于 0 的金额',
    budget: '不小于 30 的整数',
    worst: '不小于 1 的整数',
    service: '指标的名称，例如 fillRate',
    name: '名称',
    currency: '币种，例如 EUR',
    dates: ' dayMonthYear 或 monthDayYear',
    start: '日期，例如 2026-01-05',
    keep: ' nonProduct、duplicate 或 keyingError',
    out: '文件',
    json: '文件',
    csv: '文件',
    lang: 'en 或 zh',
    preset: '路径和设定，例如 products[*]=convenience',
    set: '路径和数值，例如 run.horizon=90',
    map: '列和字段，例如 Number=order',
  },
  faults: {
    noCommand: (names) => `缺少命令：请写 ${listed(names)}`,
    unknownCommand: (names) => `没有这个命令：请写 ${listed(names)}`,
    unknownOption: '没有这个选项',
    notHere: (command) => `不能用于 ${command}`,
    noValue: '不带值',
    value: '缺少值',
    wrong: (value, right) => `${JSON.stringify(value)} 不是${right}`,
    twice: '出现了两次：请只写一次',
    required: '缺少：请指明结果写到哪里',
    missing: (json) =>
      json === null || json === '-'
        ? '缺少'
        : `缺少，因为 --json 把 ${json} 当作要写的文件：请把要处理的文件写在 --json 前面`,
    extra: (operand) => (operand === null ? '多余：这个命令不需要文件' : `多余：请只写一个 ${operand}`),
    tooFew: (there, least, most, json) =>
      `只有 ${there} 个：请写 ${least} 至 ${most} 个` +
      (json === null || json === '-' ? '' : `；--json 把 ${json} 当作要写的文件`),
    tooMany: (operand, most) => `多余：最多写 ${most} 个 ${operand}`,
    together: (other) => `不能与 ${other} 同时使用：请只写一个`,
    onlyWith: (other) => `只能与 ${other} 同时使用：请加上它，或去掉本选项`,
    bothOut: '--json 和 --csv 只能有一个写到标准输出',
    isDirectory: (path) => `${path} 是文件夹：请写文件名`,
    noDirectory: (path) => `没有文件夹 ${path}：请先建立`,
    noFile: '没有这个文件',
    noScenario: (names) => `没有这个文件，fulcrum 也没有提供该名称的场景：请写文件、- 或 ${listed(names)}`,
    noPreset: (names) => `没有这个名称的设定：请写 ${listed(names)}`,
    noOrders: (path) => `场景引用了这个订单文件，但文件 ${path} 不存在`,
    damaged: '是损坏的 gzip 文件：请重新压缩',
    noCases: '没有这个文件夹，或其中没有算例文件（*.json）',
    noLever: '没有可移动的量：请给直接供应客户的库存点设定服务目标，或写一个杠杆',
    unknownLever: (names) => (names.length === 0 ? '场景中没有杠杆' : `没有这个杠杆：请写 ${listed(names)}`),
    overScenario: (path) => `会覆盖场景文件 ${path}：请把 --json 写在场景之后，或写另一个文件名`,
    noService: (names) => `不是这些场景共有的、越高越好的比例：请写 ${listed(names)}`,
    otherCurrency: (currency, first, ofFirst) =>
      `是 ${currency}，而 ${first} 用 ${ofFirst}：请让所有场景使用同一币种`,
    interrupted: '已中断：没有写入任何文件',
  },
  told: faultInChinese,
  progress: {
    replications: (done, wanted) => `已完成 ${done} / ${wanted} 次重复`,
    points: (replications) => `${replications} 次重复`,
    cases: (judged, name) => `${judged} 个算例，${name}`,
    search: (step, used, best) =>
      `${{grid: '初始网格', select: '区分最优', reestimate: '新种子复核'}[step]}，${used} 次重复` +
      (best === null ? '' : `，目前最优 ${best}`),
    fit: (step) => ({read: '读取订单', clean: '清洗', fit: '拟合', write: '写出场景', done: '完成'})[step],
  },
  report: {
    runFinding: (name, profit, fillRate, isOverloaded) =>
      `${name}：利润 ${profit}` +
      (fillRate === null ? '' : `，满足率 ${fillRate}`) +
      (isOverloaded ? '；但无法持久：有工位超负荷。' : '。'),
    runBasis: (replications, counted, warmUp) =>
      `${replications} 次重复，每次预热 ${warmUp} 天后统计 ${counted} 天。`,
    curveFinding: (name, lever, best, profit, isOverloaded) =>
      `${name}：沿 ${lever} 的各点中，${best} 的利润最高，为 ${profit}` +
      (isOverloaded ? '；但无法持久：该处有工位超负荷。' : '。'),
    optimumFinding: (name, lever, value, profit, isOverloaded) =>
      isOverloaded
        ? `${name}：没有答案。本次仿真中 ${lever} 取 ${value} 利润最高，为 ${profit}，但无法持久：该处有工位超负荷。`
        : `${name}：${lever} 取 ${value} 最划算，利润 ${profit}。`,
    interval: (low, high, confidence) => `最优值在 ${low} 与 ${high} 之间（置信度 ${confidence}）。`,
    flatBand: (low, high) => `${low} 至 ${high} 的取值利润几乎相同（平坦带，差异在 1 % 以内）。`,
    selection: (probability, indifference) =>
      `选对最优的概率至少为 ${probability}（不计 ${indifference} 以内的差异）。`,
    noSelection: (confidence, indifference) =>
      `尚不能以 ${confidence} 的置信度分出最优（不计 ${indifference} 以内的差异）：区间内任何取值都可能是最优。`,
    effort: (used, budget) => `最多 ${budget} 次重复，实际使用 ${used} 次。`,
    reestimated: (replications) => `利润、指标和损益由 ${replications} 次新种子的重复得出。`,
    equilibrium: (factors) => `需求随服务变化，稳定在基准的以下倍数：${factors}。`,
    measures: '指标',
    statement: (unit) => `损益，${unit}`,
    weeks: '计数时间内逐周的指标',
    week: '周',
    byLifeStage: (unit) => `产品生命周期各阶段的利润（${unit}）`,
    lifeStages: {
      development: '开发期',
      introduction: '导入期',
      growth: '成长期',
      maturity: '成熟期',
      decline: '衰退期',
      unallocated: '不属任何阶段',
    },
    targets: '服务目标',
    unplanned: (what) =>
      `推算库存水平时，视同所有顾客都只由一处货架供货，未计入${what.map((one) => UNPLANNED[one]).join('、')}。`,
    points: (lever) => `沿 ${lever}`,
    target: '目标',
    achieved: '实际',
    revenue: '收入',
    cost: '成本',
    difference: '与最优之差',
    site: '地点',
    products: (count) => `${count} 种产品`,
    perYear: (money) => `${money}/年`,
    truthFinding: (passed, failed, unsupported) => `通过 ${passed}，失败 ${failed}，不支持 ${unsupported}。`,
    truth: {
      columns: ['', '算例', '量', '参考值', '理论', '仿真', ''],
      andMore: (quantity, others) => `${quantity}（另 ${others} 个）`,
      families: ['类别', '通过', '失败', '不支持', '含随机性', '其中经仿真'],
    },
    verdict: {passed: '通过', failed: '失败', unsupported: '不支持'},
    written: (path) => `已写入 ${path}`,
  },
  warnings: {
    targetMissed: (place, measure, target, achieved) => `${place}：${measure}${achieved}，目标 ${target}`,
    neverServed: (dimension, name, demanded) =>
      dimension === 'product'
        ? `产品 ${name} 的需求从未得到满足：${demanded} 件中没有一件送达`
        : `${name} 的需求从未得到满足：${demanded} 个订单中没有一个送达`,
    overloaded: ({site, station}, load, servers, needed) =>
      `${site} 的 ${station} 超负荷：到来的工作量为其 ${servers} 个服务台时间的 ${load}，队列随仿真不断增长，利润取决于仿真时长：需要 ${needed} 个服务台，或缩短作业时间、延长营业时间、减少需求`,
    overloadedAlong: ({site, station}, lever, {low, high}, values, ofValues) =>
      `${site} 的 ${station} 在 ${lever} 的 ${ofValues} 个取值中有 ${values} 个超负荷（${low === high ? low : `${low} 至 ${high}`}）：这些取值的利润无法持久，且取决于仿真时长`,
    openAtEnd: (orders, share) =>
      `仿真结束时仍有 ${orders} 个统计内的订单（占 ${share}）未完成：延长 run.followUp 可让它们完成`,
    atBound: (lever, value) => `最优值位于 ${lever} 的端点 ${value}`,
    improves: (neighbour, change, step) =>
      `从 ${neighbour} 到该端点利润上升，每 ${step} 上升 ${change}，因此最优可能在范围之外`,
    notDistinguishable: (neighbour) => `它与旁边的 ${neighbour} 无法区分，利润在该处是否仍在上升尚不确定`,
    oneSystem: '试过的取值给出同一个运作方式',
    budgetSpent: (budget, confidence, before) =>
      before === 'told'
        ? `${budget} 次重复已用完，仍不能以 ${confidence} 的置信度区分最优：增大 --budget 可缩小区间`
        : `${budget} 次重复已用完，未能再试更靠近最优的取值：增大 --budget 可继续`,
    severalEquilibria: (count) => `需求与服务有 ${count} 个相互一致的状态；仿真采用第一个`,
    more: (count) => `以及另外 ${count} 项`,
  },
  history: {
    finding: (lines, orders, products, customers) =>
      `场景由 ${orders} 个订单的 ${lines} 个订单行得出，涉及 ${products} 种产品和 ${customers} 个已知客户。`,
    span: (first, last, days, openDays) => `${first} 至 ${last}：共 ${days} 天，其中 ${openDays} 天有订单。`,
    file: (lines, encoding, delimiter) => `文件有 ${lines} 行，编码 ${encoding}，分隔符 ${delimiter}。`,
    dropped: '剔除的行（按最先符合的规则）',
    rule: rulesInChinese,
    lines: '行数',
    units: '件数',
    value: '金额',
    firstLine: '首行',
    kept: '保留',
    productClasses: '产品（按销售额）',
    customerClasses: '已知客户（按购买额）',
    class: '类别',
    count: '个数',
    ofValue: '金额占比',
    claimHolds: (measured, needed) =>
      `“5 % 的客户贡献 80 % 的销售额”与这份历史相符：他们贡献 ${measured}；80 % 需要 ${needed} 的客户。`,
    claimFails: (measured, needed) =>
      `“5 % 的客户贡献 80 % 的销售额”在这里不成立：他们贡献 ${measured}；80 % 需要 ${needed} 的客户。`,
    arrivals: (perDay, raw, after) =>
      `营业日平均 ${perDay} 个订单；方差为均值的 ${raw} 倍（泊松为 1），扣除星期和月份影响后为 ${after} 倍。`,
    linesPerOrder: (mean) => `平均每个订单 ${mean} 行。`,
    returns: (lines, units) => `退回 ${lines} 行，占售出件数的 ${units}；退货不减少销售。`,
    assumptions: '历史中没有的数据，按以下假设',
    why: assumptionInChinese,
    next: (scenario) => `下一步：fulcrum optimize ${scenario}`,
  },
};
