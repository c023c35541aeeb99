import type {Phrase} from '../phrase-book.ts';

/** What is wrong with a file, in Chinese: its JSON, its encoding, its table, its order lines. */
export const fileFaultsInChinese: readonly Phrase[] = [
  ['undefined is no scenario: write a JSON object', 'undefined 不是场景：请写一个 JSON 对象'],
  ['the JSON ends before this; nothing may follow', 'JSON 在此之前已经结束；后面不能再有内容'],
  ['the text ends where a value belongs', '这里应有一个值，文本却结束了'],
  ['a value belongs here', '这里应有一个值'],
  ['a key in double quotes belongs here', '这里应有一个带双引号的键'],
  ['the key {quoted} stands here a second time', '键 {quoted} 在这里第二次出现'],
  ['a colon belongs here', '这里应有一个冒号'],
  ['nested more than {number} deep', '嵌套超过 {number} 层'],
  ['a comma or {bracket} belongs here', '这里应有逗号或 {bracket}'],
  ['the text ends inside quotes', '文本在引号之内结束'],
  ['a control character: write it as an escape', '控制字符：请写成转义序列'],
  ['no such escape: a backslash is written twice', '没有这样的转义：反斜杠要写两个'],
  ['the quote that opens here is never closed', '从这里开始的引号没有结束'],
  [
    'text follows a closing quote; double the quotes inside a quoted field',
    '引号结束之后还有文本；引号之内的引号请写两个',
  ],
  [
    'holds {number} MB of text; at most {number2} MB can be read',
    '有 {number} MB 文本；最多只能读取 {number2} MB',
  ],
  ['the text is UTF-16; save the file as UTF-8', '文本是 UTF-16 编码；请把文件另存为 UTF-8'],
  [
    'a NUL byte, which no text holds; save the file as CSV in UTF-8',
    '有 NUL 字节，文本中不应有它；请把文件另存为 UTF-8 编码的 CSV',
  ],
  [
    'byte 0x{word} is neither UTF-8 nor Windows-1252; save the file as UTF-8',
    '字节 0x{word} 既不是 UTF-8，也不是 Windows-1252；请把文件另存为 UTF-8',
  ],
  ['not UTF-8: save the file in the encoding UTF-8', '不是 UTF-8：请把文件另存为 UTF-8 编码'],
  [
    'the gzip data is damaged or cut off: fetch or pack the file again',
    'gzip 数据损坏或不完整：请重新获取或重新压缩文件',
  ],
  ['the file is empty: it should begin with the line {text}', '文件是空的：第一行应为 {text}'],
  ['the file is empty; it should begin with a header line', '文件是空的；第一行应为表头'],
  ['the file has a header but no order lines', '文件有表头，但没有订单行'],
  ['the header of an order file is {text}', '订单文件的表头应为 {text}'],
  [
    'a line has {number} fields, {text}, but this one has {number2}',
    '每行应有 {number} 个字段，即 {text}，而这一行有 {number2} 个',
  ],
  ['the line has {number} fields, the header {number2}', '这一行有 {number} 个字段，表头有 {number2} 个'],
  ['the order has no name', '订单没有名称'],
  ['{value} is not minutes from the start, at least 0', '{value} 不是从起点算起的分钟数，应不小于 0'],
  ['{value} is not a price, at least 0 or left empty', '{value} 不是价格，应不小于 0 或留空'],
  [
    'order {quoted} is of customer {quoted2} on an earlier line',
    '订单 {quoted} 在前面的行里属于客户 {quoted2}',
  ],
  [
    'cannot tell day/month from month/day in dates such as {text}; write them as YYYY-MM-DD hh:mm or say which it is',
    '无法判断 {text} 这样的日期是日在前还是月在前；请写成 YYYY-MM-DD hh:mm，或说明是哪一种',
  ],
  ['no column is named {text}; the header has {text2}', '没有名为 {text} 的列；表头有 {text2}'],
  [
    'no column for {text}; the header has {text2}; say which it is with --map COLUMN={word}',
    '没有给出 {text} 的列；表头有 {text2}；请用 --map COLUMN={word} 指明是哪一列',
  ],
  ['no sale is left; lines dropped by rule: {rules}', '没有剩下任何销售；各规则剔除的行数：{rules}'],
  ['a column mapping must read column=field: {text}', '列的对应须写作 列=字段：{text}'],
  ['a column can be mapped to {text}: {text2}', '列可以对应的字段是 {text}：{text2}'],
  ['field {word} is mapped twice: {text}', '字段 {word} 对应了两次：{text}'],
];
