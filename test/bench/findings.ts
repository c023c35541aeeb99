import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {availableParallelism, cpus, loadavg} from 'node:os';
import manifest from '../../package.json' with {type: 'json'};

/** A measured figure and what it should be. */
export interface Finding {
  /** Its name in `bench.json` and among the columns of HISTORY.md. */
  id: string;
  what: string;
  measured: number;
  unit: '' | 'x' | 'x C' | 's' | 'ms' | 'MB' | 'kB' | 'us';
  atMost?: number;
  atLeast?: number;
}

/** Ratios that HISTORY.md follows from version to version, by the heads of its columns. */
const FOLLOWED = {
  W1: 'w1',
  W2: 'w2',
  W3: 'w3',
  'W4 warm': 'w4',
  'W4 first': 'w4-first',
  'hold 1k': 'hold-1k',
  'hold 100k': 'hold-100k',
  'hold 1M': 'hold-1M',
  'growth to 2,200': 'growth-2,200',
  'to 220,000': 'growth-220,000',
  'two workers': 'workers',
  'search default': 'search-default',
  textbook: 'search-textbook',
};

/** The one table. */
export function printTable(findings: readonly Finding[]): void {
  const rows = findings.map((finding) => [
    finding.what,
    shown(finding.measured, finding.unit),
    target(finding),
    {true: 'met', false: 'missed', null: ''}[`${isMet(finding)}`],
  ]);
  const head = ['what', 'measured', 'target', 'verdict'];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  console.log();
  for (const [what, measured, wanted, verdict] of [head, ...rows])
    console.log(
      `${what.padEnd(widths[0])}  ${measured.padStart(widths[1])}  ${wanted.padStart(widths[2])}  ${verdict}`.trimEnd(),
    );
}

/** The same for programs, with the machine it was measured on. */
export function writeFindings(path: string, findings: readonly Finding[]): void {
  const machine = {
    processor: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    load: loadavg()[0],
    node: process.version,
    gcc: versionOf('gcc', '-dumpfullversion'),
  };
  const figures = findings.map((finding) => ({...finding, met: isMet(finding)}));
  const all = {version: manifest.version, date: new Date().toISOString(), machine, findings: figures};
  writeFileSync(path, `${JSON.stringify(all, null, 1)}\n`);
}

/** The row of this version in HISTORY.md; what was not measured is a dash. */
export function historyRow(findings: readonly Finding[]): string {
  const cells = Object.values(FOLLOWED).map((id) => findings.find((finding) => finding.id === id)?.measured);
  return `| ${[manifest.version, ...cells.map((cell) => cell?.toFixed(2) ?? '–')].join(' | ')} |`;
}

/** The head of the table in HISTORY.md. */
export function historyHead(): string {
  const heads = ['version', ...Object.keys(FOLLOWED)];
  return `| ${heads.join(' | ')} |\n| ${heads.map(() => '---').join(' | ')} |`;
}

/** Null where there is no target. */
function isMet({measured, atMost, atLeast}: Finding): boolean | null {
  if (atMost !== undefined) return measured <= atMost;
  return atLeast === undefined ? null : measured >= atLeast;
}

function target({atMost, atLeast, unit}: Finding): string {
  if (atMost !== undefined) return `≤ ${shown(atMost, unit)}`;
  return atLeast === undefined ? '' : `≥ ${shown(atLeast, unit)}`;
}

function shown(value: number, unit: Finding['unit']): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`.trim();
}

function versionOf(program: string, option: string): string | null {
  try {
    return execFileSync(program, [option], {encoding: 'utf8', stdio: 'pipe'}).trim();
  } catch {
    return null;
  }
}
