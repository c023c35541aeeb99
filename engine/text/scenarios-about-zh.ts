const SUPPLY_NET_PY = '参数取自 SupplyNetPy 的验证文件夹，其合计与 anyLogistix 的合计分毫不差';
const FIXED = '需求在固定的时刻到来，因此没有任何随机性。';
const CREDIT =
  'Online Retail, D. Chen, UCI Machine Learning Repository, 2015, CC BY 4.0；见 data/ATTRIBUTION.md。';

/** What the scenarios that come with fulcrum show and where their figures come from, in Chinese, by the names of their files. */
export const aboutScenariosInChinese: Readonly<Record<string, string>> = {
  default:
    '一家小型传动件分销商：一个仓库，六种产品，三个客户群。货架上没有的，客户大多去别处买，' +
    '因此库存越多，挽回的销售越多，但占用的资金也越多。数字是虚构的，比例与机械零件批发商相当。',
  'beer-game':
    'Sterman 的生产与分销游戏（Modeling Managerial Behavior, Management Science 35, 1989）：零售商、批发商、' +
    '分销商和工厂，共 36 周。订单邮寄需两周，运货需两周，工厂总共需三周。一切从平衡开始：现有库存 12 箱，' +
    '各段在途每周 4 箱，顾客每周买 4 箱；从第五周起每周买 8 箱。每箱现有库存每周 0.50，每箱欠货每周 1.00，' +
    '这里按天折算。前四周各家都订 4 箱，此后保持基准库存：前三级 32 箱，工厂 24 箱，' +
    'Sterman 正是以此规则得出他的基准成本 204（46 + 50 + 54 + 54）。其中没有任何随机性。',
  'distributor-rq-two-customers':
    '两个客户在同一时刻订货；分销商在服务两者之后查看库存位置，等于或低于 500 件时订 500 件。' +
    `${SUPPLY_NET_PY}：剩余 500 件，库存持有 7,100，采购 1,100,000，成本 1,107,820，现金利润 392,180。${FIXED}`,
  'distributor-rq':
    '一家分销商服务一个客户，库存位置等于或低于 500 件时订 500 件。' +
    `${SUPPLY_NET_PY}：剩余 400 件，库存持有 7,600，采购 600,000，成本 607,970，现金利润 292,030。${FIXED}`,
  'distributor-ss-safety-stock':
    '等于或低于 200 件时补至 500 件的分销商，另保留 100 件安全库存，因此在等于或低于 300 件时补至 600 件。' +
    `${SUPPLY_NET_PY}：剩余 400 件，库存持有 4,740，采购 1,180,000，成本 1,185,490，现金利润 314,510。${FIXED}`,
  'distributor-ss':
    '一家分销商服务两个客户，库存位置等于或低于 200 件时补至 500 件。' +
    `${SUPPLY_NET_PY}：剩余 100 件，库存持有 3,500，采购 1,120,000，成本 1,124,250，现金利润 375,750。${FIXED}`,
  'online-retail-autumn':
    `一家英国礼品批发商的六十种产品，2011 年 9 月至 11 月。${CREDIT}由历史订单生成` +
    '（订单：4901，订单行：22667，首日：2011-09-01，天数：91）。成本、提前期和运费是假设的。',
  'online-retail':
    `一家英国礼品批发商，2010 年 12 月至 2011 年 12 月。${CREDIT}由历史订单生成` +
    '（订单：19771，订单行：522537，首日：2010-12-01，天数：374）。成本、提前期和运费是假设的。',
  'parts-distributor':
    '慕尼黑的一个配送中心向十二家大客户出售两种轴承，由柏林附近的一家工厂补货。' +
    '它展示由服务目标推算的再订货点和定期盘查的基准库存、有营业时间的接单处和拣货员、' +
    '两个接单渠道、承诺的送达时间，以及随满足率变化的需求。全部数字均为说明而虚构。',
  'textbook-reorder-point':
    '一种产品，一个仓库，顾客逐个到来，没有货就等待：泊松需求、提前期固定的 (r, Q) 模型，' +
    'Hadley 与 Whitin（Analysis of Inventory Systems, 1963，第 4 章）给出了它的精确解。' +
    'Fulcrum 把每个服务指标和损益各项的精确值列在仿真值旁边。' +
    '数字是虚构的，比例与经销商为其服务工程师备用的水泵相当。',
};
