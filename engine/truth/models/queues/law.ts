import type {ReferenceCase, Value} from '../../cases.ts';
import type {DistributionSpec} from '../../../kernel/distributions.ts';
import {exp, expm1} from '../../../kernel/math.ts';
import {ParameterError} from '../../parameters.ts';

const UNITS = ['', '_h', '_min', '_d', '_days', '_time'];

/** The law whose name stands under `PREFIX_distribution` and whose parameters under `PREFIX_mean_h` and the like; null where it is unknown. */
export function lawOf({parameters}: ReferenceCase, prefix: string): DistributionSpec | null {
  const values = Object.fromEntries(Object.entries(parameters).map(([name, {value}]) => [name, value]));
  return lawNamed(values, `${prefix}_`, '');
}

/** The law that a record describes, such as `{"distribution": "erlang", "k": 2, "mean_h": 1.2}`. */
export function lawIn(record: Value, place: string): DistributionSpec | null {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new ParameterError(
      place,
      `${JSON.stringify(record)} is not a law such as {"distribution": "exp", "mean_h": 1}`,
    );
  }
  return lawNamed(record as Record<string, Value>, '', `${place}.`);
}

function lawNamed(
  values: Readonly<Record<string, Value>>,
  prefix: string,
  place: string,
): DistributionSpec | null {
  const find = (name: string): Value | undefined => {
    for (const unit of UNITS)
      if (Object.hasOwn(values, prefix + name + unit)) return values[prefix + name + unit];
    return undefined;
  };
  const number = (name: string, otherwise?: number): number => {
    const value = find(name) ?? otherwise;
    if (typeof value === 'number') return value;
    throw new ParameterError(`${place}${prefix}${name}`, `${JSON.stringify(value)} is not a number`);
  };
  switch (find('distribution')) {
    case 'const':
    case 'constant':
    case 'deterministic':
      return find('value') === undefined ? number('mean') : number('value');
    case 'exp':
    case 'exponential':
      return {type: 'exponential', mean: number('mean')};
    case 'erlang':
      return {type: 'erlang', shape: number('k'), mean: number('mean')};
    case 'gamma': {
      const shape = number('shape');
      return find('scale') === undefined
        ? {type: 'gamma', mean: number('mean'), cv: 1 / Math.sqrt(shape)}
        : {type: 'gamma', shape, scale: number('scale')};
    }
    case 'uniform':
      return {type: 'uniform', min: number('min'), max: number('max')};
    case 'hyper2':
      return {
        type: 'hyperexponential',
        means: [number('mean_first'), number('mean_second')],
        shares: [number('p_first'), 1 - number('p_first')],
      };
    case 'lognormal': {
      const sdLog = number('sigma_log');
      const mean = exp(number('mu_log') + (sdLog * sdLog) / 2);
      return {type: 'lognormal', mean, cv: Math.sqrt(expm1(sdLog * sdLog))};
    }
    case 'weibull':
      return {type: 'weibull', shape: number('shape'), scale: number('scale')};
    case 'two':
    case 'twopoint':
      return {
        type: 'table',
        values: [number('a'), number('b')],
        shares: [number('P_a'), 1 - number('P_a')],
      };
    case 'triangular':
      return {type: 'triangular', min: number('min'), mode: number('mode'), max: number('max')};
    default:
      return null;
  }
}

/** What to say of a case whose law is unknown. */
export const UNKNOWN_LAW = {missing: 'another law of the times between arrivals or of service'};
