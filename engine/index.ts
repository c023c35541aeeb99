/** The engine's public face; everything else in `engine/` is its own business. */
export {moreForComparison, type Earnings} from './analysis/comparison-length.ts';
export {
  costServiceRelation,
  MARGINS,
  type Change,
  type CostAndService,
  type CostServiceRelation,
  type Margins,
  type Movement,
  type RelationLabel,
} from './analysis/cost-service-relation.ts';
export {frontier, type FrontierPlace} from './analysis/frontier.ts';
export {estimate, twoSidedT, type Estimate} from './analysis/interval.ts';
export {slopeWeights} from './analysis/local-slope.ts';
export {inverseLogit, logit} from './analysis/logit.ts';
export {FIRST_STAGE} from './analysis/multiple-comparisons.ts';
export {pairedWhereKnown, type PairedDifference} from './analysis/paired.ts';
export {
  autoTarget,
  moreAutoReplications,
  replicationsNeeded,
  replicationsToTell,
  AUTO_MINIMUM,
  AUTO_MAXIMUM,
  MOST_TO_TELL,
} from './analysis/run-length.ts';
export {mser5} from './analysis/warm-up.ts';
export {
  findEquilibria,
  greatestEquilibrium,
  hasResponse,
  type Equilibrium,
} from './operation/measures/equilibrium.ts';
export {roundHistogram, type DecimalBins} from './kernel/decimal-bins.ts';
export {makePlan} from './operation/planning/make-plan.ts';
export {
  BINS_A_DAY,
  CYCLE_GROUPS,
  cycleGroups,
  orderCycles,
  STAGE_PARTS,
  type CycleFigures,
  type CycleGroup,
  type CycleSpread,
  type OrderCycles,
  type StageFigures,
  type StagePart,
} from './operation/measures/order-cycle.ts';
export {
  biographies,
  type Biographies,
  type Biography,
  type BiographyRequest,
  type DelayCause,
} from './operation/measures/biography.ts';
export {isHeldUp, SPELL_CAUSES, type Spell} from './operation/measures/order-trail.ts';
export type {LawCache} from './operation/planning/stock-law.ts';
export {asPlanned, planIdentity, type Plan} from './operation/planning/plan.ts';
export {
  layoutOf,
  dimensionsOf,
  DIMENSIONS,
  type Dimension,
  type Layout,
  type Replication,
} from './operation/result.ts';
export type {MeasureUnit, Scope} from './operation/measures/measures.ts';
export {play, type PlayOptions} from './operation/simulate.ts';
export {LINES, MICRO, type Line} from './operation/statement.ts';
export {
  settledPolicy,
  stockingPoint,
  stockingPoints,
  type SettledPolicy,
  type StockingPoint,
} from './operation/planning/stocking-points.ts';
export {
  watchStock,
  type Happening,
  type StockHistory,
  type StockState,
} from './operation/supply/stock-watch.ts';
export type {PlacedOrder} from './operation/supply/replenishments.ts';
export {warmUpPath} from './operation/measures/warm-up-path.ts';
export {compile, type Traces} from './scenario/compile.ts';
export {fitHistory, type FitOptions, type FitStep, type FittedHistory} from './history/fit-history.ts';
export {OPTIONAL_RULES} from './history/clean.ts';
export {parseColumnMap} from './history/fields.ts';
export {RULES} from './history/rules.ts';
export type {HistoryReport} from './history/report.ts';
export {decompress} from './scenario/decompress.ts';
export {inputsThatDiffer, type InputDifference} from './scenario/differences.ts';
export {
  fieldsAt,
  inputSchema,
  pageOf,
  type InputField,
  type InputOption,
  type InputPage,
} from './scenario/inputs/fields.ts';
export type {InputKind} from './scenario/inputs/kinds.ts';
export {keysOf} from './scenario/inputs/paths.ts';
export {inputSource, type InputSource, type Keys as InputKeys} from './scenario/inputs/places.ts';
export {findFields, type FoundField, type FoundFields} from './scenario/inputs/search.ts';
export {
  addition,
  formSetting,
  removal,
  settingFor,
  type InputSetting,
  type NewEntry,
} from './scenario/inputs/settings.ts';
export type {InputWords} from './scenario/inputs/words.ts';
export {scenarioJsonSchema} from './scenario/json-schema.ts';
export {applyLever, defaultLever, leverNamed, leverValue} from './scenario/levers.ts';
export {applyPreset, presetsFor, type AppliedPreset, type PresetSetting} from './scenario/presets/apply.ts';
export type {Preset, PresetChange, PresetOf, PresetValue} from './scenario/presets/preset.ts';
export {PRESETS, presetNamed} from './scenario/presets/presets.ts';
export {parseSetting, setByPath} from './scenario/paths.ts';
export {
  attachmentNames,
  faultLine,
  readScenario,
  ScenarioError,
  type Attachments,
  type Fault,
  type ReadScenario,
} from './scenario/read-scenario.ts';
export {readTraces} from './scenario/read-traces.ts';
export {DAY, STAGES, type Network, type Stage} from './scenario/network.ts';
export type * from './scenario/schema.ts';
export type {Trace} from './scenario/trace.ts';
export {freshTarget} from './search/fresh-estimate.ts';
export {gridValues} from './search/grid.ts';
export {optimizeLever} from './search/optimize-lever.ts';
export {searchSize, type OptimizeOptions, type Progress} from './search/options.ts';
export type {Optimum, OptimumPoint} from './search/optimum.ts';
export type {Problem} from './search/problem.ts';
export {runCurve, type Curve as ProfitCurve, type CurveOptions, type CurvePoint} from './search/curve.ts';
export type {PointUpdate} from './search/systems.ts';
export type {Assumption} from './twin/assumption.ts';
export type {Laws as TwinLaws} from './twin/backorders.ts';
export type {Gap} from './twin/freight.ts';
export type {Method as TwinMethod} from './twin/sources.ts';
export {exactTwin, type ExactTwin, type NoTwin, type Twin} from './twin/twin.ts';
