import type {Answer} from '../../desk/answer.ts';
import type {Compared} from '../../desk/comparing.ts';
import type {DeskDoor} from '../../desk/desk.ts';
import {contenderKey, leverOf, type Contender} from '../contender.ts';
import type {Explored} from '../explored.svelte.ts';
import type {DrawnCurve} from '../search.svelte.ts';
import {comparisonProgress} from './progress.ts';

/** What a comparison is busy with: the best value of a contender, or replications of each, done and wanted so far. */
export type ComparisonStep = {type: 'best'; id: number} | {type: 'play'; done: number; wanted: number};

/** Scenarios side by side, and what each of them is, in the sequence of the result. */
export interface FinishedComparison extends Compared {
  keys: readonly string[];
}

/** What is to be played. */
export interface PlayOrder {
  /** Equal for orders with an equal result. */
  key: string;
  contenders: readonly Contender[];
  /** Of each scenario; null leaves them to the scenarios. */
  replications: number | null;
  /** Measure of service that cost is set against. */
  service: string;
}

/** Who hears of a play while it is under way. */
export interface PlayListener {
  onStep: (step: ComparisonStep) => void;
  told: (share: number) => void;
  /** Whether anybody still waits for it. */
  isWanted: () => boolean;
}

/** Finished comparisons that are kept to return to at once. */
const MOST_KNOWN = 24;

/** Plays contenders on the desk, each at its place on the lever, and remembers what came of it. */
export class Plays {
  readonly #desk: DeskDoor;
  readonly #explored: Explored;
  readonly #known = new Map<string, FinishedComparison>();

  constructor(desk: DeskDoor, explored: Explored) {
    this.#desk = desk;
    this.#explored = explored;
  }

  /** Whether a contender is to be played at a best value that nobody has found yet. */
  lacksBest(contender: Contender): boolean {
    const {stance, draft} = contender;
    return stance === 'best' && leverOf(contender) !== null && this.#explored.bestOf(draft) === null;
  }

  /** Explores the curve of a contender, with as many replications as the finished curves of those beside it. */
  explore(
    contender: Contender,
    beside: readonly Contender[],
    told: (share: number) => void,
  ): Promise<Answer<DrawnCurve>> {
    const like = beside.map(({draft}) => this.#explored.curveOf(draft)).find((curve) => curve?.marginalStep)
      ?.points[0].replications;
    return this.#explored.explore(contender.draft, leverOf(contender)!, like ?? null, told);
  }

  /** Finds the best values that are missing, and plays the contenders side by side. */
  async play(
    {key, contenders, replications, service}: PlayOrder,
    {onStep, told, isWanted}: PlayListener,
  ): Promise<Answer<FinishedComparison>> {
    const known = this.#known.get(key);
    if (known) return {status: 'done', value: known};
    const searched = contenders.filter((one) => this.lacksBest(one));
    const progress = comparisonProgress(searched.length, replications === null, told);
    for (const [place, contender] of searched.entries()) {
      onStep({type: 'best', id: contender.id});
      const answer = await this.explore(contender, contenders, (share) => progress.searched(place, share));
      if (!isWanted()) return {status: 'stopped'};
      if (answer.status !== 'done') return answer;
    }
    onStep({type: 'play', done: 0, wanted: 0});
    const entrants = contenders.map(({draft, stance}) => ({
      draft,
      value: stance === 'best' ? this.#explored.bestOf(draft) : stance === 'asItStands' ? null : stance,
    }));
    const answer = await this.#desk.compare({entrants, replications, service}, (done, wanted) => {
      if (!isWanted()) return;
      onStep({type: 'play', done, wanted});
      progress.played(done, wanted);
    });
    if (answer.status !== 'done') return answer;
    const finished = {...answer.value, keys: contenders.map(contenderKey)};
    if (this.#known.size === MOST_KNOWN) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(key, finished);
    return {status: 'done', value: finished};
  }
}
