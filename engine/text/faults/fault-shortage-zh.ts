import type {Phrase} from '../phrase-book.ts';

/** What is wrong with substitutes and with rules for backorders, in Chinese. */
export const shortageFaultsInChinese: readonly Phrase[] = [
  [
    'no segment has a priority, so that who came first is served first: write "priority" where customers differ',
    '没有客户群有优先级，因此先到先得：请在顾客不同之处写 "priority"',
  ],
  [
    'who came first is served first, whatever the priority: write "serve": "priority", or leave "ageing" out',
    '先到先得，与优先级无关：请写 "serve": "priority"，或去掉 "ageing"',
  ],
  [
    'an order that leaves whole has no part that leaves before: write "partial", or leave "releaseAt" out',
    '整单发出的订单没有先行发出的部分：请写 "partial"，或去掉 "releaseAt"',
  ],
  ['a product is no substitute of itself: name another product', '产品不能代替自己：请写另一种产品'],
  ['{quoted} is named already: name each product once', '{quoted} 已经写过：每种产品只写一次'],
  [
    '{quoted} is divisible and {quoted2} is not: name a product that is sold alike',
    '{quoted} 可分而 {quoted2} 不可分：请写一种同样出售的产品',
  ],
  [
    'no site has stock of {quoted}, so that nobody can take it: add stock, or leave it out',
    '没有网点存有 {quoted}，因此没有人能取到它：请加上库存，或去掉它',
  ],
  [
    '{names} are substitutes of each other in a circle: leave one of them out',
    '{names} 互相循环代替：请去掉其中一个',
  ],
];
