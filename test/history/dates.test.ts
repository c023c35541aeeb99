import {describe, expect, test} from 'vitest';
import {dateOfDay, dayNumber, parseDates, weekdayOfDay} from '../../engine/history/dates.ts';

const inOrder = (texts: string[]) => Int32Array.from(texts, (_, i) => i);
const read = (texts: string[], order?: 'dayMonthYear' | 'monthDayYear') =>
  parseDates(texts, inOrder(texts), '2026-01-05', 'orders.csv', order);
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

describe('dates of an order file', () => {
  test('are read with the year first, with or without time, seconds and offset', () => {
    const texts = ['2011-03-01', '2011-03-01 08:26', '2011/03/01T08:26:30', '2011-03-01T08:26:00+02:00'];
    const {form, instants} = read(texts);
    expect(form).toBe('yearFirst');
    expect([...instants].map(iso)).toEqual([
      '2011-03-01T00:00',
      '2011-03-01T08:26',
      '2011-03-01T08:26',
      '2011-03-01T08:26',
    ]);
  });

  test('tell day and month apart by a day above 12', () => {
    expect(read(['01/12/2010 8:26', '13/12/2010 9:00']).form).toBe('dayMonthYear');
    expect(read(['12/1/2010 8:26', '12/13/2010 9:00']).form).toBe('monthDayYear');
  });

  test('tell day and month apart by the reading that keeps the file in order', () => {
    const {form, instants} = read(['12/1/2010 8:26', '1/5/2011 9:00', '2/3/2011 9:00']);
    expect(form).toBe('monthDayYear');
    expect(iso(instants[0])).toBe('2010-12-01T08:26');
  });

  test('are refused where nothing tells day and month apart, unless the caller says it', () => {
    expect(() => read(['01/02/2011', '03/04/2011'])).toThrow(/cannot tell day\/month from month\/day/);
    expect(iso(read(['01/02/2011', '03/04/2011'], 'dayMonthYear').instants[0])).toBe('2011-02-01T00:00');
    expect(read(['05/05/2011']).instants[0]).toBe(Date.UTC(2011, 4, 5));
  });

  test('may have two-digit years and a twelve-hour clock', () => {
    expect([...read(['13.2.11 12:05 AM', '13.2.11 1:05 pm']).instants].map(iso)).toEqual([
      '2011-02-13T00:05',
      '2011-02-13T13:05',
    ]);
  });

  test('may be minutes from a given day', () => {
    const {form, instants} = parseDates(['506', '0.5'], inOrder(['', '']), '2010-12-01', 'orders.csv');
    expect(form).toBe('minutes');
    expect([...instants]).toEqual([Date.UTC(2010, 11, 1, 8, 26), Date.UTC(2010, 11, 1, 0, 0, 30)]);
  });

  test('that do not exist are no dates', () => {
    expect([...read(['2011-02-29', '2011-13-01', '2011-02-01 24:00', 'soon', '']).instants]).toEqual(
      new Array(5).fill(NaN),
    );
  });
});

test('days count from 1970-01-01, a Thursday', () => {
  expect([dayNumber('1970-01-01'), weekdayOfDay(0)]).toEqual([0, 3]);
  expect(dateOfDay(dayNumber('2012-02-29'))).toBe('2012-02-29');
  expect(weekdayOfDay(dayNumber('2026-01-05'))).toBe(0);
  expect(() => dayNumber('2011-02-29')).toThrow('a date must be written YYYY-MM-DD: 2011-02-29');
});
