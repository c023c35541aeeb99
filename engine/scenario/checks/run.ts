import type {Draft} from '../draft.ts';
import {NO_PATH, find, parsePath} from '../paths.ts';
import {fault, warning, type Report} from '../report.ts';

const DAYS_IN_WEEK = 7;

/** Something must be left to count. */
export function checkRun(draft: Draft, report: Report): void {
  const {horizon, warmUp, period, series} = draft.run ?? {};
  if (horizon !== undefined && typeof warmUp === 'number' && warmUp >= horizon)
    fault(
      report,
      ['run', 'warmUp'],
      `${warmUp} days of warm-up leave nothing of a horizon of ${horizon} days`,
      warmUp,
    );
  const {every, first} = period ?? {};
  if (horizon !== undefined && every !== undefined && first !== undefined && first + every >= horizon)
    fault(
      report,
      ['run', 'period'],
      `the first period, of ${every} days from day ${first} on, does not end within a horizon of ${horizon} days`,
    );
  const counted = (horizon ?? Infinity) - (typeof warmUp === 'number' ? warmUp : 0);
  if (series === 'week' && counted > 0 && counted < DAYS_IN_WEEK)
    warning(
      report,
      ['run', 'series'],
      `the counted time of ${counted} days holds no whole week, so that nothing is told by week`,
      series,
    );
}

/** Assumptions must mean figures that exist; `output` is the scenario with its faulty parts. */
export function checkAssumptions(draft: Draft, output: unknown, report: Report): void {
  for (const [i, assumption] of (draft.assumptions ?? []).entries()) {
    if (assumption?.path === undefined) continue;
    const steps = parsePath(assumption.path);
    const place = ['assumptions', i, 'path'];
    if (!steps) fault(report, place, `${JSON.stringify(assumption.path)} ${NO_PATH}`, assumption.path);
    else if (find(output, steps).length === 0)
      fault(
        report,
        place,
        `${JSON.stringify(assumption.path)} matches nothing in this scenario`,
        assumption.path,
      );
  }
}
