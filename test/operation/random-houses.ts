import fc from 'fast-check';
import {randomShortage} from './random-shortage.ts';

interface Process {
  stage: string;
  next?: object;
  errors?: object;
  check?: object;
}
interface Station {
  name: string;
  servers?: unknown;
  calendar?: string | null;
  discipline?: string;
  capacity?: number;
  patience?: object;
  failures?: object;
  overtime?: object | null;
}
interface Site {
  name: string;
  stock?: Record<string, unknown>[];
  stations?: Station[];
  process?: Process[];
  [key: string]: unknown;
}
interface Segment {
  name: string;
  servedBy: string[];
  orders: {type: string};
  whenShort: {type: string; ship?: string};
  [key: string]: unknown;
}
/** A scenario as `randomShortage` writes it: a supplier, a centre and a store, a bolt and a nut, key accounts and others. */
export interface House {
  run: Record<string, unknown>;
  calendars: Record<string, object>;
  products: Record<string, unknown>[];
  sites: [Site, Site, Site];
  lanes: Record<string, unknown>[];
  channels: Record<string, unknown>[];
  segments: [Segment, Segment];
  costs: Record<string, unknown>;
  promotions?: object[];
}
export type Change = (house: House) => void;

const HAS_RATE = ['poisson', 'compound', 'mmpp', 'nhpp'];
const delay = fc.constantFrom<unknown>(0, '1 h', {type: 'exponential', mean: 0.2});
const share = fc.double({min: 0, max: 1, noNaN: true});

/** Now and then one of these changes, else none. */
const maybe = (change: fc.Arbitrary<Change>): fc.Arbitrary<Change> =>
  fc.oneof({weight: 2, arbitrary: fc.constant(() => {})}, {weight: 1, arbitrary: change});

const run = fc
  .record({
    horizon: fc.constantFrom(19, 40),
    warmUp: fc.constantFrom(0, 3),
    followUp: fc.constantFrom(0, 20),
    series: fc.constantFrom(null, 'week'),
  })
  .map(
    (times): Change =>
      (house) =>
        Object.assign(house.run, times),
  );

const channel = fc.record({
  transmit: delay,
  cost: fc.constantFrom(0, 1.3),
  capacity: fc.constantFrom(null, 1, 2),
  calendar: fc.constantFrom(null, 'day'),
  errors: fc.constantFrom(null, {address: 0.3, product: 0.1}),
  confirmation: fc.option(fc.record({share, delay, disputes: share, recovered: share})),
  convenience: fc.option(share),
});
const channels = fc.tuple(channel, channel).map(
  (traits): Change =>
    ({channels}) =>
      channels.forEach((one, i) => Object.assign(one, traits[i])),
);

const convenience = fc
  .record({weight: fc.double({min: -2, max: 2, noNaN: true}), reference: share})
  .map((answer): Change => ({segments}) => {
    for (const segment of segments) if (HAS_RATE.includes(segment.orders.type)) segment.convenience = answer;
  });

const stage = fc.record({
  stage: fc.constantFrom('introduction', 'growth', 'maturity', 'decline'),
  from: fc.double({min: 0.5, max: 45, noNaN: true}),
  demand: share,
  target: fc.constantFrom(null, 0.6, 0.98),
});
const diffusion = {innovation: 3, imitation: 20, launch: -5};
const lifeCycle = fc
  .record({
    first: fc.constantFrom(0, 0.3, 1),
    later: fc.uniqueArray(stage, {selector: ({from}) => Math.round(from), maxLength: 3}),
    diffusion: fc.constantFrom(null, diffusion),
    of: fc.constantFrom(0, 1),
  })
  .map(({first, later, diffusion, of}): Change => ({products}) => {
    const stages = [{stage: 'development', from: 0, demand: first}, ...later.sort((a, b) => a.from - b.from)];
    products[of].lifeCycle = {stages, diffusion};
  });

const part = fc.record({
  price: fc.constantFrom(0, 0.3),
  cost: fc.constantFrom(0, 0.11),
  included: fc.boolean(),
});
const offer = fc.record({service: part, information: part}).map(
  (offer): Change =>
    ({products}) =>
      void (products[0].offer = offer),
);

const modes = fc
  .record({leadTime: delay, tariff: fc.constantFrom<unknown>(2, {perUnit: 1.1}), holdInTransit: fc.boolean()})
  .map(({holdInTransit, ...way}): Change => ({lanes, sites}) => {
    lanes.push({from: 'supplier', to: 'dc', mode: 'air', ...way});
    for (const {stock = []} of sites) for (const one of stock) one.holdInTransit = holdInTransit;
  });

