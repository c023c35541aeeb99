import type {Phrase} from '../phrase-book.ts';

/** Faults and warnings of offers, life cycles and means of transport, and their Chinese. */
export const productFaultsInChinese: readonly Phrase[] = [
  [
    'the parts that the price includes come to {number}, and the price is {number2}: raise the price, or write "included": false',
    '价格所含的各部分合计 {number}，而价格为 {number2}：请提高价格，或写 "included": false',
  ],
  [
    'is no path to a product: write products[name=NAME] or products[*]',
    '不是通往产品的路径：请写 products[name=NAME] 或 products[*]',
  ],
  [
    'is no path to a channel: write channels[name=NAME] or channels[*]',
    '不是通往渠道的路径：请写 channels[name=NAME] 或 channels[*]',
  ],
  ['matches no {thing}: {right}', '没有找到任何{thing}：{right}'],
  ['the list is empty: write at least one stage', '列表为空：请至少写一个阶段'],
  ['the first stage begins with the run: write 0', '第一个阶段与仿真同时开始：请写 0'],
  [
    'a stage begins after the one before it, which begins on day {number}',
    '一个阶段应晚于前一阶段开始，前一阶段始于第 {number} 天',
  ],
  ['the run ends before this stage begins: it changes nothing', '仿真在此阶段开始之前结束：不起任何作用'],
  [
    'all orders are replayed as they came: no stage changes how many there are',
    '订单全部按历史重放：任何阶段都不改变其多少',
  ],
  [
    'the run ends before the product comes to the market: nobody asks for it',
    '仿真在产品上市之前结束：没有人订购它',
  ],
  [
    'no stock of this product derives its level from a service target: it changes nothing',
    '此产品没有任何库存由服务目标推算其水平：不起任何作用',
  ],
  [
    'a second lane {ends}: there is one lane from a site to customers',
    '又一条{ends}的线路：从一个网点到客户只有一条线路',
  ],
  [
    'a second lane {ends}, by {quoted} like the first: give each lane between two sites a "mode" of its own',
    '又一条{ends}的线路，也以 {quoted} 运输：两个网点之间的每条线路请写不同的 "mode"',
  ],
  [
    'no lane from {quoted} to {quoted2} is of this mode: {right}',
    '从 {quoted} 到 {quoted2} 没有此种运输方式的线路：{right}',
  ],
];
