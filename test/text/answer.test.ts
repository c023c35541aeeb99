import {describe, expect, test} from 'vitest';
import {
  answerSentences,
  furtherSentence,
  type AnswerWords,
  type FoundFurther,
  type FoundOptimum,
} from '../../engine/text/answer.ts';
import type {Language} from '../../engine/text/cli.ts';
import {findingText} from '../../engine/text/finding.ts';
import {nameText} from '../../engine/text/names/names.ts';
import {numbersIn} from '../../engine/text/numbers.ts';

const words = (language: Language, isTarget = true): AnswerWords => ({
  finding: findingText(language),
  names: nameText(language),
  numbers: numbersIn(language),
  currency: 'EUR',
  isTarget,
});

const money = (mean: number, halfWidth: number | null = Math.abs(mean) / 8) => ({mean, halfWidth});
const line = (name: string, mean: number, halfWidth?: number) => ({line: name, ...money(mean, halfWidth)});

/** Two points more: sales of 60 thousand leave 12 thousand after their goods, and the stock costs 41 and the ordering 2 more. */
const dearer: FoundFurther = {
  value: 0.984,
  step: 'points',
  steps: 2,
  isEnd: false,
  profit: money(-31_000, 4000),
  revenue: money(60_000),
  margin: money(12_000),
  lines: [
    line('revenue.goods', 60_000),
    line('goods.purchases', -48_000),
    line('stock.holding', -41_000),
    line('replenishment.ordering', -2000),
  ],
};

/** Two points less: lost sales would have left 20 thousand, and the stock costs 11 thousand less. */
const cheaper: FoundFurther = {
  ...dearer,
  value: 0.944,
  profit: money(-9000, 2000),
  revenue: money(-100_000),
  margin: money(-20_000),
  lines: [line('revenue.goods', -100_000), line('goods.purchases', 80_000), line('stock.holding', 11_000)],
};

const found: FoundOptimum = {
  levers: {
    service: {
      value: 0.964,
      interval: {low: 0.951, high: 0.972},
      flatBand: {low: 0.948, high: 0.973},
      atBound: null,
    },
  },
  profit: money(1_284_000, 6000),
  totals: {revenue: money(9_000_000)},
  indifference: 9000,
  curve: {lever: {name: 'service', from: 0.8, to: 0.999}, marginalStep: {kind: 'point'}},
  beyond: dearer,
  below: cheaper,
};

/** A lever that is no service target: a reorder point. */
const level: FoundOptimum = {
  ...found,
  levers: {
    level: {
      value: 27,
      interval: {low: 23, high: 33},
      flatBand: {low: 20, high: 42},
      atBound: null,
    },
  },
  curve: {lever: {name: 'level', from: 15, to: 45}, marginalStep: {kind: 'unit'}},
  beyond: {
    ...dearer,
    value: 29,
    step: 'units',
    profit: money(-9, 2),
    revenue: money(0, 0),
    margin: money(0, 0),
    lines: [line('stock.holding', -34), line('stock.backorders', 25)],
  },
};

const more = (changes: Partial<FoundFurther>, language: Language = 'en') =>
  furtherSentence({...found, beyond: {...dearer, ...changes}}, 'more', words(language))[0];

