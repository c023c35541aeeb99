import {expect, test} from 'vitest';
import type {StockTrace} from '../../engine/run/stock-trace.ts';
import {stockFinding, stretchFigures} from '../../web/state/stock-finding.ts';
import {wordsHere} from './words-here.ts';

const words = await wordsHere('en');

const trace = {
  site: 'warehouse',
  product: 'belt',
  empty: [
    {from: 5, to: 10, short: 3},
    {from: 20, to: 22, short: 0},
    {from: 98, to: 104, short: 9},
  ],
} as unknown as StockTrace;

test('a stretch of a replication is told by its stock-outs and the time with an empty shelf', () => {
  expect(stretchFigures(trace, [0, 100])).toEqual({stockOuts: 2, empty: 0.09});
  expect(stretchFigures(trace, [8, 28])).toEqual({stockOuts: 1, empty: 0.2});
  expect(stockFinding(trace, [0, 100], words)).toBe(
    'belt at warehouse: 2 stock-outs in 100 days; the shelf was empty 9.0% of the time',
  );
  expect(stockFinding(trace, [8, 28], words)).toContain(': 1 stock-out in 20 days');
  expect(stockFinding(trace, [15, 25], words)).toContain(
    ': no stock-out in 10 days; the shelf was empty 20.0%',
  );
  expect(stockFinding(trace, [30, 31], words)).toBe(
    'belt at warehouse: no stock-out in 1 day; the shelf was never empty',
  );
});
