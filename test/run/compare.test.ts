import {beforeAll, describe, expect, test} from 'vitest';
import {applyLever, leverNamed, type Lever} from '../../engine/index.ts';
import {compare, NoSuchService, type CompareResult} from '../../engine/run/compare.ts';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {loadScenario, smallStore, type Loaded} from './scenarios.ts';

const pool = new Pool(1, spawnHere);

/** The small store with other values at the places of its scenario that tests change. */
function store(
  changes: {name?: string; fixedPerYear?: number; horizon?: number; warmUp?: number | 'auto'} = {},
): Loaded {
  const {name = 'small store', fixedPerYear = 0, horizon = 120, warmUp = 20} = changes;
  return smallStore({name, costs: {fixedPerYear}, run: {horizon, warmUp, replications: 12}});
}

describe('a comparison of scenarios whose exact figures are known', () => {
  const POINTS = [30, 22, 36];
  let textbook: Loaded;
  let lever: Lever;
  let result: CompareResult;
  let exact: {measures: Record<string, number>; statement: Record<string, number>}[];

  beforeAll(async () => {
    textbook = await loadScenario('scenarios/textbook-reorder-point.json');
    lever = leverNamed(textbook.scenario)!;
    const subjects = POINTS.map((value) => ({...textbook, lever: {lever, value}}));
    result = await compare(subjects, pool, {replications: 40});
    exact = await Promise.all(
      POINTS.map(async (value) => {
        const scenario = applyLever(textbook.scenario, lever, value);
        const {twin} = await simulate({...textbook, scenario}, pool, {replications: 1});
        if (twin.status === 'none') throw new Error(twin.because);
        return twin;
      }),
    );
  });

  test('has the exact difference of every figure within its interval, or nearly', () => {
    let wide = 0;
    let figures = 0;
    for (const kind of ['measures', 'statement'] as const)
      for (const [name, {differences}] of Object.entries(result[kind]))
        result.pairs.forEach(({of, against}, pair) => {
          const truth = exact[of][kind][name] - exact[against][kind][name];
          const difference = differences[pair];
          if (!Number.isFinite(truth) || difference === null) return;
          const miss = Math.abs(difference.mean - truth) - difference.halfWidth!;
          // 730 counted days of a steady state that begins after 30 days, and money in millionths
          const allowance = 1e-6 * Math.max(1, Math.abs(exact[of][kind][name]));
          figures++;
          if (miss > allowance) wide++;
        });
    expect(figures).toBeGreaterThan(60);
    expect(wide).toBeLessThanOrEqual(0.05 * figures);
  });

  test('has the exact differences of profit, holding stock and fill rate within their intervals', () => {
    const named = [
      ['statement', 'profit'],
      ['statement', 'stock.holding'],
      ['measures', 'fillRate'],
    ] as const;
    for (const [kind, name] of named)
      result.pairs.forEach(({of, against}, pair) => {
        const {mean, halfWidth} = result[kind][name].differences[pair]!;
        const truth = exact[of][kind][name] - exact[against][kind][name];
        expect(Math.abs(mean - truth), `${name} ${of}-${against}`).toBeLessThanOrEqual(halfWidth!);
      });
  });

  test('gains by common random numbers', () => {
    for (const {differences} of [result.statement.profit, result.measures.fillRate, result.totals.cost])
      for (const difference of differences) expect(difference!.varianceReduction).toBeGreaterThan(1);
  });

  test('counts as logistics cost all lines but those of revenue and goods', () => {
    result.scenarios.forEach((_, i) => {
      const lines = Object.entries(result.statement).filter(([line]) => /^(?!revenue|goods)\w+\./.test(line));
      const sum = lines.reduce((total, [, {values}]) => total + (values[i]?.mean ?? 0), 0);
      expect(result.totals.logisticsCost.values[i]!.mean).toBeCloseTo(-sum, 6);
    });
  });

  test('says what each change did to cost and service, and how sure that is [R119]', () => {
    expect(result.pairs).toEqual([
      {of: 1, against: 0},
      {of: 2, against: 0},
      {of: 2, against: 1},
    ]);
    expect(result.pairConfidence).toBeCloseTo(1 - 0.05 / 3, 12);
    expect(result.measures.fillRate.differences.map((difference) => difference!.verdict)).toEqual([
      'worse',
      'better',
      'better',
    ]);
    const {service, relations, choices} = result.tradeOff;
    expect(service).toBe('fillRate');
    expect(choices).toContain('readyRate');
    expect(choices).not.toContain('shareOfCyclesShort');
    for (const {confidence} of relations) expect(confidence).toBe(result.pairConfidence);
    expect(relations.map(({label}) => label)).toEqual(['costUpServiceDown', 'bothUp', 'costDownServiceUp']);
  });

  test('names the lever values and lists what they change', () => {
    expect(result.scenarios.map(({lever}) => lever)).toEqual(
      POINTS.map((value) => ({name: 'reorder point', value})),
    );
    expect(new Set(result.scenarios.map(({hash}) => hash))).toEqual(new Set([textbook.hash]));
    expect(result.inputsThatDiffer).toEqual([
      {path: 'sites[name=warehouse].stock[product=pump].policy.reorderPoint', values: POINTS},
    ]);
  });
});

