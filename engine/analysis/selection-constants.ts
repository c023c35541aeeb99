import {gaussNodes, integrate} from '../kernel/distributions/quadrature.ts';
import {
  exp,
  gammaQuantile,
  log,
  normalCdf,
  normalDensity,
  poissonTerm,
  pow,
  rootOf,
  studentTCdf,
  studentTQuantile,
} from '../kernel/math.ts';

/** Constants are searched up to here: 50 systems at 99.99 % need 8 with many replications. */
const GREATEST = 1e4;

/**
 * h such that the best of k normal systems with a common known variance σ² is selected with the confidence when each has
 * (hσ/δ)² replications and leads by δ: ∫ Φ(z + h)^(k-1) φ(z) dz = confidence. Bechhofer (1954), A single-sample multiple decision
 * procedure for ranking means of normal populations with known variances, Annals of Mathematical Statistics 25, 16-39.
 */
export function bechhoferConstant(systems: number, confidence: number): number {
  checkSelection(systems, confidence);
  return constantOf(confidence, (h) =>
    integrate((z) => pow(normalCdf(z + h), systems - 1) * normalDensity(z), -REACH, REACH),
  );
}

/** Replications of each system in Bechhofer's single stage: the smallest whole number of at least (hσ/δ)². */
export function bechhoferSize(constant: number, sd: number, indifference: number): number {
  return Math.ceil(((constant * sd) / indifference) * ((constant * sd) / indifference));
}

/**
 * Rinott's h for `firstStage` replications of each of k systems. `integral`: the definition, the chance that the best beats all
 * others, given its own variance estimate (Rinott 1978, On two-stage selection procedures and related probability inequalities,
 * Communications in Statistics A7, 799-811; table of Wilcox 1984, J. Statist. Comput. Simul. 20). `product`: the chance of a pair to the power
 * k - 1, a slightly larger constant that some programs use; equal for two systems.
 */
export function rinottConstant(
  systems: number,
  firstStage: number,
  confidence: number,
  form: 'integral' | 'product' = 'integral',
): number {
  checkSelection(systems, confidence);
  const freedom = degreesOfFreedom(firstStage);
  const {x, weight} = chiSquareNodes(freedom);
  const spread = x.map((one) => x.map((other) => 1 / Math.sqrt(freedom * (1 / one + 1 / other))));
  const pair = (h: number, i: number) =>
    spread[i].reduce((sum, scale, j) => sum + weight[j] * normalCdf(h * scale), 0);
  const average = (value: (i: number) => number) => weight.reduce((sum, w, i) => sum + w * value(i), 0);
  return constantOf(confidence, (h) =>
    form === 'integral'
      ? average((i) => pow(pair(h, i), systems - 1))
      : pow(
          average((i) => pair(h, i)),
          systems - 1,
        ),
  );
}

/**
 * h₁ of Dudewicz and Dalal: ∫ F(t + h)^(k-1) f(t) dt = confidence with Student's t of firstStage - 1 degrees of freedom. Dudewicz & Dalal
 * (1975), Allocation of observations in ranking and selection with unequal variances, Sankhya B37, 28-78; Law (2015), table 10.11.
 */
export function dudewiczDalalConstant(systems: number, firstStage: number, confidence: number): number {
  checkSelection(systems, confidence);
  const freedom = degreesOfFreedom(firstStage);
  const nodes: {t: number; weight: number}[] = [];
  for (let k = 1; k < OCTAVES; k++)
    gaussNodes(2 ** -(k + 1), 2 ** -k, (p, weight) => {
      const t = studentTQuantile(p, freedom);
      nodes.push({t, weight}, {t: -t, weight});
    });
  return constantOf(confidence, (h) =>
    nodes.reduce((sum, {t, weight}) => sum + weight * pow(studentTCdf(t + h, freedom), systems - 1), 0),
  );
}

/** Standard deviations at which the normal law ends, but for 10^-19. */
const REACH = 9;
/** Panels halve towards both ends of (0, 1), down to 2^-40. */
const OCTAVES = 40;
const PANELS = 24;

/** Nodes and weights of the chi-square law with so many degrees of freedom, evenly spread over log x. */
function chiSquareNodes(freedom: number): {x: number[]; weight: number[]} {
  const x: number[] = [];
  const weight: number[] = [];
  const shape = freedom / 2;
  const [from, to] = [1e-16, 1 - 2 ** -53].map((p) => log(gammaQuantile(shape, p)));
  for (let panel = 0; panel < PANELS; panel++) {
    const at = (i: number) => from + ((to - from) * i) / PANELS;
    gaussNodes(at(panel), at(panel + 1), (u, width) => {
      x.push(2 * exp(u));
      weight.push(width * shape * poissonTerm(shape, exp(u)));
    });
  }
  return {x, weight};
}

function constantOf(confidence: number, chance: (h: number) => number): number {
  return rootOf((h) => chance(h) - confidence, 0, upperBound(confidence, chance));
}

function upperBound(confidence: number, chance: (h: number) => number): number {
  for (let h = 4; h <= GREATEST; h *= 2) if (chance(h) > confidence) return h;
  throw new RangeError(`confidence is out of reach: ${confidence}`);
}

/** Degrees of freedom of a first stage's variance. Throws RangeError on fewer than two replications. */
export function degreesOfFreedom(firstStage: number): number {
  if (!(Number.isInteger(firstStage) && firstStage >= 2))
    throw new RangeError(`first stage must be an integer of at least 2: ${firstStage}`);
  return firstStage - 1;
}

/** Throws RangeError unless there are two systems or more, and a confidence above that of a blind choice. */
export function checkSelection(systems: number, confidence: number): void {
  if (!(Number.isInteger(systems) && systems >= 2))
    throw new RangeError(`systems must be an integer of at least 2: ${systems}`);
  if (!(confidence > 1 / systems && confidence < 1))
    throw new RangeError(`confidence must be in (1/${systems}, 1): ${confidence}`);
}
