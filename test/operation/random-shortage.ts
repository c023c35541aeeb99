import fc from 'fast-check';
import {randomScenario} from './random-scenarios.ts';

const backorders = fc.constantFrom<object | null>(
  null,
  {serve: 'fifo'},
  {serve: 'priority'},
  {serve: 'priority', ageing: 0.7},
);

const expedite = fc.constantFrom<object | null>(
  null,
  {leadTime: 0.3, cost: 4, costPerUnit: 0.2},
  {below: 3, leadTime: {type: 'exponential', mean: 0.5}, cost: 1},
  {below: -2, leadTime: 0},
);

const substitutes = fc.constantFrom<object[]>(
  [],
  [{product: 'nut', accept: 0.5}],
  [{product: 'nut', accept: 1, price: 'asked', costPerUnit: 0.05}],
);

interface Written {
  products: object[];
  sites: {stock?: object[]}[];
  segments: {whenShort: {type: string}}[];
}

/** A random scenario in which shortage is met in every way: queues by priority, partial release, expediting and substitutes. */
export const randomShortage: fc.Arbitrary<object> = fc
  .record({
    source: randomScenario as fc.Arbitrary<object & Written>,
    queues: fc.tuple(backorders, backorders, backorders, backorders),
    ways: fc.tuple(expedite, expedite, expedite, expedite),
    substitutes,
    releaseAt: fc.tuple(fc.constantFrom(0, 0.5, 1), fc.constantFrom(0, 0.5, 1)),
  })
  .map(({source, queues, ways, substitutes: instead, releaseAt}) => {
    let entry = 0;
    const [bolt, nut] = source.products;
    return {
      ...source,
      products: [{...bolt, substitutes: instead}, nut],
      sites: source.sites.map((site) => ({
        ...site,
        ...(site.stock && {
          stock: site.stock.map((stock) => ({
            ...stock,
            backorders: queues[entry],
            expedite: ways[entry++],
          })),
        }),
      })),
      segments: source.segments.map((segment, i) =>
        segment.whenShort.type === 'backorder'
          ? {...segment, whenShort: {...segment.whenShort, releaseAt: releaseAt[i]}}
          : segment,
      ),
    };
  });
