/** Least time between two pieces of news, so that the page is not busy with reading them [ms]. */
const PAUSE = 50;

/** Passes news on, not too often: what comes in between is brought together. */
export class Bulletin<News> {
  readonly #tell: (news: News) => void;
  readonly #together: (before: News, after: News) => News;
  #waiting: News | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(tell: (news: News) => void, together: (before: News, after: News) => News) {
    this.#tell = tell;
    this.#together = together;
  }

  add(news: News): void {
    this.#waiting = this.#waiting === null ? news : this.#together(this.#waiting, news);
    this.#timer ??= setTimeout(() => this.flush(), PAUSE);
  }

  /** Passes on at once what waits. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const news = this.#waiting;
    this.#waiting = null;
    if (news !== null) this.#tell(news);
  }
}
