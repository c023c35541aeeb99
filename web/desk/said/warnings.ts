import type {OptimumResult} from '../../../engine/run/optimize.ts';
import type {Warning} from '../../../engine/run/warnings.ts';
import {isShare} from '../../state/lever-kind.ts';
import {valueText} from '../../state/lever-value.ts';
import type {Words} from './said.ts';

/** What a reader must know beside the figures of a run. */
export function warningTexts(warnings: readonly Warning[], words: Words): string[] {
  return warnings.flatMap((warning) => warningText(warning, words) ?? []);
}

/** What a reader must know beside the answer. */
export function optimumWarningTexts(
  optimum: OptimumResult,
  warnings: readonly Warning[],
  currency: string,
  words: Words,
): string[] {
  const {finding, numbers} = words;
  const {lever} = optimum.curve;
  return warnings.flatMap((warning) => {
    switch (warning.type) {
      case 'atBound': {
        const {reason, slope, neighbour} = warning.bound;
        if (neighbour === null) return finding.bound({reason: 'oneSystem'});
        const beside = valueText(lever, neighbour, words);
        if (reason === 'improves' && slope) {
          const step = isShare(lever) ? 'point' : 'unit';
          const size = step === 'point' ? 0.01 : 1;
          const change = numbers.money(
            slope.mean * size,
            slope.halfWidth && slope.halfWidth * size,
            currency,
          );
          const end = valueText(lever, warning.value, words);
          return finding.bound({reason, end, neighbour: beside, change, step});
        }
        const confidence = numbers.roundPercent(optimum.confidence);
        return finding.bound({reason: 'notDistinguishable', neighbour: beside, confidence});
      }
      case 'budgetSpent':
        return finding.budgetSpent(numbers.plain(warning.budget), warning.before);
      case 'overloadedAlong': {
        const text = (value: number) => valueText(lever, value, words);
        const [low, high] = [Math.min(...warning.values), Math.max(...warning.values)].map(text);
        return finding.overloadedAlong(warning, {low, high});
      }
      default:
        return warningText(warning, words) ?? [];
    }
  });
}

/** Null for a warning that is told elsewhere. */
function warningText(warning: Warning, {finding, numbers}: Words): string | null {
  switch (warning.type) {
    case 'overloaded':
      return finding.overloaded(
        warning,
        numbers.roundPercent(warning.load),
        numbers.plain(warning.servers),
        numbers.plain(warning.needed),
      );
    case 'neverServed':
      return finding.neverServed(warning.dimension, warning.name, numbers.short(warning.demanded));
    case 'openAtEnd':
      return finding.openAtEnd(numbers.short(warning.orders), numbers.short(warning.ofOrders));
    default:
      return null;
  }
}
