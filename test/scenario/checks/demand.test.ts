import {expect, test} from 'vitest';
import {cases, changed, faultsOf, warningsOf} from '../smallest.ts';

const orders = 'segments[0].orders';
const stock = 'sites[1].stock[0]';
const periodic = {type: 'everyPeriod'};
const phases = {type: 'mmpp', perDay: [1, 6]};
const course = {type: 'nhpp', cycle: 7, at: [0, 2], perDay: [1, 4]};

test('the new rhythms are right as they stand', () => {
  for (const right of [
    periodic,
    {...periodic, every: '12 h', first: 2},
    {...phases, leave: [0.2, 0.4]},
    {
      ...phases,
      generator: [
        [-0.2, 0.2],
        [0.4, -0.4],
      ],
    },
    course,
    {...course, at: [1, 6.5], shape: 'constant'},
  ])
    expect(faultsOf(changed(orders, right))).toEqual([]);
});

cases('demand of every period', [
  ['in no time', [orders, {...periodic, every: 0}], [`${orders}.every: 0 is not a duration above 0`]],
  [
    'with several lines',
    [orders, periodic, 'segments[0].lines', 2],
    ['segments[0].lines: the demand of a period has one line for each product: leave "lines" out'],
  ],
  [
    'with weights that mean nothing',
    [
      'products',
      [{name: 'bolt'}, {name: 'nut'}],
      orders,
      periodic,
      'segments[0].basket',
      {shares: {bolt: 2, nut: 1}},
    ],
    [
      'segments[0].basket.shares: every period asks for each product of the basket, whatever its weight: write 1 for each, and how much in "quantities"',
    ],
  ],
  [
    'with a response',
    [orders, periodic, 'segments[0].response', {curve: {type: 'power', exponent: 1}, reference: 0.9}],
    [
      'segments[0].response: orders of the type "everyPeriod" have no rate that could answer to service: use poisson or compound, or leave the response out',
    ],
  ],
]);

test('demand of a period may often be nothing, a line of an order hardly ever', () => {
  const quantity = {type: 'poisson', mean: 0.5};
  expect(warningsOf(changed(orders, periodic, 'segments[0].quantity', quantity))).toEqual([]);
  expect(warningsOf(changed('segments[0].quantity', quantity))).toEqual([
    'segments[0].quantity: 61 % of the lines ask for nothing: they get one unit',
  ]);
});

cases('orders at the rate of a phase', [
  [
    'of one phase',
    [orders, {...phases, perDay: [1], leave: [1]}],
    [`${orders}.perDay: 1 phases: write the rate of at least two, or use poisson`],
  ],
  [
    'that never end',
    [orders, phases],
    [`${orders}: write "leave", the rate at which each phase ends, or "generator"`],
  ],
  [
    'that end twice',
    [
      orders,
      {
        ...phases,
        leave: [1, 1],
        generator: [
          [-1, 1],
          [1, -1],
        ],
      },
    ],
    [`${orders}: both "leave" and "generator" are given: write one of them`],
  ],
  [
    'with too few ends',
    [orders, {...phases, leave: [1]}],
    [`${orders}.leave: 1 rates for 2 phases: each phase needs one`],
  ],
  [
    'with an end that does not come',
    [orders, {...phases, leave: [0, 1]}],
    [`${orders}.leave[0]: 0 is not a number above 0`],
  ],
  [
    'of a generator with too few rows',
    [orders, {...phases, generator: [[-1, 1]]}],
    [`${orders}.generator: not a square: write 2 rows of 2 rates`],
  ],
  [
    'of a generator whose rows do not add up',
    [
      orders,
      {
        ...phases,
        generator: [
          [-1, 1],
          [1, 0],
        ],
      },
    ],
    [
      `${orders}.generator: row 2 is not right: rates off the diagonal are at least 0, and the row adds up to 0`,
    ],
  ],
  [
    'of a generator that stays where it is',
    [
      orders,
      {
        ...phases,
        generator: [
          [-1, 1],
          [0, 0],
        ],
      },
    ],
    [
      `${orders}.generator: some phase never turns into some other, by whatever way: every phase must lead to every other`,
    ],
  ],
]);

cases('orders at a rate that follows a course', [
  [
    'that does not rise',
    [orders, {...course, at: [2, 2]}],
    [`${orders}.at: the instants must rise: write them in rising sequence, each once`],
  ],
  [
    'beyond its cycle',
    [orders, {...course, at: [0, 7]}],
    [`${orders}.at: 7 is not below the length of the cycle, 7`],
  ],
  [
    'without a rate for each instant',
    [orders, {...course, perDay: [1]}],
    [`${orders}.perDay: 1 rates for 2 instants: each instant needs one rate`],
  ],
  [
    'with a rate below nothing',
    [orders, {...course, perDay: [1, -2]}],
    [`${orders}.perDay[1]: -2 is not a number of at least 0`],
  ],
  [
    'of another shape',
    [orders, {...course, shape: 'curve'}],
    [`${orders}.shape: "curve" is not one of "linear", "constant"`],
  ],
]);

const PEOPLE = [
  {name: 'people', orders: periodic},
  {name: 'others', servedBy: ['shop'], orders: periodic},
];
const tie = (matrix: number[][], segments: readonly string[] = ['people', 'others']) => [
  'segments',
  PEOPLE,
  'correlations',
  [{segments, matrix}],
];

