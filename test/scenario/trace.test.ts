import fc from 'fast-check';
import {expect, test} from 'vitest';
import {ScenarioError, faultLine} from '../../engine/scenario/faults.ts';
import {parseTrace, traceOfEvents, type Trace} from '../../engine/scenario/trace.ts';

const PRODUCTS = ['bolt', 'nut', 'ball "bearing", steel', 'Öse'];
const HEADER = 'order,at,customer,product,quantity,price\n';

function parse(text: string): Trace {
  return parseTrace(new TextEncoder().encode(text), PRODUCTS, 'orders.csv');
}

function faultsOf(text: string | Uint8Array): string[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  try {
    parseTrace(bytes, PRODUCTS, 'orders.csv');
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.faults.map(faultLine);
  }
}

/** A trace as plain lists, one entry an order. */
function plain(trace: Trace): unknown[] {
  return Array.from(trace.at, (at, i) => ({
    at,
    customer: trace.customer[i] < 0 ? null : trace.customers[trace.customer[i]],
    lines: Array.from({length: trace.firstLine[i + 1] - trace.firstLine[i]}, (_, j) => {
      const line = trace.firstLine[i] + j;
      return [PRODUCTS[trace.product[line]], trace.quantity[line], trace.price[line]];
    }),
  }));
}

test('parts of a unit are right for divisible products only', () => {
  const read = (text: string) => () =>
    parseTrace(new TextEncoder().encode(HEADER + text), PRODUCTS, 'orders.csv', new Set(['nut']));
  expect(read('1,0,,nut,0.25,\n')().quantity).toEqual(Float64Array.of(0.25));
  expect(read('1,0,,nut,0,\n')).toThrow('orders.csv:2:quantity: "0" is not a number of units above 0');
  expect(read('1,0,,bolt,0.25,\n')).toThrow(
    'orders.csv:2:quantity: "0.25" is not a whole number of units, at least 1',
  );
});

test('lines of an order belong together wherever they stand, and orders follow their instants', () => {
  const trace = parse(
    `${HEADER}7,10,ann,bolt,3,2.5\n8,5.5,,nut,1,\n7,12,ann,nut,2,0.1\n9,5.5,bob,Öse,4,3\n8,4,,bolt,1,1e1\n`,
  );
  expect(plain(trace)).toEqual([
    {
      at: 240_000,
      customer: null,
      lines: [
        ['nut', 1, NaN],
        ['bolt', 1, 10],
      ],
    },
    {at: 330_000, customer: 'bob', lines: [['Öse', 4, 3]]},
    {
      at: 600_000,
      customer: 'ann',
      lines: [
        ['bolt', 3, 2.5],
        ['nut', 2, 0.1],
      ],
    },
  ]);
  expect([trace.orders, trace.lines]).toEqual([3, 5]);
});

test('orders of the same instant stay as they were written', () => {
  const trace = parse(`${HEADER}c,1,c,bolt,1,\na,0,a,bolt,1,\nb,1,b,bolt,1,\nd,0,d,bolt,1,\n`);
  expect(plain(trace).map((order) => (order as {customer: string}).customer)).toEqual(['a', 'd', 'c', 'b']);
});

test('quoted fields, carriage returns, blank lines and a byte order mark are read', () => {
  const text = `\ufeff${HEADER.replace('\n', '\r\n')}"7",10,"Müller, ""der"" Käufer","ball ""bearing"", steel",3,2\r\n\r\n7,10,"Müller, ""der"" Käufer",bolt,1,1`;
  expect(plain(parse(text))).toEqual([
    {
      at: 600_000,
      customer: 'Müller, "der" Käufer',
      lines: [
        ['ball "bearing", steel', 3, 2],
        ['bolt', 1, 1],
      ],
    },
  ]);
});

