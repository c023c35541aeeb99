import type {InputName} from '../../engine/text/pages/page.ts';

export type {InputName};

/** What an input is measured in; `ofScenario` multiplies figures that differ from each other. */
export type Unit =
  'ofScenario' | 'perYear' | 'days' | 'perOrder' | 'perUnitDay' | 'perDay' | 'money' | 'replications';

/** A number that can be changed; percentages count in hundredths. */
export interface NumberInput {
  type: 'number';
  name: InputName;
  unit: Unit;
  /** As the scenario has it. */
  value: number;
  least: number;
  /** Whether `least` itself is allowed. */
  isLeastAllowed: boolean;
  isWhole: boolean;
  step: number;
}

export interface ChoiceInput {
  type: 'choice';
  name: InputName;
  options: readonly string[];
  /** As the scenario has it; `mixed` where its parts differ. */
  value: string;
}

export interface TextInput {
  type: 'text';
  name: InputName;
  value: string;
}

/** Figures of a scenario that a planner moves together. */
export type Input = NumberInput | ChoiceInput | TextInput;

/** What stands for parts that differ. */
export const MIXED = 'mixed';

/** Whether a value may stand in an input. */
export function isRight(input: Input, value: number | string): boolean {
  switch (input.type) {
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return false;
      if (input.isWhole && !Number.isSafeInteger(value)) return false;
      return input.isLeastAllowed ? value >= input.least : value > input.least;
    case 'choice':
      return value === MIXED || input.options.includes(String(value));
    case 'text':
      return String(value).trim() !== '';
    default:
      return input satisfies never;
  }
}
