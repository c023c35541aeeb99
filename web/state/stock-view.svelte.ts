import type {StockTrace} from '../../engine/run/stock-trace.ts';
import type {DeskDoor} from '../desk/desk.ts';
import type {StockPlaces, StockLook} from '../desk/why.ts';
import {draftKey} from './draft.ts';
import {Section} from './section.svelte.ts';
import {subjectKey, type WhySubject} from './why-subject.ts';

/** A stretch of time, days since the start of the run. */
export type Stretch = readonly [from: number, to: number];

/** Where stock lies. */
export interface Place {
  site: string;
  product: string;
}

/** Shortest stretch to look at, days. */
const LEAST = 1;
/** Days above which stretches begin and end at midnight, else on the hour. */
const WHOLE_DAYS = 6;
const HOURS = 24;

/** A stocking point in a stretch of one replication: which one is looked at, and what is known of it. */
export class StockView {
  readonly places: Section<StockPlaces>;
  /** The stretch that is looked at. */
  readonly trace: Section<StockTrace>;
  /** The whole run. */
  readonly overview: Section<StockTrace>;
  /** The stocking point that a person chose; null for the busiest. */
  chosen = $state.raw<Place | null>(null);
  replication = $state(0);
  /** The stretch that a person chose; null for the one that the engine begins with. */
  wanted = $state.raw<Stretch | null>(null);
  /** The stretch while it is being dragged. */
  dragged = $state.raw<Stretch | null>(null);
  readonly #desk: DeskDoor;
  #source: number | null = null;
  /** What the sections show: the subject, the stocking point and the replication. */
  #shown = '';

  constructor(desk: DeskDoor, clock: () => number) {
    this.#desk = desk;
    this.places = new Section(clock, () => void desk.stop('stock'));
    this.trace = new Section(clock, () => void desk.stop('stock'));
    this.overview = new Section(clock, () => void desk.stop('overview'));
  }

  /** The stocking point that is looked at; null until it is known what there is. */
  place = $derived.by<Place | null>(() => {
    const points = this.places.current?.points ?? [];
    const isChosen = ({site, product}: Place) =>
      site === this.chosen?.site && product === this.chosen.product;
    return points.find(isChosen) ?? points[0] ?? null;
  });

  horizon = $derived.by(() => this.places.current?.horizon ?? 0);

  /** The stretch that is shown; null until the engine has said where it begins. */
  stretch = $derived.by<Stretch | null>(() => {
    const begun = this.trace.job.result;
    return this.dragged ?? this.wanted ?? (begun && [begun.from, begun.to]);
  });

  /** What is drawn: the finest that covers the stretch, or the latest there is. */
  drawn = $derived.by<StockTrace | null>(() => {
    const {stretch} = this;
    const traces = [this.trace.job.result, this.overview.current].filter((one) => one !== null);
    const covers = ({from, to}: StockTrace) => stretch !== null && from <= stretch[0] && to >= stretch[1];
    return traces.find(covers) ?? traces[0] ?? null;
  });

  /** Begins at the busiest stocking point and the first replication, for another scenario. */
  enter({draft}: WhySubject): void {
    if (draft.source === this.#source) return;
    this.#source = draft.source;
    Object.assign(this, {chosen: null, replication: 0, wanted: null, dragged: null});
    for (const section of [this.places, this.trace, this.overview]) section.clear();
  }

  showPlaces({draft}: WhySubject): Promise<void> {
    return this.places.show(draftKey(draft), () => this.#desk.stockingPoints(draft));
  }

  showTrace(subject: WhySubject, place: Place, replication: number, wanted: Stretch | null): Promise<void> {
    const name = nameOf(subject, place, replication);
    if (name !== this.#shown) this.overview.clear();
    this.#shown = name;
    const stretch = wanted && wanted[1] <= this.horizon ? wanted : null;
    return this.trace.show(`${name} ${stretch?.join(' ') ?? ''}`, () =>
      this.#ask(subject, {...place, replication, stretch}, 'stock'),
    );
  }

  showOverview(subject: WhySubject, place: Place, replication: number): Promise<void> {
    const stretch = [0, this.horizon] as const;
    return this.overview.show(nameOf(subject, place, replication), () =>
      this.#ask(subject, {...place, replication, stretch}, 'overview'),
    );
  }

  /** Looks at another stretch, as far as the run has it. */
  look([from, to]: Stretch): void {
    this.dragged = null;
    this.wanted = this.#within([from, to]);
  }

  /** Shows a stretch as far as it is known, until it is settled by `look`. */
  drag([from, to]: Stretch): void {
    this.dragged = [Math.max(0, from), Math.min(this.horizon, to)];
  }

  /** Goes later by so many lengths of the stretch; earlier below 0. */
  move(lengths: number): void {
    if (!this.stretch) return;
    const [from, to] = this.stretch;
    const by = (to - from) * lengths;
    this.look([from + by, to + by]);
  }

  /** Makes the stretch so many times as long, about its middle. */
  zoom(times: number): void {
    if (!this.stretch) return;
    const [from, to] = this.stretch;
    const [middle, half] = [(from + to) / 2, ((to - from) / 2) * times];
    this.look([middle - half, middle + half]);
  }

  #ask(
    {draft, value, warmUp}: WhySubject,
    look: Omit<StockLook, 'warmUp'>,
    lane: 'stock' | 'overview',
  ): ReturnType<DeskDoor['stockTrace']> {
    return this.#desk.stockTrace(draft, value, {...look, warmUp}, lane);
  }

  /** A stretch inside the run of about the same length, which begins and ends at midnight or on the hour. */
  #within([from, to]: Stretch): Stretch {
    const {horizon} = this;
    const length = Math.min(horizon, Math.max(LEAST, to - from));
    const steps = length >= WHOLE_DAYS ? 1 : HOURS;
    const whole = Math.min(horizon, Math.max(LEAST, Math.round(length * steps) / steps));
    const start = Math.max(0, Math.min(horizon - whole, (from + to - whole) / 2));
    const begin = Math.floor(Math.round(start * steps * 1e6) / 1e6) / steps;
    return [begin, Math.min(horizon, begin + whole)];
  }
}

function nameOf(subject: WhySubject, {site, product}: Place, replication: number): string {
  return JSON.stringify([subjectKey(subject), site, product, replication]);
}
