import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import {applyLever, compile, layoutOf, leverNamed, makePlan, type Biography} from '../../engine/index.ts';
import {biographies} from '../../engine/operation/measures/biography.ts';
import {loadScenario, type Loaded} from '../run/scenarios.ts';
import {played, type Ready} from './playing.ts';

/** The transaction elements of customer service (LaLonde and Zinszer 1976), each with measures of it. */
const ELEMENTS = {
  'level of stock-outs': ['stockoutFrequency', 'cycleServiceLevel', 'fillRate'],
  backorders: ['averageBackorders', 'backorderRate', 'meanBackorderWait', 'oldestBackorder'],
  'order information': ['documentAccuracy', 'invoiceAccuracy', 'unconfirmedRate', 'exceptionRate'],
  'elements of the order cycle': ['orderCycleTime.mean', 'orderCycleTime.cv', 'onTimeRate'],
  transshipments: ['transshipmentRate'],
  'system accuracy': ['orderAccuracy', 'pickAccuracy', 'escapedErrorRate'],
  'order convenience': ['orderingConvenience'],
  'product substitution': ['substitutionRate', 'fillRateWithSubstitutes'],
} as const;

/** The house at a value of its default lever. */
function at({scenario, traces}: Loaded, service: number): Ready {
  const network = compile(applyLever(scenario, leverNamed(scenario)!, service), traces);
  return {network, plan: makePlan(network), layout: layoutOf(network)};
}

function addsUp({instants, cycleTime, spells, delay, causes}: Biography): boolean {
  const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0);
  const stages = instants.slice(1).map((instant, i) => instant - instants[i]);
  return (
    stages.every((time) => time >= 0) &&
    sum(stages) === cycleTime &&
    sum(spells.map(({from, to}) => to - from)) === cycleTime &&
    sum(causes.map(({time}) => time)) === delay
  );
}

describe.each(['spare-parts', 'online-shop'])('%s, with its whole way through the house', (name) => {
  let house: Loaded;
  beforeAll(async () => {
    house = await loadScenario(`scenarios/${name}.json`);
  });

  test('conserves goods and money in three replications as it stands', () => {
    const network = compile(house.scenario, house.traces);
    const one = {network, plan: makePlan(network), layout: layoutOf(network)};
    for (const replication of [0, 1, 2])
      expect(played(one, '1', replication).measure('perfectOrderRate')).toBeGreaterThan(0.5);
  });

  test('conserves goods and money, and the stages of every order add up to its cycle time, whatever the service and the chance [R1]', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.8, 0.9, 0.97, 0.999), fc.nat(1000), (service, replication) => {
        const one = at(house, service);
        const {measure} = played(one, '7', replication);
        const {biographies: all} = biographies(one.network, one.plan, '7', replication, {count: Infinity});
        expect(all.length).toBe(measure('ordersDelivered'));
        expect(all.filter((order) => !addsUp(order))).toEqual([]);
      }),
      {seed: 33, numRuns: 4},
    );
  });
});

test('the spare parts distributor measures all eight transaction elements in one run [R33]', async () => {
  const {measure} = played(at(await loadScenario('scenarios/spare-parts.json'), 0.95));
  for (const [element, names] of Object.entries(ELEMENTS))
    for (const name of names) expect(measure(name), `${element}: ${name}`).toBeGreaterThan(0);
  expect(Object.keys(ELEMENTS)).toHaveLength(8);
});
