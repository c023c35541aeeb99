import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {gammaQ} from '../../engine/kernel/math.ts';
import {distribution} from '../../engine/kernel/distributions.ts';
import {
  erlangPhases,
  hyperexponentialPhases,
  mixedPhases,
  phasesInSeries,
  phasesOf,
  phaseTypeLaw,
  stagesInSeries,
} from '../../engine/theory/phase-type.ts';

const positive = fc.double({min: 0.1, max: 10, noNaN: true});

describe('A phase-type time', () => {
  test('is Erlang when its stages are equal', () => {
    const law = phaseTypeLaw(erlangPhases(5, 2));
    expect([law.mean, law.variance].map((x) => x.toFixed(12))).toEqual(['2.000000000000', '0.800000000000']);
    for (const t of [0, 0.1, 1, 3, 12, 40]) expect(law.over(t) / gammaQ(5, 2.5 * t)).toBeCloseTo(1, 11);
  });

  test('is the difference of exponentials with two unlike stages', () => {
    fc.assert(
      fc.property(positive, positive, positive, (a, b, t) => {
        fc.pre(Math.abs(a - b) > 0.05);
        const tail = (a * Math.exp(-t / a) - b * Math.exp(-t / b)) / (a - b);
        expect(phaseTypeLaw(stagesInSeries([a, b])).over(t)).toBeCloseTo(tail, 10);
      }),
      {seed: 20, numRuns: 60},
    );
  });

  test('has quantiles that invert its tail, also far out', () => {
    fc.assert(
      fc.property(fc.array(positive, {minLength: 1, maxLength: 5}), (means) => {
        const law = phaseTypeLaw(stagesInSeries(means));
        for (const p of [0.01, 0.5, 0.99, 0.9999]) expect(law.over(law.quantile(p))).toBeCloseTo(1 - p, 12);
      }),
      {seed: 21, numRuns: 20},
    );
  });

  test('has moments that add up in series, and tails that mix by chance', () => {
    const first = hyperexponentialPhases([1, 4], [0.3, 0.5]);
    const second = erlangPhases(3, 2);
    const [a, b] = [phaseTypeLaw(first), phaseTypeLaw(second)];
    const series = phaseTypeLaw(phasesInSeries(first, second));
    expect(a.over(0)).toBeCloseTo(0.8, 14);
    expect(series.mean).toBeCloseTo(a.mean + b.mean, 12);
    expect(series.variance).toBeCloseTo(a.variance + b.variance, 12);
    const mixed = phaseTypeLaw(mixedPhases([first, second], [0.4, 0.6]));
    expect(mixed.over(1.7)).toBeCloseTo(0.4 * a.over(1.7) + 0.6 * b.over(1.7), 14);
  });

  test('has the moments of the law of which it is made, and is none for other laws', () => {
    const spec = {
      type: 'mixture',
      of: [
        {
          type: 'sum',
          of: [
            {type: 'exponential', mean: 2},
            {type: 'erlang', shape: 2, mean: 3},
          ],
        },
        {type: 'hyperexponential', means: [1, 5], shares: [0.5, 0.5]},
      ],
      shares: [0.25, 0.75],
    } as const;
    const {mean, variance} = distribution(spec);
    const law = phaseTypeLaw(phasesOf(spec)!);
    expect(law.mean).toBeCloseTo(mean, 12);
    expect(law.variance).toBeCloseTo(variance, 11);
    expect(phasesOf(3)).toBeNull();
    expect(phasesOf({type: 'lognormal', mean: 1, cv: 1})).toBeNull();
  });

  test('is refused when it has no end or its shares exceed 1', () => {
    const endless = {start: [1, 0], rates: [Float64Array.of(-1, 1), Float64Array.of(1, -1)]};
    expect(() => phaseTypeLaw(endless)).toThrow(RangeError);
    expect(() => mixedPhases([erlangPhases(1, 1)], [1.1])).toThrow('add up to 1 at most: 1.1');
    expect(() => stagesInSeries([0])).toThrow('mean of a stage must be positive: 0');
  });
});
