import type {Scenario, Target, WhenShort} from '../../engine/index.ts';
import {MIXED} from '../state/input.ts';
import {eachSegment, eachServingStock, servingStock} from './figures.ts';

/** One of several ways that a scenario can be written. */
export interface Choice {
  readonly options: readonly string[];
  /** The way it is written now; `mixed` where its parts differ, null where it has none. */
  read(scenario: Scenario): string | null;
  write(scenario: Scenario, option: string): Scenario;
}

const WHEN_SHORT: Readonly<Record<string, WhenShort>> = {
  loseOrder: {type: 'lose', what: 'order'},
  loseLine: {type: 'lose', what: 'line'},
  loseRemainder: {type: 'lose', what: 'remainder'},
  backorderPartial: {type: 'backorder', ship: 'partial', releaseAt: 0, patience: null},
  backorderComplete: {type: 'backorder', ship: 'complete', releaseAt: 0, patience: null},
};

const MEASURES: readonly Target['measure'][] = ['fillRate', 'cycleServiceLevel', 'readyRate'];

/** What happens to what cannot be served at once, in every segment; who waits keeps the patience that he has. */
export const whenShort: Choice = {
  options: Object.keys(WHEN_SHORT),
  read: ({segments}) => together(segments.map((segment) => nameOf(segment.whenShort))),
  write: (scenario, option) =>
    eachSegment(scenario, (segment) => {
      const {whenShort: before} = segment;
      const after = WHEN_SHORT[option];
      const patience = before.type === 'backorder' ? before.patience : null;
      return {...segment, whenShort: after.type === 'backorder' ? {...after, patience} : after};
    }),
};

/** Which service measure the targets of the stock that serves customers aim at. */
export const targetMeasure: Choice = {
  options: MEASURES,
  read: (scenario) =>
    together(servingStock(scenario).flatMap((stock) => targetOf(stock.policy)?.measure ?? [])),
  write: (scenario, option) =>
    eachServingStock(scenario, (stock) => ({
      ...stock,
      policy: withTarget(stock.policy, (target) => ({...target, measure: option as Target['measure']})),
    })),
};

type Policy = Scenario['sites'][number]['stock'][number]['policy'];

function targetOf(policy: Policy): Target | null {
  if (policy.type === 'none') return null;
  const level = policy.type === 'baseStock' ? policy.baseStockLevel : policy.reorderPoint;
  return typeof level === 'number' ? null : level;
}

function withTarget(policy: Policy, change: (target: Target) => Target): Policy {
  const target = targetOf(policy);
  if (!target || policy.type === 'none') return policy;
  return policy.type === 'baseStock'
    ? {...policy, baseStockLevel: change(target)}
    : {...policy, reorderPoint: change(target)};
}

function nameOf(rule: WhenShort): string {
  if (rule.type === 'lose')
    return {order: 'loseOrder', line: 'loseLine', remainder: 'loseRemainder'}[rule.what];
  return rule.ship === 'partial' ? 'backorderPartial' : 'backorderComplete';
}

function together(values: readonly string[]): string | null {
  if (values.length === 0) return null;
  return values.every((value) => value === values[0]) ? values[0] : MIXED;
}
