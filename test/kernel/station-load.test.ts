import {expect, test} from 'vitest';
import {GeneralStation} from '../../engine/kernel/general-station.ts';
import {weeklyOpenings} from '../../engine/kernel/openings.ts';
import {Station} from '../../engine/kernel/station.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const daily = weeklyOpenings(
  Array.from({length: 7}, (_, day): [number, number] => [day * DAY + 8 * HOUR, day * DAY + 16 * HOUR]),
);

/** A station open from 8 to 16 in which one server begins a job of three hours at 15. */
function pastClosing(general: boolean): {utilisation: number; load: number} {
  const station = general ? new GeneralStation({servers: 1, openings: daily}) : new Station(1, daily);
  if (station instanceof GeneralStation) station.arrive(0, 3 * HOUR, 0, 15 * HOUR);
  else station.arrive(0, 3 * HOUR, 15 * HOUR);
  station.start(15 * HOUR);
  station.finish(station.server, 18 * HOUR);
  return station.measures(DAY);
}

test('a server who finishes his job after closing is there for so long, and never used for more than his time', () => {
  for (const general of [false, true]) {
    const {utilisation, load} = pastClosing(general);
    expect(utilisation).toBeCloseTo(3 / (8 + 2), 12);
    expect(load).toBeCloseTo(3 / (8 + 2), 12);
  }
});

test('the load of a station is the work that comes over the time of its servers, also beyond what they can do', () => {
  const station = new Station(2);
  for (let i = 0; i < 5; i++) station.arrive(i, 10, 0);
  while (station.start(0));
  expect(station.measures(10)).toMatchObject({utilisation: 1, load: 50 / 20});
});
