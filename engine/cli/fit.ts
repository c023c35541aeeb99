import {basename} from 'node:path';
import {fitHistory, parseColumnMap, ScenarioError} from '../index.ts';
import {isFile, readInput, STANDARD} from './files.ts';
import type {Job} from './job.ts';
import {deliver} from './outcome.ts';
import {historyReport} from './report-history.ts';
import {given} from './study.ts';
import {UsageError} from './usage-error.ts';

/** `fulcrum fit ORDERS.csv --out FILE`: an order history becomes a scenario, with its replay and its order lines beside it. */
export async function fit(job: Job): Promise<void> {
  const {operand, options, wording, progress, signal} = job;
  const columns = columnMap(options.map);
  if (operand !== STANDARD && !isFile(operand))
    throw new ScenarioError([{path: operand, message: wording.faults.noFile}]);
  const out = options.out!;
  const stem = out.replace(/\.json$/, '');
  const traceFile = `${stem}-lines.csv.gz`;
  const fitted = await fitHistory(await readInput(operand), {
    file: operand === STANDARD ? 'orders' : operand,
    name: options.name ?? basename(operand).replace(/(\.csv|\.txt|\.tsv)?(\.gz)?$/i, ''),
    ...given({currency: options.currency, dates: options.dates, origin: options.start}),
    keep: options.keep,
    columns,
    traceFile: basename(traceFile),
    onProgress: (step, done) => progress.show(done, wording.progress.fit(step)),
    signal,
  });
  const files = [
    {path: out, content: fitted.scenarioText},
    {path: `${stem}-replay.json`, content: fitted.replayText},
    {path: traceFile, content: fitted.trace},
  ];
  deliver(job, {
    result: fitted.report,
    files,
    report: () => [
      ...historyReport(fitted.report, options.currency ?? fitted.scenario.currency ?? 'EUR', wording),
      '',
      ...files.map(({path}) => wording.report.written(path)),
      wording.history.next(out),
    ],
  });
}

function columnMap(pairs: readonly string[]) {
  try {
    return parseColumnMap(pairs);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError([{path: '--map', message: error.message}], 'fit');
  }
}
