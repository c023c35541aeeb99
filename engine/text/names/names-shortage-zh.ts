import type {NameText} from './names.ts';

/** Names of what happens when stock is short, in Chinese. */
export const shortageMeasuresInChinese: NameText['measures'] = {
  substitutionRate: {name: '替代率', meaning: '顾客改取其他产品的件数占全部需求件数的比例'},
  fillRateWithSubstitutes: {
    name: '含替代的满足率',
    meaning: '分配时即由现货（含替代品）满足的数量占全部需求数量的比例',
  },
  backorderRate: {name: '欠货率', meaning: '先欠后补的件数占全部需求件数的比例'},
  meanBackorderWait: {name: '欠货平均等待', meaning: '欠货从提出需求到分配到货的时间，按件平均'},
  oldestBackorder: {name: '最久的欠货', meaning: '欠货所达到的最长时间'},
  expeditesPerYear: {name: '加急补货次数', meaning: '所有库存点每年的加急补货订单数'},
};

export const shortageLinesInChinese: NameText['lines'] = {
  'replenishment.expediting': '加急补货',
  'stock.substitution': '产品替代',
};
