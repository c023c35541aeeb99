import * as v from 'valibot';
import {check, type Surroundings} from './check.ts';
import type {Draft} from './draft.ts';
import {faultLine, pathText, type Fault} from './faults.ts';
import {applyLever, type Lever} from './levers.ts';
import {fault, type Report} from './report.ts';
import {scenarioSchema, type Scenario} from './schema.ts';

/**
 * The scenario with the scale of its levers settled, and what is wrong with their ends: both must be right for the figures that a lever moves,
 * also beside the other figures. A linear lever over figures that are whole moves over whole numbers. The scenario is right as it stands.
 */
export function settleLevers(
  scenario: Scenario,
  surroundings: Omit<Surroundings, 'output'>,
): {scenario: Scenario; faults: Fault[]} {
  const report: Report = {faults: [], warnings: []};
  const levers = scenario.levers.map((lever, i): Lever => {
    const before = report.faults.length;
    for (const end of ['from', 'to'] as const) {
      const wrong = faultAt(scenario, lever, lever[end], surroundings);
      if (wrong) fault(report, ['levers', i, end], `${lever[end]} is out of range for ${wrong}`, lever[end]);
    }
    const isRight = report.faults.length === before;
    return isRight && movesWholes(scenario, lever) ? {...lever, scale: 'whole'} : lever;
  });
  return {scenario: {...scenario, levers}, faults: report.faults};
}

/** Whether a linear lever between whole numbers moves figures that take no others. */
function movesWholes(scenario: Scenario, lever: Lever): boolean {
  const isBetweenWholes = lever.scale === 'linear' && [lever.from, lever.to].every(Number.isInteger);
  return isBetweenWholes && faultOfParts(scenario, applyLever(scenario, lever, lever.from + 0.5)) !== null;
}

function faultAt(
  scenario: Scenario,
  lever: Lever,
  value: number,
  surroundings: Omit<Surroundings, 'output'>,
): string | null {
  const moved = applyLever(scenario, lever, value);
  const ofParts = faultOfParts(scenario, moved);
  if (ofParts) return ofParts;
  const [ofWhole] = check(moved as Draft, {...surroundings, output: moved}).faults;
  return ofWhole ? faultLine(ofWhole) : null;
}

/** Looks again at the sections that have changed. */
function faultOfParts(scenario: Scenario, moved: Scenario): string | null {
  for (const key of Object.keys(moved) as (keyof Scenario)[]) {
    if (moved[key] === scenario[key]) continue;
    const [issue] = v.safeParse(scenarioSchema.entries[key], moved[key]).issues ?? [];
    if (issue)
      return `${pathText([key, ...(issue.path ?? []).map((item) => item.key as string | number)])}: ${issue.message}`;
  }
  return null;
}
