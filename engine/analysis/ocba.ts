import {integrate} from '../kernel/distributions/quadrature.ts';
import {normalCdf, normalDensity} from '../kernel/math.ts';

/**
 * Shares of a budget that best tell the smallest of some means from the others: N_i/N_j = (σ_i/δ_i)²/(σ_j/δ_j)², N_best = σ_best √Σ(N_i/σ_i)².
 * Chen, Lin, Yücesan & Chick (2000), Simulation budget allocation for further enhancing the efficiency of ordinal optimization,
 * Discrete Event Dynamic Systems 10, 251-270. The smallest mean must stand alone, and variances be positive; RangeError otherwise.
 */
export function ocbaShares(means: readonly number[], variances: readonly number[]): number[] {
  const best = smallest(means, variances);
  const weights = means.map((mean, i) => {
    const lead = mean - means[best];
    return i === best ? 0 : variances[i] / (lead * lead);
  });
  weights[best] = Math.sqrt(
    variances[best] * weights.reduce((sum, weight, i) => sum + (weight * weight) / variances[i], 0),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Probability that the system with the smallest mean also has the smallest sample mean, for independent normal replications, `sizes`
 * of each (not necessarily whole), by quadrature over its sample mean.
 */
export function correctSelection(
  means: readonly number[],
  variances: readonly number[],
  sizes: readonly number[],
): number {
  const best = smallest(means, variances);
  const errors = variances.map((variance, i) => Math.sqrt(variance / sizes[i]));
  return integrate(
    (z) => {
      const sample = means[best] + errors[best] * z;
      let chance = normalDensity(z);
      for (let i = 0; i < means.length; i++)
        if (i !== best) chance *= normalCdf((means[i] - sample) / errors[i]);
      return chance;
    },
    -REACH,
    REACH,
  );
}

/** Bonferroni's lower bound of the same probability: one less the chances that each of the others looks better. */
export function correctSelectionBound(
  means: readonly number[],
  variances: readonly number[],
  sizes: readonly number[],
): number {
  const best = smallest(means, variances);
  return means.reduce((bound, mean, i) => {
    if (i === best) return bound;
    const error = Math.sqrt(variances[best] / sizes[best] + variances[i] / sizes[i]);
    return bound - normalCdf((means[best] - mean) / error);
  }, 1);
}

/** Standard deviations at which the normal law ends, but for 10^-19. */
const REACH = 9;

/** Index of the smallest mean. */
function smallest(means: readonly number[], variances: readonly number[]): number {
  const least = Math.min(...means);
  if (means.filter((mean) => mean === least).length !== 1)
    throw new RangeError(`one mean must be the smallest: ${means.join(', ')}`);
  if (variances.length !== means.length || variances.some((variance) => !(variance > 0)))
    throw new RangeError(
      `there must be a positive variance for each of ${means.length} means: ${variances.join(', ')}`,
    );
  return means.indexOf(least);
}
