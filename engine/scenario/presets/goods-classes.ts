import {DAILY_ORDERS, RATED_ORDERS} from '../orders.ts';
import type {Preset, PresetChange} from './preset.ts';

/** How demand of those who order nothing else answers to fill rate: exp(rate (x - reference)). */
const sensitivity = (rate: number): PresetChange => ({
  in: 'segments',
  path: 'response',
  value: {to: 'fillRate', curve: {type: 'exponential', rate}, reference: 0.95},
  ordersOf: RATED_ORDERS,
});

/** How much the number of orders varies from day to day; its mean stays. */
const variation = (cv: number): PresetChange => ({
  in: 'segments',
  path: 'orders.dayFactor',
  value: cv === 0 ? null : {type: 'gamma', mean: 1, cv},
  ordersOf: DAILY_ORDERS,
});

const LOSE = {type: 'lose', what: 'remainder'};

/**
 * Consumer goods by how people buy them (Copeland 1923, Harvard Business Review 1, 282-289; Kotler and Keller 2012, Marketing Management, 14th
 * edition, chapter 12), and industrial goods by how they enter the work of the buyer (Kotler and Keller, as above).
 */
export const goodsClasses: readonly Preset[] = [
  {
    name: 'convenience',
    of: 'product',
    changes: [
      {in: 'itself', path: 'substitutes[*].accept', value: 0.45},
      {in: 'target', measure: 'fillRate', value: 0.98},
      {in: 'segments', path: 'whenShort', value: LOSE},
      sensitivity(1.5),
      {in: 'channels', take: 'all'},
    ],
  },
  {
    name: 'shopping',
    of: 'product',
    changes: [
      {in: 'itself', path: 'substitutes[*].accept', value: 0.3},
      {in: 'target', measure: 'fillRate', value: 0.95},
      {in: 'segments', path: 'whenShort', value: LOSE},
      sensitivity(0.8),
      {in: 'channels', take: 'half'},
    ],
  },
  {
    name: 'specialty',
    of: 'product',
    changes: [
      {in: 'itself', path: 'substitutes[*].accept', value: 0.05},
      {in: 'target', measure: 'fillRate', value: 0.9},
      {in: 'segments', path: 'whenShort', value: {type: 'backorder', patience: 30}},
      sensitivity(0.2),
      {in: 'channels', take: 'one'},
    ],
  },
  {
    name: 'unsought',
    of: 'product',
    changes: [
      {in: 'itself', path: 'substitutes[*].accept', value: 0.2},
      {in: 'target', measure: 'fillRate', value: 0.85},
      {in: 'segments', path: 'whenShort', value: {type: 'lose', what: 'order'}},
      sensitivity(0.1),
      {in: 'channels', take: 'one'},
    ],
  },
  {
    name: 'materials-and-parts',
    of: 'product',
    changes: [
      {in: 'itself', path: 'substitutes[*].accept', value: 0.1},
      {in: 'target', measure: 'fillRate', value: 0.99},
      {in: 'stock', path: 'backorderCost', value: {times: 0.2, of: 'price'}},
      {in: 'segments', path: 'whenShort', value: {type: 'backorder'}},
      variation(0),
      sensitivity(1.2),
    ],
  },
  {
    name: 'capital-items',
    of: 'product',
    changes: [
      {in: 'itself', path: 'substitutes[*].accept', value: 0},
      {in: 'target', measure: 'fillRate', value: 0.7},
      {in: 'stock', path: 'backorderCost', value: {times: 0.0005, of: 'price'}},
      {
        in: 'segments',
        path: 'whenShort',
        value: {type: 'backorder', ship: 'complete'},
        without: 'transship',
      },
      {in: 'segments', path: 'quantity', value: 1},
      variation(1.5),
      sensitivity(0.1),
    ],
  },
  {
    name: 'supplies-and-services',
    of: 'product',
    changes: [
      {in: 'itself', path: 'substitutes[*].accept', value: 0.6},
      {in: 'target', measure: 'fillRate', value: 0.93},
      {in: 'stock', path: 'backorderCost', value: {times: 0.01, of: 'price'}},
      {in: 'segments', path: 'whenShort', value: {type: 'backorder', patience: 5}},
      variation(0.5),
      sensitivity(0.6),
    ],
  },
];
