import type {Fault} from '../../engine/index.ts';
import type {Language} from '../../engine/text/cli.ts';
import type {DeskDoor} from '../desk/desk.ts';
import type {ChosenScenario} from './chosen-files.ts';
import {
  contenderKey,
  freeColour,
  leverOf,
  moved,
  playable,
  suggested,
  type Candidate,
  type Contender,
  type Stance,
} from './contender.ts';
import {draftKey, type Draft} from './draft.ts';
import {Plays, type ComparisonStep, type FinishedComparison} from './compare/plays.ts';
import {Explored} from './explored.svelte.ts';
import {Job} from './job.svelte.ts';
import type {DrawnCurve, Search} from './search.svelte.ts';

/** Everything that is wrong with something. */
export interface Faulty {
  faults: readonly Fault[];
}

/** A scenario that is kept elsewhere and can be fetched from there. */
export interface KeptScenario {
  id: string;
  name: string;
  fetch: () => Promise<Candidate | Faulty>;
}

/** Scenarios side by side at most. */
export const MOST_CONTENDERS = 6;
/** Replications of each scenario at most that the page asks for. */
export const MOST_REPLICATIONS = 2000;

/** Scenarios that a person compares, and what comes of it: whatever changes is played at once, and what was played before is there at once. */
export class Comparison {
  /** The first one is what the others are compared with. */
  contenders = $state.raw<readonly Contender[]>([]);
  /** Whether a person has chosen what is compared: then nothing is suggested any more. */
  isChosen = $state(false);
  /** Of each scenario; null leaves them to the scenarios. */
  replications = $state<number | null>(null);
  /** Measure of service that cost is set against. */
  service = $state('fillRate');
  step = $state.raw<ComparisonStep>({type: 'play', done: 0, wanted: 0});
  /** Whether it waits for the page's search to find a best value. */
  isWaiting = $state(false);
  /** Name of what is being fetched. */
  reading = $state<string | null>(null);
  /** What could not be taken in, and what is wrong with it. */
  refusal = $state.raw<(Faulty & {name: string}) | null>(null);
  /** What can be taken in beside what comes with the page. */
  kept = $state.raw<readonly KeptScenario[]>([]);
  /** Id of the contender whose curve is being explored. */
  explores = $state<number | null>(null);
  readonly job: Job<FinishedComparison>;
  readonly curveJob: Job<DrawnCurve>;
  readonly explored: Explored;
  readonly #desk: DeskDoor;
  readonly #plays: Plays;
  #lastId = 0;
  #playing: string | null = null;
  /** Draft that the contenders were suggested for. */
  #suggestedFor = '';

  constructor(desk: DeskDoor, search: Search, clock: () => number) {
    this.#desk = desk;
    this.explored = new Explored(desk, search);
    this.#plays = new Plays(desk, this.explored);
    this.job = new Job(clock);
    this.curveJob = new Job(clock);
  }

  /** Contenders that can be played side by side. */
  ready = $derived(playable(this.contenders));

  get isFull(): boolean {
    return this.contenders.length >= MOST_CONTENDERS;
  }