const goods = fc
  .record({damage: fc.constantFrom(0, 0.1, 1), divisible: fc.boolean(), madeToOrder: fc.boolean()})
  .map((traits): Change => ({products, segments}) => {
    Object.assign(products[0], traits);
    products[1].divisible = traits.divisible;
    if (traits.divisible) segments[1].quantity = {type: 'exponential', mean: 1.3};
  });

const errors = fc.constant<Change>(({sites: [, dc]}) => {
  for (const step of dc.process!) {
    if (step.stage === 'verified')
      step.check = {finds: {address: 0.8}, correction: {delay: 0.2, cost: 1, cancels: 0.3}};
    if (step.stage === 'packed') {
      step.errors = {document: 0.1};
      step.check = {finds: {goods: 0.5, units: 0.5}, correction: {delay: '30 min'}};
    }
    if (step.stage === 'invoiced') step.errors = {invoice: 0.5};
  }
});

const way = fc.constantFrom<object>(
  {type: 'order', waves: {every: 0.25}},
  {type: 'order', errors: {goods: 0.1, units: 0.1}},
  {type: 'batch', size: 3, wait: '2 h', sort: '1 min'},
);
const picking = way.map((way): Change => ({sites: [, dc]}) => {
  const pickers = dc.stations![1];
  delete pickers.capacity;
  delete pickers.patience;
  dc.process = dc.process!.filter(({stage}) => stage !== 'picked');
  for (const step of dc.process) delete step.next;
  dc.picking = {station: 'picking', perLine: '2 min', ...way};
});

const breakdowns = fc.constant<Change>(({sites: [, dc]}) => {
  const pickers = dc.stations![1];
  if (pickers.discipline || pickers.capacity || pickers.servers === 'unlimited') return;
  const exponential = (mean: unknown) => ({type: 'exponential', mean});
  pickers.failures = {between: exponential(0.3), response: '20 min', repair: exponential('2 h')};
  if (pickers.calendar) pickers.overtime = {upTo: '1 h'};
});

const finish = fc
  .record({station: fc.constantFrom(null, 'desk'), time: delay})
  .map(({station, time}): Change => ({products, sites: [, dc], segments}) => {
    products.push({name: 'kit', cost: 3, price: 6, divisible: products[0].divisible ?? false});
    dc.customising = {station, products: [{product: 'kit', from: 'bolt', cost: 0.2, time}]};
    for (const segment of segments) segment.servedBy = ['dc'];
  });

const promotion = fc.constant<Change>((house) => {
  house.promotions = [
    {name: 'sale', from: 6, days: 8, uplift: 2, discount: 0.2, products: ['nut']},
    {name: 'gone', from: 3, days: 4, uplift: 0.5, discount: 1},
  ];
});

const terms = fc
  .record({
    cancellation: fc.constantFrom(null, {perDay: 0.3}),
    payment: fc.constantFrom(null, {days: {type: 'exponential', mean: 20}}),
    invoiceDisputes: fc.constantFrom(null, {share: 0.8, delay: 5, cost: 3}),
    promise: fc.constantFrom(null, {cycleTime: 1, calendar: 'day', moreWhenShort: 2}),
    wanted: fc.constantFrom(null, {type: 'gamma', mean: 2, cv: 0.5}),
    smoothing: fc.constantFrom(null, {peak: 'peak', share: 0.5, discount: 0.1, call: {cost: 1, reach: 0.8}}),
  })
  .map((terms): Change => ({calendars, costs, segments}) => {
    calendars.peak = {hours: ['09:00', '12:00']};
    costs.interestPerYear = 0.1;
    Object.assign(segments[0], terms);
  });

const help = fc.constant<Change>(({sites: [, dc], lanes, segments}) => {
  for (const segment of segments) {
    if (segment.servedBy.length > 1 || segment.whenShort.ship === 'complete') continue;
    segment.transship = {from: [segment.servedBy[0] === 'dc' ? 'store' : 'dc']};
    for (const station of dc.stations!) {
      delete station.capacity;
      delete station.patience;
    }
  }
  if (segments.some(({transship}) => transship))
    lanes.push({from: 'store', to: 'dc', leadTime: 0.4, tariff: 1});
});

const CHANGES = [
  ...[channels, convenience, lifeCycle, lifeCycle, offer, modes, goods, errors, picking, breakdowns],
  ...[finish, promotion, terms, help],
];

/** Any house: two echelons, short of goods in every way, with any of what an order may meet on its way. */
export const randomHouse: fc.Arbitrary<object> = fc
  .tuple(randomShortage, run, ...CHANGES.map(maybe))
  .map(([source, ...changes]) => {
    const house = structuredClone(source) as House;
    for (const change of changes) change(house);
    return house;
  });
