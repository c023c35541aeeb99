import type {FieldEntry} from './fields.ts';

/** Titles and meanings in Chinese of what is done when stock is short. */
export const shortageFieldsInChinese: Readonly<Record<string, FieldEntry>> = {
  'products.substitutes': [
    '替代品',
    '网点的这种产品不够时顾客可以改取的产品，依次询问；不再用替代品的替代品。',
  ],
  'substitutes.product': ['产品', '改取的产品。'],
  'substitutes.accept': ['接受比例', '在所要的产品没有时愿意改取它的顾客的比例。'],
  'substitutes.price': ['按谁的价格', '按它自己的价格，还是按所要产品的价格付款。'],
  'substitutes.costPerUnit': ['每件成本', '询问并处理一件替代的成本。'],
  'stock.backorders': ['欠货排队', '欠货按什么顺序供应，并统计其等待的时间。'],
  'backorders.serve': ['先供应谁', '先到者，或客户群优先级最高者；由这里补货的网点的订单没有优先级。'],
  'backorders.ageing': ['每天升级', '一个等待的订单行每天上升的优先级数。'],
  'stock.expedite': ['加急补货', '急需时从同一来源补货的快速方式。'],
  'expedite.below': ['低于此数即加急', '现有件数减欠货低于此数时，缺多少就加急订多少。'],
  'expedite.leadTime': ['加急提前期', '从加急订货到收货的时间。'],
  'expedite.cost': ['每次成本', '一次加急订货的成本。'],
  'expedite.costPerUnit': ['每件成本', '加急一件的成本，货价之外。'],
  'backorder.releaseAt': [
    '最少发出的份额',
    '其余部分等待时先行发出的，至少要占一行的这个份额；1 表示整行发出。',
  ],
};

export const shortageOptionsInChinese: Readonly<Record<string, FieldEntry>> = {
  'substitutes.price.own': ['自己的价格'],
  'substitutes.price.asked': ['所要产品的价格'],
  'stock.backorders.group': ['给出规则'],
  'stock.backorders.none': ['先到先得'],
  'serve.fifo': ['先到者'],
  'serve.priority': ['优先级最高者'],
  'stock.expedite.group': ['可以加急'],
};
