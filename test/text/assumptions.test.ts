import {expect, test} from 'vitest';
import {assumptions} from '../../engine/history/assumed.ts';
import {assumptionInChinese, assumptionsInChinese} from '../../engine/text/assumptions-zh.ts';

test('every reason for an assumed figure has its Chinese, and no Chinese is left over', () => {
  const reasons = assumptions({}, false, true).map(({why}) => why);
  expect(new Set(Object.keys(assumptionsInChinese))).toEqual(new Set(reasons));
  for (const why of reasons) expect(assumptionInChinese(why)).toMatch(/[\u4e00-\u9fff]/);
});

test('a reason of a planner stays as it is', () => {
  expect(assumptionInChinese('asked the buyer')).toBe('asked the buyer');
});
