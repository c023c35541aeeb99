import {describe, expect, test} from 'vitest';
import {isHeldUp, STAGES, type Biography} from '../../engine/index.ts';
import {biographies} from '../../engine/operation/measures/biography.ts';
import {Playing} from '../../engine/operation/simulate.ts';
import {allProcesses} from './all-processes.ts';
import {played, ready} from './playing.ts';

const DELIVERED = STAGES.indexOf('delivered');
const CLOSED = STAGES.indexOf('closed');

/** The transaction elements of customer service (LaLonde and Zinszer 1976), each with its measure. */
const ELEMENTS = {
  'level of stock-outs': 'stockoutFrequency',
  backorders: 'averageBackorders',
  'order information': 'unconfirmedRate',
  'elements of the order cycle': 'orderCycleTime.mean',
  transshipments: 'transshipmentRate',
  'system accuracy': 'orderAccuracy',
  'order convenience': 'orderingConvenience',
  'product substitution': 'substitutionRate',
} as const;

describe('an operation with every process', () => {
  const one = ready(allProcesses());

  test('measures all eight transaction elements in one run [R33]', () => {
    const {measure} = played(one);
    for (const [element, name] of Object.entries(ELEMENTS)) expect(measure(name), element).toBeGreaterThan(0);
    expect(Object.keys(ELEMENTS)).toHaveLength(8);
  });

  test('does nothing after delivery but for orders that were delivered: invoices, disputes, payment [R34]', () => {
    const {network, plan} = one;
    const playing = new Playing(network, plan, '1', 0);
    const {op} = playing;
    const delivered = (order: number) => op.orders.instants[order * STAGES.length + DELIVERED];
    const disputes: boolean[] = [];
    const papers: boolean[] = [];
    op.onHold = ({order, cause, from}) => {
      if (cause === 'dispute') disputes.push(op.orders.isShipped(order) && from >= delivered(order));
    };
    op.onClose = (order) => {
      const closed = op.orders.instants[order * STAGES.length + CLOSED];
      if (closed > delivered(order)) papers.push(op.orders.isShipped(order));
    };
    playing.playTo(network.horizon + network.followUp);
    expect(disputes.length).toBeGreaterThan(20);
    expect(papers.length).toBeGreaterThan(disputes.length);
    expect([...disputes, ...papers]).not.toContain(false);
    const {measure} = played(one);
    expect(measure('disputeRate')).toBeGreaterThan(0);
    expect(measure('daysSalesOutstanding')).toBeGreaterThan(29);
  });

  test('has orders whose spells still tile their cycle, with holds of every kind [R1]', () => {
    const {biographies: all} = biographies(one.network, one.plan, '1', 0, {count: Infinity});
    expect(all.length).toBeGreaterThan(1000);
    expect(all.flatMap(faultsOf)).toEqual([]);
    const causes = new Set(all.flatMap(({spells}) => spells.map(({cause}) => cause)));
    for (const cause of [
      'goods',
      'queue',
      'closed',
      'breakdown',
      'batch',
      'wave',
      'contact',
      'correction',
      'confirmation',
      'channel',
    ])
      expect(causes).toContain(cause);
  });
});

function faultsOf({segment, index, instants, spells, cycleTime, delay, causes}: Biography): string[] {
  const ends = [instants[0], ...spells.map(({to}) => to)];
  const heldUp = spells.filter(({cause}) => isHeldUp(cause)).reduce((sum, {from, to}) => sum + to - from, 0);
  const isWhole =
    spells.every(({from, to}, i) => from === ends[i] && to > from) &&
    ends[ends.length - 1] - instants[0] === cycleTime &&
    heldUp === delay &&
    causes.reduce((sum, {time}) => sum + time, 0) === delay;
  return isWhole ? [] : [`${segment} ${index}`];
}
