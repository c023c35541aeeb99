import {rootOf} from '../../kernel/math.ts';
import {requirePositive} from '../check.ts';
import {peakOf} from '../peak.ts';

export interface CapacityOptions {
  /** Money per order. */
  revenue: number;
  /** Money per unit of capacity and unit of time, positive. */
  capacityCost: number;
  /** Money per order and unit of time in the system, not negative. */
  delayCost: number;
  /** Orders per unit of time by the mean time in the system, which may be infinite; it must not rise. */
  demandAt: (time: number) => number;
}

export interface CapacityOutcome {
  /** Orders served per unit of time at full work. */
  capacity: number;
  /** Orders per unit of time. */
  demandRate: number;
  /** Mean time in the system. */
  time: number;
  /** Money per unit of time. */
  profit: number;
}

/**
 * Where demand and delay meet in an M/M/1 queue of a given capacity: λ = demandAt(1/(μ - λ)). Mendelson (1985),
 * Pricing computer services: queueing effects, Communications of the ACM 28, 312-321. Throws RangeError unless the
 * capacity is positive.
 */
export function capacityOutcome(options: CapacityOptions, capacity: number): CapacityOutcome {
  requirePositive('capacity', capacity);
  const {revenue, capacityCost, delayCost, demandAt} = options;
  const timeAt = (rate: number): number => (rate < capacity ? 1 / (capacity - rate) : Infinity);
  const demandRate = rootOf((rate) => rate - demandAt(timeAt(rate)), 0, capacity);
  const time = timeAt(demandRate);
  return {
    capacity,
    demandRate,
    time,
    profit: (revenue - delayCost * time) * demandRate - capacityCost * capacity,
  };
}

/** The most profitable capacity between two, where profit has one peak. */
export function bestCapacity(options: CapacityOptions, from: number, to: number): CapacityOutcome {
  requirePositive('capacity cost', options.capacityCost);
  return capacityOutcome(
    options,
    peakOf((capacity) => capacityOutcome(options, capacity).profit, from, to),
  );
}
