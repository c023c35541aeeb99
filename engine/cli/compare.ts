import {readFileSync} from 'node:fs';
import {faultLine, ScenarioError, type Fault} from '../index.ts';
import {compare as playSideBySide, NoSuchService, type ComparedSubject} from '../run/compare.ts';
import {comparisonTable} from '../run/compare-csv.ts';
import {optimize} from '../run/optimize.ts';
import type {Pool} from '../run/pool.ts';
import {optimumWarnings} from '../run/warnings.ts';
import {isFile} from './files.ts';
import type {Job} from './job.ts';
import {deliver, warn} from './outcome.ts';
import {compareReport} from './report-compare.ts';
import {chosenLever, given, withPool} from './study.ts';
import {openSubject, type OpenedSubject} from './subject.ts';
import {UsageError} from './usage-error.ts';
import {warningLines} from './warnings.ts';
import {shortest} from './written.ts';

/** `fulcrum compare SCENARIO SCENARIO …`: two to six scenarios side by side on the same chance. */
export async function compare(job: Job): Promise<void> {
  const {operands, options, wording, progress, signal} = job;
  checkUse(job);
  const subjects = await openAll(job);
  const seed = options.seed ?? subjects[0].scenario.run.seed;
  const levers = options.best
    ? await forEach(job, async (one, i) => chosenLever(subjects[i], one, 'compare'))
    : null;
  const warnings: string[] = [];
  const result = await withPool(job, async (pool) => {
    const compared = levers ? await atBest(pool) : subjects;
    return playSideBySide(compared, pool, {
      ...given({replications: options.reps, confidence: options.confidence, service: options.service}),
      seed: levers ? `${seed}/fresh` : seed,
      onProgress: (done, wanted) =>
        progress.show(
          done / wanted,
          wording.progress.replications(wording.numbers.plain(done), wording.numbers.plain(wanted)),
        ),
      signal,
    });
  }).catch((error: unknown) => {
    if (!(error instanceof NoSuchService)) throw error;
    throw new UsageError([{path: '--service', message: wording.faults.noService(error.choices)}], 'compare');
  });
  deliver(job, {
    result,
    csv: () => comparisonTable(result),
    report: () => compareReport(result, operands, wording),
    warnings,
  });

  /** Every scenario at the value of its lever that pays best; the comparison is then played on other chance than this search. */
  async function atBest(pool: Pool): Promise<ComparedSubject[]> {
    const best: ComparedSubject[] = [];
    for (const [i, subject] of subjects.entries()) {
      const lever = levers![i];
      const found = await optimize({...subject, seed}, lever, pool, {
        ...given({confidence: options.confidence}),
        onProgress: ({step, replicationsUsed, budget, incumbent}) => {
          const used = wording.numbers.plain(replicationsUsed);
          const value = incumbent === null ? null : shortest(incumbent);
          progress.show(
            (i + replicationsUsed / budget) / subjects.length,
            wording.progress.search(step, used, value),
          );
        },
        signal,
      });
      const told = warningLines(optimumWarnings(found), subject.scenario.currency, wording);
      warnings.push(...told.map((line) => `${operands[i]}: ${line}`));
      best.push({...subject, lever: {lever, value: found.levers[lever.name].value}});
    }
    return best;
  }
}

/** What is wrong in how the options go together. */
function checkUse({options, wording}: Job): void {
  const faults: Fault[] = [];
  if (options.lever !== undefined && !options.best)
    faults.push({path: '--lever', message: wording.faults.onlyWith('--best')});
  if (options.json !== undefined && isScenario(options.json))
    faults.push({path: '--json', message: wording.faults.overScenario(options.json)});
  if (faults.length > 0) throw new UsageError(faults, 'compare');
}

function isScenario(path: string): boolean {
  return isFile(path) && readFileSync(path, 'utf8').includes('"fulcrum/scenario@');
}

/** Opens all scenarios, a file that stands twice once; everything that is wrong in them is told at once. */
async function openAll(job: Job): Promise<OpenedSubject[]> {
  const {operands, options, wording} = job;
  const known = new Map<string, Promise<OpenedSubject>>();
  const subjects = await forEach(job, (one) => {
    const opened = known.get(one.operand) ?? openSubject(one);
    known.set(one.operand, opened);
    return opened;
  });
  const [{scenario: first}] = subjects;
  const foreign = subjects.flatMap(({scenario: {currency}}, i) =>
    currency !== first.currency && operands.indexOf(operands[i]) === i ? [{currency, file: operands[i]}] : [],
  );
  if (foreign.length > 0)
    throw new ScenarioError(
      foreign.map(({currency, file}) => ({
        path: `${file}: currency`,
        message: wording.faults.otherCurrency(currency, operands[0], first.currency),
      })),
    );
  const told = subjects.flatMap(({warnings}, i) =>
    warnings.map((fault) => faultLine(of(operands[i], wording.told(fault)))),
  );
  warn([...new Set(told)], options, wording);
  return subjects;
}

/** Does the same for every scenario; what is wrong in any of them is told at once, each fault with its file. */
async function forEach<Result>(
  job: Job,
  work: (one: Job, place: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const faults = new Map<string, Fault>();
  for (const [place, operand] of job.operands.entries())
    try {
      results.push(await work({...job, operand}, place));
    } catch (error) {
      if (!(error instanceof ScenarioError || error instanceof UsageError)) throw error;
      for (const fault of error.faults) {
        const told = of(operand, fault);
        faults.set(faultLine(told), told);
      }
    }
  if (faults.size > 0) throw new ScenarioError([...faults.values()]);
  return results;
}

/** A fault with the file that it is in. */
function of(operand: string, fault: Fault): Fault {
  if (fault.path === operand) return fault;
  return {...fault, path: fault.path === '' ? operand : `${operand}: ${fault.path}`};
}
