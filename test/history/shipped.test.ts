import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {fitHistory} from '../../engine/history/fit-history.ts';
import {decompress} from '../../engine/scenario/decompress.ts';
import {readScenario} from '../../engine/scenario/read-scenario.ts';

const shipped = (name: string) => readFileSync(new URL(`../../scenarios/${name}`, import.meta.url));

test('the shipped autumn of Online Retail is what its order lines give', async () => {
  const text = shipped('online-retail-autumn.json').toString();
  const {name, about, currency, run, segments} = JSON.parse(text);
  const bytes = shipped(segments[0].orders.file);
  const {replayText, report} = await fitHistory(bytes, {
    name: name.replace(', replayed', ''),
    about: about.split(' Made from')[0],
    currency,
    origin: run.start,
    traceFile: segments[0].orders.file,
    keep: ['duplicate'],
  });
  expect(replayText).toBe(text);
  expect(report.kept).toMatchObject({lines: 22_667, orders: 4_901, products: 60, days: 91});
});

test('the shipped scenarios of Online Retail read without fault or warning', async () => {
  const file = 'data/online-retail-2011-autumn.csv.gz';
  const trace = {[file]: await decompress(shipped(file))};
  expect(readScenario(shipped('online-retail-autumn.json').toString(), trace).warnings).toEqual([]);
  const {scenario, warnings} = readScenario(shipped('online-retail.json').toString());
  expect(warnings).toEqual([]);
  expect([scenario.products.length, scenario.run.horizon]).toEqual([3797, 374]);
});
