import {weeklyOpenings, type Openings} from '../kernel/openings.ts';
import {DAY, type Network} from '../scenario/network.ts';

/** Openings of a calendar of the scenario, on the clock of the run; null without a calendar: always open. */
export function openingsOf(network: Network, calendar: string | null): Openings | null {
  if (calendar === null) return null;
  const {weekdays, hours} = network.scenario.calendars[calendar];
  const [opens, closes] = hours.map(timeOfDay);
  const intervals = weekdays.flatMap((open, day): [number, number][] =>
    open ? [[day * DAY + opens, day * DAY + closes]] : [],
  );
  return weeklyOpenings(intervals, startWeekday(network) * DAY);
}

/** Weekday of day 0, 0 for a Monday. */
function startWeekday(network: Network): number {
  return (new Date(`${network.scenario.run.start}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** `"08:30"` in milliseconds from midnight. */
function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
