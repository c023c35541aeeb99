import {expect, test} from 'vitest';
import {cases, changed, faultsOf, warningsOf} from '../smallest.ts';

const stations = 'sites[1].stations';
const desk = (fields: object) => [{name: 'desk', time: 1, ...fields}];
const atDesk = [{stage: 'picked', station: 'desk'}];

cases('a station', [
  [
    'has somebody who works',
    [stations, desk({servers: 0})],
    [`${stations}[0].servers: 0 is not a whole number of at least 1`],
  ],
  [
    'says when nobody has to wait',
    [stations, desk({servers: 'many'})],
    [`${stations}[0].servers: "many" is not "unlimited", or a whole number of at least 1`],
  ],
  [
    'has room for those who are served',
    [stations, desk({servers: 5, capacity: 3})],
    [`${stations}[0].capacity: capacity 3 is below the 5 servers, whose jobs count: write at least 5`],
  ],
  [
    'that serves everybody at once is never full',
    [stations, desk({servers: 'unlimited', capacity: 3})],
    [
      `${stations}[0].capacity: unlimited servers never fill room for 3: write a number of servers, or leave "capacity" out`,
    ],
  ],
  [
    'that serves everybody at once tries nobody’s patience',
    [stations, desk({servers: 'unlimited', patience: 1})],
    [
      `${stations}[0].patience: nobody waits for unlimited servers, so nobody loses patience: leave "patience" out, or write a number of servers`,
    ],
  ],
  [
    'that breaks down works in between',
    [stations, desk({failures: {between: 0, repair: 1}})],
    [
      `${stations}[0].failures.between: a server that fails as soon as it works does nothing: write a time above 0`,
    ],
  ],
  [
    'serves segments that exist',
    [stations, desk({times: {peple: 2}})],
    [`${stations}[0].times.peple: there is no segment "peple": did you mean "people"?`],
  ],
  [
    'loses no order that has been delivered',
    [stations, desk({capacity: 3}), 'sites[1].process', [{stage: 'invoiced', station: 'desk'}]],
    [
      'sites[1].process[0].station: an order cannot be lost once it is delivered: "desk" must have no "capacity" and no "patience"',
    ],
  ],
  [
    'that makes what is ordered belongs to a supplier',
    [stations, desk({}), 'sites[1].production', {station: 'desk'}],
    [
      'sites[1].production: a distribution-centre hands out what it has in stock: only a supplier makes what is ordered',
    ],
  ],
  [
    'that makes what is ordered exists',
    ['sites[0].production', {station: 'line'}],
    ['sites[0].production.station: there is no station "line": there are no stations'],
  ],
  [
    'that makes what is ordered turns nothing away',
    ['sites[0].stations', desk({patience: 3}), 'sites[0].production', {station: 'desk'}],
    [
      'sites[0].production.station: what is ordered must be made: "desk" must have no "capacity" and no "patience"',
    ],
  ],
]);

cases('customers of a finite source', [
  [
    'are some, and come',
    ['segments[0].orders', {type: 'finiteSource', customers: 0, perDay: 0}],
    [
      'segments[0].orders.customers: 0 is not a whole number of at least 1',
      'segments[0].orders.perDay: 0 is not a number above 0',
    ],
  ],
  [
    'do not answer to service',
    [
      'segments[0].orders',
      {type: 'finiteSource', customers: 2, perDay: 1},
      'segments[0].response',
      {curve: {type: 'power', exponent: 1}, reference: 0.9},
    ],
    [
      'segments[0].response: orders of the type "finiteSource" have no rate that could answer to service: use poisson or compound, or leave the response out',
    ],
  ],
]);

test('a discipline that changes nothing is worth a word', () => {
  const [line] = warningsOf(
    changed(stations, desk({discipline: 'priority'}), 'sites[1].process', atDesk),
  ).filter((warning) => warning.includes('discipline'));
  expect(line).toBe(
    `${stations}[0].discipline: all segments that are served here have the same priority: the station serves who came first`,
  );
});

test('all of it together is right', () => {
  expect(
    faultsOf(
      changed(
        'sites[0].stations',
        [{name: 'line', servers: 'unlimited', time: 1}],
        'sites[0].production',
        {station: 'line', per: 'unit'},
        stations,
        desk({
          servers: 2,
          capacity: 5,
          patience: {type: 'exponential', mean: 1},
          discipline: 'preemptive',
          times: {people: 2},
        }),
        'sites[1].process',
        atDesk,
        'segments[0].priority',
        1,
      ),
    ),
  ).toEqual([]);
});
