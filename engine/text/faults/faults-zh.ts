import {checkFaultsInChinese} from './fault-checks-zh.ts';
import {channelFaultsInChinese} from './fault-channels-zh.ts';
import {errorFaultsInChinese} from './fault-errors-zh.ts';
import {goodsFaultsInChinese, traitsInChinese} from './fault-goods-zh.ts';
import {missingFieldsInChinese} from './fault-fields-zh.ts';
import {fileFaultsInChinese} from './fault-files-zh.ts';
import {choicesInChinese, nounsInChinese, thingsInChinese} from './fault-nouns-zh.ts';
import {partFaultsInChinese} from './fault-parts-zh.ts';
import {pickingFaultsInChinese} from './fault-picking-zh.ts';
import {segmentFaultsInChinese} from './fault-segments-zh.ts';
import {shortageFaultsInChinese} from './fault-shortage-zh.ts';
import {productFaultsInChinese} from './fault-products-zh.ts';
import {termFaultsInChinese} from './fault-terms-zh.ts';
import {stationFaultsInChinese} from './fault-stations-zh.ts';
import {stockFaultsInChinese} from './fault-stock-zh.ts';
import {rulesInChinese} from '../history-rules-zh.ts';
import {translatorOf, type PhraseBook} from '../phrase-book.ts';

/** What is wrong at a place of a scenario or order file. */
interface Told {
  path: string;
  message: string;
}

/** All that the engine finds wrong, or odd, in scenarios and order files, and its Chinese. */
export const faultBook: PhraseBook = {
  kept: {
    text: '[^]+?',
    value: '[^]+?',
    word: '[\\w-]+',
    number: '-?(?:\\d+(?:\\.\\d+)?(?:e[-+]\\d+)?|Infinity)|NaN',
    quoted: '"(?:[^"\\\\]|\\\\.)*(?:"|\\\\?…)',
    place: '(?:[^\\s"]|"(?:[^"\\\\]|\\\\.)*")+',
    bracket: '[}\\]]',
  },
  kinds: {
    message: [
      ...checkFaultsInChinese,
      ...stockFaultsInChinese,
      ...shortageFaultsInChinese,
      ...termFaultsInChinese,
      ...productFaultsInChinese,
      ...segmentFaultsInChinese,
      ...stationFaultsInChinese,
      ...pickingFaultsInChinese,
      ...channelFaultsInChinese,
      ...errorFaultsInChinese,
      ...goodsFaultsInChinese,
      ...fileFaultsInChinese,
      ...partFaultsInChinese,
    ],
    noun: nounsInChinese,
    trait: traitsInChinese,
    thing: thingsInChinese,
    choices: choicesInChinese,
    field: missingFieldsInChinese,
    names: [
      ['{list} and {number} more', '{list} 等，另有 {number} 个'],
      ['{list}', '{list}'],
    ],
    list: [
      ['{quoted}, {list}', '{quoted}、{list}'],
      ['{quoted}', '{quoted}'],
    ],
    ends: [['from {quoted} to {quoted2}', '从 {quoted} 到 {quoted2} ']],
    nothing: [
      ['the lines ask for nothing: they get one unit', '订单行数量为零：将按一件计'],
      ['the orders have no line: they get one', '订单没有订单行：将按一行计'],
    ],
    those: [
      ['{names} is', '{names}'],
      ['{names} are', '{names}'],
    ],
    right: [
      ['did you mean {quoted}?', '是不是 {quoted}？'],
      ['there are no {choices}', '没有任何{choices}可选'],
      ['the {choices} are {names}', '可选的{choices}有 {names}'],
    ],
    hint: [
      [': write {number} without quotes', '；请写 {number}，不加引号'],
      ['', ''],
    ],
    range: [
      ['between 0 and 1', '从 0 到 1 '],
      ['above 0 and below 1', '大于 0 且小于 1 '],
      ['above 0 and at most 1', '大于 0 且不超过 1 '],
    ],
    ofHundred: [
      [' ({number} % is {number2})', '（{number}% 即 {number2}）'],
      ['', ''],
    ],
    noPath: [
      [
        'is no path: write keys and selectors such as sites[name=dc].stock[*].policy.reorderPoint.value',
        '不是路径：请写键和选择条件，例如 sites[name=dc].stock[*].policy.reorderPoint.value',
      ],
    ],
    rules: [
      ['{rule} {number}, {rules}', '{rule} {number}、{rules}'],
      ['{rule} {number}', '{rule} {number}'],
    ],
    rule: Object.entries(rulesInChinese),
    siteKind: [
      ['plant', '工厂'],
      ['distribution-centre', '配送中心'],
      ['store', '门店'],
    ],
    standing: [
      ['is nothing', '没有值'],
      ['is {value}', '是 {value}'],
    ],
    whole: [
      ['the scenario', '整个场景'],
      ['{place}', '{place} '],
    ],
    fault: [
      ['{place}: {message}', '{place}：{message}'],
      ['{message}', '{message}'],
    ],
    path: [
      ['line {number}, column {number2}', '第 {number} 行第 {number2} 列'],
      ['{text}: line {number}, column {number2}', '{text}：第 {number} 行第 {number2} 列'],
    ],
  },
};

const translate = translatorOf(faultBook);

/** A fault or a warning of a scenario or an order file in Chinese; what is not known stays as it is. Names, values and paths stay as they are written. */
export function faultInChinese<Fault extends Told>(fault: Fault): Fault {
  const {path, message} = fault;
  return {...fault, path: translate('path', path) ?? path, message: translate('message', message) ?? message};
}
