/** The package `fulcrum`: the engine for programs. */
export {
  applyLever,
  attachmentNames,
  defaultLever,
  faultLine,
  fitHistory,
  leverNamed,
  leverValue,
  readScenario,
  readTraces,
  scenarioJsonSchema,
  ScenarioError,
  type Attachments,
  type Fault,
  type FitOptions,
  type FittedHistory,
  type HistoryReport,
  type Lever,
  type ReadScenario,
  type Scenario,
  type ExactTwin,
  type NoTwin,
  type Traces,
  type Twin,
} from '../index.ts';
export {scenarioHash} from './digest.ts';
export {optimize, type OptimizeRunOptions, type OptimumResult} from './optimize.ts';
export {Pool, type Member, type Spawn} from './pool.ts';
export {
  curve,
  type CurvePointResult,
  type CurveResult,
  type CurveRunOptions,
  type LivePoint,
} from './profit-curve.ts';
export {simulate, type RunOptions, type RunResult} from './simulate.ts';
export {spawnHere} from './spawn-here.ts';
export {spawnNode} from './spawn-node.ts';
export {type Subject, type WarmUp} from './study.ts';
export type {Breakdown, Measures, MeasureSummary, MoneySummary, Statement} from './summary.ts';
export {targetResults, type TargetResult} from './targets.ts';
export type {CurveTwin, ExactCurve, ExactFigures, ExactOptimum, TwinPoint} from './twin.ts';
export {ENGINE_VERSION} from './version.ts';
export {optimumWarnings, runWarnings, type Warning} from './warnings.ts';
