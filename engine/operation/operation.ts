import {Randomness} from '../kernel/random.ts';
import {Simulation} from '../kernel/simulation.ts';
import {POLICY, type Network} from '../scenario/network.ts';
import {cancelWaiting, Queues} from './allocation.ts';
import {Channels} from './channels.ts';
import {Counts} from './counts.ts';
import {Demand} from './demand.ts';
import {orderMoves} from './entry.ts';
import {EVENT} from './events.ts';
import {keptUnits} from './kept.ts';
import {Orders} from './orders.ts';
import type {Plan} from './plan.ts';
import {receive, replenishmentOrderArrives, Shipments, takeIn} from './replenishment.ts';
import {reviewGroup, ReviewRhythms, reviewTouched, Touched} from './review.ts';
import {Ledger} from './statement.ts';
import {Stock} from './stock.ts';
import {Transport, variate} from './transport.ts';
import {Consignments, consignmentMoves} from './warehouse.ts';
import {Work} from './work.ts';

const GOLDEN = 0x9e3779b9; // 2^32 / golden ratio (Knuth, TAOCP 3, section 6.4): spreads the numbers of consignments

/** One replication in motion: its clock, its chance and the state of everything that moves. */
export class Operation {
  readonly network: Network;
  readonly plan: Plan;
  readonly clock = new Simulation();
  readonly stock: Stock;
  readonly orders = new Orders();
  readonly queues: Queues;
  readonly consignments = new Consignments();
  readonly shipments = new Shipments();
  readonly touched: Touched;
  readonly rhythms: ReviewRhythms;
  readonly counts: Counts;
  readonly ledger: Ledger;
  readonly transport: Transport;
  readonly channels: Channels;
  readonly work: Work;
  readonly demand: Demand;
  readonly randomness: Randomness;
  /** Units kept back from each segment, by point and segment; null where nothing is kept for anybody. */
  readonly kept: Float64Array | null;
  /** Whether the clock is in the counted time. */
  counting = false;
  /** Counted orders that have not ended. */
  countedOpen = 0;
  /** Nothing is scheduled to be placed at or after this instant, ms. */
  readonly lastInstant: number;
  /** Sees every order just before its record is used again. */
  onClose: ((order: number) => void) | null = null;
  readonly #isContinuous: Uint8Array;
  readonly #laneTo: Int32Array;
  #isReviewing = false;

  constructor(network: Network, plan: Plan, seed: string, replication: number) {
    const {points, segments} = network;
    this.network = network;
    this.plan = plan;
    this.lastInstant = network.horizon + network.followUp;
    this.randomness = new Randomness(seed, replication);
    this.stock = new Stock(points);
    this.queues = new Queues(points.count);
    this.touched = new Touched(network);
    this.rhythms = new ReviewRhythms(network);
    this.counts = new Counts(network, this.orders);
    this.ledger = new Ledger(points.count, segments.count, network.lanes.count);
    this.transport = new Transport(network, this.randomness);
    this.channels = new Channels(network, this.randomness);
    this.work = new Work(network, this.randomness);
    this.demand = new Demand(network, this.randomness, plan.greatestRateFactor);
    this.kept = keptUnits(network);
    this.#isContinuous = Uint8Array.from({length: points.count}, (_, p) =>
      points.policy[p] !== POLICY.none && points.reviewEvery[p] === 0 ? 1 : 0,
    );
    this.#laneTo = new Int32Array(segments.count * network.siteCount).fill(-1);
    for (let segment = 0; segment < segments.count; segment++)
      segments.servedBy[segment].forEach((site, i) => {
        this.#laneTo[segment * network.siteCount + site] = segments.lane[segment][i];
      });
  }

  handle(kind: number, item: number): void {
    switch (kind) {
      case EVENT.arrival:
        return this.demand.arrive(this, item);
      case EVENT.receipt:
        return receive(this, item);
      case EVENT.consignment:
        return consignmentMoves(this, item);
      case EVENT.entry:
        return orderMoves(this, item);
      case EVENT.service:
        return this.work.serviceEnds(this, item);
      case EVENT.queue:
        return this.work.joins(this, item);
      case EVENT.opening:
        return this.work.opens(this, item);
      case EVENT.patience:
        return cancelWaiting(this, item);
      case EVENT.replenishmentOrder:
        return replenishmentOrderArrives(this, item);
      case EVENT.review:
        return reviewGroup(this, item);
      case EVENT.plannedReceipt: {
        const {receipts} = this.network.points;
        return takeIn(this, receipts.point[item], receipts.quantity[item], true);
      }
      default:
        throw new Error(`unknown event ${kind} at ${this.clock.now} ms`);
    }
  }

  flush(): void {
    this.#isReviewing = true;
    reviewTouched(this);
    this.#isReviewing = false;
  }

  /** The position of the point has changed: it is reviewed, once, when the phase for that comes. */
  touch(point: number): void {
    if (this.#isContinuous[point] === 0) return;
    if (this.touched.add(point) && !this.#isReviewing) this.clock.defer();
  }

  /** Lane from a site to a segment; -1 when delivery takes no time. */
  laneTo(segment: number, site: number): number {
    return this.#laneTo[segment * this.network.siteCount + site];
  }

  /** Index of the variate that belongs to an order, or to its n-th consignment. */
  mark(order: number, consignment: number): number {
    const key = this.network.segments.key[this.orders.segment[order]];
    return variate((key + Math.imul(consignment, GOLDEN)) >>> 0, this.orders.index[order]);
  }
}
