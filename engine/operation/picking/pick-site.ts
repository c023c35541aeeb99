import {distribution, type Distribution} from '../../kernel/distributions.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import type {Picking} from '../../scenario/compiled/picking.ts';
import {uniqueKeys} from '../../scenario/keys.ts';
import type {Network} from '../../scenario/network.ts';
import {ConsignmentList, type ConsignmentLinks} from './consignment-list.ts';
import type {DrawnTime} from '../stations/drawn-times.ts';
import type {Operation} from '../operation.ts';
import {PickTours, timesAt} from './pick-tours.ts';

/** A site that makes pick tasks. */
export interface PickSite {
  readonly index: number;
  readonly picking: Picking;
  readonly tours: PickTours;
  /** Consignments that wait for a wave, and those of the batch that is being made up. */
  readonly wave: ConsignmentList;
  readonly batch: ConsignmentList;
  /** Of the station where batches are sorted, or zones merged; null without one. */
  readonly finishing: {station: number; times: readonly Distribution[]; chance: Stream} | null;
  /** Time until what the zones have picked is together; null without zones. */
  readonly merging: DrawnTime | null;
  /** Event that ends the wait of the batch; NaN for none. */
  timer: number;
  /** The last wave, and whether the next one is planned. */
  lastWave: number;
  isWavePlanned: boolean;
}

/** A site without anything to pick. */
export function pickSite(
  network: Network,
  randomness: Randomness,
  index: number,
  picking: Picking,
  links: ConsignmentLinks,
): PickSite {
  const {stations, scenario} = network;
  const {merging, batch} = picking;
  const station = batch?.sortStation ?? merging?.station ?? -1;
  const purpose = batch === null ? 'merge' : 'sort';
  const siteKey = uniqueKeys(scenario.sites.map(({name}) => name))[index];
  return {
    index,
    picking,
    tours: new PickTours(network, randomness, index),
    wave: new ConsignmentList(links),
    batch: new ConsignmentList(links),
    finishing:
      station < 0
        ? null
        : {
            station,
            times: timesAt(network, station),
            chance: randomness.stream(`service/${purpose}`, uniqueKeys(stations.name)[station]),
          },
    merging: merging && {
      law: distribution(merging.delay),
      chance: randomness.stream('delay/merge', siteKey),
    },
    timer: NaN,
    lastWave: -Infinity,
    isWavePlanned: false,
  };
}

/** The consignment was held up until now. */
export function held(op: Operation, consignment: number, cause: string, from: number): void {
  if (op.onHold === null || from === op.clock.now) return;
  const {order, number} = op.consignments;
  op.onHold({
    order: order[consignment],
    consignment: number[consignment],
    cause,
    from,
    to: op.clock.now,
  });
}
