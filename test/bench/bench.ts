/**
 * Speed, as ratios and in seconds, in one table and in `bench.json`.
 * `npm run bench`; `npm run bench -- --only w2,hold` measures parts of it; `--orders FILE` fits and replays an order file of one's own in place of
 * a made one. Ratios come from runs in turns on one machine; seconds and milliseconds mean something on a quiet machine alone.
 */
import {availableParallelism, loadavg} from 'node:os';
import {parseArgs} from 'node:util';
import {measureFeatures} from './all-features.ts';
import {besideReferences} from './beside-references.ts';
import {measureCollections} from './collections.ts';
import {historyHead, historyRow, printTable, writeFindings, type Finding} from './findings.ts';
import {measureGrowth} from './growth.ts';
import {measureHold} from './hold.ts';
import {measureLarge} from './large.ts';
import {answerWith} from './own-process.ts';
import {measurePage} from './page.ts';
import {measureReplay} from './replay.ts';
import {measureSearch} from './search.ts';
import {measureStart} from './start.ts';
import {TASKS} from './tasks.ts';
import {measureWorkers} from './workers.ts';

const {values: options} = parseArgs({
  options: {
    only: {type: 'string'},
    orders: {type: 'string'},
    task: {type: 'string'},
    setting: {type: 'string', default: ''},
  },
});

const PARTS: Record<string, () => Finding[] | Promise<Finding[]>> = {
  w1: () => besideReferences('w1'),
  w2: () => besideReferences('w2'),
  w3: () => besideReferences('w3'),
  w4: () => besideReferences('w4'),
  hold: measureHold,
  collections: measureCollections,
  features: measureFeatures,
  growth: measureGrowth,
  large: measureLarge,
  replay: () => measureReplay(options.orders),
  workers: measureWorkers,
  search: measureSearch,
  start: measureStart,
  page: measurePage,
};

if (options.task) answerWith(TASKS[options.task](options.setting));
else await measure(options.only?.split(',') ?? Object.keys(PARTS));

async function measure(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    console.error(`--only knows ${Object.keys(PARTS).join(', ')}, not ${unknown.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const [load] = loadavg();
  if (load > availableParallelism() / 2)
    console.log(
      `the machine is busy (load ${load.toFixed(1)}): times mean little, and ratios less than on a quiet one`,
    );
  const findings: Finding[] = [];
  for (const name of names) findings.push(...(await PARTS[name]()));
  printTable(findings);
  writeFindings('bench.json', findings);
  console.log(`\n${historyHead()}\n${historyRow(findings)}`);
}
