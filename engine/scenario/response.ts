import * as v from 'valibot';
import {choice, list, object, optional, required, rule, type, type Field} from './building-blocks.ts';
import {notNegative, number, oneOf, positive, positiveShare, share, word} from './figures.ts';
/** Measures of a segment that its customers can answer to. */
export const RESPONSE_MEASURES = [
  'fillRate',
  'lineFillRate',
  'linesWithAny',
  'orderFillRate',
  'onTimeRate',
] as const;

/** How the demand of a segment answers to service: it is multiplied by the curve's value over its value at the reference. */
export interface Response {
  /** Service measure that the customers answer to. Default `fillRate`. */
  to: (typeof RESPONSE_MEASURES)[number];
  /** What the answer acts on: the rate of orders. Default `rate`. */
  through: 'rate';
  /** Demand against service, up to a factor. */
  curve: Curve;
  /** Service, a share above 0, under which the base demand arose. */
  reference: number;
  /** How customers know the service: `equilibrium` is the rate that reproduces itself. Default `equilibrium`. */
  known: 'equilibrium';
}

/** Demand f against service x, before division by f at the reference. */
export type Curve = LinearCurve | PowerCurve | ExponentialCurve | LogitCurve | ThresholdCurve | TableCurve;

/** f = 1 + slope (x - reference), not below 0. */
export interface LinearCurve {
  type: 'linear';
  /** Relative change of demand per unit of service. */
  slope: number;
}

/** f = x^exponent. */
export interface PowerCurve {
  type: 'power';
  /** Elasticity of demand to service, not negative. */
  exponent: number;
}

/** f = exp(rate x). */
export interface ExponentialCurve {
  type: 'exponential';
  /** Relative growth of demand per unit of service. */
  rate: number;
}

/** f = low + (high - low) / (1 + exp(-slope (x - midpoint))). */
export interface LogitCurve {
  type: 'logit';
  /** Steepness at the midpoint, in logits per unit of service. */
  slope: number;
  /** Service at which half of the answer is given. */
  midpoint: number;
  /** Demand at the lowest service, not negative. */
  low: number;
  /** Demand at the greatest service, positive. */
  high: number;
}

/** No answer below the threshold or above the saturation; between them a rise of diminishing returns. */
export interface ThresholdCurve {
  type: 'threshold';
  /** Service, a share, below which better service brings nothing. */
  threshold: number;
  /** Service, a share above the threshold, beyond which better service brings nothing. */
  saturation: number;
  /** Relative rise of demand from the threshold to the saturation. */
  gain: number;
}

/** Straight lines between the points, constant outside them. */
export interface TableCurve {
  type: 'table';
  /** Service of each point, strictly rising. */
  at: number[];
  /** Demand at each point, not negative. */
  factor: number[];
}

const curve: Field<Curve> = choice([
  object({
    type: type('linear', 'f = 1 + slope (x - reference), not below 0.'),
    slope: required('Relative change of demand per unit of service.', number),
  }),
  object({
    type: type('power', 'f = x^exponent.'),
    exponent: required('Elasticity of demand to service, at least 0.', notNegative),
  }),
  object({
    type: type('exponential', 'f = exp(rate x).'),
    rate: required('Relative growth of demand per unit of service.', number),
  }),
  v.pipe(
    object({
      type: type('logit', 'f = low + (high - low) / (1 + exp(-slope (x - midpoint))).'),
      slope: required('Steepness at the midpoint, in logits per unit of service.', number),
      midpoint: required('Service, a share, at which half of the answer is given.', share),
      low: required('Demand far below the midpoint, at least 0.', notNegative),
      high: required('Demand far above the midpoint, above 0.', positive),
    }),
    rule(
      ({low, high}) => low <= high,
      ({low, high}) => `low ${low} is above high ${high}`,
    ),
  ),
  v.pipe(
    object({
      type: type('threshold', 'No answer below the threshold or above the saturation.'),
      threshold: required('Service, a share, below which better service brings nothing.', share),
      saturation: required('Service, a share, beyond which better service brings nothing.', share),
      gain: required('Relative rise of demand from the threshold to the saturation.', notNegative),
    }),
    rule(
      ({threshold, saturation}) => threshold < saturation,
      ({threshold, saturation}) => `threshold ${threshold} is not below saturation ${saturation}`,
    ),
  ),
  v.pipe(
    object({
      type: type('table', 'Straight lines between points, constant outside them.'),
      at: required('Service of each point, a share, strictly rising.', list(share)),
      factor: required('Demand at each point, at least 0.', list(notNegative)),
    }),
    rule(
      ({at}) => at.length > 0,
      () => 'the list is empty: write at least one point',
      'at',
    ),
    rule(
      ({at}) => at.every((x, i) => i === 0 || at[i - 1] < x),
      () => 'the points must rise: write them in rising sequence, each once',
      'at',
    ),
    rule(
      ({at, factor}) => at.length === factor.length,
      ({at, factor}) => `${factor.length} factors for ${at.length} points: each point needs one factor`,
      'factor',
    ),
  ),
]);

/** Schema of how demand answers to service. */
export const responseSchema: Field<Response> = object({
  to: optional('Service measure that the customers answer to.', oneOf(RESPONSE_MEASURES), 'fillRate'),
  through: optional('What the answer acts on: the rate of orders.', word('rate'), 'rate'),
  curve: required('Demand f against service x, up to a factor.', curve),
  reference: required('Service, a share above 0, under which the base demand arose.', positiveShare),
  known: optional(
    'How customers know the service: "equilibrium" is the rate that reproduces itself.',
    word('equilibrium'),
    'equilibrium',
  ),
});
