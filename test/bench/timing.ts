/** Seconds of processor time that a job takes, and what it gives. */
export function measured<T>(job: () => T): {cpu: number; result: T} {
  const start = process.cpuUsage();
  const result = job();
  const {user, system} = process.cpuUsage(start);
  return {cpu: (user + system) / 1e6, result};
}

/** The middle one of the values, of two the greater. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
