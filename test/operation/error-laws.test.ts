import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Hold} from '../../engine/operation/operation.ts';
import {Playing} from '../../engine/operation/simulate.ts';
import {erring, verification} from './erring.ts';
import {played, ready, type Played} from './playing.ts';
import {randomScenario} from './random-scenarios.ts';

const share = fc.constantFrom(0, 0.1, 0.5, 1);
const shares = (...kinds: string[]) => fc.record(Object.fromEntries(kinds.map((kind) => [kind, share])));
const data = shares('product', 'quantity', 'address', 'contact', 'time');

interface Step {
  stage: string;
}

/** What goes wrong at the steps of the centre, and what is found of it there; `time` of every correction. */
const goingWrong = (correction: fc.Arbitrary<object>) =>
  fc.record({
    channels: fc.array(data, {minLength: 2, maxLength: 2}),
    picked: shares('goods', 'units'),
    document: shares('document'),
    invoice: shares('invoice'),
    typed: data,
    entry: fc.tuple(shares('product', 'address', 'shortStock'), share, correction),
    packed: fc.tuple(shares('goods', 'units'), share, correction),
    dispute: share,
  });
type GoingWrong = typeof goingWrong extends (_: never) => fc.Arbitrary<infer Wrong> ? Wrong : never;

/** The scenario with errors. */
function withErrors(source: object, wrong: GoingWrong, delay: unknown): object {
  const {sites, channels, segments, costs, ...rest} = source as {
    sites: {name: string; process?: Step[]}[];
    channels: object[];
    segments: object[];
    costs: object;
  };
  const check = ([finds, correlation, correction]: GoingWrong['entry']) => ({finds, correlation, correction});
  const at: Record<string, object> = {
    verified: {errors: wrong.typed, check: check(wrong.entry)},
    picked: {errors: wrong.picked},
    packed: {check: check(wrong.packed)},
    dispatched: {errors: wrong.document},
    invoiced: {errors: wrong.invoice},
  };
  const process = (steps: Step[] = []) => steps.map((step) => ({...step, ...at[step.stage]}));
  return {
    ...rest,
    sites: sites.map((site) => ({...site, process: process(site.process)})),
    channels: channels.map((channel, i) => ({...channel, errors: wrong.channels[i]})),
    segments: segments.map((one) => ({...one, invoiceDisputes: {share: wrong.dispute, delay, cost: 2}})),
    costs: {...costs, errors: {product: 9, address: 4, goods: 3, document: 1, invoice: 2}},
  };
}

function figures({layout, measure}: Played): Record<string, number> {
  return Object.fromEntries(layout.measures.map(({name}) => [name, measure(name)]));
}

describe('errors', () => {
  test('that take no time and cancel nothing leave everything but themselves as it was', () => {
    fc.assert(
      fc.property(randomScenario, goingWrong(fc.constant({cost: 3})), (source, wrong) => {
        const [without, withThem] = [played(source), played(withErrors(source, wrong, 0))];
        expect(figures(withThem)).toMatchObject(figures(without));
        for (const line of without.layout.lines) expect(withThem.money(line), line).toBe(without.money(line));
      }),
      {seed: 11, numRuns: 60},
    );
  });

  test('conserve goods and money; every order is delivered, lost, cancelled or open; stages add up to the order cycle', () => {
    const correction = fc.record({
      delay: fc.constantFrom(0, 0.2, {type: 'exponential', mean: 1}),
      cost: fc.constant(3),
    });
    const cancels = fc.constantFrom(0, 0.3, 1);
    fc.assert(
      fc.property(
        randomScenario,
        goingWrong(correction),
        cancels,
        fc.nat(5),
        (source, wrong, cancelled, seed) => {
          const [finds, correlation, corrected] = wrong.entry;
          const entry: GoingWrong['entry'] = [finds, correlation, {...corrected, cancels: cancelled}];
          const played1 = played(withErrors(source, {...wrong, entry}, 0.5), String(seed), 0, {check: true});
          const all = figures(played1);
          const {ordersLost = 0, ordersCancelled = 0, ordersDelivered, openAtEnd, orders} = all;
          expect(ordersLost + ordersCancelled + ordersDelivered + openAtEnd).toBe(orders);
          const before = Object.entries(all).filter(([name]) => /^stage\..*-(?!invoiced|closed)/.test(name));
          const sum = before.reduce((total, [, days]) => total + days, 0);
          if (ordersDelivered > 0) expect(sum).toBeCloseTo(all['orderCycleTime.mean'], 9);
          for (const name of [
            'escapedErrorRate',
            'orderAccuracy',
            'pickAccuracy',
            'exceptionRate',
            'invoiceAccuracy',
          ])
            if (all[name] !== undefined && !Number.isNaN(all[name]))
              expect(Math.abs(all[name] - 0.5), name).toBeLessThanOrEqual(0.5);
        },
      ),
      {seed: 13, numRuns: 120},
    );
  });

  test('that were found hold orders and shipments up for their correction, and say so', () => {
    const correction = {delay: '6 h'};
    const {network, plan} = ready(
      erring({
        process: [
          verification({time: 1}, {correction}),
          {stage: 'picked', errors: {goods: 1}},
          {stage: 'packed', check: {finds: {goods: 1}, correction}},
          {stage: 'invoiced', errors: {invoice: 1}},
        ],
        arrive: {time: 1},
        at: [1],
        segment: {invoiceDisputes: {share: 1, delay: 2}},
        run: {horizon: 5, warmUp: 0},
      }),
    );
    const playing = new Playing(network, plan, '1', 0);
    const holds: Hold[] = [];
    playing.op.onHold = (hold) => holds.push(hold);
    playing.playTo(network.horizon);
    const day = 86_400_000;
    const told = holds.map(({cause, consignment, from, to}) => [cause, consignment, from / day, to / day]);
    expect(told).toEqual([
      ['contact', -1, 1, 1.25],
      ['correction', 0, 1.25, 1.5],
      ['dispute', -1, 1.5, 3.5],
    ]);
  });
});
