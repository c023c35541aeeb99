import type {Points} from '../../scenario/network.ts';

/**
 * What lies, waits and is on its way at every stocking point, with time integrals and replenishment cycles.
 * onHand is present and promised to nobody; reserved is allocated and still here; owned adds what travels between the operation's own
 * sites towards this point.
 *
 * Integrals are kept by parts: the area under x over [a, b) is x(b) b - x(a) a less the sum of t times the change at t, so that a
 * change costs one product and nothing else is touched. In whole units and milliseconds this is exact below 2^53.
 */
export class Stock {
  readonly onHand: Float64Array;
  readonly reserved: Float64Array;
  readonly onOrder: Float64Array;
  readonly backorders: Float64Array;
  readonly owned: Float64Array;
  /** Replenishment orders not yet received in full. */
  readonly outstanding: Float64Array;

  /** Integrals over the counted time up to the last `closeIntegrals`, unit-milliseconds. */
  readonly areaOnHand: Float64Array;
  readonly areaReserved: Float64Array;
  readonly areaOnOrder: Float64Array;
  readonly areaBackorders: Float64Array;
  /** Milliseconds with stock on hand, and without a backorder. */
  readonly timeReady: Float64Array;
  readonly timeWithoutBackorder: Float64Array;

  /** Replenishment cycles closed by a counted receipt; of these, cycles short of a unit, cycles that touched zero. */
  readonly cycles: Float64Array;
  readonly cyclesShort: Float64Array;
  readonly cyclesAtZero: Float64Array;
  /** 1 where a unit came up short since whoever measures periods last set it to 0. */
  readonly shortInPeriod: Uint8Array;
  readonly #short: Uint8Array;
  readonly #zero: Uint8Array;

  /** Units since the start: opening + received = onHand + reserved + shipped + expired, which is also what was scrapped. */
  readonly opening: Float64Array;
  readonly received: Float64Array;
  readonly shipped: Float64Array;
  readonly expired: Float64Array;

  /** x(a) a plus the sum of t times the change at t, by quantity; of the two shares of time, x is 1 or 0. */
  readonly #onHandMoment: Float64Array;
  readonly #reservedMoment: Float64Array;
  readonly #onOrderMoment: Float64Array;
  readonly #backordersMoment: Float64Array;
  readonly #readyMoment: Float64Array;
  readonly #withoutBackorderMoment: Float64Array;
  #counting = false;

  constructor(points: Points) {
    const numbers = () => new Float64Array(points.count);
    this.onHand = numbers();
    this.reserved = numbers();
    this.onOrder = numbers();
    this.backorders = numbers();
    this.owned = numbers();
    this.outstanding = numbers();
    this.areaOnHand = numbers();
    this.areaReserved = numbers();
    this.areaOnOrder = numbers();
    this.areaBackorders = numbers();
    this.timeReady = numbers();
    this.timeWithoutBackorder = numbers();
    this.cycles = numbers();
    this.cyclesShort = numbers();
    this.cyclesAtZero = numbers();
    this.shortInPeriod = new Uint8Array(points.count);
    this.#short = new Uint8Array(points.count);
    this.#zero = new Uint8Array(points.count);
    this.opening = numbers();
    this.received = numbers();
    this.shipped = numbers();
    this.expired = numbers();
    this.#onHandMoment = numbers();
    this.#reservedMoment = numbers();
    this.#onOrderMoment = numbers();
    this.#backordersMoment = numbers();
    this.#readyMoment = numbers();
    this.#withoutBackorderMoment = numbers();
  }

  /** inventoryPosition = onHand + onOrder - backorders; replenishment looks at nothing else. */
  position(p: number): number {
    return this.onHand[p] + this.onOrder[p] - this.backorders[p];
  }

  open(p: number, onHand: number): void {
    this.onHand[p] = this.opening[p] = this.owned[p] = onHand;
    this.#zero[p] = onHand === 0 ? 1 : 0;
  }

  /** Counted time begins: integrals start at `now`, the state stays as it is. */
  startCounting(now: number): void {
    this.#counting = true;
    for (let p = 0; p < this.onHand.length; p++) {
      this.#onHandMoment[p] = this.onHand[p] * now;
      this.#reservedMoment[p] = this.reserved[p] * now;
      this.#onOrderMoment[p] = this.onOrder[p] * now;
      this.#backordersMoment[p] = this.backorders[p] * now;
      this.#readyMoment[p] = this.onHand[p] > 0 ? now : 0;
      this.#withoutBackorderMoment[p] = this.backorders[p] === 0 ? now : 0;
    }
  }

  /** Counted time ends: integrals and cycles are closed at `now` and stay. */
  stopCounting(now: number): void {
    this.closeIntegrals(now);
    this.#counting = false;
  }