cases('correlated demands', [
  [
    'are right',
    tie([
      [1, -1],
      [-1, 1],
    ]),
    [],
  ],
  ['of one segment', tie([[1]], ['people']), ['correlations[0].segments: 1 segments: write two or more']],
  [
    'of a segment that is not there',
    tie(
      [
        [1, 0],
        [0, 1],
      ],
      ['people', 'other'],
    ),
    ['correlations[0].segments[1]: there is no segment "other": did you mean "others"?'],
  ],
  [
    'of a segment named twice',
    tie(
      [
        [1, 0],
        [0, 1],
      ],
      ['people', 'people'],
    ),
    ['correlations[0].segments[1]: "people" is in a correlation already: name each segment once'],
  ],
  [
    'of a matrix that is no square',
    tie([[1, 0]]),
    ['correlations[0].matrix: not a square: write 2 rows of 2 correlations, one a segment'],
  ],
  [
    'of a diagonal other than 1',
    tie([
      [1, 0],
      [0, 0.5],
    ]),
    ['correlations[0].matrix: row 2 does not have 1 on the diagonal'],
  ],
  [
    'of a matrix that is not symmetric',
    tie([
      [1, 0.5],
      [0.4, 1],
    ]),
    [
      'correlations[0].matrix: the matrix is not symmetric: write the same figure above and below the diagonal',
    ],
  ],
  [
    'that cannot be',
    [
      'segments',
      [...PEOPLE, {name: 'rest', servedBy: ['shop'], orders: periodic}],
      'correlations',
      [
        {
          segments: ['people', 'others', 'rest'],
          matrix: [
            [1, 0.9, -0.9],
            [0.9, 1, 0.9],
            [-0.9, 0.9, 1],
          ],
        },
      ],
    ],
    [
      'correlations[0].matrix: no demands have these correlations: the matrix is not positive semidefinite; bring the figures nearer to 0',
    ],
  ],
  [
    'of orders that come at random',
    [
      'segments',
      [PEOPLE[0], {...PEOPLE[1], orders: {type: 'poisson', perDay: 1}}],
      ...tie([
        [1, 0],
        [0, 1],
      ]).slice(2),
    ],
    [
      'correlations[0].segments[1]: "others" orders by "poisson": only demands of the type "everyPeriod" can be correlated',
    ],
  ],
  [
    'of different periods',
    [
      'segments',
      [PEOPLE[0], {...PEOPLE[1], orders: {...periodic, every: 2}}],
      ...tie([
        [1, 0],
        [0, 1],
      ]).slice(2),
    ],
    [
      'correlations[0].segments[1]: "others" has other periods than the first of these segments: write the same "every" and "first"',
    ],
  ],
  [
    'of several products',
    [
      'products',
      [{name: 'bolt'}, {name: 'nut'}],
      ...tie([
        [1, 0],
        [0, 1],
      ]),
    ],
    [
      'correlations[0].segments[0]: "people" asks for several products: write a segment with a basket of one product for each',
      'correlations[0].segments[1]: "others" asks for several products: write a segment with a basket of one product for each',
    ],
  ],
]);

const PARTS = [
  `${stock}.policy`,
  {type: 'reorderPoint', reorderPoint: 1.5, orderQuantity: 0.5},
  `${stock}.initial`,
  0.25,
  `${stock}.pipeline`,
  [{in: 1, quantity: 2.5}],
];

test('parts of units are right where the product is divisible', () => {
  expect(faultsOf(changed(...PARTS, 'products[0].divisible', 'yes'))).toEqual([
    'products[0].divisible: "yes" is not true or false',
  ]);
  expect(faultsOf(changed(...PARTS, 'products[0].divisible', true))).toEqual([]);
  const trace = {type: 'trace', events: [{at: 0, lines: [{product: 'bolt', quantity: 0.5}]}]};
  expect(faultsOf(changed(orders, trace, 'products[0].divisible', true))).toEqual([]);
  expect(faultsOf(changed(orders, trace))).toEqual([
    `${orders}.events[0].lines[0].quantity: 0.5 is not a whole number of units, and "bolt" is not divisible`,
  ]);
});

test('parts of units are wrong elsewhere, and each is told', () => {
  const wrong = 'is not a whole number of units, and "bolt" is not divisible';
  expect(faultsOf(changed(...PARTS))).toEqual([
    `${stock}.initial: 0.25 ${wrong}`,
    `${stock}.policy.reorderPoint: 1.5 ${wrong}`,
    `${stock}.policy.orderQuantity: 0.5 ${wrong}`,
    `${stock}.pipeline[0].quantity: 2.5 ${wrong}`,
  ]);
  const mixed = changed(
    'products',
    [{name: 'bolt', divisible: true}, {name: 'nut'}, {name: 'screw'}],
    `${stock}.initial`,
    0.5,
  );
  expect(faultsOf(mixed)).toEqual([
    `${stock}.initial: 0.5 is not a whole number of units, and "nut", "screw" are not divisible`,
  ]);
});

cases('periods of a run', [
  ['of no length', ['run.period', {every: 0}], ['run.period.every: 0 is not a duration above 0']],
  ['are right', ['run.period', {every: '1 week', first: 3}], []],
]);