test('a comparison is the same to the last digit with one, two and three engines', async () => {
  const dear = store({name: 'dear', fixedPerYear: 100});
  const results = await Promise.all(
    [1, 2, 3].map(async (size) => {
      const shared = new Pool(size, spawnHere);
      const result = await compare([store(), dear], shared, {replications: 'auto'});
      shared.close();
      return result;
    }),
  );
  expect(results[1]).toEqual(results[0]);
  expect(results[2]).toEqual(results[0]);
  expect(results[0].digest).toMatch(/^[0-9a-f]{64}$/);
});

test('each scenario of a comparison has the figures that a run of it has', async () => {
  const dear = store({fixedPerYear: 100});
  const {statement, measures, totals, scenarios} = await compare([store(), dear], pool);
  for (const [i, subject] of [store(), dear].entries()) {
    const alone = await simulate(subject, pool);
    expect(scenarios[i]).toMatchObject({hash: alone.scenario.hash, countedDays: alone.countedDays});
    for (const name of ['fillRate', 'averageOnHand', 'cycles']) {
      const {mean, halfWidth} = alone.measures[name];
      expect(measures[name].values[i]).toEqual({mean, halfWidth});
    }
    for (const name of ['profit', 'cashProfit', 'revenue.goods', 'stock.holding']) {
      const {mean, halfWidth} = alone.statement[name];
      expect(statement[name].values[i]).toEqual({mean, halfWidth});
    }
    expect(totals.cost.values[i]).toEqual({
      mean: alone.totals.cost.mean,
      halfWidth: alone.totals.cost.halfWidth,
    });
  }
});

test('the same scenario twice differs in nothing', async () => {
  const {inputsThatDiffer, measures, statement, tradeOff} = await compare([store(), store()], pool);
  expect(inputsThatDiffer).toEqual([]);
  for (const {differences} of [...Object.values(measures), ...Object.values(statement)])
    for (const difference of differences)
      if (difference) expect(difference).toMatchObject({mean: 0, halfWidth: 0, verdict: 'same'});
  expect(tradeOff.relations[0].label).toBe('same');
  for (const place of tradeOff.frontier)
    expect(place).toEqual({isOnFrontier: true, isSure: true, dominatedBy: []});
});

