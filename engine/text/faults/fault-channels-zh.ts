import type {Phrase} from '../phrase-book.ts';

/** What is wrong with the ways in which orders come, in Chinese. */
export const channelFaultsInChinese: readonly Phrase[] = [
  [
    'orders are transmitted at once, so none waits for another: write how long one takes in "transmit", or leave "capacity" out',
    '订单即刻传到，互不等候：请在 "transmit" 中写传送一张要多久，或去掉 "capacity"',
  ],
  [
    'all orders are confirmed, so none is disputed: write in "share" how many are',
    '订单全部经过确认，不会有争议：请在 "share" 中写确认的比例',
  ],
  [
    'no order is disputed, so nothing has to be recovered: write a share in "disputes"',
    '没有订单有争议，无可追回：请在 "disputes" 中写一个比例',
  ],
  [
    'no order is confirmed, so confirming takes no time and costs nothing',
    '没有订单经过确认，因此确认不花时间，也不花费用',
  ],
  [
    'orders of the type "{word}" have no rate that could answer to convenience: use poisson or compound, or leave the convenience out',
    '类型为 "{word}" 的订单没有可以随便利性变化的频率：请用 poisson 或 compound，或去掉便利性',
  ],
  [
    'the best channels would bring more than 1000 times the base demand: write a weight that is nearer to 0',
    '最便利的渠道会使需求超过基本需求的 1000 倍：请写更接近 0 的权重',
  ],
  [
    'there are no channels that could be convenient, so nobody answers to them',
    '没有可论便利与否的渠道，因此没有响应',
  ],
  [
    'nobody says how convenient {quoted} is, so it counts as the reference: write its "convenience", from 0 to 1',
    '没有写 {quoted} 有多方便，因此按基准计：请写它的 "convenience"，从 0 到 1',
  ],
];
