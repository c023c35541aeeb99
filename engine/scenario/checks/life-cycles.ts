import type {Coverage} from '../directory.ts';
import type {Draft} from '../draft.ts';
import {fault, warning, type Place, type Report} from '../report.ts';

type LifeCycle = NonNullable<NonNullable<NonNullable<Draft['products']>[number]>['lifeCycle']>;

/** Stages must follow each other, lie within the run, and aim at something that is derived. */
export function checkLifeCycles(draft: Draft, cover: Coverage, report: Report): void {
  for (const [i, product] of (draft.products ?? []).entries()) {
    const cycle = product?.lifeCycle;
    if (!cycle) continue;
    const place = ['products', i, 'lifeCycle'];
    checkInstants([...place, 'stages'], cycle, draft.run?.horizon, report);
    checkDemand(place, cycle, draft, report);
    if (product.name !== undefined) checkTargets([...place, 'stages'], cycle, product.name, cover, report);
  }
}

function checkInstants(place: Place, {stages}: LifeCycle, horizon: number | undefined, report: Report): void {
  let before = -Infinity;
  for (const [k, stage] of (stages ?? []).entries()) {
    const from = stage?.from;
    if (from === undefined) continue;
    const at = [...place, k, 'from'];
    if (k === 0 && from !== 0) fault(report, at, 'the first stage begins with the run: write 0', from);
    else if (from <= before)
      fault(report, at, `a stage begins after the one before it, which begins on day ${before}`, from);
    else if (horizon !== undefined && from >= horizon)
      warning(report, at, 'the run ends before this stage begins: it changes nothing', from);
    before = from;
  }
}

/** Demand must be of a kind that can change, and the product must come before the run ends. */
function checkDemand(place: Place, {stages, diffusion}: LifeCycle, draft: Draft, report: Report): void {
  const {segments = [], run} = draft;
  const changes = Boolean(diffusion) || stages?.some((stage) => stage?.demand !== 1);
  if (changes && segments.length > 0 && segments.every((segment) => segment?.orders?.type === 'trace'))
    warning(report, place, 'all orders are replayed as they came: no stage changes how many there are');
  const {launch} = diffusion ?? {};
  if (launch !== undefined && run?.horizon !== undefined && launch >= run.horizon)
    warning(
      report,
      [...place, 'diffusion', 'launch'],
      'the run ends before the product comes to the market: nobody asks for it',
      launch,
    );
}

/** A target acts where the stock of the product derives its levels from one. */
function checkTargets(
  place: Place,
  {stages}: LifeCycle,
  product: string,
  cover: Coverage,
  report: Report,
): void {
  const k = (stages ?? []).findIndex((stage) => stage?.target !== undefined && stage.target !== null);
  if (k < 0) return;
  const policies = [...cover.values()].flatMap((covered) => covered.get(product)?.stock.policy ?? []);
  const isDerived = policies.some((policy) => {
    if ('baseStockLevel' in policy) return typeof policy.baseStockLevel === 'object';
    return 'reorderPoint' in policy && typeof policy.reorderPoint === 'object';
  });
  if (!isDerived)
    warning(
      report,
      [...place, k, 'target'],
      'no stock of this product derives its level from a service target: it changes nothing',
      stages![k]!.target,
    );
}
