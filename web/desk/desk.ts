import {leverNamed} from '../../engine/index.ts';
import {explore, type ExploreResult, type ExploreUpdate} from '../../engine/run/explore.ts';
import type {OptimumResult} from '../../engine/run/optimize.ts';
import {simulate, type RunResult} from '../../engine/run/simulate.ts';
import type {Language} from '../../engine/text/cli.ts';
import {changedInput, type Draft} from '../state/draft.ts';
import {answered, type Answer} from './answer.ts';
import {Bulletin} from './bulletin.ts';
import {Lanes, type Lane} from './lanes.ts';
import {openScenario, type FindOrders} from './opened.ts';
import {sheetOf, type Sheet} from './sheet.ts';
import {Sources} from './sources.ts';
import type {Workers} from './workers.ts';

/** The desk as the page sees it, whatever thread it stands in. */
export type DeskDoor = Pick<Desk, keyof Desk>;

/**
 * Where the page's scenarios lie open and its simulations are ordered, away from the thread that draws. Plain data goes in and
 * out; functions are told of progress.
 */
export class Desk {
  readonly #sources = new Sources();
  readonly #lanes: Lanes;

  constructor(workers: Workers) {
    this.#lanes = new Lanes(workers);
    void workers.pool;
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
      return sheetOf(scenario, before, {hash: subject.hash, warnings});
    });
  }

  /** The most profitable value of the draft's lever, and the curve along it; `like` are the replications of a curve beside it. */
  explore(
    draft: Draft,
    like: number | null,
    onUpdate: (update: ExploreUpdate) => void,
    onOptimum: (optimum: OptimumResult) => void,
  ): Promise<Answer<ExploreResult>> {
    const news = new Bulletin(onUpdate, together);
    return this.#lanes.run('explore', async (pool, signal) => {
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
          onOptimum(optimum);
        },
      });
      news.flush();
      return result;
    });
  }

  /** Plays a scenario that has nothing to move. */
  play(draft: Draft): Promise<Answer<RunResult>> {
    return this.#lanes.run('explore', async (pool, signal) => {
      const {subject} = await this.#sources.read(draft);
      return simulate(subject, pool, {signal});
    });
  }

  /** Stops what a lane is doing. */
  stop(lane: Lane): void {
    this.#lanes.stop(lane);
  }

  /** JSON of a scenario with its changes, and the order files that it names. */
  written(draft: Draft): Promise<Answer<{json: string; attachments: Readonly<Record<string, Uint8Array>>}>> {
    return answered(async () => {
      const {scenario, written, attachments} = await this.#sources.read(draft);
      const isMoved = draft.changes.some((change) => 'input' in change);
      return {json: `${JSON.stringify(isMoved ? scenario : written, null, 2)}\n`, attachments};
    });
  }
}

/** The latest of two pieces of news, with the points of both. */
function together(before: ExploreUpdate, after: ExploreUpdate): ExploreUpdate {
  const points = new Map([...before.points, ...after.points].map((point) => [point.value, point]));
  return {...after, points: [...points.values()]};
}
