import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {erfc, exp, normalCdf} from '../../engine/kernel/math.ts';
import {Randomness, type Stream} from '../../engine/kernel/random.ts';

const randomness = new Randomness('1', 0);

/** Mean and variance, as normal deviates, of figures that ought to be standard normal. */
function deviates(z: number[]): {mean: number; variance: number} {
  const mean = z.reduce((sum, x) => sum + x, 0) / z.length;
  const variance = z.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (z.length - 1);
  return {mean: mean * Math.sqrt(z.length), variance: (variance - 1) * Math.sqrt(z.length / 2)};
}

/** A deviation of more than 5 standard errors has probability 6e-7. */
function expectStandardNormal(z: number[], what: string): void {
  const {mean, variance} = deviates(z);
  expect(Math.abs(mean), `mean of ${what}`).toBeLessThan(5);
  expect(Math.abs(variance), `variance of ${what}`).toBeLessThan(5);
}

/** (χ² - degrees of freedom)/√(2 degrees of freedom) of equally likely counts. */
function chiSquareDeviate(counts: ArrayLike<number>): number {
  const cells = Array.from(counts);
  const each = cells.reduce((sum, count) => sum + count, 0) / cells.length;
  const chiSquare = cells.reduce((sum, count) => sum + ((count - each) * (count - each)) / each, 0);
  return (chiSquare - (cells.length - 1)) / Math.sqrt(2 * (cells.length - 1));
}

/** Kolmogorov-Smirnov distance times √n; above 1.95 with probability 0.001. */
function kolmogorovSmirnov(sample: Float64Array, cdf: (x: number) => number): number {
  const n = sample.length;
  let distance = 0;
  sample.sort().forEach((x, i) => {
    const p = cdf(x);
    distance = Math.max(distance, p - i / n, (i + 1) / n - p);
  });
  return distance * Math.sqrt(n);
}

test('the first variate of an index is the same in one step, and the next ones follow it', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 2 ** 53 - 1}), (index) => {
      const stream = randomness.stream('one step');
      const other = randomness.stream('one step');
      const uniforms = [other.at(index).uniform(), other.uniform(), other.uniform()];
      const exponentials = [other.at(index).exponential(), other.exponential(), other.uniform()];
      stream.uniform();
      expect([stream.uniformAt(index), stream.uniform(), stream.uniform()]).toEqual(uniforms);
      expect([stream.exponentialAt(index), stream.exponential(), stream.uniform()]).toEqual(exponentials);
    }),
    {seed: 5, numRuns: 500},
  );
});

test('the same seed, replication, purpose, source and index give the same draws on every engine', () => {
  const stream = new Randomness('7', 3).stream('demand', 12);
  const draws = (index: number) => {
    stream.at(index);
    return [stream.uint32(), stream.uniform(), stream.exponential(), stream.normal()];
  };
  expect(draws(0)).toMatchInlineSnapshot(`
    [
      1832601038,
      0.6748499376729665,
      2.321292943156569,
      0.9111589441900902,
    ]
  `);
  expect(draws(1)).toMatchInlineSnapshot(`
    [
      2102317711,
      0.280691365077418,
      0.1262615000734511,
      -0.4621195354634171,
    ]
  `);
  expect(draws(2 ** 52 + 1)).toMatchInlineSnapshot(`
    [
      2304086005,
      0.9767846182880832,
      0.2711061261639182,
      -0.6250489753455285,
    ]
  `);
  expect(new Randomness('7', 3).stream('lead time', 2 ** 40).uniform()).toMatchInlineSnapshot(
    `0.9250711924387155`,
  );
});

test('a stream that was not told an index is at index 0', () => {
  const draws = (stream: Stream) => [stream.uniform(), stream.uniform(), stream.uniform()];
  expect(draws(randomness.stream('a'))).toEqual(draws(randomness.stream('a', 0).at(0)));
});

test('the draws of an index do not depend on what was drawn before', () => {
  const draw = fc.constantFrom('uniform', 'uint32', 'exponential', 'normal');
  const visit = fc.record({index: fc.integer({min: 0, max: 50}), draws: fc.array(draw, {maxLength: 12})});
  fc.assert(
    fc.property(fc.array(visit, {maxLength: 30}), visit, (visits, last) => {
      const take = (stream: Stream, {index, draws}: typeof last) => {
        stream.at(index);
        return draws.map((name) => stream[name as 'uniform']());
      };
      const used = randomness.stream('x');
      for (const visit of visits) take(used, visit);
      expect(take(used, last)).toEqual(take(randomness.stream('x'), last));
    }),
    {seed: 1, numRuns: 300},
  );
});

