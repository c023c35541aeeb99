import {written} from './playing.ts';

/** A warehouse whose goods never run out and whose orders are picked by tasks. */
export interface PickHouse {
  picking: object;
  stations: object[];
  /** Products, of which an order has so many lines, each of another product. Default one. */
  products?: number;
  lines?: unknown;
  orders: object;
  process?: object[];
  run?: object;
  stock?: object;
  segment?: object;
  /** Sites that supply the warehouse. Default none. */
  suppliers?: object[];
  more?: object;
}

/** A scenario of such a warehouse. */
export function pickHouse(house: PickHouse): object {
  const {picking, stations, products = 1, lines = 1, orders, process = [], run, stock, segment, more} = house;
  const {suppliers = []} = house;
  return written({
    run: {horizon: 1050, warmUp: 50, followUp: 30, ...run},
    products: Array.from({length: products}, (_, i) => ({name: `item ${i}`, class: 'ABC'[i % 3], price: 1})),
    sites: [
      ...suppliers,
      {
        name: 'warehouse',
        stock: [{from: null, initial: 10_000_000, policy: {type: 'none'}, ...stock}],
        stations,
        process,
        picking,
      },
    ],
    segments: [
      {
        name: 'customers',
        servedBy: ['warehouse'],
        orders,
        ...('events' in orders ? {} : {lines, basket: {distinct: true}}),
        ...segment,
      },
    ],
    ...more,
  });
}

/** Orders at these instants, days, each for one unit of so many products. */
export function ordersAt(instants: readonly number[], lines = 1): object {
  const of = Array.from({length: lines}, (_, i) => ({product: `item ${i}`, quantity: 1}));
  return {type: 'trace', events: instants.map((at) => ({at, lines: of}))};
}
