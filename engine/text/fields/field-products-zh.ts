import type {FieldEntry} from './fields.ts';

/** Titles and meanings in Chinese of the inputs about offers, life cycles and means of transport. */
export const productFieldsInChinese: Readonly<Record<string, FieldEntry>> = {
  'products.offer': ['产品组合', '每件附带的服务与信息；不设时只有商品。'],
  'offer.service': ['服务', '为顾客做的事，例如安装、培训或维护。'],
  'offer.information': ['信息', '顾客由此得知的内容，例如图纸、建议或数据。'],
  'service.price': ['售价', '顾客为组合中的这一部分支付的金额。'],
  'information.price': ['售价', '顾客为组合中的这一部分支付的金额。'],
  'service.cost': ['成本', '提供组合中这一部分的成本。'],
  'information.cost': ['成本', '提供组合中这一部分的成本。'],
  'service.included': ['已含在售价内', '产品的价格是否已含这一部分；否则另外付款。'],
  'information.included': ['已含在售价内', '产品的价格是否已含这一部分；否则另外付款。'],
  'products.lifeCycle': ['生命周期', '产品的需求如何涨落、其间如何备货；不设时始终如一。'],
  'lifeCycle.stages': ['阶段', '依次列出各阶段，至少一个；最后一个持续到结束。'],
  'stages.stage': ['阶段', '是哪一个阶段。'],
  'stages.from': ['开始于', '阶段开始的时刻；第一个为 0。'],
  'stages.demand': ['需求', '此阶段的需求，占客户群所述需求的比例。'],
  'stages.target': ['服务目标', '取代推算库存水平所用的服务目标；不设时仍用原来的。'],
  'lifeCycle.diffusion': ['扩散', '产品如何在顾客中扩散；不设时需求即如各阶段所述。'],
  'diffusion.innovation': ['创新系数', '不看他人而购买的频率，大于 0。'],
  'diffusion.imitation': ['模仿系数', '其他人都已购买时该频率增加多少。'],
  'diffusion.launch': ['上市时刻', '产品上市的时刻；小于 0 表示已经上市。'],
  'stock.mode': ['运输方式', '有几条线路通到这里时采用哪种运输方式；不写时为预计成本最低的一种。'],
  'stock.holdInTransit': ['在途计持有成本', '运往这里的在途货物是否计持有成本。'],
};

/** Options of these inputs in Chinese. */
export const productOptionsInChinese: Readonly<Record<string, FieldEntry>> = {
  'products.offer.group': ['商品附带服务与信息'],
  'products.offer.none': ['只有商品'],
  'products.lifeCycle.group': ['分阶段'],
  'products.lifeCycle.none': ['无'],
  'lifeCycle.diffusion.group': ['由创新与模仿'],
  'lifeCycle.diffusion.none': ['无'],
  'stage.development': ['开发期'],
  'stage.introduction': ['导入期'],
  'stage.growth': ['成长期'],
  'stage.maturity': ['成熟期'],
  'stage.decline': ['衰退期'],
};
