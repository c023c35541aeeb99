import {describe, expect, test} from 'vitest';
import {DAY} from '../../engine/index.ts';
import {delayPayment} from '../../engine/operation/practices/receivables.ts';
import {Playing} from '../../engine/operation/simulate.ts';
import {LINE, MICRO} from '../../engine/operation/statement.ts';
import {measures, overReplications, played, ready, written} from './playing.ts';

function shop({days, process = [], more}: {days: unknown; process?: object[]; more?: object}) {
  return written({
    run: {horizon: 100, warmUp: 0, followUp: 30},
    products: [{name: 'item', cost: 10, price: 73}],
    sites: [{name: 'shop', stock: [{from: null, initial: 100_000, policy: {type: 'none'}}], process}],
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders: {type: 'poisson', perDay: 5},
        quantity: {type: 'discreteUniform', min: 1, max: 4},
        payment: days === null ? null : {days},
      },
    ],
    costs: {interestPerYear: 0.1},
    ...more,
  });
}

describe('customers who pay later than they get the goods', () => {
  test.each([0, 1, 30, 60])(
    'in %i days cost revenue times interest times days / 365, to the cent [R6]',
    (days) => {
      const {money, measure} = played(shop({days}));
      expect(money('revenue.goods')).toBeGreaterThan(0);
      expect(money('finance.receivables')).toBeCloseTo((-money('revenue.goods') * 0.1 * days) / 365, 9);
      expect(measure('daysSalesOutstanding')).toBeCloseTo(days, 9);
    },
  );

  test('pay so many days after the invoice, and owe from delivery on', () => {
    const process = [
      {stage: 'packed', delay: 1},
      {stage: 'invoiced', delay: 2},
      {stage: 'closed', delay: 5},
    ];
    const {money, measure} = played(shop({days: 30, process}));
    expect(measure('daysSalesOutstanding')).toBeCloseTo(32, 9);
    expect(money('finance.receivables')).toBeCloseTo((-money('revenue.goods') * 0.1 * 32) / 365, 9);
  });

  test('owe for days sales outstanding, whatever law their terms have', () => {
    const source = shop({days: {type: 'gamma', mean: 45, cv: 0.5}});
    const {daysSalesOutstanding: dso} = overReplications(source, 8, measures('daysSalesOutstanding'));
    const spread = (0.5 * 45) / Math.sqrt((8 * 500 * (2.5 * 2.5)) / 7.5); // weighted by units: E[N]² / E[N²] of the orders count
    expect(Math.abs(dso.mean - 45)).toBeLessThan(3 * spread);
    const {money, measure} = played(source);
    const cost = (-money('revenue.goods') * 0.1 * measure('daysSalesOutstanding')) / 365;
    expect(money('finance.receivables')).toBeCloseTo(cost, 3); // booked by order, in millionths
  });

  test('owe what is left after a discount', () => {
    const promotions = [{name: 'sale', from: 0, days: 100, discount: 0.25}];
    const {money} = played(shop({days: 60, more: {promotions}}));
    const revenue = money('revenue.goods') + money('revenue.discounts');
    expect(revenue).toBeCloseTo(0.75 * money('revenue.goods'), 6);
    expect(money('finance.receivables')).toBeCloseTo((-revenue * 0.1 * 60) / 365, 3);
  });

  test('pay an order later still where something delays its payment', () => {
    const one = ready(shop({days: 30, process: [{stage: 'packed', delay: 1}]}));
    const playing = new Playing(one.network, one.plan, '1', 0);
    const {op} = playing;
    playing.playTo(10 * DAY);
    const [order] = op.orders.openRows();
    const value = 73 * op.orders.units[order];
    delayPayment(op, order, 20);
    playing.playTo(one.network.horizon + one.network.followUp);
    const cost = -op.ledger.total[LINE['finance.receivables']] / MICRO;
    const undisturbed = -played(one).money('finance.receivables');
    expect(cost - undisturbed).toBeCloseTo((value * 0.1 * 20) / 365, 5);
  });

  test('stand in no statement where everybody pays at once', () => {
    const {layout} = ready(shop({days: null, more: {costs: {}}}));
    expect(layout.lines).not.toContain('finance.receivables');
    expect(layout.measures.map(({name}) => name)).not.toContain('daysSalesOutstanding');
  });
});