test('numbers are read as Number reads them', () => {
  const number = fc.oneof(
    fc.double({min: 0, max: 1e25, noNaN: true}).map(String),
    fc.integer({min: 0, max: 1e9}).map((n) => `${n / 100}`),
    fc.stringMatching(/^\d{1,20}\.\d{0,20}$/),
  );
  fc.assert(
    fc.property(number, (price) => {
      expect(parse(`${HEADER}1,0,,bolt,1,${price}`).price[0]).toBe(Number(price));
    }),
    {seed: 1, numRuns: 1000},
  );
});

test('what is written is read back, sorted stably by instant', () => {
  const text = fc
    .string({unit: 'grapheme'})
    .filter((text) => !text.includes('\ufffd') && !/[\ud800-\udfff]/.test(text));
  const line = fc.record({
    product: fc.constantFrom(...PRODUCTS),
    quantity: fc.integer({min: 1, max: 1e6}),
    price: fc.oneof(
      fc.constant(NaN),
      fc.integer({min: 0, max: 1e6}).map((pence) => pence / 100),
    ),
  });
  const order = fc.record({
    minutes: fc.integer({min: 0, max: 20}),
    customer: text,
    lines: fc.array(line, {minLength: 1, maxLength: 4}),
  });
  fc.assert(
    fc.property(fc.array(order, {minLength: 1, maxLength: 30}), (orders) => {
      const rows = orders.flatMap(({minutes, customer, lines}, i) =>
        lines.map(({product, quantity, price}) =>
          [i, minutes, quoted(customer), quoted(product), quantity, Number.isNaN(price) ? '' : price].join(
            ',',
          ),
        ),
      );
      const expected = orders
        .map(({minutes, customer, lines}) => ({
          at: minutes * 60_000,
          customer: customer === '' ? null : customer,
          lines: lines.map(({product, quantity, price}) => [product, quantity, price]),
        }))
        .sort((a, b) => a.at - b.at);
      expect(plain(parse(HEADER + rows.join('\n')))).toEqual(expected);
    }),
    {seed: 1, numRuns: 300},
  );
});

test.each<[string, string[]]>([
  [
    '',
    [
      'orders.csv:1: the file is empty: it should begin with the line order,at,customer,product,quantity,price',
    ],
  ],
  [
    'invoice,minute,customer,country,sku,qty,price_gbp\n',
    ['orders.csv:1:order: the header of an order file is order,at,customer,product,quantity,price'],
  ],
  [
    '\norder,at,customer,item,quantity,price\n',
    ['orders.csv:2:product: the header of an order file is order,at,customer,product,quantity,price'],
  ],
  [
    'order,at\n',
    ['orders.csv:1:customer: the header of an order file is order,at,customer,product,quantity,price'],
  ],
  [
    `${HEADER.trim()},country\n`,
    ['orders.csv:1: the header of an order file is order,at,customer,product,quantity,price'],
  ],
  [HEADER, ['orders.csv:2: the file has a header but no order lines']],
  [
    `${HEADER}1,0,,bolt,1,1\n1,0,,bolt,1\n1,0,,bolt,1,1,1\n`,
    [
      'orders.csv:3: a line has 6 fields, order,at,customer,product,quantity,price, but this one has 5',
      'orders.csv:4: a line has 6 fields, order,at,customer,product,quantity,price, but this one has 7',
    ],
  ],
  [
    `${HEADER}1,0,é,bolt,1,1\n2,0,"aé"b,bolt,1,1\n3,0,"ab,bolt,1,1\n`,
    ['orders.csv:3:8: text follows a closing quote; double the quotes inside a quoted field'],
  ],
  [
    `${HEADER}3,0,"ab,bolt,1,1\n4,0,,bolt,1,1\n`,
    ['orders.csv:2:5: the quote that opens here is never closed'],
  ],
  [
    `${HEADER},-1,,bol,0,-2\n2,soon,,nut,1.5,free\n2,1e999,,nut,1,1e999\n`,
    [
      'orders.csv:2:order: the order has no name',
      'orders.csv:2:at: "-1" is not minutes from the start, at least 0',
      'orders.csv:2:product: there is no product "bol": did you mean "bolt"?',
      'orders.csv:2:quantity: "0" is not a whole number of units, at least 1',
      'orders.csv:2:price: "-2" is not a price, at least 0 or left empty',
      'orders.csv:3:at: "soon" is not minutes from the start, at least 0',
      'orders.csv:3:quantity: "1.5" is not a whole number of units, at least 1',
      'orders.csv:3:price: "free" is not a price, at least 0 or left empty',
      'orders.csv:4:at: "1e999" is not minutes from the start, at least 0',
      'orders.csv:4:price: "1e999" is not a price, at least 0 or left empty',
    ],
  ],
  [
    `${HEADER}1,0,ann,bolt,1,1\n1,0,bob,bolt,1,1\n1,0,,bolt,1,1\n`,
    ['orders.csv:3:customer: order "1" is of customer "ann" on an earlier line'],
  ],
  [
    `${HEADER}1,0,"a\nb",bolt,1,1\n1,0,,,1,1\n`,
    [
      'orders.csv:4:product: there is no product "": the products are "bolt", "nut", "ball \\"bearing\\", steel", "Öse"',
    ],
  ],
])('%j has its faults at their lines and columns', (text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});