describe('the answer', () => {
  test('says in full what to promise, what it earns, what two points more would cost and why', () => {
    expect(answerSentences(found, words('en'))).toEqual([
      'Promise 96.4% (95.1% to 97.2%): profit 1.2840 ± 0.0060 M EUR a year; anything from 94.8% to 97.3% earns within 1% of that.',
      'Two points more would cost 31.0 ± 4.0 k EUR a year, because the extra sales leave only 12 k EUR after their goods while holding stock costs 41 k EUR more.',
    ]);
    expect(answerSentences(found, words('zh'))).toEqual([
      '承诺 96.4%（95.1% 至 97.2%）：每年利润 128.40 ± 0.60 万欧元；94.8% 至 97.3% 之间与之相差不超过 1%。',
      '再提高两个百分点，每年利润会减少 3.10 ± 0.40 万欧元：多卖出的商品扣除商品成本后只留下 1.20 万欧元，而库存持有多支出 4.10 万欧元。',
    ]);
  });

  test('looks the other way where the optimum lies at the top', () => {
    const top: FoundOptimum = {
      ...found,
      levers: {service: {...found.levers.service, value: 0.999, atBound: 'high'}},
      beyond: null,
    };
    expect(answerSentences(top, words('en'))).toEqual([
      'Promise 99.9%, the top of the range (95.1% to 97.2%): profit 1.2840 ± 0.0060 M EUR a year; anything from 94.8% to 97.3% earns within 1% of that.',
      'Two points less would cost 9,000 ± 2,000 EUR a year, because holding stock costs only 11 k EUR less while the sales lost would have left 20 k EUR after their goods.',
    ]);
    expect(answerSentences(top, words('zh'))[1]).toBe(
      '降低两个百分点，每年利润会减少 9,000 ± 2,000 欧元：库存持有只少支出 1.10 万欧元，而少卖的商品扣除商品成本后本来能留下 2 万欧元。',
    );
  });

  test('is one sentence where all values are one system, or the search was cancelled', () => {
    for (const language of ['en', 'zh'] as const)
      expect(answerSentences({...found, beyond: null, below: null}, words(language))).toHaveLength(1);
  });

  test('says a loss, a flat range and what it is measured by', () => {
    const loss = {...found, profit: money(-1_284_000, 6000), totals: {revenue: money(90_000_000)}};
    expect(answerSentences(loss, words('en'))[0]).toBe(
      'Promise 96.4% (95.1% to 97.2%): a loss of 1.2840 ± 0.0060 M EUR a year; anything from 94.8% to 97.3% loses that, to within 0.05% of revenue.',
    );
    expect(answerSentences(loss, words('zh'))[0]).toContain('每年亏损 128.40 ± 0.60 万欧元');
    const flat = {service: {...found.levers.service, flatBand: {low: 0.8, high: 0.999}}};
    expect(answerSentences({...found, levers: flat}, words('en'))[0]).toBe(
      'It hardly matters: a promise anywhere from 80.0% to 99.9% earns within 1% of 1.2840 ± 0.0060 M EUR a year.',
    );
    expect(answerSentences({...found, levers: flat}, words('zh'))[0]).toMatch(/^怎么选都差不多：.*。$/);
    const flatLoss = {...found, levers: flat, profit: money(-1_284_000, 6000)};
    expect(answerSentences(flatLoss, words('en'))[0]).toBe(
      'It hardly matters: a promise anywhere from 80.0% to 99.9% loses within 1% of 1.2840 ± 0.0060 M EUR a year.',
    );
    expect(answerSentences(flatLoss, words('zh'))[0]).toContain('每年亏损 128.40 ± 0.60 万欧元');
    expect(answerSentences({...flatLoss, totals: {revenue: money(90_000_000)}}, words('en'))[0]).toMatch(
      /loses 1\.2840 ± 0\.0060 M EUR a year, to within 0\.05% of revenue\.$/,
    );
  });

  test('names a lever that is no service target, in its own unit', () => {
    expect(answerSentences(level, words('en', false))).toEqual([
      'Set level to 27 (23 to 33): profit 1.2840 ± 0.0060 M EUR a year; anything from 20 to 42 earns within 1% of that.',
      'Raising level by 2 would cost 9.0 ± 2.0 EUR a year, because backorders cost only 25 EUR less while holding stock costs 34 EUR more.',
    ]);
    expect(answerSentences(level, words('zh', false))).toEqual([
      'level 取 27（23 至 33）：每年利润 128.40 ± 0.60 万欧元；20 至 42 之间与之相差不超过 1%。',
      '将 level 提高 2，每年利润会减少 9.0 ± 2.0 欧元：欠货只少支出 25 欧元，而库存持有多支出 34 欧元。',
    ]);
  });
});

