import {leverNamed, type FoundFields, type InputKeys, type InputSetting} from '../../engine/index.ts';
import {explore, type ExploreResult, type ExploreUpdate} from '../../engine/run/explore.ts';
import type {OptimumResult} from '../../engine/run/optimize.ts';
import {simulate, type RunResult} from '../../engine/run/simulate.ts';
import type {StockTrace} from '../../engine/run/stock-trace.ts';
import type {Language} from '../../engine/text/cli.ts';
import {nameText} from '../../engine/text/names/names.ts';
import {changedInput, type Draft} from '../state/draft.ts';
import type {SentNames} from '../state/sent-names.ts';
import {AllInputs, type EditedInput, type InputEdit, type InputsView} from './all-inputs.ts';
import {answered, type Answer} from './answer.ts';
import {Bulletin} from './bulletin.ts';
import {compareDrafts, type Compared, type ComparisonOrder} from './comparing.ts';
import {Shelf} from './kept/shelf.ts';
import {Lanes, type Lane} from './lanes.ts';
import {lateOrders, type LateOrders, type OrderGroupName} from './late-orders.ts';
import {sentNames} from './names.ts';
import {openScenario, type FindOrders} from './opened.ts';
import {figuresCsv, resultJson, scenarioFiles, type ScenarioFiles, type Written} from './papers.ts';
import {optimumSaid, singleSaid, type FoundSaid} from './said/found.ts';
import type {Said} from './said/said.ts';
import {sheetOf, type Sheet} from './sheet.ts';
import {Sources} from './sources.ts';
import {StockSession} from './stock-session.ts';
import {
  cycleParts,
  statementSteps,
  stockPlaces,
  traceStock,
  type CycleParts,
  type KnownStatement,
  type StatementSteps,
  type StockPlaces,
  type StockLook,
} from './why.ts';
import {weekParts, type WeekParts} from './weeks.ts';
import type {Workers} from './workers.ts';

/** A result with what is said of it. */
interface Spoken {
  said: Said<FoundSaid>;
}

/** The desk as the page sees it, whatever thread it stands in. */
export type DeskDoor = Pick<Desk, keyof Desk>;

/**
 * Where the page's scenarios lie open and its simulations are ordered, away from the thread that draws. Plain data goes in and
 * out; functions are told of progress.
 */
export class Desk {
  /** What is kept and sent. */
  readonly shelf: Shelf;
  readonly #sources = new Sources();
  readonly #inputs = new AllInputs(this.#sources);
  readonly #lanes: Lanes;
  readonly #stock = new StockSession();