test('a cost that is saved at the same service is told as that, and who wastes it is off the frontier [R117]', async () => {
  const {statement, totals, tradeOff} = await compare([store({fixedPerYear: 2000}), store()], pool);
  expect(statement['fixed.offer'].values.map((value) => value!.mean)).toEqual([expect.closeTo(-2000, 3), 0]);
  for (const figure of [statement['fixed.offer'], statement.profit, totals.cost])
    expect(figure.differences[0]).toMatchObject({verdict: 'better', replicationsToTell: null});
  expect(totals.cost.good).toBe('less');
  expect(totals.cost.differences[0]!.mean).toBeCloseTo(-2000, 3);
  expect(tradeOff.relations).toMatchObject([
    {label: 'costDown', cost: {movement: 'down'}, service: {movement: 'same'}},
  ]);
  expect(tradeOff.frontier).toEqual([
    {isOnFrontier: false, isSure: true, dominatedBy: [1]},
    {isOnFrontier: true, isSure: true, dominatedBy: []},
  ]);
});

test('a seed and replications that a scenario asks for itself differ in nothing that is played', async () => {
  const other = smallStore({run: {horizon: 120, warmUp: 20, replications: 7, seed: 'its own'}});
  const {inputsThatDiffer, statement} = await compare([store(), other], pool, {replications: 3});
  expect(inputsThatDiffer).toEqual([]);
  expect(statement.profit.differences[0]!.verdict).toBe('same');
});

