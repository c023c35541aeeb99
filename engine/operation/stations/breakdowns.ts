import {distribution} from '../../kernel/distributions.ts';
import type {Openings} from '../../kernel/openings.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import {uniqueKeys} from '../../scenario/keys.ts';
import type {Failures} from '../../scenario/failures.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {drawn, type DrawnTime} from './drawn-times.ts';
import {pausingOpeningsOf} from './opening-hours.ts';
import type {StationFigure} from './station-figures.ts';
import type {StationOutcome} from './station-times.ts';
import {variate} from '../supply/transport.ts';

/** What failed at a station in the counted time; ms, NaN where nothing was observed. */
export interface Recovery {
  failures: number;
  /** Mean time from a failure until it is noticed, from then until its repair begins, and from the failure until the server works again. */
  detection: number;
  response: number;
  recovery: number;
  /** Time at work as a share of the time at work and down; hours for which work pauses behind closed doors are neither. */
  availability: number;
}

/**
 * The servers of a station that fail at work: the time to failure is working time, and an idle server does not fail. Where work pauses at
 * closing, so does the recovery. The n-th failure of a server has the same figures whatever it works on.
 */
export class Breakdowns {
  readonly #network: Network;
  /** Null where nothing pauses at closing. */
  readonly #pausing: Openings | null;
  readonly #between: DrawnTime;
  readonly #detection: DrawnTime;
  readonly #response: DrawnTime;
  readonly #repair: DrawnTime;
  /** By server: working time until it fails, ms, and how often it has failed. */
  readonly #left: number[] = [];
  readonly #failed: number[] = [];
  #failures = 0;
  #detecting = 0;
  #responding = 0;
  #recovering = 0;
  #working = 0;
  #down = 0;

  constructor(
    network: Network,
    failures: Failures,
    pausing: Openings | null,
    chance: (purpose: string) => Stream,
  ) {
    this.#network = network;
    this.#pausing = pausing;
    this.#between = {law: distribution(failures.between), chance: chance('failure')};
    this.#detection = {law: distribution(failures.detection), chance: chance('detection')};
    this.#response = {law: distribution(failures.response), chance: chance('response')};
    this.#repair = {law: distribution(failures.repair), chance: chance('repair')};
  }

  /** Time, ms, for which breakdowns interrupt a service of `work` ms that a server begins `now`; without hours for which it pauses. */
  during(server: number, work: number, now: number): number {
    this.#left[server] ??= this.#timeToFailure(server, 0);
    this.#failed[server] ??= 0;
    let at = now;
    let spent = 0; // at work and down until then, but for pauses
    let ahead = work;
    while (this.#left[server] < ahead) {
      const index = variate(server, ++this.#failed[server]);
      spent += this.#left[server];
      const failure = this.#instant(now, spent);
      const noticed = this.#instant(now, (spent += drawn(this.#detection, index)));
      const begun = this.#instant(now, (spent += drawn(this.#response, index)));
      const works = this.#instant(now, (spent += drawn(this.#repair, index)));
      if (this.#isCounted(failure)) {
        this.#failures++;
        this.#detecting += noticed - failure;
        this.#responding += begun - noticed;
        this.#recovering += works - failure;
      }
      this.#working += this.#counted(at, failure);
      this.#down += this.#counted(failure, works);
      ahead -= this.#left[server];
      at = works;
      this.#left[server] = this.#timeToFailure(server, this.#failed[server]);
    }
    this.#left[server] -= ahead;
    spent += ahead;
    this.#working += this.#counted(at, this.#instant(now, spent));
    return spent - work;
  }

  outcome(): Recovery {
    return {
      failures: this.#failures,
      detection: this.#detecting / this.#failures,
      response: this.#responding / this.#failures,
      recovery: this.#recovering / this.#failures,
      availability: this.#working / (this.#working + this.#down),
    };
  }

  /** When a service that began at `start` has taken `spent` ms, but for pauses. */
  #instant(start: number, spent: number): number {
    return this.#pausing === null ? start + spent : this.#pausing.ends(start, spent);
  }

  /** At least a millisecond, so that the work gets on. */
  #timeToFailure(server: number, failures: number): number {
    return Math.max(1, drawn(this.#between, variate(server, failures)));
  }

  #isCounted(instant: number): boolean {
    return instant >= this.#network.warmUp && instant < this.#network.horizon;
  }

  /** How much of a stretch lies in the counted time, but for pauses. */
  #counted(from: number, to: number): number {
    const {warmUp, horizon} = this.#network;
    const [first, last] = [Math.max(from, warmUp), Math.min(to, horizon)];
    if (last <= first) return 0;
    return this.#pausing === null ? last - first : this.#pausing.openTime(first, last);
  }
}

/** By station; null where nothing fails. */
export function breakdownsOf(network: Network, randomness: Randomness): (Breakdowns | null)[] {
  const {failures, name, calendar} = network.stations;
  const keys = uniqueKeys(name);
  return failures.map((one, station) =>
    one === null
      ? null
      : new Breakdowns(network, one, pausingOpeningsOf(network, calendar[station]), (purpose) =>
          randomness.stream(purpose, keys[station]),
        ),
  );
}

/** Figures of a station whose servers fail. */
export function breakdownFigures({stations, horizon, warmUp}: Network, station: number): StationFigure[] {
  const failures = stations.failures[station];
  if (failures === null) return [];
  return [
    {
      name: 'failures',
      unit: '1/year',
      value: (of) => (of.recovery!.failures * 365 * DAY) / (horizon - warmUp),
    },
    ...(failures.detection === 0
      ? []
      : [
          {
            name: 'detection',
            unit: 'days' as const,
            value: (of: StationOutcome) => of.recovery!.detection / DAY,
          },
        ]),
    {name: 'response', unit: 'days', value: (of) => of.recovery!.response / DAY},
    {name: 'recovery', unit: 'days', value: (of) => of.recovery!.recovery / DAY},
    {name: 'availability', unit: 'share', value: (of) => of.recovery!.availability},
  ];
}
