import {DAY, type Network} from '../../scenario/network.ts';
import type {StationFigure} from '../stations/station-figures.ts';

/** What pick tasks of a station were in the counted time; NaN where there were none. */
export interface PickOutcome {
  /** Means of a task. */
  ordersPerTask: number;
  linesPerTask: number;
  aislesPerTask: number;
  /** Milliseconds of a task, over its lines. */
  timePerLine: number;
  /** Means over orders, ms: from joining a batch to its release; from being picked here to being picked in every zone. */
  batchWait: number;
  mergeWait: number;
  /** Orders that a wave left behind, mean; share of waves that left any; ms that orders waited for their wave, mean. */
  carryOver: number;
  wavesShort: number;
  waveWait: number;
}

/** A mean that is gathered. */
class Mean {
  #sum = 0;
  #count = 0;

  add(amount: number): void {
    this.#sum += amount;
    this.#count++;
  }

  get value(): number {
    return this.#sum / this.#count;
  }
}

/** Counts the pick tasks of a station, as long as its owner tells it of them. */
export class PickCounts {
  readonly batchWait = new Mean();
  readonly mergeWait = new Mean();
  readonly waveWait = new Mean();
  readonly #waves: number;
  #tasks = 0;
  #orders = 0;
  #lines = 0;
  #aisles = 0;
  #time = 0;
  #left = 0;
  #short = 0;

  /** `waves`: how many there are in the counted time. */
  constructor(waves: number) {
    this.#waves = waves;
  }

  /** A task of so many orders and lines, that goes through so many aisles and takes so many milliseconds. */
  task(orders: number, lines: number, aisles: number, time: number): void {
    this.#tasks++;
    this.#orders += orders;
    this.#lines += lines;
    this.#aisles += aisles;
    this.#time += time;
  }

  /** A wave left so many orders behind. */
  wave(left: number): void {
    this.#left += left;
    if (left > 0) this.#short++;
  }

  outcome(): PickOutcome {
    const tasks = this.#tasks;
    return {
      ordersPerTask: this.#orders / tasks,
      linesPerTask: this.#lines / tasks,
      aislesPerTask: this.#aisles / tasks,
      timePerLine: this.#time / this.#lines,
      batchWait: this.batchWait.value,
      mergeWait: this.mergeWait.value,
      carryOver: this.#left / this.#waves,
      wavesShort: this.#short / this.#waves,
      waveWait: this.waveWait.value,
    };
  }
}

/** Whether some site makes pick tasks of its orders. */
export function hasPicking({picking}: Network): boolean {
  return picking.some((site) => site !== null);
}

/** Counts for each station that picks; null for others. */
export function pickCounts({stations, picking, warmUp, horizon}: Network): (PickCounts | null)[] {
  const counts: (PickCounts | null)[] = stations.name.map(() => null);
  for (const site of picking) {
    if (site === null) continue;
    const waves =
      site.waves === null ? 0 : instantsBefore(horizon, site.waves) - instantsBefore(warmUp, site.waves);
    for (const station of site.stations) counts[station] = new PickCounts(waves);
  }
  return counts;
}

/** Figures of a station that picks, where the network has what they tell of; none of others. */
export function pickFigures({stations, picking}: Network, station: number): StationFigure[] {
  const site = picking[stations.site[station]];
  if (site === null || !site.stations.includes(station)) return [];
  const figures: StationFigure[] = [
    {name: 'linesPerTask', unit: '1', value: (of) => of.picks!.linesPerTask},
    {name: 'timePerLine', unit: 'days', value: (of) => of.picks!.timePerLine / DAY},
  ];
  if (site.tours.aisles > 1)
    figures.push({name: 'aislesPerTask', unit: '1', value: (of) => of.picks!.aislesPerTask});
  if (site.batch !== null)
    figures.push({name: 'ordersPerTask', unit: '1', value: (of) => of.picks!.ordersPerTask});
  if (site.batch !== null && site.waves === null)
    figures.push({name: 'batchWait', unit: 'days', value: (of) => of.picks!.batchWait / DAY});
  if (site.merging?.isProgressive === false)
    figures.push({name: 'mergeWait', unit: 'days', value: (of) => of.picks!.mergeWait / DAY});
  if (site.waves !== null && station === site.stations[0])
    figures.push(
      {name: 'waveWait', unit: 'days', value: (of) => of.picks!.waveWait / DAY},
      {name: 'carryOver', unit: '1', value: (of) => of.picks!.carryOver},
      {name: 'wavesShort', unit: 'share', value: (of) => of.picks!.wavesShort},
    );
  return figures;
}

/** Waves of `every` ms, the first one at `first`, that come before an instant. */
function instantsBefore(instant: number, {every, first}: {every: number; first: number}): number {
  return Math.max(0, Math.ceil((instant - first) / every));
}
