import type {FindingText, WrittenFurther, WrittenOptimum, WrittenReason} from './finding.ts';

/** What was found, in Chinese. */
export const findingInChinese: FindingText = {
  optimum: (found) =>
    found.overloaded
      ? `没有答案：${found.value} 在本次仿真中利润最高，但 ${found.overloaded.site} 的 ${found.overloaded.station} 工作量超过其能力，每年${result(found)}无法持久`
      : found.isFlat
        ? `怎么选都差不多：${subject(found)}在 ${found.range.low} 至 ${found.range.high} 之间，每年${result(found)}，相差不超过${nearly(found)}`
        : `${promise(found)}${end(found)}（${found.interval.low} 至 ${found.interval.high}）：每年${result(found)}；` +
          `${found.flatBand.low} 至 ${found.flatBand.high} 之间与之相差不超过${nearly(found)}`,
  further: (further) => `${way(further)}，${effect(further)}${reasons(further)}`,
  peak: (peak) => {
    switch (peak.type) {
      case 'inside':
        return `利润在 ${peak.value} 处最高：在此再${peak.step === 'point' ? '提高一个百分点' : '增加 1'}，所增成本等于所增收入`;
      case 'atEnd':
        return `利润在${peak.end === 'high' ? '范围上限' : '范围下限'} ${peak.value} 处最高`;
      case 'overloaded':
        return `利润在 ${peak.value} 处最高，但该处有工位超负荷，无法持久`;
      case 'flat':
        return `从 ${peak.low} 到 ${peak.high}，利润几乎不变`;
      default:
        return peak satisfies never;
    }
  },
  stop: '。',
  basis: (probability, indifference, replications) =>
    `经 ${replications} 次重复，选对的概率至少为 ${probability}（每年 ${indifference}以内的差异不计）。`,
  openBasis: (confidence, indifference, replications) =>
    `经 ${replications} 次重复，尚不能以 ${confidence} 的置信度分出最优（每年 ${indifference}以内的差异不计）：区间内任何取值都可能是最优。`,
  fresh: (replications) => `利润由搜索未曾用过的 ${replications} 次新重复估计。`,
  notFresh: '利润由搜索本身的重复估计，略微偏高。',
  bound: (bound) => {
    switch (bound.reason) {
      case 'improves':
        return `最优值位于范围的端点，且利润从 ${bound.neighbour} 到该端上升（${bound.step === 'point' ? '每提高一个百分点' : '每增加 1'}，年利润变化 ${bound.change}）：${bound.end} 之外可能更好。`;
      case 'notDistinguishable':
        return `最优值位于范围的端点，但在 ${bound.confidence} 置信度下与旁边的 ${bound.neighbour} 无法区分：利润在该处是否仍在上升尚不确定。`;
      case 'oneSystem':
        return '范围内所有取值得到相同的库存水平：没有可选择的余地。';
      default:
        return bound satisfies never;
    }
  },
  budgetSpent: (budget, before) =>
    before === 'told'
      ? `${budget} 次重复已用完，仍未分出最优：请以区间为准，或允许更多重复。`
      : `${budget} 次重复已用完，未能再试更靠近最优的取值：允许更多重复可继续。`,
  overloaded: ({site, station}, load, servers, needed) =>
    `${site} 的 ${station} 超负荷：到来的工作量为其 ${servers} 个服务台时间的 ${load}，队列随仿真不断增长，利润取决于仿真时长。需要 ${needed} 个服务台，或缩短作业时间、延长营业时间、减少需求。`,
  overloadedAlong: ({site, station}, {low, high}) =>
    `${site} 的 ${station} 在取值 ${low === high ? low : `${low} 至 ${high}`} 处超负荷：图中该处的利润无法持久。`,
  neverServed: (dimension, name, demanded) =>
    dimension === 'product'
      ? `产品 ${name} 的需求从未得到满足：${demanded} 件中没有一件送达。`
      : `${name} 的需求从未得到满足：${demanded} 个订单中没有一个送达。`,
  openAtEnd: (orders, of) => `仿真结束时，${of} 个订单中有 ${orders} 个尚未完成。`,
  perYear: (money) => `每年 ${money}`,
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
  return flatBy === 'profit' ? ' 1%' : '收入的 0.05%';
}

function way({lever, side, way}: WrittenFurther): string {
  const direction = side === 'more' ? '提高' : '降低';
  const end = side === 'more' ? '范围上限' : '范围下限';
  const moved =
    lever === 'target' ? (side === 'more' ? '再提高' : direction) : `将 ${lever.named} ${direction}`;
  switch (way.type) {
    case 'points':
      return `${moved}两个百分点`;
    case 'units':
      return `${moved} ${way.steps}`;
    case 'end':
      return `${moved}到${end} ${way.value}`;
    default:
      return way satisfies never;
  }
}

function effect({effect, amount, indifference}: WrittenFurther): string {
  switch (effect) {
    case 'cost':
      return `每年利润会减少 ${amount}`;
    case 'gain':
      return `每年利润会增加 ${amount}${indifference === null ? '' : `（小于搜索所区分的 ${indifference}）`}`;
    case 'open':
      return `每年利润变化 ${amount}，与零无法区分`;
    case 'none':
      return '什么都不会改变：得到的是同一种运作方式';
    default:
      return effect satisfies never;
  }
}

/** What speaks for the change and what against it; the side that loses is said to be only so much. */
function reasons({effect, gains, losses}: WrittenFurther): string {
  const clauses = [
    gains.map((reason, i) => clause(reason, effect === 'cost' && i === 0)).join('，'),
    losses.map((reason, i) => clause(reason, effect === 'gain' && i === 0)).join('，'),
  ].filter((said) => said !== '');
  return clauses.length === 0 ? '' : `：${clauses.join('，而')}`;
}

function clause({of, isMore, amount}: WrittenReason, isOnly: boolean): string {
  const only = isOnly ? '只' : '';
  const change = isMore ? '多' : '少';
  switch (of) {
    case 'extraSales':
      return `多卖出的商品扣除商品成本后${only}留下 ${amount}`;
    case 'lostSales':
      return `少卖的商品扣除商品成本后本来${only}能留下 ${amount}`;
    case 'sales':
      return `销售扣除商品成本后${only}${change}留下 ${amount}`;
    default:
      return `${of.name}${only}${change}支出 ${amount}`;
  }
}
