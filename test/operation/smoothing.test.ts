import {describe, expect, test} from 'vitest';
import {DAY} from '../../engine/index.ts';
import {arrivalsOf, orderLives, played, ready, written, type Played} from './playing.ts';

/** Half of the orders of a day come in its last two hours. */
const HOURS = Array.from({length: 24}, (_, hour) =>
  hour >= 15 && hour < 17 ? 4 : hour >= 8 && hour < 15 ? 1 : 0,
);

const CALENDARS = {
  open: {hours: ['08:00', '17:00']},
  peak: {hours: ['15:00', '17:00']},
  morning: {hours: ['08:00', '12:00']},
  beforePeak: {hours: ['14:00', '16:00']},
  always: {weekdays: [1, 1, 1, 1, 1, 1, 1]},
};

/** A shop that packs until 17:00, and longer where orders still wait. On Fridays nobody orders, so that all is done within the week. */
const shop = (smoothing: object | null) =>
  written({
    run: {start: '2026-01-05', horizon: 70, warmUp: 0, followUp: 10},
    products: [{name: 'item', cost: 10, price: 40}],
    calendars: CALENDARS,
    sites: [
      {
        name: 'shop',
        stock: [{from: null, initial: 1e5, holdingRate: 0, policy: {type: 'none'}}],
        stations: [
          {
            name: 'bench',
            time: {type: 'exponential', mean: '4 min'},
            calendar: 'open',
            overtime: {upTo: '6 h', wage: 60},
          },
        ],
        process: [{stage: 'packed', station: 'bench'}],
      },
    ],
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders: {type: 'poisson', perDay: 110, weekdays: [1, 1, 1, 1, 0, 0, 0], hours: HOURS},
        promise: {cycleTime: '1 h'},
        smoothing,
      },
    ],
    costs: {latePerOrder: 2},
  });

const NOBODY = {peak: 'peak', to: 'morning'};
const BY_PRICE = {peak: 'peak', to: 'morning', elasticity: 8, discount: 0.05};
const BY_CALL = {peak: 'peak', to: 'morning', share: 0.5, call: {cost: 1.5, reach: 0.8}};

