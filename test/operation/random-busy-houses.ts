import fc from 'fast-check';
import {randomHouse, type Change, type House} from './random-houses.ts';

const share = fc.constantFrom(0, 0.2, 0.7, 1);
const time = fc.constantFrom<unknown>(0, '20 min', {type: 'exponential', mean: '1 h'});

/** Now and then one of these changes, else none. */
const maybe = (change: fc.Arbitrary<Change>): fc.Arbitrary<Change> =>
  fc.oneof({weight: 1, arbitrary: fc.constant(() => {})}, {weight: 1, arbitrary: change});

const hours = fc
  .record({
    weekdays: fc.constantFrom([1, 1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1, 1], [1, 0, 0, 0, 0, 0, 0]),
    hours: fc.constantFrom<unknown>(
      ['06:00', '22:00'],
      [
        ['06:00', '10:00'],
        ['10:00', '14:00'],
        ['15:30', '24:00'],
      ],
    ),
    atClosing: fc.constantFrom('finish', 'pause'),
  })
  .map(
    (day): Change =>
      (house) =>
        void (house.calendars.day = day),
  );

const failures = {
  between: {type: 'exponential', mean: 0.4},
  detection: '10 min',
  response: {type: 'exponential', mean: '20 min'},
  repair: {type: 'exponential', mean: '2 h'},
};
const people = fc
  .record({
    servers: fc.constantFrom(1, 2),
    calendar: fc.constantFrom(null, 'day'),
    discipline: fc.constantFrom('fifo', 'priority', 'preemptive'),
    failures: fc.constantFrom(null, null, failures),
    overtime: fc.constantFrom(null, {upTo: '1 h', wage: 30}, {upTo: 2, wage: 30}),
    wage: fc.constantFrom(0, 20),
    detail: fc.constantFrom('means', 'distributions'),
    times: fc.constantFrom({}, {others: '5 min'}),
  })
  .map((traits) => {
    const {calendar, discipline, ...rest} = traits;
    return {
      ...rest,
      calendar,
      discipline: discipline === 'preemptive' && traits.failures ? 'priority' : discipline,
      overtime: calendar === null ? null : traits.overtime,
    };
  });
const desk = people.map(
  (traits): Change =>
    ({sites: [, dc]}) =>
      void Object.assign(dc.stations![0], traits),
);
const helpers = people.map(
  (traits): Change =>
    ({sites: [, dc]}) =>
      void dc.stations!.push({
        ...traits,
        name: 'helpers',
        time: {type: 'exponential', mean: '10 min'},
      } as never),
);

const correction = fc
  .record({
    delay: time,
    cancels: share,
    correlation: share,
    station: fc.constantFrom(null, 'desk', 'picking'),
    shortStock: share,
  })
  .map(({correlation, cancels, shortStock, ...correction}): Change => ({channels, costs, sites: [, dc]}) => {
    const step = (stage: string) => dc.process!.find((one) => one.stage === stage)!;
    channels[0].errors = {address: 0.4, product: 0.2, quantity: 0.1};
    costs.errors = {address: 2, goods: 3, invoice: 1};
    step('verified').check = {
      finds: {address: 0.5, product: 0.5, shortStock},
      correction: {...correction, cost: 1, cancels},
    };
    step('packed').errors = {document: 0.3, goods: 0.2};
    step('packed').check = {
      finds: {goods: 0.7, document: 1},
      correlation,
      correction: {...correction, cost: 1},
    };
    const at = dc.stations!.find(({name}) => name === correction.station);
    delete at?.capacity;
    delete at?.patience;
  });

const helpersOrNone = (house: House) =>
  house.sites[1].stations!.some(({name}) => name === 'helpers') ? 'helpers' : null;
