import {intact, type Draft} from '../draft.ts';
import {DATA_ERRORS, ERRORS, type DataError, type ErrorKind} from '../errors.ts';
import {listed, show} from '../messages.ts';
import {fault, warning, type Place, type Report} from '../report.ts';
import type {Stage, Step} from '../stations.ts';

const ENTRY: readonly Stage[] = ['transmitted', 'verified'];
const WAREHOUSE: readonly Stage[] = ['picked', 'packed', 'dispatched'];
const OF_DATA = Object.fromEntries(DATA_ERRORS.map((kind) => [kind, ENTRY])) as Record<
  DataError,
  readonly Stage[]
>;

type Stations = NonNullable<NonNullable<NonNullable<Draft['sites']>[number]>['stations']>;
type Shares = Partial<Record<ErrorKind, number>>;

/** Stages whose steps may make each error, and those whose steps may find it. */
const MADE_AT: Readonly<Record<ErrorKind, readonly Stage[]>> = {
  ...OF_DATA,
  goods: ['picked', 'packed'],
  units: ['picked', 'packed'],
  document: ['packed', 'dispatched'],
  invoice: ['invoiced'],
};
const FOUND_AT: Readonly<Record<ErrorKind | 'shortStock', readonly Stage[]>> = {
  ...OF_DATA,
  goods: WAREHOUSE,
  units: WAREHOUSE,
  document: WAREHOUSE,
  invoice: ['invoiced'],
  shortStock: ENTRY,
};

/** Errors must be made and found where they can be, and what is found must be made by somebody. */
export function checkErrors(draft: Draft, report: Report): void {
  const channels = (draft.channels ?? []).map((channel) => intact<Shares>(channel?.errors ?? {}));
  for (const [i, site] of (draft.sites ?? []).entries()) {
    for (const [j, loose] of (site?.process ?? []).entries()) {
      const step = intact<Step>(loose);
      if (step === undefined) continue;
      checkStages(['sites', i, 'process', j], step, report);
      checkDesk(
        ['sites', i, 'process', j, 'check', 'correction', 'station'],
        step,
        site?.stations ?? [],
        report,
      );
    }
    const steps = intact<Step[]>(site?.process);
    if (steps === undefined) continue;
    const picking = intact<Shares>(site?.picking?.errors ?? {});
    const made = (kind: ErrorKind) =>
      steps.some(({errors}) => (errors?.[kind] ?? 0) > 0) ||
      (picking?.[kind] ?? 0) > 0 ||
      channels.some((errors) => errors === undefined || (errors[kind] ?? 0) > 0);
    for (const [j, step] of steps.entries())
      checkFinds(['sites', i, 'process', j, 'check'], step, steps, made, report);
  }
  checkDisputes(draft, report);
}

function checkStages(place: Place, {stage, errors, check}: Step, report: Report): void {
  for (const kind of ERRORS)
    if (errors !== null && errors[kind] > 0 && !MADE_AT[kind].includes(stage))
      fault(
        report,
        [...place, 'errors', kind],
        `no such error is made at the stage "${stage}": it is made at ${listed(MADE_AT[kind])}`,
        errors[kind],
      );
  if (check === null) return;
  const {finds, correction} = check;
  for (const kind of [...ERRORS, 'shortStock'] as const)
    if (finds[kind] > 0 && !FOUND_AT[kind].includes(stage))
      fault(
        report,
        [...place, 'check', 'finds', kind],
        `nothing of the kind is found at the stage "${stage}": it is found at ${listed(FOUND_AT[kind])}`,
        finds[kind],
      );
  if (correction.cancels > 0 && !ENTRY.includes(stage))
    fault(
      report,
      [...place, 'check', 'correction', 'cancels'],
      `at the stage "${stage}" an order is not cancelled any more: write 0, or find its errors at ${listed(ENTRY)}`,
      correction.cancels,
    );
}

function checkFinds(
  place: Place,
  step: Step,
  steps: readonly Step[],
  made: (kind: ErrorKind) => boolean,
  report: Report,
): void {
  if (step.check === null) return;
  const {finds, correlation} = step.check;
  const found = ERRORS.filter((kind) => finds[kind] > 0);
  for (const kind of found)
    if (!made(kind))
      warning(
        report,
        [...place, 'finds', kind],
        'nobody makes this error, so nothing is found: write its share in "errors" of a channel, or of a step or the picking of this site',
        finds[kind],
      );
  if (found.length === 0 && finds.shortStock === 0)
    return warning(
      report,
      [...place, 'finds'],
      'the step finds nothing: write the share of the errors that it finds',
    );
  const isSeenTwice = steps.some(
    ({check}) => check !== null && check !== step.check && found.some((kind) => check.finds[kind] > 0),
  );
  if (correlation > 0 && !isSeenTwice)
    warning(
      report,
      [...place, 'correlation'],
      'no other step of the process finds the same errors, so this share does nothing',
      correlation,
    );
}

/** An order with errors that were found must not be lost over them. */
function checkDesk(place: Place, {check}: Step, stations: Stations, report: Report): void {
  const name = check?.correction.station;
  const desk = stations.find((one) => one?.name !== undefined && one.name === name);
  if (desk && (desk.capacity || desk.patience))
    fault(
      report,
      place,
      `what is found must be put right: ${show(desk.name)} must have no "capacity" and no "patience"`,
      desk.name,
    );
}

/** Customers dispute invoices only where some are wrong. */
function checkDisputes(draft: Draft, report: Report): void {
  const wrong = new Set(
    (draft.sites ?? []).flatMap((site) => {
      const steps = intact<Step[]>(site?.process);
      return steps === undefined || steps.some(({errors}) => errors !== null && errors.invoice > 0)
        ? (site?.name ?? [])
        : [];
    }),
  );
  for (const [i, segment] of (draft.segments ?? []).entries()) {
    const share = segment?.invoiceDisputes?.share ?? 0;
    const {servedBy} = segment ?? {};
    if (share > 0 && servedBy && !servedBy.some((site) => site === undefined || wrong.has(site)))
      warning(
        report,
        ['segments', i, 'invoiceDisputes', 'share'],
        'no site that serves these customers makes an invoice wrong, so there is nothing to dispute',
        share,
      );
  }
}
