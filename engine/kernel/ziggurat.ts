import {exp, log} from './math.ts';

/**
 * Layers of equal area under a decreasing density: the ziggurat of Marsaglia & Tsang (2000), J. Stat. Softw. 5(8).
 * Layer 0 is the base strip with the tail; edge[i] is the right edge of layer i, height[i] the density there, and
 * width[i] is edge[i] / 2^52, the step of a position of 52 bits.
 */
export interface Ziggurat {
  width: Float64Array;
  edge: Float64Array;
  height: Float64Array;
}

export const LAYERS = 256;

/** Where the tail of e^-x begins, and the area of a layer, for 256 layers (Marsaglia & Tsang 2000, section 3). */
export const EXPONENTIAL_TAIL = 7.69711747013105;
const EXPONENTIAL_AREA = 0.003949659822581557;

/** The same for e^(-x²/2), x > 0 (Marsaglia & Tsang 2000, section 2). */
export const NORMAL_TAIL = 3.654152885361009;
const NORMAL_AREA = 0.00492867323399;

function ziggurat(
  tail: number,
  area: number,
  density: (x: number) => number,
  inverse: (height: number) => number,
): Ziggurat {
  const edge = new Float64Array(LAYERS + 1);
  const height = new Float64Array(LAYERS + 1);
  edge[0] = area / density(tail); // as wide as a rectangle of the base strip's area
  edge[1] = tail;
  height[1] = density(tail);
  for (let i = 2; i < LAYERS; i++) {
    height[i] = height[i - 1] + area / edge[i - 1];
    edge[i] = inverse(height[i]);
  }
  edge[LAYERS] = 0;
  height[LAYERS] = 1;
  return {width: edge.map((right) => right * 2.220446049250313e-16), edge, height};
}

export const exponentialZiggurat = ziggurat(
  EXPONENTIAL_TAIL,
  EXPONENTIAL_AREA,
  (x) => exp(-x),
  (height) => -log(height),
);

export const normalZiggurat = ziggurat(
  NORMAL_TAIL,
  NORMAL_AREA,
  (x) => exp(-0.5 * x * x),
  (height) => Math.sqrt(-2 * log(height)),
);
