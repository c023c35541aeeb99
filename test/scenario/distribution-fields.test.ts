import fc from 'fast-check';
import * as v from 'valibot';
import {expect, test} from 'vitest';
import {distribution} from '../../engine/kernel/distributions.ts';
import {countLaw, durationLaw} from '../../engine/scenario/distribution-fields.ts';

const figure = fc.oneof(
  fc.integer({min: -2, max: 40}),
  fc.integer({min: -1000, max: 40_000}).map((x) => x / 1000),
  fc.constantFrom(0, 0.5, 1, 2),
);
const figures = fc.array(figure, {maxLength: 3});
const shares = fc.constantFrom([1], [0.5, 0.5], [0.2, 0.3, 0.5], [0.7, 0.2], []);
const keys = {
  value: figure,
  mean: figure,
  sd: figure,
  cv: figure,
  min: figure,
  max: figure,
  mode: figure,
  shape: figure,
  scale: figure,
  alpha: figure,
  beta: figure,
  trials: figure,
  variance: figure,
  dispersion: figure,
  r: figure,
  p: figure,
  values: figures,
  means: figures,
  shares,
};
const forms = [
  'constant value',
  'uniform min max',
  'discreteUniform min max',
  'exponential mean',
  'erlang shape mean',
  'hyperexponential means shares',
  'normal mean sd',
  'normal mean cv',
  'truncatedNormal mean sd',
  'truncatedNormal mean sd min',
  'truncatedNormal mean sd min max',
  'lognormal mean cv',
  'lognormal mean sd',
  'weibull shape scale',
  'weibull shape mean',
  'gamma mean cv',
  'gamma shape scale',
  'triangular min mode max',
  'pert min mode max',
  'beta alpha beta',
  'beta alpha beta min max',
  'pareto shape min',
  'lomax shape scale',
  'logLogistic shape scale',
  'binomial trials p',
  'poisson mean',
  'negativeBinomial mean variance',
  'negativeBinomial mean dispersion',
  'negativeBinomial r p',
  'geometric mean',
  'table values shares',
  'empirical values',
];

/** Any law in any of its forms, right or wrong. */
const anyLaw = fc.letrec((tie) => ({
  law: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    figure,
    ...forms.map((form) => {
      const [type, ...names] = form.split(' ') as (keyof typeof keys)[];
      return fc.record({
        type: fc.constant(type),
        ...Object.fromEntries(names.map((name) => [name, keys[name]])),
      });
    }),
    fc.record({type: fc.constant('sum'), of: fc.array(tie('law'), {maxLength: 2})}),
    fc.record({type: fc.constant('compoundPoisson'), meanCount: figure, of: tie('law')}),
    fc.record({type: fc.constant('mixture'), of: fc.array(tie('law'), {maxLength: 2}), shares}),
  ),
})).law;

test('a law that is read can be made, is hardly ever negative, and is read the same again', () => {
  const read = new Set<string>();
  fc.assert(
    fc.property(anyLaw, (json) => {
      for (const [schema, negative] of [
        [countLaw, 0.00135], // Phi(-3)
        [durationLaw, 1e-9], // Phi(-6)
      ] as const) {
        const result = v.safeParse(schema, json);
        if (!result.success) continue;
        const spec = result.output;
        read.add(typeof spec === 'number' ? 'number' : Object.keys(spec).join(' ') + spec.type);
        expect(distribution(spec).cdf(-1e-9)).toBeLessThan(negative);
        expect(v.parse(schema, spec)).toEqual(spec);
      }
    }),
    {seed: 1, numRuns: 8000},
  );
  expect(read.size).toBe(forms.length + 4);
});

test('the figures of the law of a duration may have units', () => {
  expect(v.parse(durationLaw, {type: 'triangular', min: '12 h', mode: 1, max: '1 week'})).toEqual({
    type: 'triangular',
    min: 0.5,
    mode: 1,
    max: 7,
  });
  expect(
    v.parse(durationLaw, {
      type: 'mixture',
      of: ['90 min', {type: 'gamma', mean: '2 d', cv: 1}],
      shares: [0.5, 0.5],
    }),
  ).toEqual({type: 'mixture', of: [0.0625, {type: 'gamma', mean: 2, cv: 1}], shares: [0.5, 0.5]});
  expect(v.safeParse(countLaw, '2 d').success).toBe(false);
});