  /** Brings all integrals up to `now`. */
  closeIntegrals(now: number): void {
    for (let p = 0; p < this.onHand.length; p++) {
      this.areaOnHand[p] = this.onHand[p] * now - this.#onHandMoment[p];
      this.areaReserved[p] = this.reserved[p] * now - this.#reservedMoment[p];
      this.areaOnOrder[p] = this.onOrder[p] * now - this.#onOrderMoment[p];
      this.areaBackorders[p] = this.backorders[p] * now - this.#backordersMoment[p];
      this.timeReady[p] = (this.onHand[p] > 0 ? now : 0) - this.#readyMoment[p];
      this.timeWithoutBackorder[p] = (this.backorders[p] === 0 ? now : 0) - this.#withoutBackorderMoment[p];
    }
  }

  /** Allocates `quantity` units on hand, at least one, to an order. */
  allocate(p: number, quantity: number, now: number): void {
    const left = this.onHand[p] - quantity;
    if (left < 0) throw new Error(`stocking point ${p} allocated more than it had at ${now} ms`);
    this.onHand[p] = left;
    this.#onHandMoment[p] -= quantity * now;
    if (left === 0) {
      this.#zero[p] = 1;
      this.#readyMoment[p] -= now;
    }
    this.reserved[p] += quantity;
    this.#reservedMoment[p] += quantity * now;
  }

  /** Allocates and ships at one instant. */
  sell(p: number, quantity: number, now: number): void {
    const left = this.onHand[p] - quantity;
    this.onHand[p] = left;
    this.#onHandMoment[p] -= quantity * now;
    if (left === 0) {
      this.#zero[p] = 1;
      this.#readyMoment[p] -= now;
    } else if (left < 0) throw new Error(`stocking point ${p} sold more than it had at ${now} ms`);
    this.shipped[p] += quantity;
    this.owned[p] -= quantity;
  }

  /** Units that were allocated are on hand again. */
  putBack(p: number, quantity: number, now: number): void {
    this.allocate(p, -quantity, now);
    if (this.onHand[p] === quantity) this.#readyMoment[p] += now;
  }

  /** Units that were allocated leave the site, and are no longer owned there. */
  ship(p: number, quantity: number, now: number): void {
    this.reserved[p] -= quantity;
    this.#reservedMoment[p] -= quantity * now;
    this.shipped[p] += quantity;
    this.owned[p] -= quantity;
  }

  /** Units on hand, at least one, are past their shelf life and gone. */
  expire(p: number, quantity: number, now: number): void {
    const left = this.onHand[p] - quantity;
    if (left < 0) throw new Error(`stocking point ${p} let more expire than it had at ${now} ms`);
    this.onHand[p] = left;
    this.#onHandMoment[p] -= quantity * now;
    if (left === 0) {
      this.#zero[p] = 1;
      this.#readyMoment[p] -= now;
    }
    this.expired[p] += quantity;
    this.owned[p] -= quantity;
  }

  /** Units that were allocated are gone, and of no use to anybody. */
  scrap(p: number, quantity: number, now: number): void {
    this.reserved[p] -= quantity;
    this.#reservedMoment[p] -= quantity * now;
    this.expired[p] += quantity;
    this.owned[p] -= quantity;
  }

  /** A unit asked for was not there: the cycle counts as short, whether the unit is lost or waits. */
  comeUpShort(p: number): void {
    this.#short[p] = this.shortInPeriod[p] = 1;
  }

  addBackorders(p: number, quantity: number, now: number): void {
    const before = this.backorders[p];
    const after = before + quantity;
    this.backorders[p] = after;
    this.#backordersMoment[p] += quantity * now;
    if (before === 0 && after > 0) this.#withoutBackorderMoment[p] -= now;
    else if (before > 0 && after === 0) this.#withoutBackorderMoment[p] += now;
    if (quantity > 0) this.#short[p] = this.shortInPeriod[p] = 1;
  }

  addOnOrder(p: number, quantity: number, now: number): void {
    this.onOrder[p] += quantity;
    this.#onOrderMoment[p] += quantity * now;
  }

  /** A receipt of `quantity` units, at least one, closes the replenishment cycle; the next opens with what is still owed and left. */
  receive(p: number, quantity: number, now: number): void {
    if (this.#counting) {
      this.cycles[p]++;
      this.cyclesShort[p] += this.#short[p];
      this.cyclesAtZero[p] += this.#zero[p];
    }
    if (this.onHand[p] === 0) this.#readyMoment[p] += now;
    this.onHand[p] += quantity;
    this.#onHandMoment[p] += quantity * now;
    this.received[p] += quantity;
  }

  /** To be called once what waits has been served after a receipt. */
  openCycle(p: number): void {
    this.#short[p] = this.backorders[p] > 0 ? 1 : 0;
    this.#zero[p] = this.onHand[p] === 0 ? 1 : 0;
  }
}
