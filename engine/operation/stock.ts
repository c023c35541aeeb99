import type {Points} from '../scenario/network.ts';

/**
 * What lies, waits and is on its way at every stocking point, with time integrals and replenishment cycles.
 * onHand is present and promised to nobody; reserved is allocated and still here; owned adds what travels
 * between the operation's own sites towards this point. Every change goes through a method, which first closes the integrals.
 */
export class Stock {
  readonly onHand: Float64Array;
  readonly reserved: Float64Array;
  readonly onOrder: Float64Array;
  readonly backorders: Float64Array;
  readonly owned: Float64Array;
  /** Replenishment orders not yet received in full. */
  readonly outstanding: Float64Array;

  /** Integrals over the counted time, unit-milliseconds. */
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
  readonly #short: Uint8Array;
  readonly #zero: Uint8Array;

  /** Units since the start: opening + received = onHand + reserved + shipped. */
  readonly opening: Float64Array;
  readonly received: Float64Array;
  readonly shipped: Float64Array;
  readonly #since: Float64Array;
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
    this.#short = new Uint8Array(points.count);
    this.#zero = new Uint8Array(points.count);
    this.opening = numbers();
    this.received = numbers();
    this.shipped = numbers();
    this.#since = numbers();
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
    this.#since.fill(now);
    this.cycles.fill(0);
    this.cyclesShort.fill(0);
    this.cyclesAtZero.fill(0);
  }

  /** Counted time ends: integrals and cycles are closed at `now` and stay. */
  stopCounting(now: number): void {
    for (let p = 0; p < this.onHand.length; p++) this.#integrate(p, now);
    this.#counting = false;
  }

  /** Allocates `quantity` units on hand to an order. */
  allocate(p: number, quantity: number, now: number): void {
    this.#integrate(p, now);
    this.onHand[p] -= quantity;
    this.reserved[p] += quantity;
    if (this.onHand[p] === 0) this.#zero[p] = 1;
    else if (this.onHand[p] < 0)
      throw new Error(`stocking point ${p} allocated more than it had at ${now} ms`);
  }

  /** Units that were allocated leave the site; `sold` when they leave the operation, too. */
  ship(p: number, quantity: number, sold: boolean, now: number): void {
    this.#integrate(p, now);
    this.reserved[p] -= quantity;
    this.shipped[p] += quantity;
    if (sold) this.owned[p] -= quantity;
  }

  /** A unit asked for was not there: the cycle counts as short, whether the unit is lost or waits. */
  comeUpShort(p: number): void {
    this.#short[p] = 1;
  }

  addBackorders(p: number, quantity: number, now: number): void {
    this.#integrate(p, now);
    this.backorders[p] += quantity;
    if (quantity > 0) this.#short[p] = 1;
  }

  addOnOrder(p: number, quantity: number, now: number): void {
    this.#integrate(p, now);
    this.onOrder[p] += quantity;
  }

  /** A receipt of `quantity` units closes the replenishment cycle; the next opens with what is still owed and left. */
  receive(p: number, quantity: number, now: number): void {
    this.#integrate(p, now);
    if (this.#counting) {
      this.cycles[p]++;
      this.cyclesShort[p] += this.#short[p];
      this.cyclesAtZero[p] += this.#zero[p];
    }
    this.onHand[p] += quantity;
    this.received[p] += quantity;
  }

  /** To be called once what waits has been served after a receipt. */
  openCycle(p: number): void {
    this.#short[p] = this.backorders[p] > 0 ? 1 : 0;
    this.#zero[p] = this.onHand[p] === 0 ? 1 : 0;
  }

  #integrate(p: number, now: number): void {
    const elapsed = now - this.#since[p];
    if (elapsed <= 0 || !this.#counting) return;
    this.#since[p] = now;
    const onHand = this.onHand[p];
    const backorders = this.backorders[p];
    this.areaOnHand[p] += onHand * elapsed;
    this.areaReserved[p] += this.reserved[p] * elapsed;
    this.areaOnOrder[p] += this.onOrder[p] * elapsed;
    this.areaBackorders[p] += backorders * elapsed;
    if (onHand > 0) this.timeReady[p] += elapsed;
    if (backorders === 0) this.timeWithoutBackorder[p] += elapsed;
  }
}