test('seed, replication, purpose, source and every bit of the index make another draw', () => {
  const draws = [
    new Randomness('1', 0).stream('a', 0),
    new Randomness('2', 0).stream('a', 0),
    new Randomness('1', 1).stream('a', 0),
    new Randomness('1', 0).stream('b', 0),
    new Randomness('1', 0).stream('a', 1),
    new Randomness('1', 0).stream('a', 2 ** 32),
    new Randomness('11', 0).stream('a', 0),
    new Randomness('1', 10).stream('a', 0),
  ].map((stream) => stream.uniform());
  for (let bit = 1; bit < 2 ** 53; bit *= 2) draws.push(randomness.stream('a').at(bit).uniform());
  expect(new Set(draws).size).toBe(draws.length);
});

test('flipping a bit of the index, or the next draw, flips every output bit half of the time', () => {
  const flips = new Uint32Array(54 * 32);
  const n = 4000;
  for (let i = 0; i < n; i++) {
    const stream = randomness.stream('flips', i);
    const base = stream.at(i).uint32();
    for (let bit = 0; bit < 54; bit++) {
      const index = bit < 32 ? (i ^ (1 << bit)) >>> 0 : bit < 53 ? i + 2 ** bit : i;
      stream.at(index);
      if (bit === 53) for (let skipped = 0; skipped < 4; skipped++) stream.uint32(); // the next hash
      const difference = base ^ stream.uint32();
      for (let out = 0; out < 32; out++) flips[bit * 32 + out] += (difference >>> out) & 1;
    }
  }
  expectStandardNormal(
    Array.from(flips, (count) => (count - n / 2) / Math.sqrt(n / 4)),
    'flips',
  );
});

describe.each([
  ['neighbouring indices', (stream: Stream, i: number) => stream.at(i)],
  ['indices 65,536 apart', (stream: Stream, i: number) => stream.at(i * 65_536)],
  ['indices 2^32 apart', (stream: Stream, i: number) => stream.at(i * 2 ** 32)],
  ['draws of one index', (stream: Stream) => stream],
])('over %s', (_, go) => {
  const streams = Array.from({length: 300}, (_, k) => new Randomness(`seed ${k}`, k).stream('uniform'));
  const n = 4096;

  test('uniforms, exponentials and normals have mean and variance of their law, stream by stream', () => {
    const sums = {
      uniform: [] as number[],
      square: [] as number[],
      exponential: [] as number[],
      normal: [] as number[],
    };
    for (const stream of streams) {
      let uniform = 0;
      let square = 0;
      let exponential = 0;
      let normal = 0;
      for (let i = 0; i < n; i++) {
        const u = go(stream, i).uniform();
        uniform += (u - 0.5) * Math.sqrt(12);
        square += ((u - 0.5) * (u - 0.5) - 1 / 12) * Math.sqrt(180);
        exponential += go(stream, i).exponential() - 1;
        normal += go(stream, i).normal();
      }
      sums.uniform.push(uniform / Math.sqrt(n));
      sums.square.push(square / Math.sqrt(n));
      sums.exponential.push(exponential / Math.sqrt(n));
      sums.normal.push(normal / Math.sqrt(n));
    }
    for (const [name, z] of Object.entries(sums)) expectStandardNormal(z, name);
  });

  test('every byte is uniform, and independent of the same byte before it', () => {
    const bytes = Array.from({length: 4}, () => [] as number[]);
    const pairs = Array.from({length: 4}, () => [] as number[]);
    for (const stream of streams) {
      const counts = Array.from({length: 4}, () => new Uint32Array(256));
      const pairCounts = Array.from({length: 4}, () => new Uint32Array(256));
      let before = go(stream, n).uint32();
      for (let i = 0; i < n; i++) {
        const word = go(stream, i).uint32();
        for (let byte = 0; byte < 4; byte++) {
          counts[byte][(word >>> (8 * byte)) & 255]++;
          pairCounts[byte][((word >>> (8 * byte)) & 15) * 16 + ((before >>> (8 * byte)) & 15)]++;
        }
        before = word;
      }
      for (let byte = 0; byte < 4; byte++) {
        bytes[byte].push(chiSquareDeviate(counts[byte]));
        pairs[byte].push(chiSquareDeviate(pairCounts[byte]));
      }
    }
    for (let byte = 0; byte < 4; byte++) {
      expectStandardNormal(bytes[byte], `byte ${byte}`);
      expectStandardNormal(pairs[byte], `pairs of byte ${byte}`);
    }
  });
});

