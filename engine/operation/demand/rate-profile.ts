import {distribution, type Distribution} from '../../kernel/distributions.ts';
import type {Stream} from '../../kernel/random.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import type {RateFactors} from '../../scenario/schema.ts';
import type {Rate} from './rate.ts';

const HOUR = DAY / 24;
const HOURS = 24;

/**
 * A Poisson rate that varies over the calendar: weekday, month, hour of the day, promotions and a factor drawn for each day.
 * Hour factors are a profile: they are scaled to a mean of one, so a day keeps its rate.
 */
export class RateProfile implements Rate {
  readonly #perDay: number;
  readonly #isFlat: boolean;
  readonly #weekdays: readonly number[] | null;
  readonly #season: readonly number[] | null;
  readonly #hours: readonly number[] | null;
  readonly #dayFactor: Distribution | null;
  readonly #uplift: ((day: number) => number) | null;
  readonly #chance: Stream;
  readonly #start: number;
  readonly #end: number;
  #time = 0;
  #day = -1;
  #dayRate = 0;

  /** `factor` scales the rate as a whole, `uplift` by day from the start. */
  constructor(
    network: Network,
    orders: RateFactors & {perDay: number},
    chance: Stream,
    factor: number,
    uplift: ((day: number) => number) | null = null,
  ) {
    const {hours} = orders;
    this.#perDay = orders.perDay * factor;
    this.#weekdays = orders.weekdays;
    this.#season = orders.season;
    this.#dayFactor = orders.dayFactor === null ? null : distribution(orders.dayFactor);
    this.#hours = hours && hours.map((h) => (h * HOURS) / hours.reduce((a, b) => a + b, 0));
    this.#chance = chance;
    this.#start = Date.parse(`${network.scenario.run.start}T00:00:00Z`) / DAY;
    this.#end = network.horizon + network.followUp;
    this.#uplift = uplift;
    this.#isFlat = !this.#weekdays && !this.#season && !this.#hours && !this.#dayFactor && !uplift;
  }

  advance(amount: number): number {
    if (this.#perDay === 0) return Infinity;
    if (this.#isFlat) return (this.#time += (amount / this.#perDay) * DAY);
    const piece = this.#hours ? HOUR : DAY;
    let left = amount;
    while (this.#time < this.#end) {
      const rate = this.#rateAt(this.#time) / DAY;
      const until = (Math.floor(this.#time / piece) + 1) * piece;
      const there = rate * (until - this.#time);
      if (there > left) return (this.#time += left / rate);
      left -= there;
      this.#time = until;
    }
    return Infinity;
  }

  #rateAt(time: number): number {
    const day = Math.floor(time / DAY);
    if (day !== this.#day) {
      this.#day = day;
      this.#dayRate = this.#perDay * this.#factorOf(day);
    }
    return this.#hours ? this.#dayRate * this.#hours[Math.floor((time - day * DAY) / HOUR)] : this.#dayRate;
  }

  #factorOf(day: number): number {
    const date = new Date((this.#start + day) * DAY);
    const monday = (date.getUTCDay() + 6) % 7;
    return (
      (this.#weekdays ? this.#weekdays[monday] : 1) *
      (this.#season ? this.#season[date.getUTCMonth()] : 1) *
      (this.#uplift ? this.#uplift(day) : 1) *
      (this.#dayFactor ? Math.max(0, this.#dayFactor.sample(this.#chance.at(day))) : 1)
    );
  }
}
