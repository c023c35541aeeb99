import {log1p} from '../../kernel/math.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import type {Network} from '../../scenario/network.ts';
import {bookOrderCost} from '../booking.ts';
import {isProtected, mayBeDamaged} from './goods-features.ts';
import {HAPPENED} from '../measures/happenings.ts';
import type {Operation} from '../operation.ts';
import {FLAW, NONE} from '../orders.ts';
import type {Practice, PracticeKind} from '../practices.ts';
import {LINE, UNALLOCATED} from '../statement.ts';

/** Goods leave packed and insured; some are damaged on the way all the same, and the customer gets back what he paid for them. */
class PackedGoods implements Practice {
  readonly #network: Network;
  readonly #chance: Stream;
  /** By site, then by lane (the last for none), the damaged share of each product, and `log(1 - share)` of it. */
  readonly #damage: readonly (readonly Damage[])[];

  constructor(network: Network, randomness: Randomness) {
    const {damageFactor} = network.lanes;
    this.#network = network;
    this.#chance = randomness.stream('damage');
    this.#damage = network.packing.damage.map((damage) =>
      [...damageFactor, 1].map((factor) => damageOn(damage, factor)),
    );
  }

  dispatched(op: Operation, order: number, consignment: number): void {
    const {consignments, orders} = op;
    const {packing, scenario} = this.#network;
    const {line: lines} = orders;
    const site = orders.site[order];
    const segment = orders.segment[order];
    const lane = op.laneTo(segment, site);
    const insurance = lane < 0 ? null : scenario.lanes[lane].insurance;
    const costs = packing.cost[site];
    const {share, rate} = this.#damage[site][lane < 0 ? this.#network.lanes.count : lane];
    const number = consignments.number[consignment];
    let cost = 0;
    let value = 0;
    let position = 0;
    for (let part = consignments.firstPart[consignment]; part !== NONE; part = consignments.nextPart[part]) {
      const line = consignments.partLine[part];
      const product = lines.product[line];
      const units = consignments.partUnits[part];
      const price = lines.price[line] * (1 - lines.discount[line]);
      if (costs !== null) cost += costs[product] * units;
      value += price * units;
      const at = position++;
      if (share[product] <= 0) continue;
      const chance = this.#chance.at(op.mark(order, number, at));
      const damaged = share[product] < 1 ? unitsDamaged(units, rate[product], chance) : units;
      if (damaged === 0) continue;
      orders.flaws[order] |= FLAW.damaged;
      op.counts.happened(order, HAPPENED.unitsDamaged, damaged);
      if (!orders.isCounted(order)) continue;
      const paid = price * (op.practices.confirmations?.paid(op, order) ?? 1);
      const claim = (paid + scenario.costs.claimPerUnit) * damaged * (1 - (insurance?.covers ?? 0));
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

/** Goods that leave a site by one way, by product. */
interface Damage {
  /** That is damaged. */
  readonly share: Float64Array;
  /** `-log(1 - share)`. */
  readonly rate: Float64Array;
}

function damageOn(damage: Float64Array, factor: number): Damage {
  const share = damage.map((part) => Math.min(1, part * factor));
  return {share, rate: share.map((part) => -log1p(-part))};
}

/**
 * How many of `units` are damaged, each with probability `1 - exp(-rate)` and independent of the others; of a divisible product what is left after whole
 * units counts as one. The numbers of sound units between two damaged ones are geometric (Devroye 1986, Non-Uniform Random Variate Generation,
 * section X.4.3), so that less damage on the same chance is damage to fewer units.
 */
function unitsDamaged(units: number, rate: number, chance: Stream): number {
  let damaged = 0;
  for (
    let at = Math.floor(chance.exponential() / rate);
    at < units;
    at += 1 + Math.floor(chance.exponential() / rate)
  )
    damaged += Math.min(1, units - at);
  return damaged;
}
