import type {Model, Sampling} from '../../answer.ts';
import {has, numberOf, numbersOf, wholeOf} from '../../parameters.ts';
import {DAY} from '../../../index.ts';
import {delaysFromEmpty} from '../../../theory/queues/from-empty.ts';
import {multiServerQueue, type MultiServerQueueOptions} from '../../../theory/queues/multi-server.ts';
import {sideBySide} from './side-by-side.ts';

const CLOSE = 0.95; // of the steady state

/** M/M/c whose first customer finds nobody. */
export const fromEmpty: Model = (of) => {
  const customers = numbersOf(of, 'customers');
  const options = {
    arrivalRate: numberOf(of, 'lambda'),
    serviceRate: numberOf(of, 'mu'),
    servers: has(of, 'c') ? wholeOf(of, 'c') : 1,
  };
  const {delayOf, averageOfFirst} = delaysFromEmpty(options);
  const steadyState = multiServerQueue(options).Wq;
  let close = 1;
  while (delayOf(close) < CLOSE * steadyState) close++;
  return {
    theory: {
      mean_delay_of_customer: customers.map(delayOf),
      mean_of_average_over_first: customers.map(averageOfFirst),
      steady_state_delay: steadyState,
      relative_bias_of_average_over_first: customers.map((n) => averageOfFirst(n) / steadyState - 1),
      first_customer_with_delay_within_5pct: close,
    },
    simulation: sampled(options, customers),
  };
};

const COPIES = 20;
const MOST_CUSTOMERS = 50; // later ones cost more runs, and each run more

/** Waiting times of the first customers, over runs from empty. */
function sampled(
  {arrivalRate, serviceRate, servers}: MultiServerQueueOptions,
  customers: readonly number[],
): Sampling {
  const places = customers.map((_, i) => i).filter((i) => customers[i] <= MOST_CUSTOMERS);
  const last = Math.max(1, ...places.map((i) => customers[i]));
  const days = (last + 6 * Math.sqrt(last) + 15) / arrivalRate; // enough for so many to come
  const run = sideBySide({
    copies: COPIES,
    orders: {type: 'poisson', perDay: arrivalRate},
    station: {servers, time: {type: 'exponential', mean: 1 / serviceRate}},
    days,
    followUp: days + (100 * last) / (servers * serviceRate),
  });
  return {
    type: 'sampled',
    size: Math.ceil(4_000 / (COPIES * last)),
    draw: (seed, replication, size) => {
      const delays = new Float64Array(last);
      for (let one = 0; one < size; one++) {
        const started = new Int32Array(COPIES);
        run(seed, replication * size + one, {
          onStart: (station, arrived, now) => {
            const place = started[station]++;
            if (place < last) delays[place] += (now - arrived) / DAY;
          },
        });
        if (started.some((count) => count < last)) throw new Error(`a run had fewer than ${last} customers`);
      }
      const mean = delays.map((sum) => sum / (size * COPIES));
      let total = 0;
      const averages = mean.map((delay, i) => (total += delay) / (i + 1));
      return Object.fromEntries(
        places.flatMap((i) => [
          [`mean_delay_of_customer[${i}]`, mean[customers[i] - 1]],
          [`mean_of_average_over_first[${i}]`, averages[customers[i] - 1]],
        ]),
      );
    },
  };
}
