import alea from 'seedrandom/lib/alea.js';
import {exp, log} from './math.ts';
import {EXPONENTIAL_TAIL, exponentialZiggurat, NORMAL_TAIL, normalZiggurat} from './ziggurat.ts';

/**
 * All chance of one replication. A draw is a function of (seed, replication, purpose, source, index, how many draws
 * came before it since `at(index)`) and of nothing else, so two scenarios on one seed see the same customers.
 */
export class Randomness {
  #key = new Int32Array(2);

  constructor(seed: string, replication: number) {
    const generator = alea(`${seed}/${replication}`);
    this.#key[0] = generator.int32();
    this.#key[1] = generator.int32();
  }

  /** The stream of a named purpose, e.g. of the n-th segment. Source is an integer in [0, 2^53). */
  stream(purpose: string, source = 0): Stream {
    const [key0, key1] = this.#key;
    const words = Int32Array.of(key0, key1 ^ highHalf(source), source | 0, hashOfText(purpose), 0, 0, 0, 0);
    hash(words);
    return new Stream(words[OUT], words[OUT + 1]);
  }
}

/** Independent variates by index. Draws after one `at` are independent of each other and of every other index. */
export class Stream {
  /** What is hashed and what comes of it, see `hash`: an array, because Chrome boxes 32-bit words that are object fields. */
  readonly #words: Int32Array;
  #unused = 0; // words of the block not yet handed out

  constructor(key0: number, key1: number) {
    this.#words = Int32Array.of(key0, key1, 0, 0, 0, 0, 0, 0, key1);
  }

  /** Goes to the start of variate number `index`, an integer in [0, 2^53). */
  at(index: number): this {
    const words = this.#words;
    words[1] = words[KEY1] ^ highHalf(index);
    words[2] = index | 0;
    words[3] = 0; // hashes made at this index
    this.#unused = 0;
    return this;
  }

  /** The first uniform variate at `index`: what `at(index).uniform()` gives, in fewer steps. */
  uniformAt(index: number): number {
    const words = this.#firstAt(index);
    return ((words[OUT] >>> 6) * 67108864 + (words[OUT + 1] >>> 6) + 0.5) * 2.220446049250313e-16; // 2^26, 2^-52
  }

  /** The first exponential variate at `index`, in fewer steps as well. */
  exponentialAt(index: number): number {
    const words = this.#firstAt(index);
    return this.#exponentialOf(words[OUT], words[OUT + 1]);
  }

  /** Makes the first block of words at `index`, of which two are used up. */
  #firstAt(index: number): Int32Array {
    const words = this.at(index).#words;
    hash(words);
    words[3] = 1;
    this.#unused = 2;
    return words;
  }

  #word(): number {
    const words = this.#words;
    if (this.#unused === 0) {
      hash(words);
      words[3]++;
      this.#unused = 4;
    }
    return words[OUT + 4 - this.#unused--];
  }

  /** Uniform integer in [0, 2^32). */
  uint32(): number {
    return this.#word() >>> 0;
  }

  /** Uniform on the open interval (0, 1): the 2^52 odd multiples of 2^-53. */
  uniform(): number {
    const high = this.#word() >>> 6;
    const low = this.#word() >>> 6;
    return (high * 67108864 + low + 0.5) * 2.220446049250313e-16; // 2^26, 2^-52
  }

  /** Exponential with mean 1. Ziggurat; layer and position come from separate bits (Doornik 2005). */
  exponential(): number {
    const word = this.#word();
    return this.#exponentialOf(word, this.#word());
  }

  #exponentialOf(word: number, next: number): number {
    const layer = word & 255;
    const x = ((word >>> 8) * 268435456 + (next >>> 4) + 0.5) * exponentialZiggurat.width[layer]; // 24 + 28 bits
    // The + says that a number comes back: without it what is returned is put into a box, a tenth of an order of a single station.
    return x < exponentialZiggurat.edge[layer + 1] ? x : +this.#exponentialOutside(layer, x);
  }

  /** The 1 % of exponentials that do not lie inside their layer's rectangle. */
  #exponentialOutside(layer: number, x: number): number {
    if (layer === 0) return EXPONENTIAL_TAIL - log(this.uniform());
    const {height} = exponentialZiggurat;
    const y = height[layer] + this.uniform() * (height[layer + 1] - height[layer]);
    return y < exp(-x) ? x : this.exponential();
  }

  /** Standard normal. Ziggurat; layer, sign and position come from separate bits (Doornik 2005). */
  normal(): number {
    const word = this.#word();
    const layer = word & 255;
    const x = ((word >>> 9) * 536870912 + (this.#word() >>> 3) + 0.5) * normalZiggurat.width[layer]; // 23 + 29 bits
    // The + as above.
    const size = x < normalZiggurat.edge[layer + 1] ? x : +this.#normalOutside(layer, x);
    return word & 256 ? -size : size;
  }

  /** |Z| for the 1 % of normals that do not lie inside their layer's rectangle. */
  #normalOutside(layer: number, x: number): number {
    if (layer === 0) return this.#normalTail();
    const {height} = normalZiggurat;
    const y = height[layer] + this.uniform() * (height[layer + 1] - height[layer]);
    return y < exp(-0.5 * x * x) ? x : Math.abs(this.normal());
  }

  /** Marsaglia (1964), Technometrics 6, 101-102. */
  #normalTail(): number {
    for (;;) {
      const x = -log(this.uniform()) / NORMAL_TAIL;
      const y = -log(this.uniform());
      if (2 * y > x * x) return NORMAL_TAIL + x;
    }
  }
}

function highHalf(integer: number): number {
  return (integer * 2.3283064365386963e-10) | 0; // 2^-32
}

/** Where the four words that `hash` makes of the first four stand, and behind them the second half of the key of a stream. */
const OUT = 4;
const KEY1 = 8;

/**
 * pcg4d of Jarzynski & Olano (2020), Journal of Computer Graphics Techniques 9(3), 20-38, with a third round and a
 * closing shift. The published two rounds leave 15 % of the pairs of an input and an output bit dependent, and sums
 * over neighbouring indices scatter too much; with three, every input bit flips every output bit half of the time.
 * Words go in and out by the array: as arguments, each was checked for what it is, which took half of the time.
 */
function hash(words: Int32Array): void {
  let x = (Math.imul(words[0], 1664525) + 1013904223) | 0;
  let y = (Math.imul(words[1], 1664525) + 1013904223) | 0;
  let z = (Math.imul(words[2], 1664525) + 1013904223) | 0;
  let w = (Math.imul(words[3], 1664525) + 1013904223) | 0;
  for (let round = 0; round < 3; round++) {
    x = (x + Math.imul(y, w)) | 0;
    y = (y + Math.imul(z, x)) | 0;
    z = (z + Math.imul(x, y)) | 0;
    w = (w + Math.imul(y, z)) | 0;
    x ^= x >>> 16;
    y ^= y >>> 16;
    z ^= z >>> 16;
    w ^= w >>> 16;
  }
  words[OUT] = x;
  words[OUT + 1] = y;
  words[OUT + 2] = z;
  words[OUT + 3] = w;
}

/** FNV-1a over the UTF-16 code units (Fowler, Noll & Vo). */
function hashOfText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}
