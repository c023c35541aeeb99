import type {Phrase} from '../phrase-book.ts';

/** Faults and warnings of promises, payment, promotions and smoothing, and their Chinese. */
export const termFaultsInChinese: readonly Phrase[] = [
  [
    'the fastest way of an order to these customers takes {number} days: nobody can keep this promise',
    '订单到这些客户的最快途径需要 {number} 天：这个承诺无人能够兑现',
  ],
  [
    'all customers pay with the goods, so that nobody owes anything: write "payment" of a segment',
    '所有客户都货到付款，没有人欠款：请为某个客户群写 "payment"',
  ],
  [
    'the hours of {quoted} never end: name a calendar that closes',
    '{quoted} 的时段永不结束：请写会关门的营业时间',
  ],
  [
    'these hours lie within the peak: name others, or write null for all that lie between two peaks',
    '这些时段都在高峰之内：请写别的时段，或写 null 表示两个高峰之间的全部时间',
  ],
  [
    'nobody moves out of the peak: write "share", or "elasticity" and "discount"',
    '没有人从高峰移开：请写 "share"，或 "elasticity" 和 "discount"',
  ],
  [
    'with this discount a share of {number} of the orders would move: all of them do',
    '在此折扣下移开的订单比例将为 {number}：按全部移开计',
  ],
  [
    'no station makes the calls, so that they take no time: name it in "station"',
    '没有工作站打电话，因此电话不占用时间：请写 "station"',
  ],
  [
    'calls must be made to the end: {quoted} must have no "capacity" and no "patience"',
    '电话必须打完：{quoted} 不得有 "capacity" 和 "patience"',
  ],
  [
    '{value} is closed in some of the hours into which orders are moved, and makes those calls when it opens: name hours in "to" in which it is open',
    '{value} 在订单移往的部分时段里关门，那时的电话要等到开门才打：请在 "to" 写它开门的时段',
  ],
  ['no day of it lies within the run: it changes nothing', '没有一天落在仿真时长之内：不起任何作用'],
  [
    'the promotion is for nobody: name a segment, or write null for all',
    '促销不针对任何人：请写客户群，或写 null 表示全部',
  ],
  [
    'the discount is for nothing: name a product, or write null for all',
    '折扣不针对任何产品：请写产品，或写 null 表示全部',
  ],
  [
    'it changes nothing: write "uplift", "discount" or both',
    '不起任何作用：请写 "uplift"、"discount" 或两者',
  ],
  [
    'orders of {quoted}, of the type "{word}", have no rate that a promotion could raise: it leaves them as they are',
    '{quoted} 的订单类型为 "{word}"，没有促销可以提高的频率：促销对其不起作用',
  ],
  [
    'orders of the type "{word}" have no rate that a promotion could raise: use poisson or compound, or write "uplift": 1',
    '类型为 "{word}" 的订单没有促销可以提高的频率：请用 poisson 或 compound，或写 "uplift": 1',
  ],
];
