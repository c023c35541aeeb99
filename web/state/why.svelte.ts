import type {DeskDoor} from '../desk/desk.ts';
import type {LateOrders, OrderGroupName} from '../desk/late-orders.ts';
import type {CycleParts, StatementSteps} from '../desk/why.ts';
import type {WeekParts} from '../desk/weeks.ts';
import type {Search} from './search.svelte.ts';
import {Section} from './section.svelte.ts';
import type {Selection, Stop} from './selection.svelte.ts';
import {StockView} from './stock-view.svelte.ts';
import {subjectKey, type Choice, type WhySubject} from './why-subject.ts';

/** Where the money, the time and the goods of one value of the lever go. */
export class Why {
  /** What a person wants to look at; where there is no such thing, the best is shown. */
  wanted = $state<Choice>('best');
  readonly statement: Section<StatementSteps>;
  readonly cycle: Section<CycleParts>;
  readonly orders: Section<LateOrders>;
  /** The group of orders that a person wants to look at; where there is no such thing, all are shown. */
  wantedGroup = $state.raw<OrderGroupName | null>(null);
  readonly weeks: Section<WeekParts>;
  readonly stock: StockView;
  readonly #desk: DeskDoor;
  readonly #search: Search;
  readonly #selection: Selection;
  #source: number | null = null;

  constructor(desk: DeskDoor, search: Search, selection: Selection, clock: () => number) {
    this.#desk = desk;
    this.#search = search;
    this.#selection = selection;
    this.statement = new Section(clock, () => void desk.stop('statement'));
    this.cycle = new Section(clock, () => void desk.stop('anatomy'));
    this.orders = new Section(clock, () => void desk.stop('orders'));
    this.weeks = new Section(clock, () => void desk.stop('weeks'));
    this.stock = new StockView(desk, clock);
  }

  /** The point of the curve that was chosen; null for the best one. */
  chosen = $derived.by<Stop | null>(() => {
    const {chosen, current} = this.#selection;
    return chosen !== null && current && !current.isOptimum ? current : null;
  });

  choices = $derived.by<Choice[]>(() => {
    if (!this.#search.curve) return ['written'];
    return this.chosen ? ['best', 'chosen', 'written'] : ['best', 'written'];
  });

  choice = $derived(this.choices.includes(this.wanted) ? this.wanted : this.choices[0]);

  /** The orders that are looked at; null for all. */
  group = $derived.by<OrderGroupName | null>(() => {
    const {wantedGroup: wanted} = this;
    const isThere = wanted && this.cycle.job.result?.by[wanted.by].some(({name}) => name === wanted.name);
    return isThere ? wanted : null;
  });

  /** What is looked at; null until the search has it. */
  subject = $derived.by<WhySubject | null>(() => {
    const {curve, single, draft} = this.#search;
    if (!draft) return null;
    const plain = {
      draft,
      lever: curve?.lever ?? null,
      value: null,
      known: null,
      isFresh: false,
      warmUp: null,
    };
    if (!curve) {
      if (!single) return null;
      const {statement, totals, replications, warmUpDays: warmUp} = single;
      return {...plain, choice: 'written', known: {statement, totals, replications}, warmUp};
    }
    const warmUp = curve.optimum?.warmUp.days ?? null;
    switch (this.choice) {
      case 'written':
        return {...plain, choice: 'written'};
      case 'chosen': {
        const {value, statement, totals, replications} = this.chosen!;
        return {...plain, choice: 'chosen', value, known: {statement, totals, replications}, warmUp};
      }
      case 'best': {
        if (!curve.optimum) return null;
        const {levers, statement, totals, profit} = curve.optimum;
        const {value} = levers[curve.lever.name];
        const known = {statement, totals, replications: profit.n};
        return {...plain, choice: 'best', value, known, isFresh: profit.reestimated, warmUp};
      }
      default:
        return this.choice satisfies never;
    }
  });

  /** Shows nothing any more of the scenario before, for another one. */
  enter(subject: WhySubject): void {
    const {source} = subject.draft;
    if (source !== this.#source)
      for (const section of [this.statement, this.cycle, this.orders, this.weeks]) section.clear();
    this.#source = source;
    this.stock.enter(subject);
  }

  showStatement(subject: WhySubject): Promise<void> {
    const {draft, known, isFresh} = subject;
    const key = JSON.stringify([subjectKey(subject), known?.replications, isFresh]);
    return this.statement.show(key, (told) => this.#desk.statementSteps(draft, known, told));
  }

  showCycle(subject: WhySubject): Promise<void> {
    const {draft, value} = subject;
    return this.cycle.show(subjectKey(subject), (told) => this.#desk.anatomy(draft, value, told));
  }

  /** Follows the latest orders, as soon as it is known what groups there are. */
  showOrders(subject: WhySubject, group: OrderGroupName | null): Promise<void> {
    const {draft, value} = subject;
    const key = JSON.stringify([subjectKey(subject), group]);
    return this.orders.show(key, (told) => this.#desk.lateOrders(draft, value, group, told));
  }

  showWeeks(subject: WhySubject): Promise<void> {
    const {draft, value, warmUp} = subject;
    const key = JSON.stringify([subjectKey(subject), warmUp]);
    return this.weeks.show(key, (told) => this.#desk.weeks(draft, value, warmUp, told));
  }
}
