import {intact, type Draft, type Loose} from '../draft.ts';
import {rightName, show} from '../messages.ts';
import {fault, type Place, type Report} from '../report.ts';
import type {Stage, Step} from '../stations.ts';

/** Stages between which orders may go to and fro: order entry, the warehouse, and closing. */
const PARTS: readonly (readonly Stage[])[] = [
  ['transmitted', 'verified'],
  ['picked', 'packed', 'dispatched'],
  ['invoiced', 'closed'],
];
const STAGE_NAMES: readonly string[] = PARTS.flat();
const SHARE_TOLERANCE = 1e-9;

/** What says where orders go from a step. */
type Way = Pick<Step, 'stage' | 'name' | 'next'>;
/** Such parts of a step as have no fault. */
type LooseWay = NonNullable<Loose<Way>>;

/** Steps must be told apart, be reached, and let orders go on. */
export function checkProcesses(draft: Draft, report: Report): void {
  for (const [i, site] of (draft.sites ?? []).entries()) {
    const steps: LooseWay[] = (site?.process ?? []).map((step) => ({
      stage: step?.stage,
      name: step?.name,
      next: step?.next,
    }));
    const place = ['sites', i, 'process'];
    const found = report.faults.length;
    checkSteps(place, steps, report);
    for (const [j, step] of steps.entries()) checkWays([...place, j, 'next'], step, steps, report);
    const ways = intact<Way[]>(steps);
    if (ways !== undefined && report.faults.length === found) checkFlow(place, ways, report);
  }
}

function checkSteps(place: Place, steps: readonly LooseWay[], report: Report): void {
  steps.forEach(({stage, name}, j) => {
    const before = steps.slice(0, j);
    if (name === null && stage !== undefined && before.some((other) => other.stage === stage))
      fault(
        report,
        [...place, j, 'stage'],
        `a second step for the stage "${stage}": orders enter a stage by its first step; give this one a "name" by which another step sends them here`,
        stage,
      );
    if (name === undefined || name === null) return;
    if (STAGE_NAMES.includes(name))
      fault(report, [...place, j, 'name'], `${show(name)} is a stage: write another name`, name);
    if (before.some((other) => other.name === name))
      fault(
        report,
        [...place, j, 'name'],
        `a second step is called ${show(name)}: names must be different`,
        name,
      );
  });
}

/** A way may lead to a step whose name or stage is hidden by a fault. */
function checkWays(place: Place, {stage, next}: LooseWay, steps: readonly LooseWay[], report: Report): void {
  if (stage === undefined || next === undefined) return;
  const part = PARTS.find((stages) => stages.includes(stage))!;
  const areHidden = steps.some((step) => step.stage === undefined || step.name === undefined);
  const names = steps.flatMap((step) =>
    step.name && step.stage && part.includes(step.stage) ? step.name : [],
  );
  next.forEach((way, k) => {
    const to = way?.to;
    if (to === undefined || names.includes(to) || (part as readonly string[]).includes(to)) return;
    if (areHidden && !STAGE_NAMES.includes(to)) return;
    const elsewhere = STAGE_NAMES.includes(to) || steps.some(({name}) => name === to);
    fault(
      report,
      [...place, k, 'to'],
      elsewhere
        ? `an order cannot go from the stage "${stage}" to ${show(to)}: it stays within the stages ${part.join(', ')}`
        : `there is no step ${show(to)}: ${rightName(to, [...names, ...part], 'steps and stages here')}`,
      to,
    );
  });
  const sum = sharesOf(next);
  if (sum > 1 + SHARE_TOLERANCE)
    fault(
      report,
      place,
      `the shares add up to ${Number(sum.toPrecision(12))}: they may add up to 1 at most; what is left goes on to the next stage`,
    );
}

/** Every step must be reached by orders, and must let them reach the end of its stages. */
function checkFlow(place: Place, steps: readonly Way[], report: Report): void {
  const follow = steps.map((step) => successors(step, steps));
  const reached = closure(
    steps.flatMap((step, j) => (entryOf(step.stage, steps) === j ? [j] : [])),
    (j) => follow[j],
  );
  steps.forEach((_, j) => {
    if (!reached.has(j))
      fault(
        report,
        [...place, j],
        'no order comes to this step: name it in "next" of a step that orders come to, or leave it out',
      );
  });
  const stuck = steps.findIndex((_, j) => reached.has(j) && !closure([j], (at) => follow[at]).has(LEFT));
  if (stuck >= 0)
    fault(
      report,
      [...place, stuck, 'next'],
      'orders that come to this step go round for ever: leave a share below 1 somewhere on the way',
    );
}

const LEFT = -1; // the end of the stages among which the step stands

/** Positions of the steps that may follow. */
function successors({stage, next}: Way, steps: readonly Way[]): number[] {
  const part = PARTS.find((stages) => stages.includes(stage))!;
  const entryFrom = (position: number) =>
    part.slice(position).reduce((found, one) => (found === LEFT ? entryOf(one, steps) : found), LEFT);
  const ways = next.map(({to}) => {
    const named = steps.findIndex(({name}) => name === to);
    return named >= 0 ? named : entryFrom(part.indexOf(to as Stage));
  });
  if (sharesOf(next) < 1 - SHARE_TOLERANCE) ways.push(entryFrom(part.indexOf(stage) + 1));
  return ways;
}

/** Position of the first step of a stage, -1 without one. */
function entryOf(stage: Stage, steps: readonly Way[]): number {
  return steps.findIndex((step) => step.stage === stage);
}

/** All that can be reached from `start`, which belongs to it. */
function closure(start: readonly number[], follow: (from: number) => readonly number[]): Set<number> {
  const reached = new Set(start);
  for (const from of reached) if (from !== LEFT) for (const to of follow(from)) reached.add(to);
  return reached;
}

function sharesOf(next: NonNullable<LooseWay['next']>): number {
  return next.reduce((sum, way) => sum + (way?.share ?? 0), 0);
}
