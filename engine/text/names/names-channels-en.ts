import type {Named} from './names.ts';

/** Names in English of the measures of how orders come in. */
export const channelMeasuresInEnglish: Readonly<Record<string, Named>> = {
  unconfirmedRate: {
    name: 'Unconfirmed orders',
    meaning: 'orders that nobody confirmed in writing, of all placed',
  },
  orderDisputeRate: {
    name: 'Disputed orders',
    meaning: 'orders whose customer disputes them when they are delivered, of those delivered',
  },
};

/** Names in English of the money that goes with it. */
export const channelLinesInEnglish: Readonly<Record<string, string>> = {
  'revenue.disputed': 'Disputed revenue',
};

/** Names in English of the figures of a channel. */
export const channelFiguresInEnglish: Readonly<Record<string, Named>> = {
  Wq: {name: 'Wait for', meaning: 'time until the channel transmits an order that was placed, mean'},
  pWait: {name: 'Orders that wait for', meaning: 'orders that are not transmitted at once, of all'},
  utilisation: {
    name: 'Use of',
    meaning: 'share of the places of the channel that transmit an order while it is open',
  },
};
