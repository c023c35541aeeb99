import type {Phrase} from '../phrase-book.ts';

/** What is wrong with one part of a scenario by itself, in Chinese: its kind, its range, its keys, and figures that belong together. */
export const partFaultsInChinese: readonly Phrase[] = [
  ['{value} is not {noun}{hint}', '{value} 不是{noun}{hint}'],
  ['{value} is not a share {range}{ofHundred}', '{value} 不是{range}的比例{ofHundred}'],
  ['unknown key: {right}', '未知的键：{right}'],
  ['missing', '缺少'],
  ['missing: {right}', '缺少：{right}'],
  ['missing; what belongs here: {field}', '缺少；这里应写：{field}'],
  ['there is no type {value} here: {right}', '这里没有类型 {value}：{right}'],
  ['Invalid type: Expected {quoted} but received {value}', '类型应为 {quoted}，而不是 {value}'],
  ['{value} is too great a figure: write at most {number}', '{value} 太大：最多只能写 {number}'],
  ['the list is empty: write at least one entry', '列表是空的：请至少写一项'],
  ['the list is empty: write at least one path', '列表是空的：请至少写一个路径'],
  ['the list is empty: write at least one instant', '列表是空的：请至少写一个时刻'],
  ['the list is empty: write at least one point', '列表是空的：请至少写一个点'],
  ['the list is empty: write at least one {thing}', '列表是空的：请至少写一个{thing}'],
  [
    '{number} shares for {number2} values: each value needs one share',
    '{number2} 个值有 {number} 个份额：每个值需要一个份额',
  ],
  ['the shares add up to {number}: they must add up to 1', '份额合计为 {number}：合计必须为 1'],
  ['min {number} is not below max {number2}', '最小值 {number} 不小于最大值 {number2}'],
  ['min {number} is above max {number2}', '最小值 {number} 大于最大值 {number2}'],
  [
    'mode {number} is not between min {number2} and max {number3}',
    '最可能值 {number} 不在最小值 {number2} 与最大值 {number3} 之间',
  ],
  [
    'this normal law has negative values: write truncatedNormal, lognormal or gamma instead',
    '这个正态分布会取负值：请改用 truncatedNormal、lognormal 或 gamma',
  ],
  [
    'the range is more than {number} standard deviations away from the mean',
    '取值范围离平均值超过 {number} 个标准差',
  ],
  [
    'variance {number} is not above mean {number2}: write poisson where they are equal',
    '方差 {number} 不大于平均值 {number2}：两者相等时请用 poisson',
  ],
  [
    'this law has values that are not whole numbers: write poisson, negativeBinomial, table or the like',
    '这个分布会取非整数值：请用 poisson、negativeBinomial、table 之类的分布',
  ],
  ['{number} segments: write two or more', '只有 {number} 个客户群：请至少写两个'],
  [
    'not a square: write {number} rows of {number2} correlations, one a segment',
    '不是方阵：请写 {number} 行，每行 {number2} 个相关系数，每个客户群一个',
  ],
  ['row {number} does not have 1 on the diagonal', '第 {number} 行的对角线上不是 1'],
  [
    'the matrix is not symmetric: write the same figure above and below the diagonal',
    '矩阵不对称：请在对角线上下写相同的数',
  ],
  [
    'no demands have these correlations: the matrix is not positive semidefinite; bring the figures nearer to 0',
    '没有需求会有这样的相关系数：矩阵不是半正定的；请把各数改得更接近 0',
  ],
  [
    '{number} phases: write the rate of at least two, or use poisson',
    '只有 {number} 个状态：请至少写两个状态的频率，或改用 poisson',
  ],
  [
    'write "leave", the rate at which each phase ends, or "generator"',
    '请写 "leave"（各状态结束的频率）或 "generator"',
  ],
  [
    'both "leave" and "generator" are given: write one of them',
    '"leave" 和 "generator" 都写了：请只写其中一个',
  ],
  [
    '{number} rates for {number2} phases: each phase needs one',
    '{number2} 个状态有 {number} 个频率：每个状态需要一个',
  ],
  [
    'not a square: write {number} rows of {number2} rates',
    '不是方阵：请写 {number} 行，每行 {number2} 个频率',
  ],
  [
    'row {number} is not right: rates off the diagonal are at least 0, and the row adds up to 0',
    '第 {number} 行不对：对角线以外的频率不得小于 0，每行之和须为 0',
  ],
  [
    'some phase never turns into some other, by whatever way: every phase must lead to every other',
    '有的状态无论如何都不会转到另一个状态：每个状态都必须能到达其他所有状态',
  ],
  [
    'the instants must rise: write them in rising sequence, each once',
    '各时刻必须依次增大：请从小到大书写，每个只写一次',
  ],
  ['{number} is not below the length of the cycle, {number2}', '{number} 不小于周期长度 {number2}'],
  [
    '{number} rates for {number2} instants: each instant needs one rate',
    '{number2} 个时刻有 {number} 个频率：每个时刻需要一个频率',
  ],
  ['low {number} is above high {number2}', '低端需求 {number} 大于高端需求 {number2}'],
  ['threshold {number} is not below saturation {number2}', '起点 {number} 不小于饱和点 {number2}'],
  [
    'the points must rise: write them in rising sequence, each once',
    '各点必须依次增大：请从小到大书写，每个只写一次',
  ],
  [
    '{number} factors for {number2} points: each point needs one factor',
    '{number2} 个点有 {number} 个系数：每个点需要一个系数',
  ],
  [
    'opens at {text} and closes at {text2}: it must close after it opens; hours over midnight are {text3}',
    '{text} 开门，{text2} 关门：关门必须晚于开门；跨过午夜的时间请写成 {text3}',
  ],
];