test('levers, which nothing is played by, differ only where a scenario stands at a value of one', async () => {
  const one = store();
  const lever = leverNamed(one.scenario)!;
  const levers = [{...lever, name: 'target', from: 0.5}];
  const other = {...one, scenario: {...one.scenario, levers}};
  const options = {replications: 2};
  expect((await compare([one, other], pool, options)).inputsThatDiffer).toEqual([]);
  const moved = await compare([one, {...other, lever: {lever, value: 0.97}}], pool, options);
  expect(moved.inputsThatDiffer.map(({path}) => path.split(/[.[]/)[0])).toContain('levers');
});

test('the differences of the lines add up to that of profit, also where only one has a process', async () => {
  const product = {name: 'item', cost: 5, price: 8, shelfLife: 6, salvage: 2};
  const {statement} = await compare([store(), smallStore({products: [product]})], pool, {replications: 3});
  expect(statement['revenue.salvage'].values[0]).toEqual({mean: 0, halfWidth: 0});
  expect(statement['revenue.salvage'].differences[0]!.mean).toBeGreaterThan(0);
  const lines = Object.entries(statement).filter(([name]) => name.includes('.'));
  const sum = lines.reduce((total, [, {differences}]) => total + differences[0]!.mean, 0);
  expect(sum).toBeCloseTo(statement.profit.differences[0]!.mean, 6);
});

test('a measure that one scenario does not have is null there and in its differences', async () => {
  const base = store();
  const [segment] = base.scenario.segments;
  const promised = {
    ...base.scenario,
    segments: [{...segment, promise: {cycleTime: 2, calendar: null, moreWhenShort: 0}}],
  };
  const {measures} = await compare([base, {...base, scenario: promised}, base], pool, {replications: 3});
  expect(measures.otif).toEqual({
    unit: 'share',
    good: 'more',
    values: [null, {mean: expect.any(Number), halfWidth: expect.any(Number)}, null],
    differences: [null, null, null],
  });
  expect(measures.fillRate.differences.map((difference) => difference!.verdict)).toEqual([
    'same',
    'same',
    'same',
  ]);
});

test('what is undecided says how many replications would tell', async () => {
  const one = store();
  const target = applyLever(one.scenario, leverNamed(one.scenario)!, 0.905);
  const {statement} = await compare([one, {...one, scenario: target}], pool, {replications: 3});
  const {verdict, replicationsToTell, mean, halfWidth} = statement.profit.differences[0]!;
  expect(verdict).toBe('undecided');
  expect(Math.abs(mean)).toBeLessThanOrEqual(halfWidth!);
  expect(replicationsToTell).toBeGreaterThan(3);
});

test('automatic replications go on until every profit is known and every difference is told or small', async () => {
  const target = (value: number) => {
    const one = store();
    return {...one, scenario: applyLever(one.scenario, leverNamed(one.scenario)!, value)};
  };
  const told: number[][] = [];
  const result = await compare([target(0.8), target(0.9), target(0.99)], pool, {
    replications: 'auto',
    onProgress: (done, wanted) => told.push([done, wanted]),
  });
  const {replications, statement, totals, pairs} = result;
  expect(replications).toBeGreaterThanOrEqual(10);
  expect(told.at(-1)).toEqual([replications, replications]);
  told.forEach(([done], i) => expect(done).toBeGreaterThanOrEqual(told[i - 1]?.[0] ?? 0));
  if (replications === 200) return;
  const tolerance = totals.revenue.values.map((value) => 0.005 * value!.mean);
  statement.profit.values.forEach((value, i) => expect(value!.halfWidth).toBeLessThanOrEqual(tolerance[i]));
  pairs.forEach(({of, against}, pair) => {
    const {verdict, halfWidth} = statement.profit.differences[pair]!;
    if (verdict === 'undecided')
      expect(halfWidth).toBeLessThanOrEqual(Math.min(tolerance[of], tolerance[against]));
  });
});

test('one cut serves all that leave it open, as far as half of the horizon allows; a given one stays', async () => {
  const long = store({warmUp: 'auto', horizon: 300});
  const {scenarios} = await compare([long, store({warmUp: 70}), store({warmUp: 'auto', horizon: 90})], pool, {
    replications: 2,
  });
  const [first, given, short] = scenarios;
  expect(given.warmUpDays).toBe(70);
  expect(first.warmUpDays).toBeGreaterThanOrEqual(70);
  expect(short.warmUpDays).toBe(45);
  for (const {horizonDays, warmUpDays, countedDays} of scenarios)
    expect(countedDays).toBe(horizonDays - warmUpDays);
});

test('all are played on one seed: that of the options, else of the first', async () => {
  const [one, other] = [store(), {...store(), seed: 'its own'}];
  const options = {replications: 2};
  expect((await compare([one, other], pool, options)).seed).toBe('1');
  expect((await compare([other, one], pool, options)).seed).toBe('its own');
  const given = await compare([other, one], pool, {...options, seed: 'given'});
  expect(given.seed).toBe('given');
  expect(given.statement.profit.differences[0]!.verdict).toBe('same');
});

describe('a comparison is refused', () => {
  test.each([0, 1, 7])('of %d scenarios', async (count) => {
    const running = compare(new Array(count).fill(store()), pool);
    await expect(running).rejects.toThrow(new RangeError(`scenarios must be 2 to 6: ${count}`));
  });

  test('of scenarios in different currencies', async () => {
    const dollars = smallStore({currency: 'USD'});
    await expect(compare([store(), dollars], pool)).rejects.toThrow(
      new RangeError('scenarios must be in one currency: EUR, USD'),
    );
  });

  test.each([
    [{replications: 0}, 'replications must be a positive integer or auto: 0'],
    [{confidence: 1}, 'confidence must be in (0, 1): 1'],
    [{margins: {cost: -1}}, 'margins must be at least 0: -1'],
  ])('with %j', async (options, message) => {
    await expect(compare([store(), store()], pool, options)).rejects.toThrow(new RangeError(message));
  });

  test.each(['shareOfCyclesShort', 'averageOnHand', 'otif', 'nothing'])(
    'with %s as the measure of service, and the error knows those that there are',
    async (service) => {
      const error = await compare([store(), store()], pool, {service}).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(NoSuchService);
      expect((error as NoSuchService).choices).toContain('fillRate');
      expect((error as NoSuchService).choices).not.toContain(service);
    },
  );

  test('that was cancelled, with the reason of its signal', async () => {
    const controller = new AbortController();
    const running = compare([store(), store({fixedPerYear: 1})], pool, {
      replications: 50,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow('enough');
  });
});
