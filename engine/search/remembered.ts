import type {Problem} from './problem.ts';

/**
 * The same problem, with every replication kept: a curve and an optimum of one scenario share their simulation. Holds
 * as much memory as all results asked for; replications of one system must be asked for without gaps, as searches and
 * curves do.
 */
export function remembered<R>(problem: Problem<R>): Problem<R> {
  const identities = new Map<number, Promise<string>>();
  const samples = new Map<string, {results: R[]; last: Promise<unknown>}>();

  function system(value: number): Promise<string> {
    let identity = identities.get(value);
    if (!identity) {
      identity = problem.system(value);
      identity.catch(() => identities.delete(value));
      identities.set(value, identity);
    }
    return identity;
  }

  return {
    lever: problem.lever,
    system,
    async replicate(value, first, count, fresh, signal) {
      const key = `${fresh ? 'fresh' : 'common'}/${await system(value)}`;
      const sample = samples.get(key) ?? {results: [], last: Promise.resolve()};
      samples.set(key, sample);
      const {results} = sample;
      const request = sample.last.then(async () => {
        const known = results.length;
        if (first > known) throw new Error(`replications ${known} to ${first - 1} at ${value} were left out`);
        const missing = first + count - known;
        if (missing > 0) results.push(...(await problem.replicate(value, known, missing, fresh, signal)));
        return results.slice(first, first + count);
      });
      sample.last = request.catch(() => {});
      return request;
    },
    profit: (result) => problem.profit(result),
    revenue: (result) => problem.revenue(result),
  };
}
