import type {CaseRow, QuantityRow, TruthReport, Value} from '../truth/index.ts';
import {aligned} from './columns.ts';
import type {Wording} from './wording.ts';

const LEFT = [0, 1, 2, 6];
const MOST_TEXT = 28; // characters of a value that is no number

/** A row a case with the quantity that speaks for it, or a row a quantity, then the families and the finding. */
export function truthReport(report: TruthReport, all: boolean, wording: Wording): string[] {
  const {truth, truthFinding} = wording.report;
  const {plain} = wording.numbers;
  const rows = report.rows.flatMap((row) => (all ? allOf(row, wording) : [headlineOf(row, wording)]));
  return [
    ...(rows.length > 0 ? aligned([[...truth.columns], ...rows], LEFT) : []),
    '',
    ...familiesOf(report.rows, wording),
    '',
    truthFinding(plain(report.passed), plain(report.failed), plain(report.unsupported)),
  ];
}

function headlineOf(row: CaseRow, wording: Wording): string[] {
  const {report, numbers} = wording;
  const speaking = speaker(row.quantities);
  const others = row.quantities.length - 1;
  const name = speaking && others > 0 ? report.truth.andMore(speaking.quantity, numbers.plain(others)) : '';
  return [
    report.verdict[row.verdict],
    row.id,
    ...(speaking ? figures({...speaking, quantity: name || speaking.quantity}) : ['', '', '', '']),
    row.reason === null ? row.title : `${row.title}: ${row.reason}`,
  ];
}

function allOf(row: CaseRow, wording: Wording): string[][] {
  if (row.quantities.length === 0) return [headlineOf(row, wording)];
  return row.quantities.map((quantity, i) => [
    wording.report.verdict[quantity.verdict],
    row.id,
    ...figures(quantity),
    i === 0 ? row.title : '',
  ]);
}

/** The quantity that failed or has no method, else the first number that was simulated, else the first of all. */
function speaker(quantities: readonly QuantityRow[]): QuantityRow | undefined {
  return (
    quantities.find(({verdict}) => verdict === 'failed') ??
    quantities.find(({verdict}) => verdict === 'unsupported') ??
    quantities.find(({expected, simulated}) => typeof expected === 'number' && simulated) ??
    quantities.find(({simulated}) => simulated) ??
    quantities[0]
  );
}

/** Quantity, expected, theory, simulated. */
function figures({quantity, expected, theory, simulated}: QuantityRow): string[] {
  return [
    quantity,
    written(expected),
    theory === undefined ? '' : written(theory),
    simulated ? play(simulated) : '',
  ];
}

function play(simulated: NonNullable<QuantityRow['simulated']>): string {
  if ('value' in simulated) return written(simulated.value);
  if ('mean' in simulated) return `${written(simulated.mean)} ± ${simulated.halfWidth.toPrecision(2)}`;
  const [[place, {mean, halfWidth}], ...others] = Object.entries(simulated.elements);
  const rest = others.length > 0 ? ` (+${others.length})` : '';
  return `${place}: ${written(mean)} ± ${halfWidth.toPrecision(2)}${rest}`;
}

function written(value: Value): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(7)));
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' ? Number(part.toPrecision(4)) : part,
  );
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
}

/** What became of the cases of each family, and how many that chance decides were played as scenarios. */
function familiesOf(rows: readonly CaseRow[], {report, numbers}: Wording): string[] {
  const families = [...new Set(rows.map(({family}) => family))];
  const table = families.map((family) => {
    const cases = rows.filter((row) => row.family === family);
    const chance = cases.filter(({stochastic}) => stochastic);
    const played = chance.filter(({quantities}) => quantities.some(({by}) => by === 'scenario'));
    const counts = [
      ...(['passed', 'failed', 'unsupported'] as const).map(
        (verdict) => cases.filter((row) => row.verdict === verdict).length,
      ),
      chance.length,
      played.length,
    ];
    return [family, ...counts.map((count) => numbers.plain(count))];
  });
  return aligned([[...report.truth.families], ...table]);
}
