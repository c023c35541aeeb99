import type {Phrase} from '../phrase-book.ts';

/** What is wrong with stock, its policy and where it comes from, in Chinese. */
export const stockFaultsInChinese: readonly Phrase[] = [
  [
    'a policy that never orders has no highest position: write the units on hand',
    '从不订货的策略没有最高库存位置：请写现有件数',
  ],
  [
    '{number} is below minus the order quantity, -{number2}: no order would ever fill the shelf',
    '{number} 低于订货批量的负值 -{number2}：订货永远填不满货架',
  ],
  [
    'write "orderUpToLevel", or "orderQuantity" for the distance from the reorder point to it',
    '请写 "orderUpToLevel"，或写 "orderQuantity"，即再订货点到它的距离',
  ],
  [
    'both "orderUpToLevel" and "orderQuantity" are given: write one of them',
    '"orderUpToLevel" 和 "orderQuantity" 都写了：请只写其中一个',
  ],
  [
    'a level above a derived reorder point is not known beforehand: write "orderQuantity", the distance between them',
    '再订货点由推算得出，高于它的目标库存无法事先知道：请写 "orderQuantity"，即两者的距离',
  ],
  ['{number} is not above the reorder point {number2}', '{number} 不高于再订货点 {number2}'],
  [
    'the economic order quantity needs an order cost above 0: write "orderCost"',
    '经济订货批量要求订货成本大于 0：请写 "orderCost"',
  ],
  [
    'the economic order quantity needs a holding cost above 0 of {names}: write "holdingCost", or "holdingRate" and the "cost" of the product',
    '经济订货批量要求 {names} 的库存持有成本大于 0：请写 "holdingCost"，或写 "holdingRate" 和产品的 "cost"',
  ],
  [
    'the economic order quantity needs demand, but nobody orders {names} here: write a number',
    '经济订货批量要求有需求，而这里没有人订购 {names}：请写一个数',
  ],
  [
    '{number} is not a whole number of units, and {those} not divisible',
    '{number} 件不是整数，而 {those} 不可分',
  ],
  [
    'the product never expires, so that nothing of it is ever salvaged: write "shelfLife"',
    '该产品永不过期，因此不会有残值：请写 "shelfLife"',
  ],
  [
    'the level is derived as if {names} never expired: compare the service that it reaches, or write a number',
    '这个水平按 {names} 永不过期来推算：请核对它实际达到的服务，或直接写一个数',
  ],
  [
    'a supplier has goods without stocking points: leave "stock" out, or make the site a plant',
    '供应商不设库存点也有货：请去掉 "stock"，或把该网点改为工厂',
  ],
  [
    'later entries of this site cover all its products: leave this entry out',
    '该网点后面的条目已涵盖这一条的全部产品：请去掉这一条',
  ],
  [
    'a site cannot replenish itself: name the site that the goods come from',
    '网点不能为自己补货：请写货物来自哪个网点',
  ],
  [
    'something is ordered, but nobody replenishes: name a site in "from", or leave out "forcedOrders", "expedite" and the orders of "pipeline"',
    '有订货，却没有人补货：请在 "from" 中写一个网点，或去掉 "forcedOrders"、"expedite" 和 "pipeline" 中的订单',
  ],
  [
    'the policy orders, but nobody replenishes: name a site in "from", or write the policy {"type": "none"}',
    '策略会订货，却没有人补货：请在 "from" 中写一个网点，或把策略写为 {"type": "none"}',
  ],
  [
    'nobody can replenish this stock: there is no site of the kind "supplier"; add one, and a lane from it',
    '没有人能为这里补货：场景中没有类型为 "supplier" 的网点；请加上一个，并加上从它出发的线路',
  ],
  [
    'several sites could replenish this stock: write which one, for example {quoted}',
    '有几个网点可以为这里补货：请写明是哪一个，例如 {quoted}',
  ],
  [
    '{quoted} is no supplier and has no stock of {names}: add stock there, or name another site',
    '{quoted} 不是供应商，也没有 {names} 的库存：请在那里加上库存，或写另一个网点',
  ],
  [
    '{quoted} never has {names}: its policy is "none" and it starts with nothing',
    '{quoted} 永远不会有 {names}：它的策略是 "none"，开始时也没有货',
  ],
  [
    '{names} replenish each other in a circle: one of them must be replenished by a supplier',
    '{names} 互相循环补货：其中必须有一个由供应商补货',
  ],
];
