import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {DIMENSIONS, play, type Replication} from '../../engine/index.ts';
import {digestOf} from '../../engine/run/digest.ts';
import {STAGE} from '../../engine/operation/orders.ts';
import {ready, type Ready} from './playing.ts';
import {randomBusyHouse} from './random-busy-houses.ts';
import {randomHouse} from './random-houses.ts';

/** Shares that may exceed 1: work that is begun before closing is ended after it, and more may come than can be done. */
const BEYOND = /\.(utilisation|load)$/;
/** Means over what need not happen to any order: a wait, a task, a breakdown, work at a station, a sale, a cycle that ends. */
const MAY_BE_NONE =
  /\.(W|Wq|pWait|blocked|abandoned|detection|response|recovery|availability)(\.\w+)?$|PerTask$|timePerLine$|[wW]ait$|exceptionHoldTime|orderingConvenience|daysSalesOutstanding|orderCycleTime\.cv|[cC]ycle(s|Service|NoZero)\w*$/;

/** Orders of some customers below which a mean over a kind of them may be a mean over none. */
const FEW = 10;

interface Life {
  instants: Float64Array;
  delivered: boolean;
}

/** One replication, checked for conservation, with the instants of every counted order that ended. */
function playedOnce({network, plan}: Ready) {
  const lives: Life[] = [];
  const replication = play(network, plan, 'house', 0, {
    check: true,
    onOrder: (instants, counted, delivered) => counted && lives.push({instants, delivered}),
  });
  return {replication, lives};
}

function bytesOf(replication: Replication): string {
  return digestOf([{...replication, by: replication}]);
}

const names = (figures: readonly (string | null)[]) => figures.filter((name) => name !== null);

describe.each([
  ['any house, with any of what an order may meet on its way,', randomHouse],
  [
    'any house with people who work in shifts, call customers, put errors right, sort and merge',
    randomBusyHouse,
  ],
])('%s', (_, house) => {
  test('reads, conserves goods and money, plays the same twice, and measures nothing that is not there', () => {
    let served = 0;
    fc.assert(
      fc.property(house, (source) => {
        const one = ready(source);
        const {measures} = one.layout;
        const {replication} = playedOnce(one);
        expect(bytesOf(playedOnce(one).replication)).toBe(bytesOf(replication));

        const value = (name: string) => replication.measures[measures.findIndex((one) => one.name === name)];
        const count = (name: string) => value(name) || 0;
        const ends = ['ordersDelivered', 'ordersLost', 'ordersCancelled', 'openAtEnd'];
        expect(ends.reduce((sum, name) => sum + count(name), 0)).toBe(count('orders'));

        const isShare = (value: number) => !(value < -1e-12 || value > 1 + 1e-12);
        expect(
          names(
            measures.map(({name, unit}, i) => {
              const figure = replication.measures[i];
              const isRight = Math.abs(figure) < Infinity && (unit !== 'share' || isShare(figure));
              return Number.isNaN(figure) || isRight || BEYOND.test(name) ? null : `${name} ${figure}`;
            }),
          ),
        ).toEqual([]);
        const {segment: table} = replication.measuresBy;
        const bySegment = one.layout.measuresBy.segment;
        const isRare = bySegment.some(
          ({name}, column) =>
            name === 'ordersDelivered' && table.some((n, at) => at % bySegment.length === column && n < FEW),
        );
        if (isRare) return;
        served++;
        const missing = measures.map(({name}, i) => (Number.isNaN(replication.measures[i]) ? name : null));
        expect(names(missing).filter((name) => !MAY_BE_NONE.test(name))).toEqual([]);
      }),
      {seed: 7, numRuns: 45},
    );
    expect(served).toBeGreaterThan(20);
  });

  test('gives every order stages that follow each other and add up to its cycle, and the means of both to the measures', () => {
    fc.assert(
      fc.property(house, (source) => {
        const one = ready(source);
        const {replication, lives} = playedOnce(one);
        for (const {instants} of lives)
          expect(instants.every((instant, i) => i === 0 || instant >= instants[i - 1])).toBe(true);
        const figures = new Map(one.layout.measures.map(({name}, i) => [name, replication.measures[i]]));
        if (figures.get('ordersDelivered') === 0) return;
        let stages = 0;
        for (const [name, mean] of figures)
          if (name.startsWith('stage.') && !/invoiced|closed/.test(name)) stages += mean;
        expect(stages).toBeCloseTo(figures.get('orderCycleTime.mean')!, 9);
        const cycles = lives
          .filter(({delivered}) => delivered)
          .map(({instants}) => instants[STAGE.delivered] - instants[0]);
        if (cycles.length < figures.get('ordersDelivered')!) return; // the others wait for their invoices
        const mean = cycles.reduce((sum, cycle) => sum + cycle, 0) / cycles.length / 86_400_000;
        expect(mean).toBeCloseTo(stages, 9);
      }),
      {seed: 8, numRuns: 40},
    );
  });

  test('splits every line of its statement over products, sites, customers, lanes and stages of life, to the millionth', () => {
    fc.assert(
      fc.property(house, (source) => {
        const {layout, ...one} = ready(source);
        const {statement, statementBy} = playedOnce({layout, ...one}).replication;
        const width = layout.lines.length;
        for (const dimension of [...DIMENSIONS, 'stage'] as const) {
          const table = statementBy[dimension];
          layout.lines.forEach((line, column) => {
            const amounts = table?.filter((_, at) => at % width === column);
            if (amounts)
              expect(
                amounts.reduce((sum, amount) => sum + amount, 0),
                `${line} by ${dimension}`,
              ).toBe(statement[column]);
          });
        }
      }),
      {seed: 9, numRuns: 40},
    );
  });
});