test('streams of other sources, purposes, seeds and replications are not correlated with this one', () => {
  const others = Array.from({length: 200}, (_, k) => [
    randomness.stream('a', k + 1),
    randomness.stream(`a${k}`, 0),
    new Randomness(`${k + 2}`, 0).stream('a', 0),
    new Randomness('1', k + 1).stream('a', 0),
  ]).flat();
  const stream = randomness.stream('a', 0);
  const n = 2000;
  const z = others.map((other) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (stream.at(i).uniform() - 0.5) * (other.at(i).uniform() - 0.5) * 12;
    return sum / Math.sqrt(n);
  });
  expectStandardNormal(z, 'correlations');
});

test('successive draws of one index are not correlated', () => {
  const stream = randomness.stream('draws');
  const draws = 8;
  const n = 20_000;
  const products = new Float64Array(draws * draws);
  for (let i = 0; i < n; i++) {
    stream.at(i);
    const u = Array.from({length: draws}, () => (stream.uniform() - 0.5) * Math.sqrt(12));
    for (let a = 0; a < draws; a++) for (let b = 0; b < a; b++) products[a * draws + b] += u[a] * u[b];
  }
  expectStandardNormal(
    [...products].filter((sum) => sum !== 0).map((sum) => sum / Math.sqrt(n)),
    'products',
  );
});

describe('the ziggurats', () => {
  const n = 400_000;

  test.each([1, 2, 3])(
    'exponentials have the exponential distribution function (Kolmogorov-Smirnov), seed %d',
    (seed) => {
      const stream = new Randomness(`${seed}`, 0).stream('exponential');
      const sample = Float64Array.from({length: n}, (_, i) => stream.at(i).exponential());
      expect(kolmogorovSmirnov(sample, (x) => 1 - exp(-x))).toBeLessThan(1.95);
    },
  );

  test.each([1, 2, 3])(
    'normals have the normal distribution function (Kolmogorov-Smirnov), seed %d',
    (seed) => {
      const stream = new Randomness(`${seed}`, 0).stream('normal');
      const sample = Float64Array.from({length: n}, (_, i) => stream.at(i).normal());
      expect(kolmogorovSmirnov(sample, normalCdf)).toBeLessThan(1.95);
    },
  );

  test('three million variates are in the tails, and beyond them, as often as they should', () => {
    const stream = randomness.stream('tails');
    const levels = [1, 2, 3, 3.5, 3.6541528853610088, 4, 4.5];
    const normals = new Float64Array(levels.length);
    const exponentials = new Float64Array(levels.length);
    const size = 3_000_000;
    for (let i = 0; i < size; i++) {
      const normal = Math.abs(stream.at(i).normal());
      const exponential = stream.exponential();
      for (let k = 0; k < levels.length; k++) {
        if (normal > levels[k]) normals[k]++;
        if (exponential > 2.1 * levels[k]) exponentials[k]++; // the tail begins at 7.697
      }
    }
    levels.forEach((level, k) => {
      const expectShare = (count: number, p: number) =>
        expect(Math.abs(count - size * p), `beyond ${level}`).toBeLessThan(
          4.5 * Math.sqrt(size * p * (1 - p)),
        );
      expectShare(normals[k], erfc(level / Math.SQRT2));
      expectShare(exponentials[k], exp(-2.1 * level));
    });
  });

  test('normals are as often positive as negative in every layer', () => {
    const stream = randomness.stream('signs');
    const positive = new Float64Array(40);
    const all = new Float64Array(40);
    for (let i = 0; i < 400_000; i++) {
      const normal = stream.at(i).normal();
      const cell = Math.min(39, Math.floor(Math.abs(normal) * 10));
      all[cell]++;
      if (normal > 0) positive[cell]++;
    }
    const z = Array.from(all, (count, cell) => (positive[cell] - count / 2) / Math.sqrt(count / 4));
    for (const deviate of z) expect(Math.abs(deviate)).toBeLessThan(4.5);
  });
});

test('a uniform is inside (0, 1)', () => {
  const stream = randomness.stream('range');
  let least = 1;
  let most = 0;
  for (let i = 0; i < 1_000_000; i++) {
    const u = stream.at(i).uniform();
    least = Math.min(least, u);
    most = Math.max(most, u);
  }
  expect(least).toBeGreaterThan(0);
  expect(least).toBeLessThan(1e-5);
  expect(most).toBeLessThan(1);
  expect(most).toBeGreaterThan(1 - 1e-5);
});
