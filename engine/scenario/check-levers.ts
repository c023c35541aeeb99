import * as v from 'valibot';
import type {Draft} from './draft.ts';
import {pathText} from './faults.ts';
import {applyLever, type Lever} from './levers.ts';
import {NO_PATH, find, parsePath} from './paths.ts';
import {fault, type Report} from './report.ts';
import {scenarioSchema, type Scenario} from './schema.ts';
import {show} from './messages.ts';

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

/** Both ends of a lever must be right for the figures that it moves; the scenario is right as it stands. */
export function checkLeverEnds(scenario: Scenario, report: Report): void {
  for (const [i, lever] of scenario.levers.entries())
    for (const end of ['from', 'to'] as const) {
      const wrong = faultAt(scenario, lever, lever[end]);
      if (wrong) fault(report, ['levers', i, end], `${lever[end]} is out of range for ${wrong}`, lever[end]);
    }
}

/** Looks again at the sections that the lever changes. */
function faultAt(scenario: Scenario, lever: Lever, value: number): string | null {
  const moved = applyLever(scenario, lever, value);
  for (const key of Object.keys(moved) as (keyof Scenario)[]) {
    if (moved[key] === scenario[key]) continue;
    const [issue] = v.safeParse(scenarioSchema.entries[key], moved[key]).issues ?? [];
    if (issue)
      return `${pathText([key, ...(issue.path ?? []).map((item) => item.key as string | number)])}: ${issue.message}`;
  }
  return null;
}
