import type {LineMeanings} from './line-meanings.ts';

/** What sums and lines of the statement mean, in Chinese. */
export const lineMeaningsInChinese: LineMeanings = {
  profit: '收入减去全部成本；商品按售出或报废时计入成本',
  revenue: '顾客支付的全部金额，以及过期商品的残值',
  cost: '已售商品、订货、运费、库存、订单处理、罚金和固定成本合计',
  logisticsCost: '除商品外的全部成本：提供服务所需的花费',
  cashProfit: '商品在采购时（而非售出时）计入成本的利润',
  'revenue.goods': '顾客为所得商品支付的金额',
  'revenue.salvage': '超过保质期的商品还能带来的收入',
  'goods.purchases': '供应商交付的商品，到货时按成本计',
  'goods.inventoryChange': '期末与期初自有商品之差，按成本计：库存增加不算亏损',
  'replenishment.ordering': '每张补货订单的固定费用，下单时计',
  'replenishment.freight': '从供应商进货以及网点之间的运输，按线路运价计',
  'stock.holding': '保有库存的成本，按货值或按件按天计',
  'stock.backorders': '顾客等待的成本，按件按天计',
  'stock.transshipment': '由其他网点支援的商品的运输与处理费用',
  'orders.handling': '接单费用，按下单渠道计',
  'orders.processing': '传输和审核订单的费用',
  'warehouse.picking': '拣选订单及订单行的费用',
  'warehouse.packing': '包装订单的费用',
  'warehouse.dispatch': '订单备妥发出的费用',
  'delivery.freight': '送货给顾客的运输，按线路运价计',
  'penalties.lateness': '每张晚于承诺送达的订单的代价',
  'fixed.offer': '无论销量多少，提供服务都要付出的成本',
  'imputed.goodwill': '未满足的需求造成的未来损失：是估算，不是支付',
};
