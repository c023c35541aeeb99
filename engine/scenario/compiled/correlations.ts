import {correlationFactor} from '../../kernel/math.ts';
import type {Correlated} from '../network.ts';
import type {Scenario} from '../schema.ts';

/** What ties the demand of each segment to that of others; null where nothing does. */
export function compileCorrelations({segments, correlations}: Scenario): (Correlated | null)[] {
  const index = new Map(segments.map((segment, i) => [segment.name, i]));
  const tied: (Correlated | null)[] = segments.map(() => null);
  for (const {segments: names, matrix} of correlations) {
    const factor = correlationFactor(matrix);
    const members = Int32Array.from(names, (name) => index.get(name)!);
    members.forEach((segment, row) => {
      tied[segment] = {segments: members, weights: factor[row]};
    });
  }
  return tied;
}
