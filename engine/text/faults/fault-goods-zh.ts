import type {Phrase} from '../phrase-book.ts';

/** What is wrong with packing, insurance, customisation, and with lanes that refuse goods, in Chinese. */
export const goodsFaultsInChinese: readonly Phrase[] = [
  ['a second packing is called {quoted}: names must be different', '有第二种包装名为 {quoted}：名称不得重复'],
  [
    'none of its products is {trait}, so that nothing is packed in it: write the trait in "traits" of a product',
    '它的产品都不是{trait}的，因此什么也不用它包装：请在产品的 "traits" 中写这种特性',
  ],
  [
    'nothing that is packed in it is ever damaged: write "damage" of a product',
    '用它包装的东西从不破损：请写产品的 "damage"',
  ],
  [
    'goods are damaged on the way to customers only: leave "insurance" out between sites',
    '商品只在送往客户的途中破损：网点之间请去掉 "insurance"',
  ],
  ['nothing is ever damaged: write "damage" of a product', '从来没有破损：请写产品的 "damage"'],
  [
    'goods are damaged on the way to customers only: leave "damageFactor" out between sites',
    '商品只在送往客户的途中破损：网点之间请去掉 "damageFactor"',
  ],
  [
    'the lane from {quoted} to {quoted2} refuses {trait} goods, such as {names}: name another site, or change "refuses" of the lane',
    '从 {quoted} 到 {quoted2} 的线路拒运{trait}商品，例如 {names}：请写另一个网点，或修改该线路的 "refuses"',
  ],
  [
    'no lane to {quoted} carries all that it orders: that from {quoted2} refuses {trait} goods, such as {names}; serve it from another site, or change "refuses" of the lane',
    '没有一条到 {quoted} 的线路能承运其订购的全部商品：从 {quoted2} 来的线路拒运{trait}商品，例如 {names}；请由另一个网点服务，或修改该线路的 "refuses"',
  ],
  ['{quoted} is finished here already: name each product once', '{quoted} 已在这里加工：每种产品只写一次'],
  [
    'of {quoted} and {quoted2} one is divisible and the other is not: name a product that is sold alike',
    '{quoted} 与 {quoted2} 一个可分、一个不可分：请写以同样方式出售的产品',
  ],
  [
    'what is picked must be finished: {quoted} must have no "capacity" and no "patience"',
    '拣出的货必须加工完：{quoted} 不得有 "capacity" 和 "patience"',
  ],
  [
    '{quoted} is finished for the order itself: name a product that is in stock',
    '{quoted} 本身按订单加工：请写有库存的产品',
  ],
  [
    '{quoted} has no stock of {quoted2}: add stock there, or name another product',
    '{quoted} 没有 {quoted2} 的库存：请在那里增加库存，或写另一种产品',
  ],
  [
    'the stock of this site names {quoted}, which is finished for the order: leave it out of "stock", or out of "customising"',
    '本网点的库存写了 {quoted}，而它按订单加工：请从 "stock" 或 "customising" 中去掉它',
  ],
];

/** Traits of goods in Chinese. */
export const traitsInChinese: readonly Phrase[] = [
  ['fragile', '易碎'],
  ['perishable', '易腐'],
  ['hazardous', '危险'],
  ['valuable', '贵重'],
];