  /** Suggests what to compare until a person chooses, and goes on where it waited for the page's search. */
  async follow(position: Draft | null): Promise<void> {
    if (position && !this.isChosen && this.#suggestedFor !== draftKey(position)) {
      this.#suggestedFor = draftKey(position);
      const answer = await this.#desk.read(position);
      if (answer.status !== 'done' || this.#suggestedFor !== draftKey(position)) return;
      this.contenders = [];
      for (const candidate of suggested(position, answer.value)) this.#enter(candidate);
      await this.#readAll();
    } else if (this.isWaiting) await this.run();
  }

  /** Suggests anew what to compare with what is on the page. */
  startOver(position: Draft | null): Promise<void> {
    this.isChosen = false;
    this.#suggestedFor = '';
    return this.follow(position);
  }

  /** Takes one more scenario in. */
  async add(candidate: Candidate): Promise<void> {
    if (this.isFull) return;
    this.isChosen = true;
    this.#enter(candidate);
    await this.#readAll();
  }

  /** Takes a scenario in that must be fetched first; what stands in the way is told in `refusal`, `unread` where nothing is known of it. */
  async take(name: string, fetch: () => Promise<Candidate | Faulty>, unread: string): Promise<void> {
    this.refusal = null;
    this.reading = name;
    const found = await fetch().catch(() => ({faults: [{path: '', message: unread}]}));
    this.reading = null;
    if ('faults' in found) this.refusal = {name, faults: found.faults};
    else await this.add(found);
  }

  /** Opens a scenario on the desk, to be taken in. */
  async open(load: () => Promise<ChosenScenario | Faulty>, language: Language): Promise<Candidate | Faulty> {
    const chosen = await load();
    if ('faults' in chosen) return chosen;
    const answer = await this.#desk.open(chosen.json, chosen.find, language);
    if (answer.status === 'done') return {draft: {source: answer.value, changes: [], lever: null}};
    if (answer.status === 'refused') return {faults: answer.faults};
    throw new Error(answer.status);
  }

  /** Gives a contender another name; null takes it back. */
  rename(id: number, name: string | null): void {
    this.#change(id, {name: name?.replace(/\s+/g, ' ').trim() || null});
  }

  /** Plays a contender at another value of its lever. */
  stand(id: number, stance: Stance): Promise<void> {
    this.#change(id, {stance});
    return this.run();
  }

  /** Plays every contender that has a lever as it stands, or at its most profitable value. */
  standAll(stance: 'asItStands' | 'best'): Promise<void> {
    this.isChosen = true;
    this.contenders = this.contenders.map((one) => (leverOf(one) ? {...one, stance} : one));
    return this.run();
  }

  /** Moves a contender to a place; the first is the baseline. */
  move(id: number, to: number): Promise<void> {
    this.isChosen = true;
    this.contenders = moved(this.contenders, id, to);
    return this.run();
  }

  remove(id: number): Promise<void> {
    this.isChosen = true;
    this.contenders = this.contenders.filter((one) => one.id !== id);
    return this.run();
  }

  /** Asks for so many replications of each scenario, at most `MOST_REPLICATIONS`; null leaves them to the scenarios. */
  ask(replications: number | null): Promise<void> {
    this.replications = replications && Math.min(MOST_REPLICATIONS, replications);
    return this.run();
  }

  /** Sets cost against another measure of service. */
  setAgainst(service: string): Promise<void> {
    this.service = service;
    return this.run();
  }

  /** Plays the contenders as they are now, where that is not known or under way, and then explores the curves that are not known. */
  async run(): Promise<void> {
    const {ready, replications, service} = this;
    this.isWaiting = false;
    this.explored.keep(ready.map(({draft}) => draft));
    if (ready.length < 2) return this.stop();
    const keys = ready.map(contenderKey);
    const key = JSON.stringify([[...keys].sort(), ready[0].sheet!.seed, replications, service]);
    if (this.#playing === key) return;
    if (ready.some((one) => this.#plays.lacksBest(one) && this.explored.isSearched(one.draft))) {
      this.stop();
      this.isWaiting = true;
      return;
    }
    this.#playing = key;
    const order = {key, contenders: ready, replications, service};
    const isWanted = () => this.#playing === key;
    const onStep = (step: ComparisonStep) => (this.step = step);
    await this.job.start((told) => this.#plays.play(order, {onStep, told, isWanted}));
    if (this.#playing !== key) return;
    this.#playing = null;
    if (this.job.status === 'done') await this.exploreCurves();
  }

  /** Explores the curves of contenders that nobody has explored yet, one after the other. */
  async exploreCurves(): Promise<void> {
    for (;;) {
      const next = this.ready.find(
        (one) =>
          leverOf(one) &&
          !this.explored.curveOf(one.draft)?.marginalStep &&
          !this.explored.isSearched(one.draft),
      );
      if (!next || this.curveJob.status === 'running') return;
      this.explores = next.id;
      await this.curveJob.start((told) => this.#plays.explore(next, this.ready, told));
      if (this.curveJob.status !== 'done') return;
    }
  }

  /** Ends what is under way; what was found before stays. */
  stop(): void {
    this.#playing = null;
    this.isWaiting = false;
    void this.#desk.stop('compare');
    if (this.job.status === 'running') this.explored.stop();
    this.job.stop();
  }

  stopCurves(): void {
    this.curveJob.stop();
    this.explored.stop();
  }

  #enter({draft, name = null, stance = 'asItStands'}: Candidate): void {
    const colour = freeColour(this.contenders);
    const contender = {id: ++this.#lastId, colour, name, draft, stance, sheet: null, faults: []};
    this.contenders = [...this.contenders, contender];
  }

  #change(id: number, change: Partial<Contender>): void {
    this.isChosen = true;
    this.contenders = this.contenders.map((one) => (one.id === id ? {...one, ...change} : one));
  }

  /** Reads the contenders that nobody has read yet, and plays. */
  async #readAll(): Promise<void> {
    const unread = this.contenders.filter(({sheet, faults}) => !sheet && faults.length === 0);
    await Promise.all(
      unread.map(async ({id, draft}) => {
        const answer = await this.#desk.read(draft);
        const found =
          answer.status === 'done'
            ? {sheet: answer.value}
            : {faults: answer.status === 'refused' ? answer.faults : [{path: '', message: answer.status}]};
        this.contenders = this.contenders.map((one) => (one.id === id ? {...one, ...found} : one));
      }),
    );
    await this.run();
  }
}
