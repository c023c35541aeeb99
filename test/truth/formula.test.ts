import {expect, test} from 'vitest';
import {exp} from '../../engine/kernel/math.ts';
import {formulaIn} from '../../engine/truth/formula.ts';

const valueOf = (text: string, variables: Record<string, number> = {}) =>
  formulaIn(text, Object.keys(variables))?.(variables) ?? null;

test.each<[string, Record<string, number>, number]>([
  ['lambda = 20*(0.5+0.5*beta)', {beta: 0.9}, 19],
  ['retention(beta) = 0.5 + 0.45*beta^2 per time unit', {beta: 0.5}, 0.6125],
  ['lambda = a*exp(-b*W), W = 1/(mu-lambda)', {a: 12, b: 0.8, W: 2}, 12 * exp(-1.6)],
  ['y = 2 - 3 - 4', {}, -5],
  ['y = 2 * 3 ^ 2 / 6', {}, 3],
  ['y = -2^2', {}, -4],
  ['y = 2**-1', {}, 0.5],
  ['y = 10/(1+exp(-12*(x-0.5)))', {x: 0.5}, 5],
  ['sqrt(16) + 1e2', {}, 104],
])('the formula in %j is understood', (text, variables, value) => {
  expect(valueOf(text, variables)).toBeCloseTo(value, 12);
});

test.each(['lambda = gamma(2)', 'y = (1 + 2', 'y = 3 *', 'as the market decides', ''])(
  'the text %j has no formula',
  (text) => {
    expect(formulaIn(text, ['x'])).toBeNull();
  },
);
