import fc from 'fast-check';
import {expect, test} from 'vitest';
import {EVENT} from '../../engine/operation/events.ts';
import {biographyOf} from '../../engine/operation/measures/biography.ts';
import {OrderTrail} from '../../engine/operation/measures/order-trail.ts';
import {Playing} from '../../engine/operation/simulate.ts';
import {ready, type Ready} from './playing.ts';
import {randomBusyHouse} from './random-busy-houses.ts';

/** Whether zones pick an order at once, so that it is worked on at two places, or a station corrects, whose work is told as a correction. */
function isToldOtherwise({network}: Ready): boolean {
  return network.scenario.sites.some(
    ({picking, process}) =>
      (picking?.type === 'zone' && picking.mode === 'synchronised') ||
      process.some(({check}) => check !== null && check.correction.station !== null),
  );
}

/** Work and breakdowns, ms, of each order that left in one part: what stations had of them, and what its biography tells. */
function workOf({network, plan}: Ready, replication: number): {had: number[]; told: number[]}[] {
  const playing = new Playing(network, plan, 'told', replication);
  const {op} = playing;
  const {orders, consignments} = op;
  const trail = new OrderTrail(op);
  const hear = op.work.onEnd!;
  const ends = new Map<number, {work: number; down: number}>();
  op.work.onEnd = (service) => {
    const {kind, item, work, down = NaN} = service; // pick tasks do not say what breakdowns took of them
    if (kind === EVENT.entry || kind === EVENT.consignment) {
      const order = kind === EVENT.entry ? item : consignments.order[item];
      const before = ends.get(order) ?? {work: 0, down: 0};
      ends.set(order, {work: before.work + work, down: before.down + down});
    }
    hear(service);
  };
  const all: {had: number[]; told: number[]}[] = [];
  op.onClose = (order) => {
    const {work, down} = ends.get(order) ?? {work: 0, down: 0};
    if (orders.isCounted(order) && orders.isShipped(order) && orders.consignments[order] === 1) {
      const {spells} = biographyOf(op, order, trail);
      const told = (wanted: string) =>
        spells.reduce((sum, {cause, from, to}) => sum + (cause === wanted ? to - from : 0), 0);
      const breakdown = told('breakdown');
      all.push({had: [work, Number.isNaN(down) ? breakdown : down], told: [told('work'), breakdown]});
    }
    ends.delete(order);
    trail.forget(order);
  };
  playing.playTo(network.horizon + network.followUp);
  return all;
}

test('a biography tells as much work, and as long breakdowns, as stations had with the order [R1]', () => {
  let orders = 0;
  fc.assert(
    fc.property(randomBusyHouse, fc.nat(3), (source, replication) => {
      const house = ready(source);
      if (isToldOtherwise(house)) return;
      const all = workOf(house, replication);
      expect(all.map(({told}) => told)).toEqual(all.map(({had}) => had));
      orders += all.length;
    }),
    {seed: 61, numRuns: 120},
  );
  expect(orders).toBeGreaterThan(1000);
});
