import type {Phrase} from '../phrase-book.ts';

/** What is wrong with pick tasks, shifts and overtime, in Chinese. */
export const pickingFaultsInChinese: readonly Phrase[] = [
  ['no segment is served from this site: nothing is picked', '没有客户群由本网点服务：无货可拣'],
  [
    'the run ends before the first wave: nothing is picked until then',
    '运行在第一个波次之前就结束：在那之前不会拣货',
  ],
  [
    'pick tasks do the stage "picked" at this site: leave out this step, or "picking"',
    '本网点由拣货任务完成 "picked" 阶段：请去掉这个步骤，或去掉 "picking"',
  ],
  [
    'pick tasks must be done: {value} must have no "capacity" and no "patience"',
    '拣货任务必须完成：{value} 不得有 "capacity" 和 "patience"',
  ],
  ['a second zone is called {value}: names must be different', '第二个分区也叫 {value}：名称不得重复'],
  [
    '{value} lies in the zone {value2} already: a product lies in one zone',
    '{value} 已在分区 {value2} 里：一种产品只在一个分区',
  ],
  [
    'no zone has {names}: name them in "product" of a zone',
    '没有分区包含 {names}：请写入某个分区的 "product"',
  ],
  [
    'nobody knows how many unlimited servers are paid: write a number of servers',
    '服务台数不限，无从得知要付多少人工资：请写服务台数',
  ],
  [
    'a station that is always open has no overtime: name a "calendar", or leave "overtime" out',
    '始终营业的工作站没有加班：请写 "calendar"，或去掉 "overtime"',
  ],
  [
    'work by {quoted} pauses at closing, so that nobody works overtime: leave "overtime" out, or write "finish" in "atClosing"',
    '按 {quoted} 的工作在关门时暂停，因此没有加班：请去掉 "overtime"，或在 "atClosing" 写 "finish"',
  ],
  ['the list is empty: write at least one zone', '列表为空：请至少写一个分区'],
  [
    'the list is empty: write at least one opening and closing time',
    '列表为空：请至少写一段开门和关门的时间',
  ],
  [
    'opens at {text} before it closes at {text2}: write hours that follow one another',
    '{text} 开门时还没有在 {text2} 关门：请写前后相接的时段',
  ],
];
