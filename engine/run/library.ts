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
  type Biography,
  type DelayCause,
  type Fault,
  type FitOptions,
  type FittedHistory,
  type HistoryReport,
  type Lever,
  type ReadScenario,
  type Scenario,
  type SettledPolicy,
  type Spell,
  type StagePart,
  type StockingPoint,
  type ExactTwin,
  type NoTwin,
  type Traces,
  type Twin,
} from '../index.ts';
export {
  anatomy,
  type AnatomyOptions,
  type AnatomyPart,
  type AnatomyResult,
  type AnatomyStage,
  type CycleHistogram,
  type CycleStability,
  type LeverAt,
  type NamedCycle,
  type OrderCycle,
} from './anatomy.ts';
export {
  orderBiographies,
  type BiographiesOptions,
  type BiographiesResult,
  type OrderBiography,
} from './biography.ts';
export {
  compare,
  NoSuchService,
  type ComparedDifference,
  type ComparedFigure,
  type ComparedPair,
  type ComparedScenario,
  type ComparedSubject,
  type ComparedValue,
  type CompareOptions,
  type CompareResult,
  type TradeOff,
  type Verdict,
} from './compare.ts';
export {scenarioHash} from './digest.ts';
export {
  explore,
  type ExploreOptions,
  type ExploreResult,
  type ExploreStep,
  type ExploreUpdate,
} from './explore.ts';
export type {Further, FurtherMoney} from './further.ts';
export type {LeverStep} from './lever-step.ts';
export type {Marginal, Marginals, MoneyChange} from './marginals.ts';
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
export {
  stockingPoints,
  stockTrace,
  withStockTraces,
  type StockQuestion,
  type StockTrace,
  type StockTraceOptions,
} from './stock-trace.ts';
export type {EmptySpan, OrderPlaced, StockEvent, StockPoint, TracedStock} from './stock-view.ts';
export {type Subject, type WarmUp} from './study.ts';
export type {Breakdown, Measures, MeasureSummary, MoneySummary, Statement, Totals} from './summary.ts';
export {targetResults, type TargetResult} from './targets.ts';
export type {CurveTwin, ExactCurve, ExactFigures, ExactOptimum, TwinPoint} from './twin.ts';
export type {Weekly, WeeklySeries, WeekSummary} from './weekly.ts';
export {ENGINE_VERSION} from './version.ts';
export {waterfall, type Waterfall, type WaterfallStep} from './waterfall.ts';
export type {Overload, OverloadAlong} from './overload.ts';
export {curveWarnings, optimumWarnings, runWarnings, type Warning} from './warnings.ts';
