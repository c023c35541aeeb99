import {expect, test} from 'vitest';
import {told} from '../../../web/desk/told.ts';
import {faultIn} from '../../../web/state/told-fault.ts';
import {deskHere, smallText} from '../small-scenario.ts';

const nothing = () => Promise.resolve(null);

test('faults leave the desk in both languages, whatever is spoken, and places stay as they are', async () => {
  const wrong = smallText.replace('"price":2.6', '"price":"2.6"').replace('"kind":"store"', '"kind":"stor"');
  const answer = await deskHere().open(wrong, nothing, 'en');
  if (answer.status !== 'refused') throw new Error(answer.status);
  const lines = (language: 'en' | 'zh') =>
    answer.faults.map((fault) => faultIn(language, fault)).map(({path, message}) => `${path}: ${message}`);
  expect(lines('en')[0]).toBe(
    'products[0].price: "2.6" is not an amount of money of at least 0: write 2.6 without quotes',
  );
  expect(lines('zh')).toEqual([
    'products[0].price: "2.6" 不是至少为 0 的金额；请写 2.6，不加引号',
    'sites[1].kind: "stor" 不是 "supplier"、"plant"、"distribution-centre"、"store" 之一',
  ]);
});

test('a fault of syntax tells its line and column in Chinese', async () => {
  const answer = await deskHere().open('{"name": ', nothing, 'zh');
  if (answer.status !== 'refused') throw new Error(answer.status);
  expect(faultIn('zh', answer.faults[0])).toEqual({
    path: '第 1 行第 10 列',
    message: '这里应有一个值，文本却结束了',
  });
});

test('warnings of a scenario come in both languages', async () => {
  const desk = deskHere();
  const opened = await desk.open(smallText, nothing, 'en');
  if (opened.status !== 'done') throw new Error(opened.status);
  const sheet = await desk.read({source: opened.value, changes: [], lever: null});
  if (sheet.status !== 'done') throw new Error(sheet.status);
  const [warning] = sheet.value.warnings;
  expect(faultIn('en', warning).message).toContain('delivery takes no time and costs nothing');
  expect(faultIn('zh', warning).message).toBe('没有从 "shop" 到 "town" 的线路：送货不花时间，也不花费用');
});

test('what the page says itself stays as it is', () => {
  const fault = {path: 'orders.csv', message: '场景要回放订单文件 orders.csv：请与场景文件一起选择'};
  expect(told(fault)).toBe(fault);
  expect(faultIn('zh', told(fault))).toBe(fault);
});