test('a quote inside a field that does not begin with one is text', () => {
  expect(parse(`${HEADER}1,0,12" pan,bolt,1,1\n`).customers).toEqual(['12" pan']);
});

test('bytes that are not UTF-8 are a fault', () => {
  const latin1 = Uint8Array.from(`${HEADER}1,0,Müller,bolt,1,1\n`, (letter) => letter.charCodeAt(0));
  expect(faultsOf(latin1)).toEqual(['orders.csv:2:6: not UTF-8: save the file in the encoding UTF-8']);
});

test('the first hundred faults are reported', () => {
  expect(faultsOf(HEADER + '1,0,,bolts,1,1\n'.repeat(500))).toHaveLength(100);
});

test('half a million lines are read in their sequence', () => {
  const count = 522_502;
  const rows = [HEADER];
  for (let i = 0; i < count; i++) {
    const order = Math.floor(i / 20);
    rows.push(
      `${536365 + order},${order * 3},${order % 4000},${PRODUCTS[i % 2]},${1 + (i % 7)},${(i % 1000) / 100}\n`,
    );
  }
  const trace = parse(rows.join(''));
  expect([trace.lines, trace.orders, trace.customers.length]).toEqual([count, Math.ceil(count / 20), 4000]);
  const last = trace.orders - 1;
  expect(trace.at[last]).toBe(last * 3 * 60_000);
  expect(trace.firstLine[last + 1] - trace.firstLine[last]).toBe(count % 20);
  for (let i = 0; i < count; i += 997) {
    expect(trace.product[i]).toBe(i % 2);
    expect(trace.quantity[i]).toBe(1 + (i % 7));
    expect(trace.price[i]).toBe((i % 1000) / 100);
  }
});

test('orders written in the scenario make the same trace as a file', () => {
  const products = new Map(PRODUCTS.map((name, i) => [name, i]));
  const events = [
    {
      at: 1,
      id: 'late',
      lines: [
        {product: 'nut', quantity: 2, price: 3},
        {product: 'bolt', quantity: 1},
      ],
    },
    {at: 0.5, lines: []},
    {at: 0, lines: [{product: 'bolt', quantity: 5}]},
  ];
  expect(plain(traceOfEvents(events, products))).toEqual([
    {at: 0, customer: null, lines: [['bolt', 5, NaN]]},
    {at: 43_200_000, customer: null, lines: []},
    {
      at: 86_400_000,
      customer: null,
      lines: [
        ['nut', 2, 3],
        ['bolt', 1, NaN],
      ],
    },
  ]);
  expect(() => traceOfEvents([{at: 0, lines: [{product: 'screw', quantity: 1}]}], products)).toThrow(
    new RangeError('there is no product of that name: screw'),
  );
});

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
