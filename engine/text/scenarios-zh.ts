import type {ScenariosText} from './scenarios.ts';

/** What the scenarios that come with fulcrum are called in Chinese. */
export const scenariosInChinese: ScenariosText = {
  shipped: {
    default: '传动件分销商',
    'beer-game': '啤酒游戏',
    'distributor-rq-two-customers': '有两个客户的再订货点分销商',
    'distributor-rq': '再订货点分销商',
    'distributor-ss-safety-stock': '有安全库存的分销商',
    'distributor-ss': '补至目标库存的分销商',
    'online-retail-autumn': '在线零售，2011 年秋，按原订单重放',
    'online-retail': '在线零售',
    'online-shop': '旺季的网店',
    'parts-distributor': '零件分销商',
    'spare-parts': '卡车配件分销商',
    'textbook-reorder-point': '教科书中的再订货点',
  },
  levers: {
    service: '服务目标',
    serviceA: 'A 类产品的服务目标',
    serviceB: 'B 类产品的服务目标',
    serviceC: 'C 类产品的服务目标',
    'reorder point': '再订货点',
    'batch size': '每批订单数',
    'bubble wrap': '气泡膜层数',
    foam: '泡沫层数',
  },
};
