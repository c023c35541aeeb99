import {defaultLever, leverNamed, type Fault, type Lever, type Scenario} from '../../engine/index.ts';
import {ENGINE_VERSION} from '../../engine/run/version.ts';
import type {Input} from '../state/input.ts';
import {isServiceTarget} from '../state/lever-kind.ts';
import type {ToldFault} from '../state/told-fault.ts';
import {targetMeasure} from './choices.ts';
import type {InputNames} from './input-names.ts';
import {inputsOf} from './inputs.ts';
import type {Said} from './said/said.ts';
import {aboutOf, shippedAs} from './shipped-texts.ts';
import {told} from './told.ts';

/** What the page needs to know of a scenario. */
export interface Sheet {
  name: string;
  /** What it shows and where its figures come from. */
  about: Said<string>;
  /** The scenario that comes with the page whose name and description it has; null for a person's own. */
  shipped: string | null;
  currency: string;
  /** Fingerprint of scenario and order files. */
  hash: string;
  seed: string;
  /** Version of the engine that plays it. */
  engine: string;
  /** What is allowed but looks like a mistake. */
  warnings: readonly ToldFault[];
  /** Figures that are moved together, as they are before any of them is changed. */
  inputs: readonly Input[];
  /** What the inputs at paths are called that were ever changed in the scenario. */
  named: InputNames;
  /** What can be searched, the first by default. */
  levers: readonly LeverSheet[];
}

export interface LeverSheet extends Lever {
  /** The service measure that the targets under it aim at; null where it moves something else, or several measures. */
  measure: string | null;
}

/** The levers of a scenario, or its default lever; empty where there is nothing to move. */
export function leverSheets(scenario: Scenario): LeverSheet[] {
  const levers = scenario.levers.length > 0 ? scenario.levers : [defaultLever(scenario)];
  return levers.flatMap((known) => {
    const lever = known && leverNamed(scenario, known.name);
    return lever ? [{...lever, measure: measureOf(lever, scenario)}] : [];
  });
}

/** A sheet for a scenario; `before` is the scenario without changes of the inputs. */
export function sheetOf(
  scenario: Scenario,
  before: Scenario,
  {hash, warnings, named = {}}: {hash: string; warnings: readonly Fault[]; named?: InputNames},
): Sheet {
  const {name, currency, run} = scenario;
  return {
    name,
    about: aboutOf(scenario),
    shipped: shippedAs(scenario),
    currency,
    hash,
    seed: run.seed,
    engine: ENGINE_VERSION,
    warnings: warnings.map(told),
    inputs: inputsOf(before),
    named,
    levers: leverSheets(scenario),
  };
}

function measureOf(lever: Lever, scenario: Scenario): string | null {
  const measure = isServiceTarget(lever) ? targetMeasure.read(scenario) : null;
  return measure !== null && targetMeasure.options.includes(measure) ? measure : null;
}
