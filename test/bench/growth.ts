import type {Finding} from './findings.ts';
import {OwnProcess} from './own-process.ts';
import {median} from './timing.ts';
import {W4} from './workloads.ts';

/** The network of W4 with fewer and more products: 22 stocking points each. */
const SIZES = [{...W4, products: 1, horizon: 36_500}, W4, {...W4, products: 10_000, horizon: 10}];
const ROUNDS = 4;
const WARM_UP_ROUNDS = 1;

/** How time per order grows with the number of stocking points, and with it of pending events. */
export async function measureGrowth(): Promise<Finding[]> {
  const processes = SIZES.map((size) => new OwnProcess('network', JSON.stringify(size)));
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const times: number[] = [];
    for (const own of processes) {
      const {cpu, orders} = await own.ask<{cpu: number; orders: number}>(round);
      times.push((cpu / orders) * 1e9);
    }
    rounds.push(times);
  }
  for (const own of processes) own.end();
  const warm = rounds.slice(WARM_UP_ROUNDS);
  const [few, some, many] = SIZES.map((_, i) => median(warm.map((times) => times[i])));
  console.log(
    `time per order with 22, 2,200 and 220,000 stocking points: ${few.toFixed(0)}, ${some.toFixed(0)} and ${many.toFixed(0)} ns`,
  );
  const ratio = (i: number) => median(warm.map((times) => times[i] / times[i - 1]));
  return [
    {
      id: 'growth-2,200',
      what: 'time per order, 22 to 2,200 points',
      measured: ratio(1),
      unit: 'x',
      atMost: 2,
    },
    {
      id: 'growth-220,000',
      what: 'time per order, 2,200 to 220,000 points',
      measured: ratio(2),
      unit: 'x',
      atMost: 5,
    },
  ];
}
