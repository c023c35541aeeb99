import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {attachmentNames, readScenario, ScenarioError} from '../../engine/scenario/read-scenario.ts';
import {changed, faultsOf, SMALLEST} from './smallest.ts';

const partsDistributor = readFileSync('scenarios/parts-distributor.json', 'utf8');

test('the smallest file is a complete scenario', () => {
  const {scenario, warnings} = readScenario(SMALLEST);
  expect(warnings).toEqual([]);
  expect(scenario).toMatchInlineSnapshot(`
    {
      "about": "",
      "assumptions": [],
      "calendars": {},
      "channels": [],
      "correlations": [],
      "costs": {
        "claimPerUnit": 0,
        "errors": null,
        "fixedPerYear": 0,
        "imputed": {
          "goodwill": 0,
        },
        "interestPerYear": 0,
        "latePerOrder": 0,
      },
      "currency": "EUR",
      "format": "fulcrum/scenario@1",
      "lanes": [
        {
          "damageFactor": 1,
          "distance": null,
          "from": "works",
          "insurance": null,
          "leadTime": {
            "of": 5,
            "type": "iid",
          },
          "mode": "road",
          "refuses": [],
          "tariff": {
            "minimum": 0,
            "perKg": 0,
            "perKm": 0,
            "perM3": 0,
            "perShipment": 0,
            "perUnit": 0,
            "volumetric": null,
          },
          "to": "shop",
        },
        {
          "damageFactor": 1,
          "distance": null,
          "from": "shop",
          "insurance": null,
          "leadTime": {
            "of": 0,
            "type": "iid",
          },
          "mode": "road",
          "refuses": [],
          "tariff": {
            "minimum": 0,
            "perKg": 0,
            "perKm": 0,
            "perM3": 0,
            "perShipment": 0,
            "perUnit": 0,
            "volumetric": null,
          },
          "to": "people",
        },
      ],
      "levers": [],
      "name": "scenario",
      "products": [
        {
          "class": null,
          "cost": 1,
          "damage": 0,
          "divisible": false,
          "lifeCycle": null,
          "madeToOrder": false,
          "name": "bolt",
          "offer": null,
          "price": 2,
          "salvage": 0,
          "shelfLife": null,
          "substitutes": [],
          "traits": [],
          "volume": 0,
          "weight": 0,
        },
      ],
      "promotions": [],
      "run": {
        "followUp": 30,
        "horizon": 365,
        "period": null,
        "replications": "auto",
        "seed": "1",
        "series": null,
        "start": "2026-01-05",
        "warmUp": "auto",
      },
      "segments": [
        {
          "basket": {
            "distinct": false,
            "quantities": {},
            "shares": "*",
          },
          "cancellation": null,
          "channels": {},
          "class": null,
          "convenience": null,
          "customers": 1,
          "distance": 0,
          "invoiceDisputes": null,
          "lines": 1,
          "name": "people",
          "orders": {
            "dayFactor": null,
            "hours": null,
            "perDay": 4,
            "season": null,
            "type": "poisson",
            "weekdays": null,
          },
          "payment": null,
          "priority": null,
          "promise": null,
          "quantity": 1,
          "response": null,
          "servedBy": [
            "shop",
          ],
          "smoothing": null,
          "transship": null,
          "wanted": null,
          "whenShort": {
            "patience": null,
            "releaseAt": 0,
            "ship": "partial",
            "type": "backorder",
          },
        },
      ],
      "sites": [
        {
          "at": null,
          "capacity": null,
          "customising": null,
          "identification": null,
          "kind": "supplier",
          "name": "works",
          "packing": [],
          "picking": null,
          "process": [],
          "production": null,
          "stations": [],
          "stock": [],
        },
        {
          "at": null,
          "capacity": null,
          "customising": null,
          "identification": null,
          "kind": "distribution-centre",
          "name": "shop",
          "packing": [],
          "picking": null,
          "process": [],
          "production": null,
          "stations": [],
          "stock": [
            {
              "backorderCost": 0,
              "backorders": null,
              "expedite": null,
              "forcedOrders": [],
              "from": "works",
              "holdInTransit": false,
              "holdingCost": null,
              "holdingRate": 0.25,
              "initial": "policy",
              "keepFor": {},
              "maxOutstanding": null,
              "mode": null,
              "name": null,
              "orderCost": 0,
              "orderCostPerUnit": 0,
              "pipeline": [],
              "policy": {
                "baseStockLevel": {
                  "measure": "fillRate",
                  "type": "target",
                  "value": 0.95,
                },
                "review": null,
                "type": "baseStock",
              },
              "product": "*",
              "scheduledReceipts": [],
              "transmit": 0,
            },
          ],
        },
      ],
    }
  `);
});

