/** Rules by which lines of an order history are dropped, in Chinese. */
export const rulesInChinese: Readonly<Record<string, string>> = {
  orderMissing: '缺订单号',
  productMissing: '缺产品代码',
  dateUnreadable: '日期无法识别',
  quantityUnreadable: '数量无法识别',
  priceUnreadable: '价格无法识别',
  badDebt: '坏账',
  cancellation: '取消',
  writeOff: '库存调整',
  nonProduct: '非商品（邮费、手续费等）',
  priceNotPositive: '价格不大于零',
  quantityNotPositive: '数量不大于零',
  quantityFractional: '数量不是整数',
  duplicate: '与前面的行重复',
  keyingError: '录入错误',
};
