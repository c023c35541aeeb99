import type {MoneySummary} from '../../engine/run/summary.ts';

/** Money a year, with its half-width where there is one. */
export type Amount = Pick<MoneySummary, 'mean' | 'halfWidth'>;