const zone = (name: string, station: string, product: string[]) => ({name, station, product});
const tasks = fc
  .record({
    type: fc.constantFrom('batch', 'zone'),
    size: fc.constantFrom(1, 2, 5),
    wait: fc.constantFrom(null, 0, '3 h'),
    sort: fc.constantFrom(0, '2 min'),
    mode: fc.constantFrom('progressive', 'synchronised'),
    merge: time,
    waves: fc.constantFrom(null, {every: 0.4, capacity: 2}, {every: '2 h'}),
    storage: fc.constantFrom('random', 'dedicated'),
  })
  .map(({type, size, wait, sort, mode, merge, ...tours}): Change => (house) => {
    const [, dc] = house.sites;
    const other = helpersOrNone(house);
    for (const station of dc.stations!) {
      delete station.capacity;
      delete station.patience;
    }
    dc.process = dc.process!.filter(({stage}) => stage !== 'picked');
    for (const step of dc.process) delete step.next;
    const common = {
      aisles: 3,
      perAisle: '1 min',
      perLine: '30 s',
      costPerTask: 0.1,
      errors: {goods: 0.1, units: 0.1},
      ...tours,
    };
    const rest = house.products.slice(1).map(({name}) => name as string);
    dc.picking =
      type === 'batch'
        ? {
            type,
            station: 'picking',
            size,
            wait: wait === null && tours.waves === null ? '5 h' : wait,
            sort,
            sortStation: other,
            ...common,
          }
        : {
            type,
            zones: [zone('first', 'picking', ['bolt']), zone('second', other ?? 'picking', rest)],
            mode,
            merge,
            mergeStation: other,
            ...common,
          };
  });

const calls = fc
  .record({
    hours: fc.constantFrom({peak: 'peak', to: null}, {peak: 'peak', to: 'slack'}, {peak: 'day', to: null}),
    discount: fc.constantFrom(0, 0.1),
    elasticity: fc.constantFrom(0, 3),
    station: fc.constantFrom('desk', 'helpers', null),
    time,
    reach: fc.constantFrom(0.3, 1),
  })
  .map(({hours, station, time, reach, ...smoothing}): Change => (house) => {
    house.calendars.peak = {hours: ['09:00', '12:00']};
    house.calendars.slack = {hours: ['23:00', '24:00']};
    const [segment] = house.segments;
    if (!segment.servedBy.includes('dc')) return;
    const free = house.sites[1].stations!.filter(({capacity, patience}) => !capacity && !patience);
    const has = station === null || free.some(({name}) => name === station);
    segment.smoothing = {
      share: 0.5,
      ...hours,
      ...smoothing,
      call: {cost: 1, reach, ...(has && {station, time})},
    };
  });

const packing = fc
  .record({costPerUnit: share, errors: share, time: fc.constantFrom(0, 0.5, 2)})
  .map((identification): Change => ({products, lanes, costs, sites: [, dc]}) => {
    products[0].traits = ['fragile'];
    products[0].damage = 0.2;
    dc.packing = [
      {name: 'cushion', trait: 'fragile', layers: 1.5, cost: 0.1, passes: 0.5, bulk: 0.2},
      {name: 'box', cost: 0.05, passes: 0.9},
    ];
    dc.identification = {...identification, costPerYear: 100};
    costs.claimPerUnit = 1;
    lanes[2].insurance = {premium: 0.01, covers: 0.5};
  });

const CHANGES = [hours, desk, helpers, correction, tasks, calls, packing];

/** Any house as `randomHouse` makes it, with people who work in shifts, break off, break down, call customers, put errors right, sort and merge. */
export const randomBusyHouse: fc.Arbitrary<object> = fc
  .tuple(randomHouse, ...CHANGES.map(maybe))
  .map(([source, ...changes]) => {
    const house = structuredClone(source) as House;
    for (const change of changes) change(house);
    if ('atClosing' in house.calendars.day && house.calendars.day.atClosing === 'pause')
      for (const station of house.sites[1].stations!) delete station.overtime;
    return house;
  });