test('the sketch of the scenario file, made to run, is read without fault or warning', () => {
  const {scenario, warnings} = readScenario(partsDistributor);
  expect(warnings).toEqual([]);
  expect(scenario.sites[1].stations[0].time).toBe(3 / 1440);
  expect(scenario.segments[0].promise).toEqual({cycleTime: 2, calendar: null, moreWhenShort: 0});
  expect(scenario.sites[1].stock[1].from).toBe('plant');
});

test('reading what was read gives the same bytes again', () => {
  for (const json of [SMALLEST, partsDistributor]) {
    const {scenario} = readScenario(json);
    const text = JSON.stringify(scenario);
    expect(JSON.stringify(readScenario(scenario).scenario)).toBe(text);
    expect(JSON.stringify(readScenario(text).scenario)).toBe(text);
  }
});

test('reading leaves what it was given as it was', () => {
  const before = JSON.stringify(SMALLEST);
  readScenario(SMALLEST);
  expect(JSON.stringify(SMALLEST)).toBe(before);
});

test('faults in parts and between parts are all reported at once', () => {
  const json = changed(
    'run',
    {horizon: 100, warmUp: 100, length: 5},
    'products[0].cost',
    -3,
    'sites[1].stock[0].policy',
    {type: 'baseStock', baseStockLevel: {type: 'target', value: 97.5}},
    'lanes[0].to',
    'shopp',
    'segments[0].promise',
    {cycleTime: 'soon'},
    'segments[0].servedBy',
    ['shop', 'store'],
  );
  expect(faultsOf(json)).toEqual([
    'run.length: unknown key: the keys here are "start", "horizon", "warmUp", "followUp", "period", "series", "replications", "seed"',
    'products[0].cost: -3 is not an amount of money of at least 0',
    'sites[1].stock[0].policy.baseStockLevel.value: 97.5 is not a share above 0 and below 1 (97.5 % is 0.975)',
    'segments[0].promise.cycleTime: "soon" is not a duration: write a number of days, or a number with s, min, h, d or week, such as "90 min"',
    'run.warmUp: 100 days of warm-up leave nothing of a horizon of 100 days',
    'lanes[0].to: there is no site or segment "shopp": did you mean "shop"?',
    'segments[0].servedBy[1]: there is no site "store": the sites are "works", "shop"',
    'sites[1].stock[0].from: no lane leads from "works" to "shop": add {"from": "works", "to": "shop"} to "lanes"',
  ]);
});

test('a fault carries the path, the message and the value that stands there', () => {
  try {
    readScenario(changed('products[0].price', '7'));
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    expect((error as ScenarioError).faults).toEqual([
      {
        path: 'products[0].price',
        message: '"7" is not an amount of money of at least 0: write 7 without quotes',
        value: '7',
      },
    ]);
  }
});

test('text that is no JSON is a fault with line and column', () => {
  expect(faultsOf('{"format": "fulcrum/scenario@1",\n  "name": }')).toEqual([
    'line 2, column 11: a value belongs here',
  ]);
});

test('a key that an object has twice is a fault beside all others', () => {
  expect(faultsOf('{"format": "fulcrum/scenario@1", "lanes": [], "lanes": []}')).toEqual([
    'line 1, column 47: the key "lanes" stands here a second time',
    'products: missing; what belongs here: things that are bought, stocked and sold',
    'sites: missing; what belongs here: places that supply, keep or hand out goods',
    'segments: missing; what belongs here: customers who order alike',
  ]);
});

test.each([
  [undefined, 'undefined is no scenario: write a JSON object'],
  ['', 'line 1, column 1: the text ends where a value belongs'],
  ['[]', '[] is not an object'],
  ['null', 'null is not an object'],
  [3, '3 is not an object'],
  [[], '[] is not an object'],
])('%j is no scenario', (json, fault) => {
  expect(faultsOf(json)).toEqual([fault]);
});

test('the files that a scenario asks for are known before it is read', () => {
  const json = {
    segments: [{orders: {file: 'a.csv'}}, {orders: {file: 'b.csv'}}, {orders: {file: 'a.csv'}}, {orders: 3}],
  };
  expect(attachmentNames(json)).toEqual(['a.csv', 'b.csv']);
  expect(attachmentNames(JSON.stringify(json))).toEqual(['a.csv', 'b.csv']);
  expect(attachmentNames('{')).toEqual([]);
});
