import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {DIMENSIONS} from '../../engine/index.ts';
import {Operation} from '../../engine/operation/operation.ts';
import {checkConservation} from '../../engine/operation/conservation.ts';
import {LINE} from '../../engine/operation/statement.ts';
import {played, ready, written} from './playing.ts';
import {randomScenario} from './random-scenarios.ts';

describe('goods and money', () => {
  test('are conserved under every policy, shortage, lane and schedule, in two echelons', () => {
    fc.assert(
      fc.property(randomScenario, fc.nat(5), (source, replication) => {
        const {measure, layout} = played(source, 'conservation', replication, {check: true});
        const known = new Set(layout.measures.map(({name}) => name));
        const lost = known.has('unitsLost') ? measure('unitsLost') : 0;
        const ordersLost = known.has('ordersLost') ? measure('ordersLost') : 0;
        expect(ordersLost + measure('ordersDelivered') + measure('openAtEnd')).toBe(measure('orders'));
        const settled = measure('unitsShipped') + lost;
        if (measure('openAtEnd') === 0) expect(settled).toBe(measure('unitsDemanded'));
        else expect(settled).toBeLessThanOrEqual(measure('unitsDemanded'));
      }),
      {seed: 23, numRuns: 250},
    );
  });

  test('every line of the statement is the sum of its parts, in all dimensions', () => {
    fc.assert(
      fc.property(randomScenario, (source) => {
        const {replication, layout} = played(source, 'parts');
        const width = layout.lines.length;
        for (const dimension of DIMENSIONS) {
          const table = replication.statementBy[dimension];
          expect(table.length).toBe((layout.rows[dimension].length + 1) * width);
          layout.lines.forEach((line, column) => {
            let sum = 0;
            for (let at = column; at < table.length; at += width) sum += table[at];
            expect(sum, `${line} by ${dimension}`).toBe(replication.statement[column]);
          });
        }
      }),
      {seed: 29, numRuns: 60},
    );
  });

  test('a scenario in other money has the same flows and its profit in that money', () => {
    const shop = (factor: number) =>
      played(
        written({
          run: {horizon: 200, warmUp: 20},
          products: [{name: 'item', cost: 8 * factor, price: 12 * factor}],
          sites: [
            {name: 'supplier', kind: 'supplier'},
            {
              name: 'shop',
              stock: [
                {policy: {type: 'reorderPoint', reorderPoint: 6, orderQuantity: 10}, orderCost: 4 * factor},
              ],
            },
          ],
          lanes: [{from: 'supplier', to: 'shop', leadTime: 3, tariff: factor}],
          segments: [{name: 'customers', servedBy: ['shop'], orders: {type: 'poisson', perDay: 2}}],
        }),
      );
    const [one, thousand] = [shop(1), shop(1000)];
    expect(thousand.measure('fillRate')).toBe(one.measure('fillRate'));
    expect(thousand.profit / 1000).toBeCloseTo(one.profit, 5);
  });
});

describe('the check of conservation', () => {
  const broken = (spoil: (op: Operation) => void) => () => {
    const {network, plan} = ready(
      written({
        name: 'leak',
        sites: [{name: 'shop', stock: [{from: null, initial: 5, policy: {type: 'none'}}]}],
        segments: [{name: 'customers', servedBy: ['shop'], orders: {type: 'poisson', perDay: 1}}],
      }),
    );
    const op = new Operation(network, plan, '7', 3);
    op.stock.open(0, 5);
    spoil(op);
    checkConservation(op, '7', 3);
  };

  test('names the place, the seed and the replication of a loss', () => {
    expect(broken(() => {})).not.toThrow();
    expect(broken((op) => op.stock.onHand[0]--)).toThrow(
      'goods are not conserved at shop/item: 5 units came, 4 are accounted for (scenario leak, seed 7, replication 3)',
    );
    expect(broken((op) => (op.stock.backorders[0] = -1))).toThrow('backorders is negative at shop/item: -1');
    expect(broken((op) => (op.ledger.total[LINE['revenue.goods']] += 2))).toThrow('money is not conserved');
  });
});
