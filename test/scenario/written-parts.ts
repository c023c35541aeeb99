import fc from 'fast-check';

/** Parts of scenarios as people write them: what is left out is undefined. The scenario has the products `bolt` and `nut` and the calendar `day`. */

export const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, {nil: undefined});
export const or = fc.oneof;
export const share = fc.integer({min: 1, max: 99}).map((percent) => percent / 100);
export const money = fc.integer({min: 1, max: 10_000}).map((cents) => cents / 100);
export const whole = fc.integer({min: 1, max: 50});
export const days = or(fc.integer({min: 1, max: 20}), fc.constantFrom('90 min', '3 h', '2 d', '1 week'));
export const law = or(
  days,
  fc.record({type: fc.constant('gamma'), mean: days, cv: share}),
  fc.record({type: fc.constant('uniform'), min: fc.constant(0), max: days}),
  fc.record({type: fc.constant('mixture'), of: fc.tuple(days, days), shares: fc.constant([0.25, 0.75])}),
);

const part = some(fc.record({price: some(money), cost: some(money), included: some(fc.boolean())}));

/** Fields of a product beside its name, class and shelf life. */
export const productMore = fc.record({
  volume: some(money),
  traits: some(fc.subarray(['fragile', 'perishable', 'valuable'])),
  damage: some(share),
  madeToOrder: some(fc.boolean()),
  substitutes: some(fc.constant([{product: 'nut', accept: 0.5}])),
  lifeCycle: some(
    fc.record({
      stages: fc.tuple(
        fc.record({
          stage: fc.constant('growth'),
          from: fc.constant(0),
          demand: some(share),
          target: some(share),
        }),
      ),
      diffusion: some(fc.record({innovation: money, imitation: some(money), launch: some(fc.integer())})),
    }),
  ),
  offer: some(fc.record({service: part, information: part})),
});

/** Fields of a site beside its stock, stations and process. */
export const siteMore = fc.record({
  packing: some(
    fc.array(
      fc.record({
        name: fc.constant('foam'),
        product: some(fc.constantFrom('*', 'bolt', ['nut'])),
        layers: some(money),
        cost: some(money),
        passes: some(share),
        bulk: some(share),
      }),
      {maxLength: 1},
    ),
  ),
  identification: some(
    fc.record({
      costPerYear: some(money),
      costPerUnit: some(money),
      errors: some(share),
      time: some(share),
    }),
  ),
  customising: some(
    fc.record({
      station: some(fc.constant('desk')),
      products: fc.tuple(
        fc.record({
          product: fc.constant('nut'),
          from: fc.constant('bolt'),
          cost: some(money),
          time: some(law),
        }),
      ),
    }),
  ),
});

/** Servers that fail. */
export const failures = fc.record({between: law, response: some(law), repair: law});

/** Errors of two kinds that a step makes, and what it finds of them. */
export const erring = (...kinds: [string, string]) => {
  const shares = some(fc.record({[kinds[0]]: some(share), [kinds[1]]: some(share)}));
  const correction = some(fc.record({delay: some(law), cost: some(money)}));
  return {
    errors: shares,
    check: some(fc.record({finds: shares, correlation: some(share), correction})),
  };
};

/** What goods meet on a lane to customers. */
export const laneMore = fc.record({
  distance: some(whole),
  mode: some(fc.constantFrom('road', 'rail')),
  damageFactor: some(share),
  refuses: some(fc.constantFrom([], ['hazardous'])),
  insurance: some(fc.record({premium: share, covers: some(share)})),
  tariff: some(fc.record({perM3: some(money), volumetric: some(money)})),
});

const call = some(fc.record({cost: some(money), reach: some(share)}));

/** What customers are promised, want, owe and are asked to do. */
export const segmentTerms = {
  priority: some(whole),
  promise: some(fc.record({cycleTime: days, calendar: some(fc.constant('day')), moreWhenShort: some(days)})),
  wanted: some(law),
  cancellation: some(fc.record({perDay: money})),
  payment: some(fc.record({days: law})),
  invoiceDisputes: some(fc.record({share, delay: some(law), cost: some(money)})),
  smoothing: some(
    fc.record({
      peak: fc.constant('day'),
      share: some(share),
      elasticity: some(money),
      discount: some(share),
      call,
    }),
  ),
};

/** Promotions for everybody. */
export const promotions = some(
  fc.array(
    fc.record({
      name: fc.constant('sale'),
      from: or(fc.nat(30), fc.constant('2026-01-20')),
      days: whole,
      uplift: some(money),
      discount: some(share),
      products: some(fc.constant(['bolt'])),
    }),
    {maxLength: 1},
  ),
);
