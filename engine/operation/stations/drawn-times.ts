import {distribution, type Distribution, type DistributionSpec} from '../../kernel/distributions.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import {uniqueKeys} from '../../scenario/keys.ts';
import {DAY, STAGES, type Network} from '../../scenario/network.ts';

/** A law of days, and the stream that it is drawn with. */
export interface DrawnTime {
  readonly law: Distribution;
  readonly chance: Stream;
}

/** The variate with this index, times `pace`, ms. */
export function drawn({law, chance}: DrawnTime, index: number, pace = 1): number {
  return Math.max(0, Math.round(law.sample(chance.at(index)) * DAY * pace));
}

/** What a step takes at its station, and how long an order waits there for its service to begin. */
export interface ServiceTime {
  readonly service: DrawnTime;
  /** By segment, null where it is `service`; null where it always is. */
  readonly ofSegment: readonly (DrawnTime | null)[] | null;
  readonly patience: DrawnTime | null;
}

/** By step; null where it needs no station. */
export function serviceTimes({stations, stepList}: Network, randomness: Randomness): (ServiceTime | null)[] {
  const keys = uniqueKeys(stations.name);
  return stepList.map(({station, stage}) => {
    if (station < 0) return null;
    const chance = randomness.stream(`service/${STAGES[stage]}`, keys[station]);
    const drawnFrom = (spec: DistributionSpec): DrawnTime => ({law: distribution(spec), chance});
    const own = stations.timeOfSegment[station];
    const patience = stations.patience[station];
    return {
      service: drawnFrom(stations.time[station]),
      ofSegment: own.every((spec) => spec === null)
        ? null
        : own.map((spec) => (spec === null ? null : drawnFrom(spec))),
      patience:
        patience === null
          ? null
          : {
              law: distribution(patience),
              chance: randomness.stream(`patience/${STAGES[stage]}`, keys[station]),
            },
    };
  });
}

/** By step, the delay before its station; null where there is none. */
export function stepDelays({scenario, stepList}: Network, randomness: Randomness): (DrawnTime | null)[] {
  const keys = uniqueKeys(scenario.sites.map(({name}) => name));
  return stepList.map(({delay, stage, site}) =>
    delay === 0
      ? null
      : {law: distribution(delay), chance: randomness.stream(`delay/${STAGES[stage]}`, keys[site])},
  );
}

/** By station, what it takes to make what a supplier is asked for. */
export function productionTimes({stations}: Network, randomness: Randomness): DrawnTime[] {
  const keys = uniqueKeys(stations.name);
  return stations.time.map((time, i) => ({
    law: distribution(time),
    chance: randomness.stream('production', keys[i]),
  }));
}
