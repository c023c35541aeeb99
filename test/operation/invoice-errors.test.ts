import {describe, expect, test} from 'vitest';
import {erring} from './erring.ts';
import {expectKnown} from './floor.ts';
import {orderLives, played} from './playing.ts';

const BILLING = {stage: 'invoiced', errors: {invoice: 0.12}};

/** Bills are looked through before they go out. */
const reviewed = (found: number, correction: object = {}) => [
  {...BILLING, next: [{to: 'review', share: 1}]},
  {stage: 'invoiced', name: 'review', check: {finds: {invoice: found}, correction}},
];

describe('an invoice', () => {
  test('is right unless its error escapes the review; errors found delay it, and wrong ones are disputed, which delays closing [R24]', () => {
    expectKnown(
      erring({
        process: reviewed(0.75, {delay: '2 h'}),
        segment: {invoiceDisputes: {share: 0.6, delay: 3, cost: 20}},
      }),
      {
        invoiceAccuracy: 1 - 0.12 * (1 - 0.75),
        disputeRate: 0.12 * (1 - 0.75) * 0.6,
        'stage.delivered-invoiced': (0.12 * 0.75 * 2) / 24,
        'stage.invoiced-closed': 0.12 * (1 - 0.75) * 0.6 * 3,
      },
      {replications: 10, precision: 0.05},
    );
  });

  test('costs its correction when found, its rework when not, and the dispute beside that [R24]', () => {
    const {measure, money} = played(
      erring({
        process: reviewed(0.5, {cost: 2}),
        segment: {invoiceDisputes: {share: 0.5, delay: 1, cost: 20}},
        run: {horizon: 20, warmUp: 0},
        costs: {errors: {invoice: 7}},
      }),
    );
    const invoices = measure('ordersDelivered');
    const wrong = (1 - measure('invoiceAccuracy')) * invoices;
    expect(money('errors.rework')).toBeCloseTo(-7 * wrong - 20 * measure('disputeRate') * invoices, 6);
    expect(money('errors.correction')).toBeLessThan(0);
    expect(measure('orderCycleTime.mean')).toBe(0);
  });

  test('that is wrong keeps its order open for exactly the dispute', () => {
    const lives = orderLives(
      erring({
        process: [
          {stage: 'invoiced', errors: {invoice: 1}},
          {stage: 'closed', delay: 0.5},
        ],
        at: [1, 2],
        segment: {invoiceDisputes: {share: 1, delay: 3}},
        run: {horizon: 20, warmUp: 0},
      }),
    );
    for (const {at} of lives) expect([at.invoiced - at.placed, at.closed - at.placed]).toEqual([0, 3.5]);
    expect(lives).toHaveLength(2);
  });

  test('is out also where a step sends orders past the entry of closing', () => {
    const {measure} = played(
      erring({
        process: [
          {stage: 'invoiced', errors: {invoice: 1}, next: [{to: 'dunning', share: 1}]},
          {stage: 'closed', delay: 1},
          {stage: 'closed', name: 'dunning', delay: 4},
        ],
        at: [1, 2],
        segment: {invoiceDisputes: {share: 1, delay: 3}},
        run: {horizon: 20, warmUp: 0},
      }),
    );
    expect(measure('invoiceAccuracy')).toBe(0);
    expect(measure('stage.invoiced-closed')).toBe(7);
  });

  test('that is disputed is paid later by exactly the dispute, which costs interest on what is owed [R24]', () => {
    const terms = (share: number) =>
      played(
        erring({
          process: [{stage: 'invoiced', errors: {invoice: 1}}],
          at: [1, 2],
          segment: {invoiceDisputes: {share, delay: 3}, payment: {days: 30}},
          run: {horizon: 20, warmUp: 0},
          costs: {interestPerYear: 0.1},
        }),
      );
    const [agreed, disputed] = [terms(0), terms(1)];
    expect(agreed.measure('daysSalesOutstanding')).toBe(30);
    expect(disputed.measure('daysSalesOutstanding')).toBe(33);
    const owed = disputed.money('revenue.goods');
    expect(disputed.money('finance.receivables')).toBeCloseTo((-owed * 0.1 * 33) / 365, 5);
  });
});
