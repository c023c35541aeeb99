import type {NameText} from './names.ts';

/** Lines of money about what goes with the goods, and about goods on their way, in Chinese. */
export const offerLinesInChinese: NameText['lines'] = {
  'revenue.services': '服务销售',
  'revenue.information': '信息销售',
  'offer.services': '服务成本',
  'offer.information': '信息成本',
  'stock.inTransit': '在途持有成本',
};
