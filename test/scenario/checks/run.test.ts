import {expect, test} from 'vitest';
import {cases, changed, warningsOf} from '../smallest.ts';

cases('a run must count something', [
  [
    'warm-up of the whole horizon',
    ['run', {horizon: 100, warmUp: 100}],
    ['run.warmUp: 100 days of warm-up leave nothing of a horizon of 100 days'],
  ],
  [
    'a first period beyond the horizon',
    ['run', {horizon: 100, period: {every: 80, first: 30}}],
    ['run.period: the first period, of 80 days from day 30 on, does not end within a horizon of 100 days'],
  ],
  [
    'opening hours that end before they begin',
    ['calendars', {day: {hours: ['20:00', '08:00']}}],
    [
      'calendars.day.hours: opens at 20:00 and closes at 08:00: it must close after it opens; hours over midnight are [["00:00", "08:00"], ["20:00", "24:00"]]',
    ],
  ],
  [
    'a calendar that is always closed',
    ['calendars', {day: {weekdays: [0, 0, 0, 0, 0, 0, 0]}}],
    [
      'calendars.day.weekdays: [0,0,0,0,0,0,0] is not of use: a calendar opens on at least one day: write 1 for it',
    ],
  ],
  [
    'a calendar that is half open',
    ['calendars', {day: {weekdays: [1, 1, 1, 1, 0.5, 0, 0]}}],
    [
      'calendars.day.weekdays: [1,1,1,1,0.5,0,0] is not seven figures, 1 for open and 0 for closed, from Monday',
    ],
  ],
  [
    'a time of day that is a number',
    ['calendars', {day: {hours: ['8', '20:00'], atClosing: '1'}}],
    [
      'calendars.day.hours[0]: "8" is not a time of day: write HH:MM from 00:00 to 24:00, such as "08:00"',
      'calendars.day.atClosing: "1" is not one of "finish", "pause"',
    ],
  ],
  [
    'a time of day that does not exist',
    ['calendars', {day: {hours: ['8:00', '24:30']}}],
    [
      'calendars.day.hours[0]: "8:00" is not a time of day: write HH:MM from 00:00 to 24:00, such as "08:00"',
      'calendars.day.hours[1]: "24:30" is not a time of day: write HH:MM from 00:00 to 24:00, such as "08:00"',
    ],
  ],
]);

test('a series of weeks without a whole week in the counted time is a warning', () => {
  const series = (run: object) => warningsOf(changed('run', {series: 'week', ...run}));
  expect(series({horizon: 26, warmUp: 20})).toEqual([
    'run.series: the counted time of 6 days holds no whole week, so that nothing is told by week',
  ]);
  expect(series({horizon: 6})).toEqual([
    'run.series: the counted time of 6 days holds no whole week, so that nothing is told by week',
  ]);
  expect(series({horizon: 27, warmUp: 20})).toEqual([]);
});