describe('what lies past the optimum', () => {
  test('ends where the range does', () => {
    const end = {isEnd: true, value: 0.999, steps: 1.5};
    expect(more(end)).toMatch(/^Going up to 99\.9%, the top of the range, would cost /);
    expect(more(end, 'zh')).toMatch(/^再提高到范围上限 99\.9%，每年利润会减少 /);
    const [down] = furtherSentence({...found, below: {...cheaper, ...end, value: 0.8}}, 'less', words('en'));
    expect(down).toMatch(/^Going down to 80\.0%, the bottom of the range, would cost /);
    const beyond = {...level.beyond!, isEnd: true, value: 45};
    expect(furtherSentence({...level, beyond}, 'more', words('en', false))[0]).toMatch(
      /^Setting level to 45, the top of the range, would cost /,
    );
    expect(furtherSentence({...level, beyond}, 'more', words('zh', false))[0]).toMatch(
      /^将 level 提高到范围上限 45，/,
    );
  });

  test('a share that is no target is raised by points', () => {
    expect(furtherSentence(found, 'more', words('en', false))[0]).toMatch(
      /^Raising service by two points would cost .*because sales leave only 12 k EUR more after their goods while/,
    );
    expect(furtherSentence(found, 'less', words('zh', false))[0]).toMatch(
      /^将 service 降低两个百分点，.*销售扣除商品成本后少留下 2 万欧元。$/,
    );
  });

  test('what cannot be told from nothing is said to be so, with its sign', () => {
    const open = {profit: money(-1500, 4000), lines: [line('stock.holding', -13_500)]};
    expect(more(open)).toBe(
      'Two points more would change profit by −1,500 ± 4,000 EUR a year, which cannot be told from nothing: the extra sales leave 12 k EUR after their goods while holding stock costs 13.5 k EUR more.',
    );
    expect(more(open, 'zh')).toBe(
      '再提高两个百分点，每年利润变化 −1,500 ± 4,000 欧元，与零无法区分：多卖出的商品扣除商品成本后留下 1.20 万欧元，而库存持有多支出 1.35 万欧元。',
    );
    expect(more({profit: money(-1500, null)})).toContain('cannot be told from nothing');
  });

  test('one and the same operation changes nothing', () => {
    const same = {profit: money(0, 0), revenue: money(0, 0), margin: money(0, 0), lines: []};
    expect(more(same)).toBe('Two points more would change nothing: it leads to the same operation.');
    expect(more(same, 'zh')).toBe('再提高两个百分点，什么都不会改变：得到的是同一种运作方式。');
  });

  test('a gain is told, with what the search counts as no difference where it is smaller', () => {
    const gain = {profit: money(5000, 2000), margin: money(46_000), lines: [line('stock.holding', -41_000)]};
    expect(more(gain)).toBe(
      'Two points more would bring 5,000 ± 2,000 EUR a year, less than the 9,000 EUR a year that the search tells apart, because the extra sales leave 46 k EUR after their goods while holding stock costs only 41 k EUR more.',
    );
    expect(more(gain, 'zh')).toBe(
      '再提高两个百分点，每年利润会增加 5,000 ± 2,000 欧元（小于搜索所区分的 9,000 欧元）：多卖出的商品扣除商品成本后留下 4.60 万欧元，而库存持有只多支出 4.10 万欧元。',
    );
    expect(more({...gain, profit: money(10_000, 2000), margin: money(51_000)})).toMatch(
      /^Two points more would bring 10\.0 ± 2\.0 k EUR a year, because /,
    );
  });
});

describe('the reason', () => {
  test('names a second line where the first does not explain enough', () => {
    const lines = [
      line('stock.holding', -30_000),
      line('delivery.freight', -12_000),
      line('warehouse.picking', -1000),
    ];
    expect(more({lines})).toMatch(
      /while holding stock costs 30 k EUR more and delivery costs 12 k EUR more\.$/,
    );
    expect(more({lines}, 'zh')).toMatch(/而库存持有多支出 3 万欧元，送货多支出 1\.20 万欧元。$/);
  });

  test('leaves out what is not told apart from nothing', () => {
    const lines = [line('penalties.lateness', 90_000, 95_000), line('stock.holding', -31_000)];
    expect(more({margin: money(3000, 5000), lines})).toBe(
      'Two points more would cost 31.0 ± 4.0 k EUR a year, because holding stock costs 31 k EUR more.',
    );
  });

  test('goes on until little is left to explain, with three lines at most', () => {
    const lines = [
      line('stock.holding', 40_000),
      line('replenishment.ordering', -39_000),
      line('replenishment.freight', -25_000),
      line('delivery.freight', -9000),
    ];
    expect(more({margin: money(0, 0), lines})).toMatch(
      /, because holding stock costs only 40 k EUR less while ordering costs 39 k EUR more and inbound freight costs 25 k EUR more\.$/,
    );
  });

  test('is not given where most of the change would stay unexplained', () => {
    const lines = [line('stock.holding', -6000), line('delivery.freight', -25_000, 26_000)];
    expect(more({margin: money(0, 0), lines})).toBe('Two points more would cost 31.0 ± 4.0 k EUR a year.');
    expect(more({profit: money(6000, 9000), margin: money(0, 0), lines})).toMatch(/told from nothing\.$/);
    const tooMuch = [line('stock.holding', -80_000), line('delivery.freight', 49_000, 50_000)];
    expect(more({margin: money(0, 0), lines: tooMuch})).toBe(
      'Two points more would cost 31.0 ± 4.0 k EUR a year.',
    );
  });

  test('is not given where what could be named would point the other way', () => {
    const lines = ['stock.holding', 'delivery.freight', 'warehouse.picking', 'warehouse.packing'].map(
      (name, i) => line(name, -20_000 + i),
    );
    expect(more({margin: money(49_000), lines})).toBe('Two points more would cost 31.0 ± 4.0 k EUR a year.');
  });

  test('gives lines that are told in the plural, or are costs already, a verb that fits', () => {
    const of = (name: string) => more({margin: money(0, 0), lines: [line(name, -31_000)]});
    expect(of('stock.backorders')).toContain('because backorders cost 31 k EUR more');
    expect(of('penalties.lateness')).toContain('because late orders cost 31 k EUR more');
    expect(of('fixed.offer')).toContain('because the offer itself costs 31 k EUR more');
    expect(of('orders.handling')).toContain('because taking orders costs 31 k EUR more');
  });
});
