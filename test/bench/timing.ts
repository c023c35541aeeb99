import {readFileSync} from 'node:fs';

/** Seconds of processor time that a job takes, and what it gives. */
export function measured<T>(job: () => T): {cpu: number; result: T} {
  const start = process.cpuUsage();
  const result = job();
  return {cpu: cpuSince(start), result};
}

/** Seconds of processor time since an earlier `process.cpuUsage()`. */
export function cpuSince(start: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The middle one of the values, of two the greater. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** A figure, or a dash for one that is missing. */
export function figure(value: number, digits: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(digits);
}

/** The most memory that this process has had, MB. */
export function peakMemory(): number {
  return peakKibibytes() * 1.024e-3;
}

/** What `resourceUsage` says on Linux counts the process that started this one too, so the kernel's own figure comes first. */
function peakKibibytes(): number {
  try {
    const [, kibibytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))!;
    return Number(kibibytes);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
