import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {compile, layoutOf, makePlan, MICRO, play, readScenario} from '../../engine/index.ts';

/** Totals that SupplyNetPy and anyLogistix agree on: units, then money over the run. */
const PUBLISHED = {
  'distributor-rq': [400, 7_600, 600_000, 607_970, 292_030],
  'distributor-rq-two-customers': [500, 7_100, 1_100_000, 1_107_820, 392_180],
  'distributor-ss': [100, 3_500, 1_120_000, 1_124_250, 375_750],
  'distributor-ss-safety-stock': [400, 4_740, 1_180_000, 1_185_490, 314_510],
};

function totalsOf(name: string): number[] {
  const text = readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), 'utf8');
  const {scenario} = readScenario(text);
  const network = compile(scenario);
  const {lines} = layoutOf(network);
  const {statement} = play(network, makePlan(network), '1', 0, {check: true});
  const money = Object.fromEntries(lines.map((line, i) => [line, statement[i] / MICRO]));
  const [{cost}] = scenario.products;
  const [opening] = scenario.sites.flatMap(({stock}) => stock.map(({initial}) => initial as number));
  const spend = -money['goods.purchases'];
  const holding = -money['stock.holding'];
  const freight = -(money['replenishment.freight'] + money['delivery.freight']);
  const total = spend + holding + freight;
  const cashProfit =
    statement.reduce((sum, amount) => sum + amount, 0) / MICRO - money['goods.inventoryChange'];
  expect(cashProfit).toBe(money['revenue.goods'] - total);
  return [opening + money['goods.inventoryChange'] / cost, holding, spend, total, cashProfit];
}

describe('networks that two other tools agree on', () => {
  test.each(Object.entries(PUBLISHED))(
    '%s has their end stock, holding, spend, total cost and cash profit to the cent',
    (name, published) => {
      expect(totalsOf(name)).toEqual(published);
    },
  );
});
