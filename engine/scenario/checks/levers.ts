import type {Draft} from '../draft.ts';
import {NO_PATH, find, parsePath} from '../paths.ts';
import {fault, type Report} from '../report.ts';
import {show} from '../messages.ts';

/** A lever must have a range, and figures to move; `output` is the scenario with its faulty parts. */
export function checkLevers(draft: Draft, output: unknown, report: Report): void {
  for (const [i, lever] of (draft.levers ?? []).entries()) {
    if (!lever) continue;
    const {from, to, scale} = lever;
    if (from !== undefined && to !== undefined && from >= to)
      fault(report, ['levers', i, 'to'], `${to} is not above "from", ${from}`, to);
    if (scale === 'logit')
      for (const [key, end] of Object.entries({from, to}))
        if (end !== undefined && !(end > 0 && end < 1))
          fault(
            report,
            ['levers', i, key],
            `${end} has no logit: a lever of the scale "logit" ends above 0 and below 1`,
            end,
          );
    if (scale === 'whole')
      for (const [key, end] of Object.entries({from, to}))
        if (end !== undefined && !Number.isSafeInteger(end))
          fault(
            report,
            ['levers', i, key],
            `${end} is not whole: a lever of the scale "whole" has whole ends`,
            end,
          );
    for (const [j, path] of (lever.paths ?? []).entries()) {
      if (path === undefined) continue;
      const place = ['levers', i, 'paths', j];
      const steps = parsePath(path);
      if (!steps) {
        fault(report, place, `${JSON.stringify(path)} ${NO_PATH}`, path);
        continue;
      }
      if (path.startsWith('run.')) {
        fault(report, place, `${JSON.stringify(path)} is part of the run: a lever moves the operation`, path);
        continue;
      }
      const matches = find(output, steps);
      const other = matches.find(({value}) => typeof value !== 'number');
      if (matches.length === 0)
        fault(report, place, `${JSON.stringify(path)} matches nothing in this scenario`, path);
      else if (other)
        fault(
          report,
          place,
          `${JSON.stringify(path)} leads to ${show(other.value)}: a lever moves numbers only`,
          path,
        );
    }
  }
}
