import type {NameText} from './names.ts';

/** Names of the measures of goods and their care in Chinese. */
export const goodsMeasuresInChinese: NameText['measures'] = {
  damageFreeRate: {name: '完好率', meaning: '途中没有任何破损的已送达订单，占全部已送达订单的比例'},
  damagedUnits: {name: '破损件', meaning: '途中破损的件数，占发给客户的全部件数的比例'},
};

/** Lines of money about goods and their care in Chinese. */
export const goodsLinesInChinese: NameText['lines'] = {
  'warehouse.customising': '定制加工',
  'warehouse.identification': '识别设备与标签',
  'delivery.insurance': '运输保险',
  'delivery.damage': '破损赔付',
};
