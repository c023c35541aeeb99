import {
  costServiceRelation,
  frontier,
  LINES,
  MARGINS,
  type CostServiceRelation,
  type FrontierPlace,
  type Layout,
  type Margins,
} from '../index.ts';
import {comparedFigure, type ComparedFigure, type Comparison} from './compared-figures.ts';
import {goodOf, GOOD_MONEY} from './direction.ts';
import type {Figures} from './engine.ts';
import {cashProfitOf, costOf, logisticsCostOf, perYear, profitOf, revenueOf} from './money.ts';
import type {Totals} from './summary.ts';

/** A scenario with its replications. */
export interface Played {
  readonly layout: Layout;
  readonly figures: readonly Figures[];
}

/** The plane of logistics cost against service. */
export interface TradeOff {
  /** Measure of service, and those that it could be. */
  service: string;
  choices: string[];
  margins: Margins;
  /** What each pair's change achieved, from `against` to `of`, in the sequence of the pairs; each label holds with the confidence of a pair. */
  relations: CostServiceRelation[];
  /** Place of each scenario: whether another one is at once cheaper and better. */
  frontier: FrontierPlace[];
}

/** Every measure that a scenario has, in the sequence of its figures. */
export function comparedMeasures(
  scenarios: readonly Played[],
  comparison: Comparison,
): Record<string, ComparedFigure> {
  const units = new Map(
    scenarios.flatMap(({layout}) => layout.measures.map(({name, unit}) => [name, unit] as const)),
  );
  return Object.fromEntries(
    [...units].map(([name, unit]) => [
      name,
      comparedFigure(
        scenarios.map((scenario) => measureOf(scenario, name)),
        {unit, good: goodOf(name)},
        comparison,
      ),
    ]),
  );
}

/** The statements and totals, money per year; lines that carry nothing in any scenario are left out. */
export function comparedMoney(
  scenarios: readonly Played[],
  unit: string,
  comparison: Comparison,
): {statement: Record<string, ComparedFigure>; totals: Record<keyof Totals, ComparedFigure>} {
  const {line: good} = GOOD_MONEY;
  const lines = LINES.flatMap((name) => {
    const amounts = scenarios.map((scenario) => lineOf(scenario, name));
    const isBooked = amounts.some((values) => values.some((value) => value !== 0));
    return isBooked ? [[name, comparedFigure(amounts, {unit, good}, comparison)] as const] : [];
  });
  const money = (
    of: (statement: Float64Array, layout: Layout) => number,
    direction: ComparedFigure['good'] = good,
  ) =>
    comparedFigure(
      scenarios.map((scenario) => moneyOf(scenario, of)),
      {unit, good: direction},
      comparison,
    );
  return {
    statement: Object.fromEntries([
      ...lines,
      ['profit', money(profitOf)],
      ['cashProfit', money(cashProfitOf)],
    ]),
    totals: {
      revenue: money(revenueOf, GOOD_MONEY.revenue),
      cost: money(costOf, GOOD_MONEY.cost),
      logisticsCost: money(logisticsCostOf, GOOD_MONEY.cost),
    },
  };
}

/** Shares of which more is better and that every scenario has: what service can be measured by. */
export function serviceChoices(layouts: readonly Layout[]): string[] {
  const [first, ...others] = layouts;
  return first.measures.flatMap(({name, unit}) =>
    unit === 'share' && goodOf(name) === 'more' && others.every((layout) => columnOf(layout, name) >= 0)
      ? [name]
      : [],
  );
}

/** Cost against service: logistics cost, as goods cost more wherever more is sold, and one of the choices. */
export function tradeOffOf(
  scenarios: readonly Played[],
  {service, choices, margins}: {service: string; choices: string[]; margins: Partial<Margins> | undefined},
  {pairs, confidence, pairConfidence}: Comparison,
): TradeOff {
  const limits = {...MARGINS, ...margins};
  const points = scenarios.map((scenario) => ({
    cost: moneyOf(scenario, logisticsCostOf),
    service: measureOf(scenario, service)!,
  }));
  return {
    service,
    choices,
    margins: limits,
    relations: pairs.map(({of, against}) =>
      costServiceRelation(points[of], points[against], {confidence: pairConfidence, margins: limits}),
    ),
    frontier: frontier(points, confidence),
  };
}

function measureOf({layout, figures}: Played, name: string): number[] | null {
  const column = columnOf(layout, name);
  return column < 0 ? null : figures.map(({measures}) => measures[column]);
}

function columnOf({measures}: Layout, name: string): number {
  return measures.findIndex((measure) => measure.name === name);
}

/** A line of the statement, 0 where the scenario has no such process: the differences of the lines add up to that of profit. */
function lineOf({layout, figures}: Played, name: string): number[] {
  const column = layout.lines.indexOf(name);
  const scale = perYear(layout);
  return figures.map(({statement}) => (column < 0 ? 0 : statement[column] * scale));
}

function moneyOf(
  {layout, figures}: Played,
  of: (statement: Float64Array, layout: Layout) => number,
): number[] {
  return figures.map(({statement}) => of(statement, layout));
}
