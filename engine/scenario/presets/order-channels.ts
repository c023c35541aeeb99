import type {Preset, PresetValue} from './preset.ts';

/** What is typical of a channel. Time in days, errors as shares of the orders, cost in money. */
interface Traits {
  readonly transmit: PresetValue;
  readonly cost: number;
  /** Orders that somebody can take at once, each for the whole of the time; null where orders lie rather than are taken. */
  readonly capacity: number | null;
  /** Share of the orders with a wrong product, a wrong quantity, a wrong address. */
  readonly errors: readonly [product: number, quantity: number, address: number];
  /** Share of the orders that are confirmed in writing; of the others one in a hundred is disputed, and half of its price is paid after all. */
  readonly confirmed: number;
  readonly convenience: number;
}

const channel = (name: string, traits: Traits): Preset => {
  const [product, quantity, address] = traits.errors;
  return {
    name,
    of: 'channel',
    changes: [
      {in: 'itself', path: 'transmit', value: traits.transmit},
      {in: 'itself', path: 'cost', value: traits.cost},
      {in: 'itself', path: 'capacity', value: traits.capacity},
      {in: 'itself', path: 'errors', value: {product, quantity, address}},
      {in: 'itself', path: 'confirmation', value: confirmation(traits.confirmed)},
      {in: 'itself', path: 'convenience', value: traits.convenience},
    ],
  };
};

/** What is confirmed in writing is beyond dispute. */
function confirmation(share: number): PresetValue {
  return share === 1 ? {share} : {share, disputes: 0.01, recovered: 0.5};
}

const MINUTE = 1 / 1440;

/** Ways in which orders come. Assumptions of ours, in proportion to each other; all of them are to be replaced by what a house measures. */
export const orderChannels: readonly Preset[] = [
  channel('edi', {
    transmit: {type: 'exponential', mean: 5 * MINUTE},
    cost: 0.5,
    capacity: null,
    errors: [0.001, 0.001, 0.0005],
    confirmed: 1,
    convenience: 0.9,
  }),
  channel('web', {
    transmit: {type: 'exponential', mean: 5 * MINUTE},
    cost: 1,
    capacity: null,
    errors: [0.005, 0.005, 0.005],
    confirmed: 1,
    convenience: 1,
  }),
  channel('e-mail', {
    transmit: {type: 'gamma', mean: 0.1, cv: 1},
    cost: 4,
    capacity: null,
    errors: [0.015, 0.015, 0.01],
    confirmed: 0.8,
    convenience: 0.7,
  }),
  channel('phone', {
    transmit: {type: 'gamma', mean: 6 * MINUTE, cv: 0.7},
    cost: 6,
    capacity: 4,
    errors: [0.03, 0.03, 0.02],
    confirmed: 0.2,
    convenience: 0.8,
  }),
  channel('fax', {
    transmit: {type: 'gamma', mean: 0.15, cv: 1},
    cost: 5,
    capacity: null,
    errors: [0.03, 0.025, 0.015],
    confirmed: 1,
    convenience: 0.4,
  }),
  channel('mail', {
    transmit: {type: 'gamma', mean: 2.5, cv: 0.4},
    cost: 7,
    capacity: null,
    errors: [0.02, 0.02, 0.015],
    confirmed: 1,
    convenience: 0.2,
  }),
  channel('telegram', {
    transmit: {type: 'gamma', mean: 0.4, cv: 0.6},
    cost: 15,
    capacity: null,
    errors: [0.05, 0.04, 0.03],
    confirmed: 1,
    convenience: 0.1,
  }),
];
