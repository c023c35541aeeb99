import type {Warning} from '../run/warnings.ts';
import {targetPlace} from './tables.ts';
import {measureName, type Wording} from './wording.ts';
import {moneySentence, shareSentence, shortest} from './written.ts';

/** Most warnings of one kind that are told. */
const MOST = 5;

/** Warnings in words, those of one kind together. */
export function warningLines(warnings: readonly Warning[], currency: string, wording: Wording): string[] {
  return [...new Set(warnings.map(({type}) => type))].flatMap((type) => {
    const kind = warnings.filter((warning) => warning.type === type);
    const told = kind.slice(0, MOST).map((warning) => line(warning, currency, wording));
    const more = kind.length - MOST;
    return more > 0 ? [...told, wording.warnings.more(wording.numbers.plain(more))] : told;
  });
}

function line(warning: Warning, currency: string, wording: Wording): string {
  const {warnings, numbers} = wording;
  switch (warning.type) {
    case 'targetMissed': {
      const {measure, target, achieved, halfWidth} = warning;
      return warnings.targetMissed(
        targetPlace(warning, wording),
        measureName(measure, wording),
        numbers.percent(target),
        shareSentence({mean: achieved, halfWidth}, wording),
      );
    }
    case 'neverServed':
      return warnings.neverServed(
        warning.dimension,
        warning.name,
        numbers.figure(warning.demanded, null).mean,
      );
    case 'overloaded': {
      const {site, station, load, servers, needed} = warning;
      return warnings.overloaded(
        {site, station},
        numbers.percent(load),
        numbers.plain(servers),
        numbers.plain(needed),
      );
    }
    case 'overloadedAlong': {
      const {site, station, lever, values, ofValues} = warning;
      const [low, high] = [Math.min(...values), Math.max(...values)].map(shortest);
      return warnings.overloadedAlong(
        {site, station},
        lever,
        {low, high},
        numbers.plain(values.length),
        numbers.plain(ofValues),
      );
    }
    case 'openAtEnd': {
      const {orders, ofOrders} = warning;
      return warnings.openAtEnd(numbers.figure(orders, null).mean, numbers.percent(orders / ofOrders));
    }
    case 'atBound': {
      const reason = boundReason(warning, currency, wording);
      return `${warnings.atBound(warning.lever, shortest(warning.value))}: ${reason}`;
    }
    case 'budgetSpent':
      return warnings.budgetSpent(
        numbers.plain(warning.budget),
        numbers.percent(warning.confidence),
        warning.before,
      );
    default:
      return warning satisfies never;
  }
}

/** Step of a lever for which a change of profit is told: a hundredth for what lies between 0 and 1. */
function stepOf(value: number): number {
  return Math.abs(value) <= 1 ? 0.01 : 1;
}

function boundReason(
  {bound: {reason, slope, neighbour}, value}: Extract<Warning, {type: 'atBound'}>,
  currency: string,
  wording: Wording,
): string {
  if (reason === 'oneSystem') return wording.warnings.oneSystem;
  if (reason === 'notDistinguishable') return wording.warnings.notDistinguishable(shortest(neighbour!));
  const step = stepOf(value);
  const change = {
    mean: Math.abs(slope!.mean) * step,
    halfWidth: slope!.halfWidth === null ? null : slope!.halfWidth * step,
  };
  return wording.warnings.improves(
    shortest(neighbour!),
    moneySentence(change, currency, wording),
    shortest(step),
  );
}
