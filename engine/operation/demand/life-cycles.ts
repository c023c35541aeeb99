import {PHASE} from '../../kernel/simulation.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import type {LifeStageName} from '../../scenario/life-cycle.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {EVENT} from '../events.ts';
import {demandOn, stagesOfLife} from './life-cycle-demand.ts';
import type {Operation} from '../operation.ts';
import type {Levels, Plan} from '../planning/plan.ts';
import {LINE, LINES, MICRO} from '../statement.ts';

const WIDTH = LINES.length;

/**
 * Products in the stages of their lives: how much demand there is for them, at which levels they are stocked, and what each stage earns. Money
 * belongs to the stage in which the product was when it was booked, cost of stock to the clock.
 */
export class LifeCycles {
  /** Rows of `LINES.length` amounts, a row for each of `stagesOfLife`. */
  readonly money: Float64Array;
  readonly #stages: readonly LifeStageName[];
  readonly #network: Network;
  readonly #chance: readonly Stream[];
  /** Stage by product, as a position in its list. */
  readonly #stage: Int32Array;
  /** What each stocking point had brought when its product entered the stage, in millionths. */
  readonly #before: Float64Array;
  #ownedAtStart: Float64Array | null = null;

  constructor(network: Network, randomness: Randomness) {
    const {segments, points, productCount} = network;
    this.#network = network;
    this.#stages = stagesOfLife(network);
    this.money = new Float64Array(this.#stages.length * WIDTH);
    this.#chance = Array.from(segments.key, (key) => randomness.stream('lifeCycle', key));
    this.#stage = new Int32Array(productCount);
    this.#before = new Float64Array(points.count * WIDTH);
  }

  /** Plans the first change of every product. */
  start(op: Operation): void {
    this.#network.scenario.products.forEach((_, product) => this.#planNext(op, product));
  }

  /** Demand for a product now, as a share of the greatest. */
  demand(product: number, now: number): number {
    const {lifeCycle} = this.#network.scenario.products[product];
    return lifeCycle === null ? 1 : demandOn(lifeCycle, this.#stage[product], now / DAY);
  }

  /** The marks that say which lines of the segment's order of this index there are; one for each line, in sequence. */
  marks(segment: number, index: number): Stream {
    return this.#chance[segment].at(index);
  }

  /** A product enters its next stage: its stock is looked at under the levels of that stage. */
  enters(op: Operation, product: number): void {
    const {points} = this.#network;
    this.#closeStage(op, product);
    const levels = op.plan.levelsByStage[++this.#stage[product]];
    for (let p = 0; p < points.count; p++) {
      if (points.product[p] !== product) continue;
      for (const name of LEVELS) op.plan[name][p] = levels[name][p];
      op.touch(p);
    }
    this.#planNext(op, product);
  }

  startCounting(op: Operation): void {
    this.#ownedAtStart = op.stock.owned.slice();
  }

  /** Closes the stage in which each product is; to be called once, when nothing more is booked. */
  close(op: Operation): void {
    this.#network.scenario.products.forEach(({lifeCycle}, product) => {
      if (lifeCycle !== null) this.#closeStage(op, product);
    });
  }

  #planNext(op: Operation, product: number): void {
    const {lifeCycle} = this.#network.scenario.products[product];
    const next = lifeCycle?.stages[this.#stage[product] + 1];
    if (next === undefined) return;
    const at = Math.round(next.from * DAY);
    if (at < op.lastInstant) op.clock.schedule(at, PHASE.startReview, 0, EVENT.lifeStage, product);
  }

  /** Gives the stage of a product what its stocking points have brought since it began. */
  #closeStage(op: Operation, product: number): void {
    const {points, scenario} = this.#network;
    const {stage} = scenario.products[product].lifeCycle!.stages[this.#stage[product]];
    const row = this.#stages.indexOf(stage) * WIDTH;
    if (op.counting) op.stock.closeIntegrals(op.clock.now);
    for (let p = 0; p < points.count; p++) {
      if (points.product[p] !== product) continue;
      for (let line = 0; line < WIDTH; line++) {
        const soFar = op.ledger.point[p * WIDTH + line] + this.#pending(op, p, line);
        this.money[row + line] += soFar - this.#before[p * WIDTH + line];
        this.#before[p * WIDTH + line] = soFar;
      }
    }
  }

  /** What will be booked at the end of the counted time for the part of it that is over, in millionths. */
  #pending({counting, stock}: Operation, p: number, line: number): number {
    if (!counting) return 0;
    const {points, cost} = this.#network;
    switch (line) {
      case LINE['stock.holding']:
        return micro((-(stock.areaOnHand[p] + stock.areaReserved[p]) / DAY) * points.holdingCost[p]);
      case LINE['stock.backorders']:
        return micro((-stock.areaBackorders[p] / DAY) * points.backorderCost[p]);
      case LINE['goods.inventoryChange']:
        return micro((stock.owned[p] - this.#ownedAtStart![p]) * cost[points.product[p]]);
      default:
        return 0;
    }
  }
}

const LEVELS = ['reorderPoint', 'orderQuantity', 'orderUpToLevel'] as const satisfies (keyof Levels)[];

/** A plan whose levels one replication may change. */
export function changeable(plan: Plan): Plan {
  const copies = Object.fromEntries(LEVELS.map((name) => [name, plan[name].slice()]));
  return {...plan, ...(copies as Pick<Levels, (typeof LEVELS)[number]>)};
}

function micro(amount: number): number {
  return Math.round(amount * MICRO);
}
