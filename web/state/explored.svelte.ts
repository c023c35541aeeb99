import type {Answer} from '../desk/answer.ts';
import type {DeskDoor} from '../desk/desk.ts';
import type {Lever} from '../../engine/index.ts';
import {draftKey, type Draft} from './draft.ts';
import type {DrawnCurve, DrawnPoint, Search} from './search.svelte.ts';

/** Curves that are kept to return to at once. */
const MOST_KNOWN = 24;

/** Curves of scenarios beside the one on the page: those that its search has found, and others that are explored one at a time. */
export class Explored {
  #curves = $state.raw<ReadonlyMap<string, DrawnCurve>>(new Map());
  #underWay: UnderWay | null = null;
  readonly #desk: DeskDoor;
  readonly #search: Search;

  constructor(desk: DeskDoor, search: Search) {
    this.#desk = desk;
    this.#search = search;
  }

  /** The curve of a draft as far as it is known, finished or not; null where nothing of it is. */
  curveOf(draft: Draft): DrawnCurve | null {
    const own = this.#curves.get(draftKey(draft)) ?? null;
    if (own?.optimum) return own;
    return this.#onPage(draft) ?? own;
  }

  /** The most profitable value of a draft's lever; null until it is known. */
  bestOf(draft: Draft): number | null {
    const {optimum, lever} = this.curveOf(draft) ?? {};
    return optimum && lever ? optimum.levers[lever.name].value : null;
  }

  /** Whether the page is searching this very draft and has not found its best value yet. */
  isSearched(draft: Draft): boolean {
    return this.#search.status === 'running' && this.#onPage(draft)?.optimum === null;
  }

  /** Keeps what the page's search knows of drafts, as it may move on to another scenario. */
  keep(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const curve = this.#onPage(draft);
      if (curve?.optimum && curve.marginalStep && !this.#curves.get(draftKey(draft))?.optimum)
        this.#put(curve);
    }
  }

  /** Explores a draft, with about as many replications as a curve beside it; what is asked for again while it is under way goes on. */
  explore(
    draft: Draft,
    lever: Lever,
    like: number | null,
    told: (share: number) => void,
  ): Promise<Answer<DrawnCurve>> {
    const key = draftKey(draft);
    const known = this.#underWay?.key === key ? this.#underWay : null;
    if (known) {
      known.listeners.push(told);
      told(known.share);
    } else {
      const listeners = [told];
      const tell = (share: number) => {
        underWay.share = share;
        for (const listener of listeners) listener(share);
      };
      const answer = this.#explored({draft, lever, ...NOTHING_YET}, like, tell);
      const underWay: UnderWay = {key, answer, listeners, share: 0};
      this.#underWay = underWay;
      void answer.finally(() => {
        if (this.#underWay === underWay) this.#underWay = null;
      });
    }
    return this.#underWay!.answer;
  }

  stop(): void {
    void this.#desk.stop('curves');
  }

  async #explored(
    start: DrawnCurve,
    like: number | null,
    told: (share: number) => void,
  ): Promise<Answer<DrawnCurve>> {
    let curve = start;
    const answer = await this.#desk.explore(
      start.draft,
      like,
      (update) => {
        const points = new Map<number, DrawnPoint>(curve.points.map((point) => [point.value, point]));
        for (const point of update.points) points.set(point.value, point);
        curve = {...curve, points: [...points.values()].sort((a, b) => a.value - b.value)};
        this.#put(curve);
        told(update.share);
      },
      (optimum) => this.#put((curve = {...curve, optimum})),
      'curves',
    );
    if (answer.status !== 'done') return answer;
    const {optimum, warnings, said} = answer.value;
    const {points, marginals, marginalStep, lever} = answer.value.curve;
    curve = {draft: start.draft, lever, points, marginals, marginalStep, optimum, warnings};
    this.#put(curve);
    this.#search.adopt({draft: start.draft, curve, single: null, said});
    return {status: 'done', value: curve};
  }

  #onPage(draft: Draft): DrawnCurve | null {
    const {curve, earlier} = this.#search;
    const key = draftKey(draft);
    return [curve, ...earlier].find((one) => one !== null && draftKey(one.draft) === key) ?? null;
  }

  #put(curve: DrawnCurve): void {
    const key = draftKey(curve.draft);
    const others = [...this.#curves].filter(([other]) => other !== key).slice(1 - MOST_KNOWN);
    this.#curves = new Map([...others, [key, curve]]);
  }
}

/** An exploration that is going on, and who hears of it. */
interface UnderWay {
  key: string;
  answer: Promise<Answer<DrawnCurve>>;
  listeners: ((share: number) => void)[];
  share: number;
}

const NOTHING_YET = {points: [], marginals: [], marginalStep: null, optimum: null, warnings: []};
