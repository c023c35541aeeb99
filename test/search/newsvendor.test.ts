import {expect, test} from 'vitest';
import {optimizeLever} from '../../engine/search/optimize-lever.ts';
import type {Problem} from '../../engine/search/problem.ts';
import {uniforms} from '../analysis/cases.ts';

// A newsvendor: Poisson demand of mean 12 a day, bought at 6, sold at 10, left over at 3. Critical ratio 4/7.
const [MEAN, COST, PRICE, SALVAGE] = [12, 6, 10, 3];
const DAYS = 365;

const probabilities = [Math.exp(-MEAN)];
for (let k = 1; k < 80; k++) probabilities.push((probabilities[k - 1] * MEAN) / k);
const cumulative = probabilities.map(
  (
    (sum) => (p) =>
      (sum += p)
  )(0),
);
const quantile = (p: number) => cumulative.findIndex((f) => f >= p - 1e-12);

function yearlyProfit(quantity: number): number {
  const perDay = probabilities.map((p, demand) => p * dayProfit(quantity, demand));
  return DAYS * perDay.reduce((a, b) => a + b);
}

function dayProfit(quantity: number, demand: number): number {
  const sold = Math.min(quantity, demand);
  return PRICE * sold + SALVAGE * (quantity - sold) - COST * quantity;
}

function newsvendor(seed: number): Problem<{profit: number; revenue: number}> {
  return {
    lever: {from: 0.05, to: 0.99, scale: 'logit'},
    system: async (service) => String(quantile(service)),
    async replicate(service, first, count, fresh) {
      const quantity = quantile(service);
      return Array.from({length: count}, (_, i) => {
        const uniform = uniforms(1e6 * seed + 10 * (first + i) + (fresh ? 5 : 0));
        const total = {profit: 0, revenue: 0};
        for (let day = 0; day < DAYS; day++) {
          const demand = quantile(uniform());
          total.profit += dayProfit(quantity, demand);
          total.revenue += PRICE * Math.min(quantity, demand);
        }
        return total;
      });
    },
    profit: ({profit}) => profit,
    revenue: ({revenue}) => revenue,
  };
}

test('the newsvendor: critical ratio, order quantity and profit are recovered within their intervals [R123]', async () => {
  const ratio = (PRICE - COST) / (PRICE - SALVAGE);
  const best = quantile(ratio);
  expect(best).toBe(12);
  for (let seed = 1; seed <= 10; seed++) {
    const optimum = await optimizeLever(newsvendor(seed));
    expect(optimum.status).toBe('optimal');
    expect(optimum.interval.low).toBeLessThan(ratio);
    expect(optimum.interval.high).toBeGreaterThan(ratio);
    const chosen = Number(optimum.system);
    expect(yearlyProfit(best) - yearlyProfit(chosen)).toBeLessThan(optimum.indifference);
    // 3 times the half-width is beyond 5 standard errors
    expect(Math.abs(optimum.profit.mean - yearlyProfit(chosen))).toBeLessThan(3 * optimum.profit.halfWidth!);
    expect(optimum.profit.halfWidth).toBeLessThanOrEqual(0.005 * optimum.revenue.mean);
    expect(optimum.flatBand.low).toBeLessThan(ratio);
  }
});
