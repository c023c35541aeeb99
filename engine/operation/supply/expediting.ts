import {distribution, type Distribution} from '../../kernel/distributions.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import type {FastWay} from '../../scenario/compiled/shortage.ts';
import {DAY, POLICY, type Network} from '../../scenario/network.ts';
import {EVENT} from '../events.ts';
import {bookInTransit} from './in-transit.ts';
import {availableForSites} from './kept.ts';
import type {Operation} from '../operation.ts';
import {LINE, UNALLOCATED} from '../statement.ts';
import type {Stock} from './stock.ts';
import {variate} from './transport.ts';

/**
 * Replenishment by a fast way. After every change of a stocking point, before its policy looks: where net inventory and what comes by the fast
 * way are below a level together, what is missing to it is ordered by the fast way. The inventory position counts it, so that the policy does
 * not order the same units again. An internal source sends what it has on its shelf and may give away; nobody waits there for a fast order.
 */
export class Expediting {
  readonly #ways: readonly (FastWay | null)[];
  /** Level that the fast way fills up to, units; -Infinity without one. */
  readonly #below: Float64Array;
  readonly #leadTimes: readonly (Distribution | null)[];
  readonly #chance: Stream;
  /** Orders so far, by point; names their variates. */
  readonly #orders: Float64Array;
  /** Units that come by the fast way, by point. */
  readonly #underWay: Float64Array;
  /** By point, 1 where the policy looks only now and then, and where it is due to look. */
  readonly #isPeriodic: Uint8Array;
  readonly #isDue: Uint8Array;

  constructor({points, shortage}: Network, randomness: Randomness) {
    this.#ways = shortage.fastWay;
    this.#below = Float64Array.from(shortage.fastWay, (way) => way?.below ?? -Infinity);
    this.#leadTimes = shortage.fastWay.map((way) => way && distribution(way.leadTime));
    this.#chance = randomness.stream('expediting');
    this.#orders = new Float64Array(points.count);
    this.#underWay = new Float64Array(points.count);
    this.#isPeriodic = Uint8Array.from({length: points.count}, (_, p) =>
      points.policy[p] === POLICY.none || points.reviewEvery[p] > 0 ? 1 : 0,
    );
    this.#isDue = new Uint8Array(points.count);
  }

  /** The policy of the point is to look at the end of this instant. */
  makeDue(point: number): void {
    this.#isDue[point] = 1;
  }

  /** Whether the point needs units by the fast way. */
  isNeeded({stock}: Operation, point: number): boolean {
    return this.#missing(stock, point) > 0;
  }

  /** Orders what the point needs by the fast way; whether its policy is to look, too. */
  look(op: Operation, point: number): boolean {
    const missing = this.#missing(op.stock, point);
    if (missing > 0) this.#order(op, point, missing, this.#ways[point]!);
    const looks = this.#isPeriodic[point] === 0 || this.#isDue[point] === 1;
    this.#isDue[point] = 0;
    return looks;
  }

  /** Units that came by the fast way are there. */
  arrived(point: number, quantity: number): void {
    this.#underWay[point] -= quantity;
  }

  /** Units that net inventory and what comes by the fast way lack together; nothing, or less, where there is enough or no such way. */
  #missing({onHand, backorders}: Stock, point: number): number {
    return this.#below[point] - (onHand[point] - backorders[point] + this.#underWay[point]);
  }

  #order(op: Operation, point: number, missing: number, way: FastWay): void {
    const {stock, clock, network, counts} = op;
    const source = network.points.upstream[point];
    const quantity = source < 0 ? missing : Math.min(missing, availableForSites(op, source));
    if (quantity <= 0) return;
    if (source >= 0) {
      counts.internalDemand(source, quantity, quantity);
      stock.allocate(source, quantity, clock.now);
      stock.ship(source, quantity, clock.now);
      stock.owned[point] += quantity;
      op.touch(source);
    }
    stock.addOnOrder(point, quantity, clock.now);
    this.#underWay[point] += quantity;
    if (op.counting) {
      counts.expedited[point]++;
      const cost = way.cost + way.costPerUnit * quantity;
      op.ledger.book(LINE['replenishment.expediting'], -cost, point, UNALLOCATED, UNALLOCATED);
    }
    const chance = this.#chance.at(variate(network.points.key[point], this.#orders[point]++));
    const leadTime = Math.max(0, Math.round(this.#leadTimes[point]!.sample(chance) * DAY));
    bookInTransit(op, point, quantity, clock.now + leadTime);
    const row = op.shipments.open(point, quantity, false, source < 0);
    op.shipments.isFast[row] = 1;
    const echelon = network.points.echelon[point];
    clock.schedule(clock.now + leadTime, PHASE.receipt, echelon, EVENT.receipt, row);
  }
}
