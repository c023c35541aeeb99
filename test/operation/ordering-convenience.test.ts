import {describe, expect, test} from 'vitest';
import {played, ready, written} from './playing.ts';

/** A shop whose orders come by web and by fax, or by fax alone; how convenient each is, null where nobody knows. */
function shop(web: number | null, fax: number | null) {
  const customers = (name: string, channels: object) => ({
    name,
    servedBy: ['shop'],
    orders: {type: 'poisson', perDay: 40},
    channels,
  });
  return written({
    run: {horizon: 50, warmUp: 0},
    sites: [{name: 'shop', stock: [{from: null, initial: 1e6, policy: {type: 'none'}}]}],
    channels: [
      {name: 'web', convenience: web},
      {name: 'fax', convenience: fax},
    ],
    segments: [customers('both', {web: 0.75, fax: 0.25}), customers('by fax', {fax: 1})],
  });
}

describe('the convenience of ordering', () => {
  test('is the mean over the orders that came through a channel of which it is known', () => {
    const {measureBy} = played(shop(0.9, 0.3));
    expect(Math.abs(measureBy('segment', 'both', 'orderingConvenience') - 0.75)).toBeLessThan(0.03);
    expect(measureBy('segment', 'by fax', 'orderingConvenience')).toBeCloseTo(0.3, 12);
    const half = played(shop(0.9, null));
    expect(half.measure('orderingConvenience')).toBeCloseTo(0.9, 12);
    expect(half.measureBy('segment', 'by fax', 'orderingConvenience')).toBeNaN();
  });

  test('is not measured where nobody knows it', () => {
    const names = ready(shop(null, null)).layout.measures.map(({name}) => name);
    expect(names).not.toContain('orderingConvenience');
  });
});
