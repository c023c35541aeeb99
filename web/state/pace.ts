/** Share of the work below which nothing is said of the time that is left. */
const LEAST_SHARE = 0.05;
/** Time below which nothing is said of the time that is left [ms]. */
const LEAST_TIME = 500;

/** How fast work goes on, told by how much of it is done. */
export class Pace {
  readonly #clock: () => number;
  #start = 0;

  /** `clock` gives milliseconds from any start. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  start(): void {
    this.#start = this.#clock();
  }

  /** Seconds that are left when `share` of the work is done; null where it is too early to say. */
  secondsLeft(share: number): number | null {
    const passed = this.#clock() - this.#start;
    if (share < LEAST_SHARE || share > 1 || passed < LEAST_TIME) return null;
    return (passed * (1 - share)) / share / 1000;
  }
}
