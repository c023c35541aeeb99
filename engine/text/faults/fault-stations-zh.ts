import type {Phrase} from '../phrase-book.ts';

/** What is wrong with stations and with the steps of an order, in Chinese. */
export const stationFaultsInChinese: readonly Phrase[] = [
  [
    'a {siteKind} hands out what it has in stock: only a supplier makes what is ordered',
    '{siteKind}发出的是库存里的货：只有供应商才按订单生产',
  ],
  [
    'unlimited servers never fill room for {number}: write a number of servers, or leave "capacity" out',
    '服务台数不限，永远占不满 {number} 个位置：请写服务台数，或去掉 "capacity"',
  ],
  [
    'nobody waits for unlimited servers, so nobody loses patience: leave "patience" out, or write a number of servers',
    '服务台数不限，无人等待，也就无人失去耐心：请去掉 "patience"，或写服务台数',
  ],
  [
    'capacity {number} is below the {number2} servers, whose jobs count: write at least {number3}',
    '位置数 {number} 小于服务台数 {number2}，而作业中的任务也占位置：请至少写 {number3}',
  ],
  [
    'unlimited servers keep nobody waiting, broken down or not: leave "failures" out, or write a number of servers',
    '服务台数不限，有无故障都无人等待：请去掉 "failures"，或写服务台数',
  ],
  [
    'a service is interrupted by failures or by others, not by both: leave "failures" out, or write the discipline "priority"',
    '作业要么被故障打断，要么被他人打断，不能两者都有：请去掉 "failures"，或把 "discipline" 写作 "priority"',
  ],
  [
    'a server that fails as soon as it works does nothing: write a time above 0',
    '一开工就出故障的服务台什么也做不成：请写大于 0 的时长',
  ],
  [
    'all segments that are served here have the same priority: the station serves who came first',
    '在这里服务的客户群优先级都相同：工作站按先到先服务',
  ],
  [
    'an order cannot be lost once it is delivered: {value} must have no "capacity" and no "patience"',
    '已送达的订单不能再流失：{value} 不得有 "capacity" 和 "patience"',
  ],
  [
    'goods that other sites sent cannot go back: with "transship", {value} must have no "capacity" and no "patience"',
    '其他网点调来的货不能退回：有 "transship" 时，{value} 不得有 "capacity" 和 "patience"',
  ],
  [
    'what is ordered must be made: {value} must have no "capacity" and no "patience"',
    '所订的货必须生产：{value} 不得有 "capacity" 和 "patience"',
  ],
  [
    'no segment is served by this site, so no order goes through its process',
    '没有客户群由此网点服务，因此没有订单经过它的流程',
  ],
  [
    'a second step for the stage "{word}": orders enter a stage by its first step; give this one a "name" by which another step sends them here',
    '阶段 "{word}" 的第二个步骤：订单由首个步骤进入阶段；请给这一个写 "name"，让另一步骤把订单送到这里',
  ],
  ['{value} is a stage: write another name', '{value} 是阶段的名称：请换一个'],
  [
    'an order cannot go from the stage "{word}" to {value}: it stays within the stages {text}',
    '订单不能从阶段 "{word}" 去往 {value}：只能在 {text} 这些阶段之间',
  ],
  [
    'the shares add up to {number}: they may add up to 1 at most; what is left goes on to the next stage',
    '份额合计为 {number}：合计不得超过 1；余下的进入下一阶段',
  ],
  [
    'no order comes to this step: name it in "next" of a step that orders come to, or leave it out',
    '没有订单会到这个步骤：请在有订单到达的步骤的 "next" 中写上它，或去掉它',
  ],
  [
    'orders that come to this step go round for ever: leave a share below 1 somewhere on the way',
    '到这个步骤的订单会永远绕圈：请在途中某处让份额小于 1',
  ],
];
