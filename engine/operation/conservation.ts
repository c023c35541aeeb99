import type {Operation} from './operation.ts';
import {LINE, LINES, type Line} from './statement.ts';

/** Lines that belong wholly to orders, to stocking points, to lanes. */
const OF_ORDER: readonly Line[] = [
  'revenue.goods',
  'revenue.services',
  'revenue.information',
  'offer.services',
  'offer.information',
  'revenue.discounts',
  'revenue.disputed',
  'goods.scrap',
  'stock.transshipment',
  'stock.substitution',
  'orders.handling',
  'orders.calls',
  'orders.processing',
  'warehouse.picking',
  'warehouse.customising',
  'warehouse.packing',
  'warehouse.dispatch',
  'delivery.freight',
  'delivery.insurance',
  'delivery.damage',
  'errors.correction',
  'errors.rework',
  'penalties.lateness',
  'finance.receivables',
  'imputed.goodwill',
];
const OF_POINT: readonly Line[] = [
  'revenue.goods',
  'revenue.services',
  'revenue.information',
  'offer.services',
  'offer.information',
  'revenue.discounts',
  'goods.scrap',
  'revenue.salvage',
  'goods.purchases',
  'goods.inventoryChange',
  'goods.openOrders',
  'replenishment.ordering',
  'replenishment.freight',
  'replenishment.expediting',
  'stock.holding',
  'stock.inTransit',
  'stock.backorders',
  'stock.transshipment',
  'stock.substitution',
];
const OF_LANE: readonly Line[] = ['stock.transshipment', 'delivery.freight', 'delivery.insurance'];

/**
 * Goods: at every stocking point opening + received = onHand + reserved + shipped + expired, and nothing is negative.
 * Money: the lines of orders add up over segments, those of stock over stocking points and delivery over lanes, to the millionth.
 * Throws an Error with what is needed to see it again.
 */
export function checkConservation(op: Operation, seed: string, replication: number): void {
  const {stock, network, ledger} = op;
  const fail = (what: string) => {
    throw new Error(`${what} (scenario ${network.scenario.name}, seed ${seed}, replication ${replication})`);
  };
  for (let p = 0; p < network.points.count; p++) {
    const came = stock.opening[p] + stock.received[p];
    const went = stock.onHand[p] + stock.reserved[p] + stock.shipped[p] + stock.expired[p];
    if (came !== went)
      fail(`goods are not conserved at ${nameOf(op, p)}: ${came} units came, ${went} are accounted for`);
    for (const name of ['onHand', 'reserved', 'onOrder', 'backorders'] as const)
      if (stock[name][p] < 0) fail(`${name} is negative at ${nameOf(op, p)}: ${stock[name][p]}`);
  }
  for (const [dimension, table, belongs] of [
    ['stocking point', ledger.point, OF_POINT],
    ['segment', ledger.segment, OF_ORDER],
    ['lane', ledger.lane, OF_LANE],
  ] as const) {
    for (const name of belongs) {
      let sum = 0;
      for (let at = LINE[name]; at < table.length; at += LINES.length) sum += table[at];
      if (sum !== ledger.total[LINE[name]])
        fail(
          `money is not conserved: ${name} is ${ledger.total[LINE[name]]}, by ${dimension} ${sum} millionths`,
        );
    }
  }
}

function nameOf({network}: Operation, p: number): string {
  const {points, scenario} = network;
  return `${scenario.sites[points.site[p]].name}/${scenario.products[points.product[p]].name}`;
}
