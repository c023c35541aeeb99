import type {NameText} from './names.ts';

/** Names of the measures of errors in Chinese. */
export const errorMeasuresInChinese: NameText['measures'] = {
  exceptionRate: {name: '异常订单率', meaning: '分配之前等待与客户联系的订单占全部订单的比例'},
  exceptionHoldTime: {
    name: '异常订单挂起时间',
    meaning: '异常订单等待与客户联系的时间，已联系完的订单的平均',
  },
  escapedErrorRate: {
    name: '漏检率',
    meaning: '订单信息有误且没有被检查发现的已交付订单占全部已交付订单的比例',
  },
  pickAccuracy: {
    name: '拣货准确率',
    meaning: '发出时货物和数量都与拣货要求相符的订单行占全部发出订单行的比例',
  },
  documentAccuracy: {name: '单据准确率', meaning: '单据正确的已交付订单占全部已交付订单的比例'},
  orderAccuracy: {
    name: '订单准确率',
    meaning: '货物、数量和单据都正确的已交付订单占全部已交付订单的比例',
  },
  invoiceAccuracy: {name: '账单准确率', meaning: '发出时正确的账单占全部账单的比例'},
  disputeRate: {name: '账单争议率', meaning: '客户提出争议的账单占全部账单的比例'},
};

/** Lines of money about errors in Chinese. */
export const errorLinesInChinese: NameText['lines'] = {
  'errors.correction': '差错更正',
  'errors.rework': '漏检差错',
};
