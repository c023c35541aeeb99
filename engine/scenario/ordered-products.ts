import type {Draft} from './draft.ts';

/** Products that a segment may order: all of them where they are read from an attached file later, or where a fault hides them. */
export function orderedProducts(
  segment: NonNullable<Draft['segments']>[number],
  products: readonly string[],
): readonly string[] {
  const orders = segment?.orders;
  switch (orders?.type) {
    case 'trace': {
      if (!orders.events) return products;
      const lines = orders.events.flatMap((event) => event?.lines ?? []);
      return [...new Set(lines.flatMap((line) => line?.product ?? []))];
    }
    case 'poisson':
    case 'compound':
      if (orders.perDay === 0) return [];
      break;
    case 'mmpp':
    case 'nhpp':
      if (orders.perDay?.every((rate) => rate === 0)) return [];
      break;
    case 'renewal':
    case 'everyPeriod':
    case 'finiteSource':
    case undefined:
      break;
    default:
      orders satisfies never;
  }
  const shares = segment?.basket?.shares;
  return shares === '*' || shares === undefined ? products : Object.keys(shares);
}
