import type {Operation} from './operation.ts';
import {LINES} from './statement.ts';

const WIDTH = LINES.length;

/**
 * Goods: at every stocking point opening + received = onHand + reserved + shipped, and nothing is negative.
 * Money: every line summed over products, segments, sites or lanes is the line's total, to the millionth.
 * Throws an Error with what is needed to see it again.
 */
export function checkConservation(op: Operation, seed: string, replication: number): void {
  const {stock, network, ledger} = op;
  const fail = (what: string) => {
    throw new Error(`${what} (scenario ${network.scenario.name}, seed ${seed}, replication ${replication})`);
  };
  for (let p = 0; p < network.points.count; p++) {
    const came = stock.opening[p] + stock.received[p];
    const went = stock.onHand[p] + stock.reserved[p] + stock.shipped[p];
    if (came !== went)
      fail(`goods are not conserved at ${nameOf(op, p)}: ${came} units came, ${went} are accounted for`);
    for (const name of ['onHand', 'reserved', 'onOrder', 'backorders'] as const)
      if (stock[name][p] < 0) fail(`${name} is negative at ${nameOf(op, p)}: ${stock[name][p]}`);
  }
  for (const dimension of ['product', 'segment', 'site', 'lane'] as const) {
    const table = ledger[dimension];
    for (let line = 0; line < WIDTH; line++) {
      let sum = 0;
      for (let row = 0; row < table.length / WIDTH; row++) sum += table[row * WIDTH + line];
      if (sum !== ledger.total[line])
        fail(
          `money is not conserved: ${LINES[line]} by ${dimension} is ${sum}, in total ${ledger.total[line]}`,
        );
    }
  }
}

function nameOf({network}: Operation, p: number): string {
  const {points, scenario} = network;
  return `${scenario.sites[points.site[p]].name}/${scenario.products[points.product[p]].name}`;
}
