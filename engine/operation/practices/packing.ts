import {log1p} from '../../kernel/math.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import type {Network} from '../../scenario/network.ts';
import type {Insurance} from '../../scenario/packing.ts';
import {bookOrderCost} from '../booking.ts';
import {isProtected, mayBeDamaged} from './goods-features.ts';
import {HAPPENED} from '../measures/happenings.ts';
import type {Operation} from '../operation.ts';
import {FLAW, NONE} from '../orders.ts';
import type {Practice, PracticeKind} from '../practices.ts';
import {LINE, UNALLOCATED} from '../statement.ts';

/** Goods leave packed and insured; some are damaged on the way all the same, and the customer gets back what he paid for them. */
class PackedGoods implements Practice {
  readonly #chance: Stream;
  /** By site, what it costs to pack a unit of each product; null for nothing. */
  readonly #costs: readonly (Float64Array | null)[];
  /** By site, then by lane, the last for none. */
  readonly #ways: readonly (readonly Way[])[];
  readonly #claimPerUnit: number;

  constructor({lanes, packing, scenario}: Network, randomness: Randomness) {
    const insurances = [...scenario.lanes.map(({insurance}) => insurance), null];
    const factors = [...lanes.damageFactor, 1];
    this.#chance = randomness.stream('damage');
    this.#costs = packing.cost;
    this.#ways = packing.damage.map((damage) =>
      factors.map((factor, lane) => wayOf(damage, factor, insurances[lane])),
    );
    this.#claimPerUnit = scenario.costs.claimPerUnit;
  }

  dispatched(op: Operation, order: number, consignment: number): void {
    const {consignments, orders} = op;
    const lines = orders.line;
    const site = orders.site[order];
    const segment = orders.segment[order];
    const lane = op.laneTo(segment, site);
    const costs = this.#costs[site];
    const ways = this.#ways[site];
    const {share, rate, insurance} = ways[lane < 0 ? ways.length - 1 : lane];
    const number = consignments.number[consignment];
    let cost = 0;
    let value = 0;
    let position = 0;
    for (let part = consignments.firstPart[consignment]; part !== NONE; part = consignments.nextPart[part]) {
      const line = consignments.partLine[part];
      const product = lines.product[line];
      const units = consignments.partUnits[part];
      if (costs !== null) cost += costs[product] * units;
      if (insurance !== null) value += lines.netPrice(line) * units;
      const at = position++;
      if (share[product] <= 0) continue;
      const mark = op.mark(order, number, at);
      const damaged = share[product] < 1 ? unitsDamaged(units, rate[product], this.#chance, mark) : units;
      if (damaged === 0) continue;
      orders.flaws[order] |= FLAW.damaged;
      op.counts.happened(order, HAPPENED.unitsDamaged, damaged);
      if (!orders.isCounted(order)) continue;
      const paid = lines.netPrice(line) * (op.practices.confirmations?.paid(op, order) ?? 1);
      const claim = (paid + this.#claimPerUnit) * damaged * (1 - (insurance?.covers ?? 0));
      op.ledger.book(LINE['delivery.damage'], -claim, lines.point[line], segment, lane);
    }
    bookOrderCost(op, LINE['warehouse.packing'], order, cost, UNALLOCATED);
    if (insurance !== null)
      bookOrderCost(op, LINE['delivery.insurance'], order, insurance.premium * value, lane);
  }

  delivered({orders, counts}: Operation, order: number): void {
    if ((orders.flaws[order] & FLAW.damaged) !== 0) counts.happened(order, HAPPENED.damaged);
  }
}

/** Packing, damage on the way, and insurance against it. */
export const packedGoods: PracticeKind = {
  make: (network, randomness) =>
    mayBeDamaged(network) || isProtected(network) ? new PackedGoods(network, randomness) : null,
};

/** How goods leave a site. */
interface Way {
  /** Share of each product that is damaged, and `-log(1 - share)`. */
  readonly share: Float64Array;
  readonly rate: Float64Array;
  readonly insurance: Insurance | null;
}

function wayOf(damage: Float64Array, factor: number, insurance: Insurance | null): Way {
  const share = damage.map((part) => Math.min(1, part * factor));
  return {share, rate: share.map((part) => -log1p(-part)), insurance};
}

/**
 * How many of `units` are damaged, each with probability `1 - exp(-rate)` and independent of the others; of a divisible product what is left after whole
 * units counts as one. The numbers of sound units between two damaged ones are geometric (Devroye 1986, Non-Uniform Random Variate Generation,
 * section X.4.3), so that less damage on the same chance is damage to fewer units.
 */
function unitsDamaged(units: number, rate: number, chance: Stream, mark: number): number {
  let damaged = 0;
  let at = Math.floor(chance.exponentialAt(mark) / rate);
  for (; at < units; at += 1 + Math.floor(chance.exponential() / rate)) damaged += Math.min(1, units - at);
  return damaged;
}
