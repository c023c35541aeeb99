import {expect, test} from 'vitest';
import {played, written} from './playing.ts';

test('orders that come evenly have a peak of one, also where the counted time is not whole weeks', () => {
  for (const horizon of [7, 10, 12.5]) {
    const at = Array.from({length: horizon * 24}, (_, hour) => ({
      at: (hour + 0.5) / 24,
      lines: [{product: 'item', quantity: 1}],
    }));
    const {measure} = played(
      written({
        run: {start: '2026-01-05', horizon, warmUp: 0},
        calendars: {peak: {hours: ['15:00', '17:00']}, morning: {hours: ['08:00', '12:00']}},
        sites: [{name: 'shop', stock: [{from: null, initial: 1000, policy: {type: 'none'}}]}],
        segments: [
          {
            name: 'customers',
            servedBy: ['shop'],
            orders: {type: 'trace', events: at},
            smoothing: {peak: 'peak', to: 'morning'},
          },
        ],
      }),
    );
    expect(measure('peakToMean')).toBeCloseTo(1, 9);
  }
});
