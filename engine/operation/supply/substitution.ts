import type {Randomness, Stream} from '../../kernel/random.ts';
import {carries} from '../../scenario/packing.ts';
import type {Substitution as Substitute} from '../../scenario/compiled/shortage.ts';
import {WHEN_SHORT, type Network} from '../../scenario/network.ts';
import {bookSale} from '../booking.ts';
import {available} from './kept.ts';
import type {Operation} from '../operation.ts';
import {NONE} from '../orders.ts';
import {LINE, UNALLOCATED} from '../statement.ts';

/**
 * Products that customers take where the serving site, and those that help it out, have not enough of what they asked for, at the instant of
 * allocation. A line takes each substitute or does not, by its own mark, and no substitute of a substitute. What other lines of the order
 * ask for under its own name is not taken from them.
 */
export class Substitution {
  readonly #substitutes: readonly (readonly Substitute[])[];
  readonly #chance: Stream;

  constructor({shortage}: Network, randomness: Randomness) {
    this.#substitutes = shortage.substitutes;
    this.#chance = randomness.stream('substitution');
  }

  /** Units of substitutes, up to `wanted`, that the line takes at its site. */
  unitsFor(op: Operation, order: number, line: number, wanted: number): number {
    let found = 0;
    this.#eachAccepted(op, order, line, (_, point) => {
      found += Math.min(wanted - found, freeFor(op, order, line, point));
      return found < wanted;
    });
    return found;
  }

  /** Whether the site has all that the order wants, or substitutes that its customer takes; nobody waits for what the site does not stock. */
  isAllThere(op: Operation, order: number): boolean {
    const {segment, firstLine, line: lines} = op.orders;
    const {claimed} = op.queues;
    const waits = op.network.segments.whenShort[segment[order]] === WHEN_SHORT.backorderComplete;
    const touched: number[] = [];
    const claim = (point: number, wanted: number) => {
      if (point < 0) return 0;
      const units = Math.max(0, Math.min(wanted, available(op, point, segment[order]) - claimed[point]));
      claimed[point] += units;
      touched.push(point);
      return units;
    };
    const missing = new Map<number, number>();
    for (let line = firstLine[order]; line !== NONE; line = lines.nextInOrder[line]) {
      const wanted = lines.unallocated[line];
      const units = claim(lines.point[line], wanted);
      if (units < wanted) missing.set(line, wanted - units);
    }
    let isAll = true;
    for (const [line, units] of missing) {
      let left = units;
      this.#eachAccepted(op, order, line, (_, point) => (left -= claim(point, left)) > 0);
      isAll &&= left === 0 || (waits && lines.point[line] < 0);
    }
    for (const point of touched) claimed[point] = 0;
    return isAll;
  }

  /** The line takes `wanted` units of its substitutes, which `unitsFor` has found, into the consignment; a new one if there is none yet. */
  take(op: Operation, consignment: number, order: number, line: number, wanted: number): number {
    let row = consignment;
    let left = wanted;
    this.#eachAccepted(op, order, line, (substitute, point) => {
      const units = Math.min(left, freeFor(op, order, line, point));
      if (units > 0) row = takeOf(op, row, order, line, substitute, point, units);
      left -= units;
      return left > 0;
    });
    return row;
  }

  /** Shows the substitutes that the line takes, the site stocks and its lane to the customer carries, until `see` is false. */
  #eachAccepted(
    op: Operation,
    order: number,
    line: number,
    see: (substitute: Substitute, point: number) => boolean,
  ): void {
    const {network, orders} = op;
    const substitutes = this.#substitutes[orders.line.product[line]];
    if (substitutes.length === 0) return;
    const chance = this.#chance.at(op.mark(order, 0, 1 + positionOf(orders, order, line)));
    const site = orders.site[order];
    const lane = op.laneTo(orders.segment[order], site);
    const {scenario, pointAt, productCount} = network;
    for (const substitute of substitutes) {
      const {product, accept} = substitute;
      const isTaken = chance.uniform() < accept;
      const point = pointAt[site * productCount + product];
      if (!isTaken || point < 0) continue;
      if (lane >= 0 && !carries(scenario.lanes[lane], scenario.products[product])) continue;
      if (!see(substitute, point)) return;
    }
  }
}

/** Which of the lines that the customer wrote this is, from 0. */
function positionOf({firstLine, line: lines}: Operation['orders'], order: number, line: number): number {
  let position = 0;
  for (let other = firstLine[order]; other !== line; other = lines.nextInOrder[other])
    if (lines.inPlaceOf[other] === NONE) position++;
  return position;
}

/** Units at `point` that the line may have in the place of its own product: what it, and lines behind it, take from there anyway comes first. */
function freeFor(op: Operation, order: number, line: number, point: number): number {
  const lines = op.orders.line;
  let free = available(op, point, op.orders.segment[order]);
  for (let other = line; other !== NONE; other = lines.nextInOrder[other])
    if (lines.point[other] === point) free -= lines.unallocated[other];
  return Math.max(0, free);
}

/** The demand stays with the product that was asked for; the goods, and what is paid for them, belong to the substitute. */
function takeOf(
  op: Operation,
  consignment: number,
  order: number,
  line: number,
  {product, isAtAskedPrice, costPerUnit}: Substitute,
  point: number,
  units: number,
): number {
  const {orders, clock, network} = op;
  const price = isAtAskedPrice ? orders.line.price[line] : network.price[product];
  const instead = orders.replace(order, line, point, product, units, price);
  op.stock.allocate(point, units, clock.now);
  orders.line.unallocated[instead] = 0;
  orders.unitsOpen[order] -= units;
  op.counts.substitutedUnits(order, line, units);
  if (orders.isCounted(order)) {
    bookSale(op, order, instead, units);
    const segment = orders.segment[order];
    op.ledger.book(LINE['stock.substitution'], -costPerUnit * units, point, segment, UNALLOCATED);
  }
  op.touch(point);
  return op.consignments.add(consignment, orders, order, instead, units, clock.now);
}
