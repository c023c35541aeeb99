import {describe, expect, test} from 'vitest';
import {readFigures} from '../../engine/operation/result.ts';
import {FLAW} from '../../engine/operation/orders.ts';
import {Playing} from '../../engine/operation/simulate.ts';
import {erring} from './erring.ts';
import {expectKnown} from './floor.ts';
import {played, ready} from './playing.ts';

const PICKING = {stage: 'picked', errors: {goods: 0.04, units: 0.07}};
const DISPATCH = {stage: 'dispatched', errors: {document: 0.05}};

describe('goods, quantity and document', () => {
  test('are all right in the product of the shares of orders in which each is [R23]', () => {
    expectKnown(
      erring({process: [PICKING, DISPATCH]}),
      {
        orderAccuracy: (1 - 0.04) * (1 - 0.07) * (1 - 0.05),
        documentAccuracy: 1 - 0.05,
        pickAccuracy: (1 - 0.04) * (1 - 0.07),
      },
      {replications: 8},
    );
  });

  test('cost their rework when they are wrong, by what is wrong [R23]', () => {
    for (const [kind, stage, measured] of [
      ['goods', 'picked', 'pickAccuracy'],
      ['units', 'picked', 'pickAccuracy'],
      ['document', 'dispatched', 'documentAccuracy'],
    ]) {
      const {measure, money} = played(
        erring({
          process: [{stage, errors: {[kind]: 0.1}}],
          run: {horizon: 10, warmUp: 0},
          costs: {errors: {[kind]: 12}},
        }),
      );
      expect(measure(measured)).toBeLessThan(0.95);
      expect(money('errors.rework')).toBeCloseTo(
        -12 * (1 - measure(measured)) * measure('ordersDelivered'),
        6,
      );
    }
  });

  test('are picked line by line, so that an order of several lines is right less often', () => {
    expectKnown(
      erring({process: [PICKING], segment: {lines: 3}}),
      {
        pickAccuracy: (1 - 0.04) * (1 - 0.07),
        orderAccuracy: ((1 - 0.04) * (1 - 0.07)) ** 3,
      },
      {replications: 5},
    );
  });

  test('are spoilt by pick tasks as by a step', () => {
    const {errors} = PICKING;
    const site = {
      stations: [{name: 'pickers', servers: 'unlimited', time: '1 min'}],
      picking: {type: 'batch', station: 'pickers', size: 4, errors},
    };
    expectKnown(
      erring({site, segment: {lines: 2}}),
      {
        pickAccuracy: (1 - 0.04) * (1 - 0.07),
        orderAccuracy: ((1 - 0.04) * (1 - 0.07)) ** 2,
      },
      {replications: 5},
    );
  });

  test('make the accuracy rate: orders delivered without a fault in any of them, counted one by one [R56]', () => {
    const {network, plan, layout} = ready(
      erring({
        process: [{stage: 'verified', check: {finds: {product: 0.5}}}, PICKING, DISPATCH],
        arrive: {product: 0.06, address: 0.03},
        segment: {lines: {type: 'geometric', mean: 2}},
        run: {horizon: 30, warmUp: 0},
      }),
    );
    const playing = new Playing(network, plan, '1', 0);
    const {op} = playing;
    let accurate = 0;
    let orders = 0;
    op.onClose = (order) => {
      if (!op.orders.isCounted(order)) return;
      orders++;
      const {wrongGoods, wrongQuantity, wrongDocument} = FLAW;
      if ((op.orders.flaws[order] & (wrongGoods | wrongQuantity | wrongDocument)) === 0) accurate++;
    };
    playing.playTo(network.horizon + network.followUp);
    const rate = readFigures(op).measures[layout.measures.findIndex(({name}) => name === 'orderAccuracy')];
    expect(rate).toBe(1 - (orders - accurate) / orders);
    expect(rate).toBeGreaterThan(0.5);
    expect(rate).toBeLessThan(0.9);
  });
});

describe('a second check of what was picked', () => {
  const packing = (found: number, correction: object = {}) => ({
    stage: 'packed',
    delay: '3 min',
    check: {finds: {goods: found, units: found}, correction},
  });

  test('leaves the share of errors that it does not find, and takes its time and that of the rework [R65]', () => {
    const residual = (1 - 0.04 * (1 - 0.9)) * (1 - 0.07 * (1 - 0.9));
    const found = 1 - (1 - 0.04 * 0.9) * (1 - 0.07 * 0.9);
    expectKnown(
      erring({process: [PICKING, packing(0.9, {delay: '30 min'})]}),
      {
        pickAccuracy: residual,
        orderAccuracy: residual,
        'stage.picked-packed': (3 + 30 * found) / (24 * 60),
      },
      {replications: 8},
    );
  });

  test('finds every error or none where its share is 1 or 0', () => {
    const of = (found: number) =>
      played(erring({process: [PICKING, packing(found)], run: {horizon: 10, warmUp: 0}}));
    expect(of(1).measure('pickAccuracy')).toBe(1);
    expect(of(0).measure('pickAccuracy')).toBe(
      played(erring({process: [PICKING], run: {horizon: 10, warmUp: 0}})).measure('pickAccuracy'),
    );
  });

  test('corrects what it finds in a shipment once, at its cost [R65]', () => {
    const all = {stage: 'picked', errors: {goods: 1, units: 1}};
    const {measure, money} = played(
      erring({
        process: [all, packing(1, {cost: 5})],
        segment: {lines: 4},
        run: {horizon: 10, warmUp: 0},
      }),
    );
    expect(money('errors.correction')).toBe(-5 * measure('shipments'));
    expect(measure('pickAccuracy')).toBe(1);
  });
});
