import {leverNamed, type Scenario} from '../../engine/index.ts';
import type {Change} from '../state/draft.ts';
import {
  MIXED,
  type ChoiceInput,
  type Input,
  type InputName,
  type NumberInput,
  type TextInput,
  type Unit,
} from '../state/input.ts';
import {targetMeasure, whenShort, type Choice} from './choices.ts';
import {demand, holdingCosts, holdingRates, leadTimes, orderCosts, prices, type Figures} from './figures.ts';

interface Quantity {
  figures: Figures;
  /** Of figures that are all the same. */
  unit: Unit;
  /** How much of the input a unit of the scenario is. */
  size: number;
  isLeastAllowed: boolean;
  step: number;
}

const QUANTITIES: Readonly<Partial<Record<InputName, Quantity>>> = {
  price: {figures: prices, unit: 'money', size: 1, isLeastAllowed: false, step: 0.1},
  demand: {figures: demand, unit: 'perDay', size: 1, isLeastAllowed: false, step: 0.1},
  leadTime: {figures: leadTimes, unit: 'days', size: 1, isLeastAllowed: false, step: 1},
  orderCost: {figures: orderCosts, unit: 'perOrder', size: 1, isLeastAllowed: true, step: 5},
  holdingRate: {figures: holdingRates, unit: 'perYear', size: 100, isLeastAllowed: true, step: 1},
  holdingCost: {figures: holdingCosts, unit: 'perUnitDay', size: 1, isLeastAllowed: true, step: 0.01},
};

const CHOICES: Readonly<Partial<Record<InputName, Choice>>> = {whenShort, measure: targetMeasure};

const PERCENT = 100;
const PERCENT_STEP = 5;
/** Replications of a search: at least 30, and 200 for each of 21 points when nothing is said. */
const BUDGET: NumberInput = {
  type: 'number',
  name: 'budget',
  unit: 'replications',
  value: 4200,
  least: 30,
  isLeastAllowed: true,
  isWhole: true,
  step: 100,
};

/** The inputs that a scenario offers, in the order in which they are shown. */
export function inputsOf(scenario: Scenario): Input[] {
  const quantities = Object.entries(QUANTITIES).flatMap(([name, quantity]) =>
    numberInput(name as InputName, quantity, scenario),
  );
  const choices = Object.entries(CHOICES).flatMap(([name, choice]): ChoiceInput[] => {
    const value = choice.read(scenario);
    return value === null ? [] : [{type: 'choice', name: name as InputName, options: choice.options, value}];
  });
  const seed: TextInput = {type: 'text', name: 'seed', value: scenario.run.seed};
  return [...quantities, ...choices, seed, ...(leverNamed(scenario) ? [BUDGET] : [])];
}

/** The scenario with inputs changed; the budget is no part of it. */
export function changed(
  scenario: Scenario,
  changes: readonly Extract<Change, {input: InputName}>[],
): Scenario {
  return changes.reduce((before, {input, value}) => {
    const quantity = QUANTITIES[input];
    const choice = CHOICES[input];
    if (quantity && typeof value === 'number') return withQuantity(before, scenario, quantity, value);
    if (choice && value !== MIXED) return choice.write(before, String(value));
    if (input === 'seed') return {...before, run: {...before.run, seed: String(value)}};
    return before;
  }, scenario);
}

function numberInput(name: InputName, quantity: Quantity, scenario: Scenario): NumberInput[] {
  const {figures, isLeastAllowed} = quantity;
  const values = figures.read(scenario);
  if (values.length === 0) return [];
  const common = commonValue(values);
  const base = {type: 'number', name, least: 0, isLeastAllowed, isWhole: false} as const;
  if (common === null) return [{...base, unit: 'ofScenario', value: PERCENT, step: PERCENT_STEP}];
  const value = Number((common * quantity.size).toPrecision(12));
  return [{...base, unit: quantity.unit, value, step: quantity.step}];
}

function withQuantity(before: Scenario, written: Scenario, quantity: Quantity, value: number): Scenario {
  const {figures, size} = quantity;
  return commonValue(figures.read(written)) === null
    ? figures.scale(before, value / PERCENT)
    : figures.change(before, () => value / size);
}

/** The value that all figures have; null where they differ or are not stated. */
function commonValue(values: readonly (number | null)[]): number | null {
  const [first] = values;
  return values.every((value) => value === first) ? first : null;
}