/** What each line of the statement changes by, where it does. */
function changes(from: Played, to: Played): Record<string, number> {
  const entries = from.layout.lines.map((line): [string, number] => [
    line,
    (to.layout.lines.includes(line) ? to.money(line) : 0) - from.money(line),
  ]);
  const added = to.layout.lines
    .filter((line) => !from.layout.lines.includes(line))
    .map((line): [string, number] => [line, to.money(line)]);
  return Object.fromEntries([...entries, ...added].filter(([, change]) => Math.abs(change) > 1e-6));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const hourOf = (at: number) => (at % 1) * 24;
const isPeak = (at: number) => hourOf(at) >= 15 && hourOf(at) < 17;

describe('orders that are moved out of the peak', () => {
  const before = played(shop(NOBODY));
  const inPeak = arrivalsOf(shop(NOBODY)).filter(isPeak).length;

  test('by a discount lower the ratio of peak to mean, and the profit changes by the discount and by what congestion no longer costs [R17]', () => {
    const after = played(shop(BY_PRICE));
    expect(before.measure('peakToMean')).toBeGreaterThan(7);
    expect(after.measure('peakToMean')).toBeLessThan(0.75 * before.measure('peakToMean'));
    const change = changes(before, after);
    expect(Object.keys(change).sort()).toEqual([
      'labour.overtime',
      'penalties.lateness',
      'revenue.discounts',
    ]);
    expect(change['labour.overtime']).toBeGreaterThan(0);
    expect(change['penalties.lateness']).toBeGreaterThan(0);
    const moved = after.measure('movedRate') * after.measure('orders');
    expect(change['revenue.discounts']).toBeCloseTo(-0.05 * 40 * moved, 6);
    expect(sum(Object.values(change))).toBeCloseTo(after.profit - before.profit, 6);
  });

  test('by calls lower it too, and every call costs labour, whether it moves the order or not [R18]', () => {
    const after = played(shop(BY_CALL));
    expect(after.measure('peakToMean')).toBeLessThan(0.75 * before.measure('peakToMean'));
    const change = changes(before, after);
    expect(Object.keys(change).sort()).toEqual(['labour.overtime', 'orders.calls', 'penalties.lateness']);
    expect(change['orders.calls']).toBe(-1.5 * inPeak);
    expect(change['labour.overtime']).toBeGreaterThan(0);
    expect(sum(Object.values(change))).toBeCloseTo(after.profit - before.profit, 6);
  });

  test('by calls of the packers in their slack hours lower it, and cost the time that they then lack for packing [R18]', () => {
    const asCost = played(shop(BY_CALL));
    const call = {reach: 0.8, station: 'bench', time: '2 min'};
    const begun: number[] = [];
    const after = played(shop({...BY_CALL, call}), '1', 0, {
      onStart: (_station, arrived) => begun.push(arrived / DAY),
    });
    expect(after.measure('peakToMean')).toBeLessThan(0.75 * before.measure('peakToMean'));
    expect(after.measure('movedRate')).toBe(asCost.measure('movedRate'));
    const orders = after.measure('orders');
    expect(begun.length).toBe(orders + inPeak);
    expect(begun.filter(isPeak).length).toBe(inPeak - after.measure('movedRate') * orders);
    const change = changes(before, after);
    expect(Object.keys(change).sort()).toEqual(['labour.overtime', 'penalties.lateness']);
    expect(change['labour.overtime']).toBeGreaterThan(0);
    expect(sum(Object.values(change))).toBeCloseTo(after.profit - before.profit, 6);
    const busy = (one: Played) => one.measure('shop/bench.throughput') * 70;
    expect(busy(after)).toBeCloseTo(busy(before) + inPeak, 6);
  });

  test('by calls take the time of a station also where no order leaves its site', () => {
    const source = shop({...BY_CALL, call: {station: 'phone', time: '2 min'}}) as {
      sites: object[];
      segments: object[];
    };
    const phone = {name: 'phone', time: 0, detail: 'distributions'};
    const {measure} = played({
      ...source,
      products: [{name: 'item', cost: 10, price: 40, traits: ['fragile']}],
      sites: [...source.sites, {...source.sites[0], name: 'office', stations: [phone], process: []}],
      segments: [{...source.segments[0], servedBy: ['office', 'shop']}],
      lanes: [{from: 'office', to: 'customers', refuses: ['fragile']}],
    });
    expect(measure('shop/bench.throughput') * 70).toBeCloseTo(measure('orders'), 6);
    expect(measure('office/phone.throughput') * 70).toBeCloseTo(inPeak, 6);
  });

  test('are placed when the call is over [R18]', () => {
    const call = {station: 'bench', time: '2 min'};
    const all = {...NOBODY, share: 1};
    const silent = orderLives(shop({...all, call: {}})).map(({at}) => at.placed);
    const called = orderLives(shop({...all, call})).map(({at}) => at.placed);
    expect(called.length).toBe(silent.length);
    const native = new Set(arrivalsOf(shop(NOBODY)).filter((at) => !isPeak(at)));
    const moved = (placed: number[]) => placed.filter((at) => !native.has(at)).sort((a, b) => a - b);
    const [later, planned] = [moved(called), moved(silent)];
    expect(later.length).toBe(inPeak);
    later.forEach((at, i) => expect(at).toBeGreaterThanOrEqual(planned[i] + 2 / 1440 - 1e-9));
  });

  test.each([
    ['a discount', BY_PRICE, 0.4],
    ['calls', BY_CALL, 0.5 * 0.8],
  ])(
    'by %s are the share of the orders of the peak that is willing and reached [R18]',
    (_, smoothing, share) => {
      const after = played(shop(smoothing));
      const moved = after.measure('movedRate') * after.measure('orders');
      expect(Math.abs(moved - share * inPeak)).toBeLessThan(3 * Math.sqrt(inPeak * share * (1 - share)));
      expect(after.measure('orders')).toBe(before.measure('orders'));
    },
  );

  test('are placed in the hours that they are moved to, evenly, and live from then on', () => {
    const all = {...NOBODY, share: 1};
    const placed = orderLives(shop(all)).map(({at}) => at.placed);
    const unmoved = arrivalsOf(shop(NOBODY)).filter((at) => !isPeak(at)).length;
    expect(placed.some(isPeak)).toBe(false);
    const mornings = placed.filter((at) => hourOf(at) >= 8 && hourOf(at) < 12).length;
    const native = arrivalsOf(shop(NOBODY)).filter((at) => hourOf(at) >= 8 && hourOf(at) < 12).length;
    expect(mornings).toBe(native + inPeak);
    expect(placed.length).toBe(unmoved + inPeak);
    expect(played(shop(all)).measure('orderCycleTime.p95')).toBeLessThan(0.5);
  });

  test('without hours to go to are spread until the next peak', () => {
    const placed = orderLives(shop({peak: 'peak', share: 1})).map(({at}) => at.placed);
    const night = placed.filter((at) => hourOf(at) >= 17 || hourOf(at) < 8).length;
    expect(placed.some(isPeak)).toBe(false);
    const [closed, between] = [15, 22]; // hours from 17:00 to 8:00, and to the next peak
    const share = closed / between;
    expect(Math.abs(night - share * inPeak)).toBeLessThan(3 * Math.sqrt(inPeak * share * (1 - share)));
  });

  test.each(['beforePeak', 'always'])(
    'are all placed, and none of them in another peak, where the hours to go to are %s',
    (to) => {
      const placed = orderLives(shop({peak: 'peak', to, share: 1})).map(({at}) => at.placed);
      expect(placed.length).toBe(before.measure('orders'));
      expect(placed.some(isPeak)).toBe(false);
    },
  );

  test('are not measured where nobody is to be moved', () => {
    const names = ready(shop(null)).layout.measures.map(({name}) => name);
    expect(names).not.toContain('peakToMean');
    expect(played(shop(null)).profit).toBe(before.profit);
    expect(before.measure('movedRate')).toBe(0);
  });
});
