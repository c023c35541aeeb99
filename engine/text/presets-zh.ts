import type {PresetText, PresetWords} from './presets.ts';

const OURS = '我们的假设';

const SENSITIVITY = `需求如何随满足率变化，以 0.95 时的需求为准：${OURS}，应以实测的反应代替`;

const CHANNEL: readonly string[] = [
  `订单送达所需的时间：${OURS}`,
  `接一张订单的人工与费用：${OURS}`,
  `可以同时受理的订单数：${OURS}`,
  `产品、数量或地址有误的订单比例：${OURS}；口述和转抄的订单比键入的更易出错`,
  `经书面确认的订单：系统、表单和纸面的都是，电话的少有；其余每百张有一张会有争议，其价款最终支付一半：${OURS}`,
  `对下单者的便利程度，从 0 到 1：${OURS}`,
];

const channel = (title: string, about: string): PresetWords => ({
  title,
  about: `${about}全部数字均为${OURS}，与其他渠道成比例。`,
  why: CHANNEL,
});

const STAGE = '需求占最大需求的比例，以及取代库存服务目标的目标';

const stage = (title: string, about: string): PresetWords => ({
  title,
  about: `${about}Kotler 与 Keller (2012) 第 11 章；数字为${OURS}。`,
  why: [STAGE],
});

/** Words for presets in Chinese. */
export const presetsInChinese: PresetText = {
  presets: {
    convenience: {
      title: '便利品',
      about: '常买、即买、不费力，随手可得处购买，别的牌子也行 (Copeland 1923)。未注来源的数字为假设。',
      why: [
        '所要的缺货时改买同一品牌的其他产品或其他品牌的顾客：19% 与 26% (Gruen, Corsten and Bharadwaj 2002)',
        `找不到就去别处买，所以必须有货：${OURS}`,
        '没有人等：缺货即流失',
        SENSITIVITY,
        '密集分销：各渠道平均',
      ],
    },
    shopping: {
      title: '选购品',
      about: '在几处比较质量、价格与式样之后购买 (Copeland 1923)。未注来源的数字为假设。',
      why: [
        `比较过的其他产品可能取而代之：${OURS}`,
        `贸易中通常的服务水平：${OURS}`,
        '缺货时买次选的那一家，因而流失',
        SENSITIVITY,
        '选择性分销：只用前一半渠道',
      ],
    },
    specialty: {
      title: '特殊品',
      about: '因其独特而被需要，买者不辞远途，不取其他 (Copeland 1923)。未注来源的数字为假设。',
      why: [
        `几乎没有人改买别的：${OURS}`,
        `买者愿意等，库存可以少些：${OURS}`,
        `买者愿意等一个月：${OURS}`,
        SENSITIVITY,
        '独家分销：只用第一个渠道',
      ],
    },
    unsought: {
      title: '非渴求品',
      about: '无人推销便不为人知或不被想起 (Kotler and Keller 2012 第 12 章)。未注来源的数字为假设。',
      why: [
        `被说动的买者给什么要什么，或者不要：${OURS}`,
        `总要靠推销的买卖不取决于库存：${OURS}`,
        '要等的买者会改变主意：订单流失',
        SENSITIVITY,
        '人员推销：只用第一个渠道',
      ],
    },
    'materials-and-parts': {
      title: '材料与零部件',
      about:
        '成为买者产品的一部分，缺了它生产线就停 (Kotler and Keller 2012 第 12 章)。未注来源的数字为假设。',
      why: [
        `由买者指定，很少替换：${OURS}`,
        `合同要求几乎每件都立即有货：${OURS}`,
        `停线的代价，每缺一件每天为其价格的五分之一：${OURS}`,
        '买者需要它，会等',
        '按生产计划提取：订单数除偶然之外不波动',
        SENSITIVITY,
      ],
    },
    'capital-items': {
      title: '资本项目',
      about:
        '耐用的建筑与设备，很少购买，准备周期长 (Kotler and Keller 2012 第 12 章)。未注来源的数字为假设。',
      why: [
        '为买者制造或选定：别的都不行',
        `购买时已考虑提前期，存放又太贵：${OURS}`,
        `每缺一件，安装就要推迟：${OURS}`,
        '整单交付，无论何时',
        '一件一件地买',
        `随买者的投资成批而来：${OURS}`,
        SENSITIVITY,
      ],
    },
    'supplies-and-services': {
      title: '辅助产品和服务',
      about: '维护与运营用品，工业中的便利品 (Kotler and Keller 2012 第 12 章)。未注来源的数字为假设。',
      why: [
        `标准品，别的牌子也行：${OURS}`,
        `不费力地重复购买，随手可得处：${OURS}`,
        `没有它工作还能进行一阵，每天的代价为其价格的百分之一：${OURS}`,
        `买者等几天，然后去别处买：${OURS}`,
        `柜子空了才补：订单逐日波动：${OURS}`,
        SENSITIVITY,
      ],
    },
    development: stage('开发期', '尚未销售，先备少量库存。'),
    introduction: stage('导入期', '几乎不计代价地保证有货，否则就失去最早的顾客。'),
    growth: stage('成长期', '需求增长之际，在服务与成本之间取得平衡。'),
    maturity: stage('成熟期', '价格与服务随竞争微调：库存的目标不变。'),
    decline: stage('衰退期', '以低成本为仍然需要它的人保留。'),
    'life-cycle': {
      title: '生命周期',
      about: `导入、成长、成熟与衰退在仿真时长中依次经过。Kotler 与 Keller (2012) 第 11 章；数字为${OURS}。`,
      why: [`按阶段给出${STAGE}；各阶段始于仿真时长的 0、15、40 和 80%`],
    },
    edi: channel('电子数据交换', '从买者的计算机到卖者的计算机。'),
    web: channel('网络', '顾客自己键入表单，表单能查的都查。'),
    'e-mail': channel('电子邮件', '随意书写，由职员阅读并录入。'),
    phone: channel('电话', '顾客在线时由职员记录。'),
    fax: channel('传真', '写在纸上，即刻传到，由职员录入。'),
    mail: channel('信函', '一封信，或由快递送来的订单。'),
    telegram: channel('电报', '简短而昂贵，由人转递。'),
  },
  of: {product: '用于产品', channel: '用于渠道'},
  places: {
    stock: '其库存',
    target: '其库存的服务目标',
    segments: '只订购它的客户群',
    channels: '只订购它的客户群的渠道',
  },
  onlyFor: (types) => `仅当订单类型为 ${types.join('、')}`,
  onlyWithout: (field) => `仅当未写 "${field}"`,
  use: (name, list) => `fulcrum run SCENARIO --preset "${list}[name=NAME]=${name}"`,
  set: (path, value, preset) => `${preset} 设定 ${path} = ${value}`,
  partOf: (times, of) => `${times} x ${of}`,
  take: {all: '全部', half: '前一半', one: '第一个'},
};
