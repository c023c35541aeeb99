import type {CycleGroup} from '../../engine/index.ts';
import {orderBiographies, type BiographiesResult} from '../../engine/run/biography.ts';
import type {Pool} from '../../engine/run/pool.ts';
import type {Draft} from '../state/draft.ts';
import {ordersSaid, type OrdersSaid} from './said/orders.ts';
import {said, type Said} from './said/said.ts';
import type {Reading} from './sources.ts';
import {leverAt, saysWhen, sharing, type Watch} from './why.ts';

/** Orders of one group. */
export interface OrderGroupName {
  by: CycleGroup;
  name: string;
}

/** The lives of the latest orders. */
export interface LateOrders {
  result: BiographiesResult;
  /** Date of day 0, `YYYY-MM-DD`; null where the scenario does not say. */
  start: string | null;
  said: Said<OrdersSaid>;
}

/** The latest orders, of all or of one group, with the draft's lever at `value`, or of the scenario as it is written where that is null. */
export async function lateOrders(
  draft: Draft,
  value: number | null,
  group: OrderGroupName | null,
  {scenario, subject, written}: Reading,
  pool: Pool,
  {signal, told}: Watch,
): Promise<LateOrders> {
  const lever = leverAt(scenario, draft, value);
  const result = await orderBiographies(subject, pool, {
    ...(lever && {lever}),
    ...(group && {filter: {[group.by]: group.name}}),
    signal,
    onProgress: sharing(told),
  });
  return {
    result,
    start: saysWhen(written) ? scenario.run.start : null,
    said: said((words) => ordersSaid(result, words)),
  };
}
