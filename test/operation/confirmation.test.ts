import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {biographies} from '../../engine/index.ts';
import {office} from './office.ts';
import {played, ready, type Played} from './playing.ts';

const PRICE = 15;

/** Orders by e-mail, 1000 of them or so, each of one unit. */
function byMail(confirmation: object = {}): object {
  return office({channels: [{name: 'e-mail', transmit: '1 h', cost: 0.2, confirmation}]});
}

const FEW_CONFIRMED = {share: 0.6, disputes: 0.25, recovered: 0.4};

describe('an order that nobody confirmed', () => {
  test('may be disputed, and what is not paid of it stands beside what was earned [R5]', () => {
    const one = played(byMail(FEW_CONFIRMED));
    const orders = one.measure('orders');
    const unconfirmed = one.measure('unconfirmedRate') * orders;
    const disputed = one.measure('orderDisputeRate') * one.measure('ordersDelivered');
    expect(Math.abs(unconfirmed - 0.4 * orders)).toBeLessThan(4 * Math.sqrt(orders * 0.4 * 0.6));
    expect(Math.abs(disputed - 0.25 * unconfirmed)).toBeLessThan(4 * Math.sqrt(unconfirmed * 0.25 * 0.75));
    expect(disputed).toBeGreaterThan(50);
    expect(one.money('revenue.disputed')).toBeCloseTo(-disputed * PRICE * 0.6, 6);
    expect(one.money('revenue.goods')).toBeCloseTo(orders * PRICE, 6);
  });

  test('costs nothing where every order is confirmed, or none is disputed [R5]', () => {
    const plain = played(byMail());
    for (const confirmation of [{share: 1}, {share: 0.3}, {share: 0.3, disputes: 0, recovered: 0}]) {
      const one = played(byMail(confirmation));
      expect(one.layout.lines).not.toContain('revenue.disputed');
      expect(one.layout.measures.some(({name}) => name === 'orderDisputeRate')).toBe(false);
      expect([...one.replication.statement]).toEqual([...plain.replication.statement]);
    }
  });

  test('never costs more with more confirmations, fewer disputes or more that is recovered', () => {
    const share = fc.double({min: 0, max: 1, noNaN: true});
    const pair = fc.tuple(share, share).map((two) => two.sort((a, b) => a - b));
    const lost = (confirmation: object): number => {
      const one: Played = played(byMail(confirmation), 'disputes');
      return one.layout.lines.includes('revenue.disputed') ? -one.money('revenue.disputed') : 0;
    };
    fc.assert(
      fc.property(pair, pair, pair, ([less, more], [few, many], [little, much]) => {
        const worst = lost({share: less, disputes: many, recovered: little});
        for (const better of [
          {share: more, disputes: many, recovered: little},
          {share: less, disputes: few, recovered: little},
          {share: less, disputes: many, recovered: much},
        ])
          expect(lost(better)).toBeLessThanOrEqual(worst);
      }),
      {seed: 5, numRuns: 15},
    );
  });
});

describe('a confirmation', () => {
  test('holds every order for as long as it takes, and costs what it costs', () => {
    const plain = played(byMail());
    const one = played(byMail({delay: '4 h', cost: 0.75}));
    const orders = one.measure('orders');
    expect(orders).toBe(plain.measure('orders'));
    expect(one.measure('orderCycleTime.mean')).toBeCloseTo(5 / 24, 12);
    expect(one.measure('stage.placed-transmitted')).toBeCloseTo(5 / 24, 12);
    expect(one.money('orders.handling') - plain.money('orders.handling')).toBeCloseTo(-0.75 * orders, 6);
  });

  test('is told as what held the order up', () => {
    const {network, plan} = ready(byMail({delay: '4 h'}));
    for (const {spells} of biographies(network, plan, '1', 0, {count: 5}).biographies)
      expect(spells.map(({cause, from, to}) => [cause, (to - from) / 3_600_000])).toEqual([
        ['transmission', 1],
        ['confirmation', 4],
      ]);
  });

  test('of every order is a remedy that pays as far as it costs less than the disputes', () => {
    const at = (confirmation: object) => played(byMail(confirmation));
    const disputed = at(FEW_CONFIRMED);
    const cheap = at({...FEW_CONFIRMED, share: 1, delay: '2 h', cost: 0.5});
    const dear = at({...FEW_CONFIRMED, share: 1, delay: '2 h', cost: 1.5});
    const loss = 0.4 * 0.25 * 0.6 * PRICE; // 0.90 an order, less what the confirmations of the first cost: nothing
    expect(loss).toBeCloseTo(0.9, 12);
    expect(cheap.profit).toBeGreaterThan(disputed.profit);
    expect(dear.profit).toBeLessThan(disputed.profit);
  });
});
