import type {Points} from '../../scenario/network.ts';
import {EVENT} from '../events.ts';
import type {Operation} from '../operation.ts';
import {variate} from './transport.ts';

/** What suppliers have been asked to make. */
export class Production {
  /** Jobs so far for each stocking point; names their variates. */
  readonly #jobs: Float64Array;

  constructor(points: Points) {
    this.#jobs = new Float64Array(points.count);
  }

  /**
   * Makes a replenishment order of `quantity` at the station of its supplier, as one job or unit by unit; each comes back as an event
   * `made` with the shipment that carries it. False where nothing has to be made.
   */
  make(op: Operation, point: number, quantity: number): boolean {
    const {production, points} = op.network;
    const station = production.station[point];
    if (station < 0) return false;
    const size = production.perUnit[point] === 1 ? 1 : quantity;
    for (let left = quantity; left > 0; left -= size) {
      const row = op.shipments.open(point, Math.min(size, left), left <= size, true);
      op.work.make(op, station, variate(points.key[point], this.#jobs[point]++), EVENT.made, row);
    }
    return true;
  }
}
