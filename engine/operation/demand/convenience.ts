import {exp} from '../../kernel/math.ts';
import type {Network} from '../../scenario/network.ts';
import type {Orders} from '../../scenario/schema.ts';

/** What convenience makes of the base demand of a segment: the factor of its channels, and the greatest that any channels could have. */
export interface Attraction {
  readonly factor: number;
  readonly greatest: number;
}

const UNMOVED: Attraction = {factor: 1, greatest: 1};

/**
 * The factor exp(weight (convenience - reference)), with the mean convenience of the channels, of which one without any counts as the
 * reference: how the share of an alternative moves with its utility in a multinomial logit in which most choose another one (Train 2009,
 * Discrete Choice Methods with Simulation, sections 3.1 and 3.6).
 */
export function attractionOf({scenario}: Network, segment: number): Attraction {
  const {convenience, channels} = scenario.segments[segment];
  if (convenience === null) return UNMOVED;
  const {weight, reference} = convenience;
  const change = scenario.channels.reduce(
    (sum, channel) => sum + (channels[channel.name] ?? 0) * ((channel.convenience ?? reference) - reference),
    0,
  );
  const [least, most] = [-reference, 1 - reference];
  const possible = Math.min(most, Math.max(least, change)); // shares add up to 1, rounding aside
  return {factor: exp(weight * possible), greatest: exp(weight * (weight > 0 ? most : least))};
}

/** The same orders at `factor` times their rate; orders without a rate as they are. */
export function multiplied(orders: Orders, factor: number): Orders {
  switch (orders.type) {
    case 'poisson':
    case 'compound':
      return {...orders, perDay: orders.perDay * factor};
    case 'mmpp':
    case 'nhpp':
      return {...orders, perDay: orders.perDay.map((rate) => rate * factor)};
    case 'renewal':
    case 'everyPeriod':
    case 'trace':
    case 'finiteSource':
      return orders;
    default:
      return orders satisfies never;
  }
}
