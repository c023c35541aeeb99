import {DAY, type Network} from '../../scenario/network.ts';
import {openingsOf} from '../stations/opening-hours.ts';
import type {Operation} from '../operation.ts';
import type {Practice, PracticeKind} from '../practices.ts';
import {LINE, UNALLOCATED} from '../statement.ts';
import {paysOvertime, paysWages} from './wages.ts';

const HOUR = DAY / 24;

/** Servers are paid for the hours in which their station is open, and for those that they work outside. */
export const labour: PracticeKind = {
  make: (network) => (paysWages(network) || paysOvertime(network) ? new Labour(network) : null),
};

class Labour implements Practice {
  readonly #network: Network;

  constructor(network: Network) {
    this.#network = network;
  }

  stopCounting(op: Operation): void {
    const {stations, warmUp, horizon} = this.#network;
    const outcomes = op.work.outcomes(op.clock.now);
    for (let i = 0; i < stations.count; i++) {
      if (stations.wage[i] > 0) {
        const openings = openingsOf(this.#network, stations.calendar[i]);
        const time = openings === null ? horizon - warmUp : openings.openTime(warmUp, horizon);
        book(op, 'labour.regular', (stations.servers[i] * time * stations.wage[i]) / HOUR);
      }
      if (stations.overtimeWage[i] > 0)
        book(op, 'labour.overtime', (outcomes[i].overtime! * stations.overtimeWage[i]) / HOUR);
    }
  }
}

function book(op: Operation, line: 'labour.regular' | 'labour.overtime', cost: number): void {
  op.ledger.book(LINE[line], -cost, UNALLOCATED, UNALLOCATED, UNALLOCATED);
}