test.each<[unknown, string[]]>([
  ['many', ['"many" is not a number of at least 0']],
  [null, ['null is not a number or a distribution']],
  [
    {mean: 3},
    [
      'type: missing: the types here are "constant", "uniform", "discreteUniform", "exponential", "erlang", "hyperexponential", "normal", "truncatedNormal", "lognormal", "weibull" and 16 more',
    ],
  ],
  [{type: 'gamma', mean: 0, cv: 0.5}, ['mean: 0 is not a number above 0']],
  [
    {type: 'gamma', mean: 3},
    [
      'cv: missing; what belongs here: coefficient of variation: standard deviation over mean, from 0.0001 to 100',
    ],
  ],
  [{type: 'gamma', mean: 3, cv: 1, sd: 3}, ['sd: unknown key: the keys here are "type", "mean", "cv"']],
  [
    {type: 'normal', mean: 3, sd: 1.01},
    ['this normal law has negative values: write truncatedNormal, lognormal or gamma instead'],
  ],
  [
    {type: 'normal', mean: 3, cv: 0.34},
    ['this normal law has negative values: write truncatedNormal, lognormal or gamma instead'],
  ],
  [{type: 'uniform', min: 3, max: 3}, ['min 3 is not below max 3']],
  [{type: 'discreteUniform', min: 4, max: 3}, ['min 4 is above max 3']],
  [{type: 'discreteUniform', min: 0.5, max: 3}, ['min: 0.5 is not a whole number of at least 0']],
  [{type: 'triangular', min: 1, mode: 4, max: 3}, ['mode 4 is not between min 1 and max 3']],
  [{type: 'pert', min: 1, mode: 0.5, max: 3}, ['mode 0.5 is not between min 1 and max 3']],
  [{type: 'beta', alpha: 2, beta: 3, min: 1}, ['min 1 is not below max 1']],
  [{type: 'pareto', shape: 2, min: 3}, ['shape: 2 is not a shape from 2.01 to 1000000']],
  [{type: 'binomial', trials: 3, p: 1}, ['p: 1 is not a share above 0 and below 1']],
  [
    {type: 'compoundPoisson', meanCount: 3, of: {type: 'exponential', mean: 2}},
    [
      'of: this law has values that are not whole numbers: write poisson, negativeBinomial, table or the like',
    ],
  ],
  [{type: 'truncatedNormal', mean: 5, sd: 1, max: 0}, ['min 0 is not below max 0']],
  [
    {type: 'truncatedNormal', mean: 5, sd: 1, min: 20},
    ['the range is more than 6 standard deviations away from the mean'],
  ],
  [{type: 'erlang', shape: 1.5, mean: 3}, ['shape: 1.5 is not a whole number of at least 1']],
  [
    {type: 'negativeBinomial', mean: 3, variance: 3},
    ['variance 3 is not above mean 3: write poisson where they are equal'],
  ],
  [{type: 'negativeBinomial', r: 3, p: 30}, ['p: 30 is not a share above 0 and below 1 (30 % is 0.3)']],
  [{type: 'geometric', mean: 0.5}, ['mean: 0.5 is not a mean of trials of at least 1']],
  [
    {type: 'table', values: [1, 2], shares: [0.5, 0.4]},
    ['shares: the shares add up to 0.9: they must add up to 1'],
  ],
  [
    {type: 'table', values: [1, 2], shares: [1]},
    ['shares: 1 shares for 2 values: each value needs one share'],
  ],
  [
    {type: 'table', values: [1, 2], shares: [50, 50]},
    [
      'shares.0: 50 is not a share between 0 and 1 (50 % is 0.5)',
      'shares.1: 50 is not a share between 0 and 1 (50 % is 0.5)',
    ],
  ],
  [
    {type: 'hyperexponential', means: [1, 2], shares: [1 - 1e-8, 0]},
    ['shares: the shares add up to 0.99999999: they must add up to 1'],
  ],
  [{type: 'empirical', values: []}, ['values: the list is empty: write at least one entry']],
  [{type: 'sum', of: []}, ['of: the list is empty: write at least one entry']],
  [{type: 'sum', of: [1, {type: 'poisson', mean: -1}]}, ['of.1.mean: -1 is not a number above 0']],
  [
    {type: 'mixture', of: [1, 2], shares: [0.4, 0.5]},
    ['shares: the shares add up to 0.9: they must add up to 1'],
  ],
])('%j is no law of a count', (json, faults) => {
  const {issues} = v.safeParse(countLaw, json);
  expect(
    issues?.map(({path, message}) =>
      [path?.map(({key}) => key).join('.'), message].filter(Boolean).join(': '),
    ),
  ).toEqual(faults);
});

test('a normal law keeps six standard deviations from 0 as a duration, three as a count', () => {
  const law = {type: 'normal', mean: 3, sd: 1};
  expect(v.safeParse(countLaw, law).success).toBe(true);
  expect(v.safeParse(durationLaw, law).success).toBe(false);
  expect(v.safeParse(durationLaw, {...law, sd: 0.5}).success).toBe(true);
});

test('shares may miss 1 by rounding', () => {
  expect(v.safeParse(countLaw, {type: 'table', values: [1, 2, 3], shares: [0.1, 0.2, 0.7]}).success).toBe(
    true,
  );
  const thirds = [1 / 3, 1 / 3, 1 / 3];
  expect(v.safeParse(countLaw, {type: 'mixture', of: [1, 2, 3], shares: thirds}).success).toBe(true);
});
