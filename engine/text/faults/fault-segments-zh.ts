import type {Phrase} from '../phrase-book.ts';

/** What is wrong with who orders, from whom and how, in Chinese. */
export const segmentFaultsInChinese: readonly Phrase[] = [
  [
    '{value} is in a correlation already: name each segment once',
    '{value} 已在相关需求之中：每个客户群只写一次',
  ],
  [
    '{quoted} orders by {quoted2}: only demands of the type "everyPeriod" can be correlated',
    '{quoted} 按 {quoted2} 下单：只有类型为 "everyPeriod" 的需求可以相关',
  ],
  [
    '{value} asks for several products: write a segment with a basket of one product for each',
    '{value} 订购多种产品：请为每种产品各写一个客户群，购物篮里只有这一种',
  ],
  [
    '{value} has other periods than the first of these segments: write the same "every" and "first"',
    '{value} 的期与其中第一个客户群不同：请写相同的 "every" 和 "first"',
  ],
  [
    'no lane leads from {quoted} to {quoted2}: delivery takes no time and costs nothing',
    '没有从 {quoted} 到 {quoted2} 的线路：送货不花时间，也不花费用',
  ],
  ['missing; write the share of each channel: {names}', '缺少；请写各渠道的份额：{names}'],
  [
    'costs.imputed.goodwill stands for future loss, and this response plays it: the loss is counted twice',
    'costs.imputed.goodwill 代表未来的损失，而这里的响应会把它仿真出来：损失被计算了两次',
  ],
  [
    'no site can serve this segment: name a site that has stock',
    '没有网点能服务此客户群：请写一个有库存的网点',
  ],
  [
    'no site that serves this segment has stock of {names}: the sites are {names2}',
    '服务此客户群的网点都没有 {names} 的库存：这些网点是 {names2}',
  ],
  [
    'the basket is empty: write a weight for at least one product, or "*"',
    '购物篮是空的：请至少为一种产品写权重，或写 "*"',
  ],
  ['{value} is not in the basket: {right}', '{value} 不在购物篮里：{right}'],
  [
    'the demand of a period has one line for each product: leave "lines" out',
    '一期的需求中每种产品占一行：请去掉 "lines"',
  ],
  [
    'every period asks for each product of the basket, whatever its weight: write 1 for each, and how much in "quantities"',
    '每一期都会订购购物篮里的每种产品，与权重无关：请都写 1，并在 "quantities" 中写多少',
  ],
  ['{number} % of {nothing}', '有 {number} % 的{nothing}'],
  [
    'the factor has the mean {number}: it must be 1; put the level into "perDay"',
    '系数的平均值为 {number}：必须为 1；请把水平写进 "perDay"',
  ],
  [
    'the time between two orders is 0: it must be above 0 on average',
    '两张订单之间的时间为 0：其平均值必须大于 0',
  ],
  [
    'write "file", the name of an order file, or "events", the orders themselves',
    '请写 "file"（订单文件的名称）或 "events"（订单本身）',
  ],
  ['both "file" and "events" are given: write one of them', '"file" 和 "events" 都写了：请只写其中一个'],
  [
    'customers are picked from a file: orders in "events" have none',
    '客户是从文件中挑选的："events" 中的订单没有客户',
  ],
  [
    'orders of the type "{word}" have no rate that could answer to service: use poisson or compound, or leave the response out',
    '类型为 "{word}" 的订单没有可以随服务变化的频率：请用 poisson 或 compound，或去掉响应',
  ],
  [
    'customers answer to the on-time rate, but nothing is promised: write "promise"',
    '顾客的响应取决于准时率，但没有任何承诺：请写 "promise"',
  ],
  [
    'the best service would bring more than 1000 times the base demand: write a curve that is less steep',
    '最好的服务会带来超过基本需求 1000 倍的需求：请写较平缓的曲线',
  ],
  [
    'demand is 0 at the reference {number}: the history arose there, so it must be above 0',
    '在基准服务 {number} 处需求为 0：历史需求正是在那里形成的，因此必须大于 0',
  ],
  [
    'an order that leaves whole cannot be gathered from several sites: write "partial", or leave "transship" out',
    '整单发出的订单不能从几个网点凑齐：请写 "partial"，或去掉 "transship"',
  ],
  ['{value} serves this segment itself: name another site', '{value} 本来就服务此客户群：请写另一个网点'],
];
