import type {Scenario} from '../index.ts';
import type {Warning} from '../run/warnings.ts';
import type {CliText} from '../text/cli.ts';
import {number, plain} from './numbers.ts';
import {targetPlace} from './tables.ts';
import {moneySentence, percent, sentence, shareFigure} from './written.ts';

/** Most warnings of one kind that are told. */
const MOST = 5;

/** Warnings in words, those of one kind together. */
export function warningLines(warnings: readonly Warning[], scenario: Scenario, text: CliText): string[] {
  return [...new Set(warnings.map(({type}) => type))].flatMap((type) => {
    const kind = warnings.filter((warning) => warning.type === type);
    const told = kind.slice(0, MOST).map((warning) => line(warning, scenario, text));
    return kind.length > MOST ? [...told, text.warnings.more(number(kind.length - MOST, 0))] : told;
  });
}

function line(warning: Warning, scenario: Scenario, text: CliText): string {
  const {warnings, report} = text;
  switch (warning.type) {
    case 'targetMissed': {
      const {measure, target, achieved, halfWidth} = warning;
      const service = sentence(shareFigure(achieved, halfWidth), '%');
      return warnings.targetMissed(
        targetPlace(warning, text),
        report.name(measure),
        percent(target),
        service,
      );
    }
    case 'neverServed':
      return warnings.neverServed(warning.dimension, warning.name, plain(warning.demanded, 0));
    case 'openAtEnd':
      return warnings.openAtEnd(plain(warning.orders, 1), percent(warning.orders / warning.ofOrders, 2));
    case 'atBound':
      return `${warnings.atBound(report.name(warning.lever), plain(warning.value))}: ${boundReason(warning, scenario, text)}`;
    case 'budgetSpent':
      return warnings.budgetSpent(number(warning.budget, 0), percent(warning.confidence));
    default:
      return warning satisfies never;
  }
}

/** Step of a lever for which a change of profit is told: a hundredth for what lies between 0 and 1. */
function stepOf(value: number): number {
  return Math.abs(value) <= 1 ? 0.01 : 1;
}

function boundReason(
  {bound: {reason, slope}, value}: Extract<Warning, {type: 'atBound'}>,
  {currency}: Scenario,
  {warnings, ...text}: CliText,
): string {
  if (reason !== 'improves') return warnings[reason];
  const step = stepOf(value);
  const change = {
    mean: Math.abs(slope!.mean) * step,
    halfWidth: slope!.halfWidth === null ? null : slope!.halfWidth * step,
    unit: `${currency}/year`,
  };
  return warnings.improves(moneySentence(change, {warnings, ...text}), plain(step));
}
