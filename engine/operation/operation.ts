import {Randomness} from '../kernel/random.ts';
import {Simulation} from '../kernel/simulation.ts';
import {POLICY, type Network} from '../scenario/network.ts';
import {cancelWaiting} from './supply/allocation.ts';
import {Queues} from './supply/backorder-queues.ts';
import {Channels} from './stations/channels.ts';
import {Counts} from './measures/counts.ts';
import {Demand} from './demand/demand.ts';
import {orderMoves} from './entry.ts';
import {EVENT} from './events.ts';
import {Expediting} from './supply/expediting.ts';
import {FiniteSources, hasFiniteSources} from './demand/finite-sources.ts';
import {forcedOrderComes, ForcedOrders} from './supply/forced-orders.ts';
import {keptUnits, type Kept} from './supply/kept.ts';
import {hasLifeCycles} from './demand/life-cycle-demand.ts';
import {changeable, LifeCycles} from './demand/life-cycles.ts';
import {expire, hasLots, Lots} from './supply/lots.ts';
import {Orders} from './orders.ts';
import {hasPeriods, Periods} from './measures/periods.ts';
import {asPlanned, type Plan} from './planning/plan.ts';
import {FIRST_PRACTICE_EVENT, Practices} from './practices.ts';
import {Production} from './supply/production.ts';
import {Promises} from './practices/promises.ts';
import {
  madeGoodsLeave,
  receive,
  replenishmentOrderArrives,
  Shipments,
  takeIn,
} from './supply/replenishment.ts';
import {reviewGroup, ReviewRhythms, reviewTouched, Touched} from './supply/review.ts';
import {stopsOf} from './stops.ts';
import {hasExpediting, hasSubstitutes} from './measures/shortage-measures.ts';
import {Ledger} from './statement.ts';
import {Stock} from './supply/stock.ts';
import {Substitution} from './supply/substitution.ts';
import {Transport, variate} from './supply/transport.ts';
import {goesUnserved} from './supply/unserved.ts';
import {Consignments, consignmentMoves, losesConsignments} from './warehouse.ts';
import {Work} from './stations/work.ts';

const GOLDEN = 0x9e3779b9; // 2^32 / golden ratio (Knuth, TAOCP 3, section 6.4): spreads the numbers of consignments

const PLASTIC = 0xc13fa9a9; // 2^32 / plastic number (Roberts 2018, quasirandom sequence R2): and those of forks, apart from them

/** A stretch of an order's time in which it waited for something that is no station: see `onHold`. */
export interface Hold {
  readonly order: number;
  /** Number of the consignment within its order; -1 for the order as a whole. */
  readonly consignment: number;
  /** What it waited for, such as `contact`, `batch`, `merge` or `channel`. */
  readonly cause: string;
  /** ms */
  readonly from: number;
  readonly to: number;
}

/** One replication in motion: its clock, its chance and the state of everything that moves. */
export class Operation {
  readonly network: Network;
  readonly plan: Plan;
  readonly clock = new Simulation();
  readonly stock: Stock;
  readonly orders = new Orders();
  readonly queues: Queues;
  readonly consignments: Consignments;
  readonly shipments = new Shipments();
  readonly touched: Touched;
  readonly rhythms: ReviewRhythms;
  readonly promises: Promises;
  readonly counts: Counts;
  readonly ledger: Ledger;
  readonly transport: Transport;
  readonly channels: Channels;
  readonly work: Work;
  readonly demand: Demand;
  readonly randomness: Randomness;
  readonly practices: Practices;
  /** See `stopsOf`. */
  readonly stops: Int32Array;
  /** Units kept back for others; null where nothing is kept for anybody. */
  readonly kept: Kept | null;
  /** What customers take in the place of something else; null where they take nothing. */
  readonly substitution: Substitution | null;
  /** Replenishment by a fast way; null where there is none. */
  readonly expediting: Expediting | null;
  /** Products in the stages of their lives; null where none has any. */
  readonly lifeCycles: LifeCycles | null;
  /** Goods that perish; null where none do. */
  readonly lots: Lots | null;
  /** Orders placed whatever the policy says; null where there are none. */
  readonly forced: ForcedOrders | null;
  /** What suppliers make to order; null where everything is there at once. */
  readonly production: Production | null;
  /** Customers one by one; null where there are no finite sources. */
  readonly customers: FiniteSources | null;
  /** What is measured period by period; null where nothing is. */
  readonly periods: Periods | null;
  /** Whether the clock is in the counted time. */
  counting = false;
  /** Counted orders that have not ended. */
  countedOpen = 0;
  /** Nothing is scheduled to be placed at or after this instant, ms. */
  lastInstant: number;
  /** Sees every order just before its record is used again. */
  onClose: ((order: number) => void) | null = null;
  /** Sees the moment before the stocking points that were touched are reviewed. */
  onReview: (() => void) | null = null;
  /** Sees every stretch of time for which something held an order, or one of its consignments, up, when it is over. */
  onHold: ((hold: Hold) => void) | null = null;
  readonly #isWatched: Uint8Array;
  /** Inventory position at or below which a review may order; where the levels change, or a list of orders speaks, any. */
  readonly #reviewAt: Float64Array;
  readonly #laneTo: Int32Array;
  #isReviewing = false;