  /** `build` marks what is kept: the file that the desk runs from, whose name changes with what is in it. */
  constructor(workers: Workers, build = '') {
    this.shelf = new Shelf(this.#sources, build);
    this.#lanes = new Lanes(workers);
    void workers.pool;
  }

  /** Names of measures and lines in a language. */
  names(language: Language): Promise<Answer<SentNames>> {
    return answered(() => sentNames(nameText(language)));
  }

  /** Opens a scenario; gives its number. */
  open(json: string, find: FindOrders, language: Language): Promise<Answer<number>> {
    return answered(async () => {
      const source = this.#sources.add(await openScenario(json, find, language));
      await this.#sources.read({source, changes: []});
      return source;
    });
  }

  /** What there is to know of a scenario with its changes. */
  read(draft: Draft): Promise<Answer<Sheet>> {
    return answered(async () => {
      const {scenario, before, subject, warnings} = await this.#sources.read(draft);
      const named = await this.#inputs.named(draft);
      return sheetOf(scenario, before, {hash: subject.hash, warnings, named});
    });
  }

  /** The inputs of a scenario at a place of it, or where a path leads to, with the changes that there are. */
  inputs(
    draft: Draft,
    at: InputKeys | string,
    from: number,
    language: Language,
  ): Promise<Answer<InputsView>> {
    return answered(() => this.#inputs.view(draft, at, from, language));
  }

  /** The inputs of a scenario that fit what somebody looks for. */
  findInputs(draft: Draft, text: string, language: Language): Promise<Answer<FoundFields>> {
    return answered(() => this.#inputs.find(draft, text, language));
  }

  /** The change that an edit of an input comes to. */
  editedInput(draft: Draft, edit: InputEdit): Promise<Answer<EditedInput>> {
    return answered(() => this.#inputs.edited(draft, edit));
  }

  /** The changes that a preset comes to at the product or the channel to which a path leads. */
  presetChanges(draft: Draft, path: string, name: string): Promise<Answer<InputSetting[]>> {
    return answered(() => this.#inputs.preset(draft, path, name));
  }

  /**
   * The most profitable value of the draft's lever, and the curve along it; `like` are the replications of a curve beside it. In the lane
   * `curves` it goes on beside the page's own search.
   */
  explore(
    draft: Draft,
    like: number | null,
    onUpdate: (update: ExploreUpdate) => void,
    onOptimum: (optimum: OptimumResult, said: Said<FoundSaid>) => void,
    lane: 'explore' | 'curves' = 'explore',
  ): Promise<Answer<ExploreResult & Spoken>> {
    const news = new Bulletin(onUpdate, together);
    return this.#lanes.run(lane, async (pool, signal) => {
      const {scenario, subject} = await this.#sources.read(draft);
      const lever = leverNamed(scenario, draft.lever ?? undefined);
      if (!lever) throw new Error(`there is no lever ${draft.lever}`);
      const budget = changedInput(draft.changes, 'budget');
      const result = await explore(subject, lever, pool, {
        ...(typeof budget === 'number' && {budget}),
        ...(like !== null && {like}),
        signal,
        onUpdate: (update) => news.add(update),
        onOptimum: (optimum) => {
          news.flush();
          onOptimum(optimum, optimumSaid(optimum, [], scenario.currency));
        },
      });
      news.flush();
      return {...result, said: optimumSaid(result.optimum, result.warnings, scenario.currency)};
    });
  }

  /** Plays a scenario that has nothing to move. */
  play(draft: Draft): Promise<Answer<{result: RunResult} & Spoken>> {
    return this.#lanes.run('explore', async (pool, signal) => {
      const {scenario, subject} = await this.#sources.read(draft);
      const result = await simulate(subject, pool, {signal});
      return {result, said: singleSaid(result, scenario.currency)};
    });
  }

  /** Plays two to six scenarios side by side; `onProgress` hears how many replications of each are done, and how many are wanted so far. */
  compare(
    order: ComparisonOrder,
    onProgress: (done: number, wanted: number) => void,
  ): Promise<Answer<Compared>> {
    return this.#lanes.run('compare', async (pool, signal) => {
      const readings = await Promise.all(order.entrants.map(({draft}) => this.#sources.read(draft)));
      return compareDrafts(order, readings, pool, {signal, onProgress});
    });
  }

  /** The statement as steps from revenue to profit: of figures that are known, or of the scenario as it is written, which is played. */
  statementSteps(
    draft: Draft,
    known: KnownStatement | null,
    told: (share: number) => void,
  ): Promise<Answer<StatementSteps>> {
    return this.#lanes.run('statement', async (pool, signal) =>
      statementSteps(await this.#sources.read(draft), known, pool, {signal, told}),
    );
  }

  /** The order cycle taken apart, with the draft's lever at `value`; null leaves the scenario as it is written. */
  anatomy(draft: Draft, value: number | null, told: (share: number) => void): Promise<Answer<CycleParts>> {
    return this.#lanes.run('anatomy', async (pool, signal) =>
      cycleParts(draft, value, await this.#sources.read(draft), pool, {signal, told}),
    );
  }

  /** The lives of the latest orders, of all or of one group, with the draft's lever at `value`; null leaves the scenario as it is written. */
  lateOrders(
    draft: Draft,
    value: number | null,
    group: OrderGroupName | null,
    told: (share: number) => void,
  ): Promise<Answer<LateOrders>> {
    return this.#lanes.run('orders', async (pool, signal) =>
      lateOrders(draft, value, group, await this.#sources.read(draft), pool, {signal, told}),
    );
  }

  /** Service week by week, with the draft's lever at `value`; null leaves the scenario as it is written. `warmUp` in days, if it is known. */
  weeks(
    draft: Draft,
    value: number | null,
    warmUp: number | null,
    told: (share: number) => void,
  ): Promise<Answer<WeekParts>> {
    return this.#lanes.run('weeks', async (pool, signal) =>
      weekParts(draft, value, warmUp, await this.#sources.read(draft), pool, {signal, told}),
    );
  }

  /** All that hold stock in a scenario. */
  stockingPoints(draft: Draft): Promise<Answer<StockPlaces>> {
    return this.#lanes.run('stock', async (pool, signal) =>
      stockPlaces(await this.#sources.read(draft), pool, signal),
    );
  }

  /** The life of a stocking point in one replication; in the lane `overview` it goes on beside another. */
  stockTrace(
    draft: Draft,
    value: number | null,
    look: StockLook,
    lane: 'stock' | 'overview' = 'stock',
  ): Promise<Answer<StockTrace>> {
    return this.#lanes.run(lane, async (pool) =>
      traceStock(draft, value, look, await this.#sources.read(draft), pool, this.#stock),
    );
  }

  /** Stops what a lane is doing. */
  stop(lane: Lane): void {
    this.#lanes.stop(lane);
  }

  /** A scenario with its changes as files. */
  written(draft: Draft): Promise<Answer<ScenarioFiles>> {
    return answered(async () => {
      const isMoved = draft.changes.some((change) => 'input' in change);
      return scenarioFiles(await this.#sources.read(draft), isMoved);
    });
  }

  /** What was found, as the command line prints it: as JSON, or as a table; null where it is not complete. */
  print(draft: Draft, found: Written, form: 'json' | 'csv'): Promise<Answer<string | null>> {
    return answered(async () =>
      form === 'json' ? resultJson(await this.#sources.read(draft), found) : figuresCsv(found),
    );
  }
}

/** The latest of two pieces of news, with the points of both. */
function together(before: ExploreUpdate, after: ExploreUpdate): ExploreUpdate {
  const points = new Map([...before.points, ...after.points].map((point) => [point.value, point]));
  return {...after, points: [...points.values()]};
}
