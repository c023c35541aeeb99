import type {Phrase} from '../phrase-book.ts';

/** What is wrong with names, lanes, the run and levers, and where paths lead, in Chinese. */
export const checkFaultsInChinese: readonly Phrase[] = [
  ['there is no {thing} {quoted}: {right}', '没有名为 {quoted} 的{thing}：{right}'],
  [
    'a second {thing} is called {quoted}: names must be different',
    '又一个{thing}名为 {quoted}：名称不得重复',
  ],
  ['a {thing} is called {quoted} too: names must be different', '已有{thing}名为 {quoted}：名称不得重复'],
  ['{quoted} is named already: name each site once', '{quoted} 已经写过：每个网点只写一次'],
  [
    '{quoted} has no stock of {names}: add stock there, or name another site',
    '{quoted} 没有 {names} 的库存：请在那里加上库存，或写另一个网点',
  ],
  [
    'no lane leads from {quoted} to {quoted2}: add {"from": {quoted}, "to": {quoted2}} to "lanes"',
    '没有从 {quoted} 到 {quoted2} 的线路：请在 "lanes" 中加上 {"from": {quoted}, "to": {quoted2}}',
  ],
  [
    '{number} days of warm-up leave nothing of a horizon of {number2} days',
    '预热期 {number} 天，仿真时长 {number2} 天：没有剩下可统计的时间',
  ],
  [
    'the counted time of {number} days holds no whole week, so that nothing is told by week',
    '计入统计的 {number} 天不足一整周，因此没有按周的结果',
  ],
  [
    'the first period, of {number} days from day {number2} on, does not end within a horizon of {number3} days',
    '首个期段从第 {number2} 天起，长 {number} 天，在 {number3} 天的仿真时长之内不会结束',
  ],
  [
    'about {number} order lines a run: at most {number2} can be played; ask for less, or shorten "run.horizon"',
    '一次仿真约有 {number} 个订单行：最多只能仿真 {number2} 个；请减少需求，或缩短 "run.horizon"',
  ],
  [
    'about {number} order lines a run: each replication takes minutes, or hours',
    '一次仿真约有 {number} 个订单行：每次重复需要几分钟到几小时',
  ],
  ['{value} matches nothing in this scenario', '{value} 在此场景中找不到任何数值'],
  ['{value} {noPath}', '{value} {noPath}'],
  ['{noPath}', '{noPath}'],
  ['{number} is not above "from", {number2}', '{number} 不大于 "from"，即 {number2}'],
  [
    '{number} has no logit: a lever of the scale "logit" ends above 0 and below 1',
    '{number} 没有 logit：间距为 "logit" 的杠杆，两端须大于 0 且小于 1',
  ],
  [
    '{number} is not whole: a lever of the scale "whole" has whole ends',
    '{number} 不是整数：间距为 "whole" 的杠杆，两端须为整数',
  ],
  ['{value} is part of the run: a lever moves the operation', '{value} 属于仿真设置：杠杆只移动运作中的数值'],
  ['{quoted} leads to {value}: a lever moves numbers only', '{quoted} 指向 {value}：杠杆只能移动数字'],
  ['{number} is out of range for {fault}', '取 {number} 时超出范围，{fault}'],
  ['matches nothing', '找不到对应的位置'],
  ['matches nothing: {whole} {standing}', '找不到对应的位置：{whole}{standing}'],
];