  constructor(written: Network, plan: Plan, seed: string, replication: number) {
    const network = asPlanned(written, plan);
    const {points, segments} = network;
    this.network = network;
    this.plan = hasLifeCycles(network) ? changeable(plan) : plan;
    this.lastInstant = network.horizon + network.followUp;
    this.randomness = new Randomness(seed, replication);
    this.stock = new Stock(points);
    this.consignments = new Consignments(losesConsignments(network));
    this.queues = new Queues(network);
    this.touched = new Touched(network);
    this.rhythms = new ReviewRhythms(network);
    this.promises = new Promises(network, this.randomness, this.orders);
    this.counts = new Counts(network, this.orders, this.promises);
    this.ledger = new Ledger(points.count, segments.count, network.lanes.count);
    this.transport = new Transport(network, this.randomness);
    this.channels = new Channels(network, this.randomness, this.orders);
    this.work = new Work(network, this.randomness);
    this.demand = new Demand(network, this.randomness, plan.greatestRateFactor);
    this.practices = new Practices(this, network, this.randomness);
    this.stops = stopsOf(network, (stage) => this.practices.stopAt(stage));
    this.kept = keptUnits(network);
    this.substitution = hasSubstitutes(network) ? new Substitution(network, this.randomness) : null;
    this.lifeCycles = hasLifeCycles(network) ? new LifeCycles(network, this.randomness) : null;
    this.expediting = hasExpediting(network) ? new Expediting(network, this.randomness) : null;
    this.periods = hasPeriods(network) ? new Periods(network) : null;
    this.lots = hasLots(points, network.shelfLife) ? new Lots() : null;
    this.forced = points.forcedOrders.at.length > 0 ? new ForcedOrders(points) : null;
    this.production = network.production.station.some((station) => station >= 0)
      ? new Production(points)
      : null;
    this.customers = hasFiniteSources(network) ? new FiniteSources(network, this.randomness) : null;
    this.#isWatched = Uint8Array.from({length: points.count}, (_, p) =>
      (points.policy[p] !== POLICY.none && points.reviewEvery[p] === 0) || network.shortage.fastWay[p]
        ? 1
        : 0,
    );
    this.#reviewAt =
      this.lifeCycles === null && this.forced === null
        ? this.plan.reorderPoint
        : new Float64Array(points.count).fill(Infinity);
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
      case EVENT.transmitted:
        this.channels.ends(this, item);
        return orderMoves(this, item);
      case EVENT.channelOpens:
        return this.channels.opens(this, item);
      case EVENT.service:
        return this.work.serviceEnds(this, item);
      case EVENT.queue:
        return this.work.joins(this, item);
      case EVENT.opening:
        return this.work.opens(this, item);
      case EVENT.impatience:
        return this.work.losesPatience(this, item);
      case EVENT.unserved:
        return this.work.unserved(item, (its, of) => goesUnserved(this, its, of));
      case EVENT.customer:
        return this.customers!.comes(this, item);
      case EVENT.made:
        return madeGoodsLeave(this, item);
      case EVENT.patience:
        return cancelWaiting(this, item);
      case EVENT.replenishmentOrder:
        return replenishmentOrderArrives(this, item);
      case EVENT.review:
        return reviewGroup(this, item);
      case EVENT.expiry:
        return expire(this, item);
      case EVENT.lifeStage:
        return this.lifeCycles!.enters(this, item);
      case EVENT.forcedOrder:
        return forcedOrderComes(this, item);
      case EVENT.periodBegins:
        return this.periods!.begins(this, item);
      case EVENT.periodEnds:
        return this.periods!.ends(this, item);
      case EVENT.plannedReceipt: {
        const {receipts} = this.network.points;
        return takeIn(this, receipts.point[item], receipts.quantity[item], true);
      }
      default:
        if (kind >= FIRST_PRACTICE_EVENT) return this.practices.happens(this, kind, item);
        throw new Error(`unknown event ${kind} at ${this.clock.now} ms`);
    }
  }

  flush(): void {
    if (this.onReview !== null) this.onReview();
    this.#isReviewing = true;
    reviewTouched(this);
    this.#isReviewing = false;
  }

  /** The position of the point has fallen: it is reviewed where its policy, or the fast way, would order. */
  lowered(point: number): void {
    if (this.stock.position(point) <= this.#reviewAt[point]) this.touch(point);
    else if (this.expediting !== null && this.expediting.isNeeded(this, point)) this.touch(point);
  }

  /** The position of the point changes now: it is reviewed, once, when the phase for that comes. */
  touch(point: number): void {
    if (this.#isWatched[point] === 0) return;
    if (this.touched.add(point) && !this.#isReviewing) this.clock.defer();
  }

  /** Lane from a site to a segment; -1 when delivery takes no time. */
  laneTo(segment: number, site: number): number {
    return this.#laneTo[segment * this.network.siteCount + site];
  }

  /** Index of the variate that belongs to an order, or to its n-th consignment, once it has come to so many forks of its way. */
  mark(order: number, consignment: number, forks = 0): number {
    if ((consignment | forks) === 0) return this.orders.mark[order];
    const key = this.network.segments.key[this.orders.segment[order]];
    const spread = (Math.imul(consignment, GOLDEN) + Math.imul(forks, PLASTIC)) | 0;
    return variate((key + spread) >>> 0, this.orders.index[order]);
  }
}
