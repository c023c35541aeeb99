import type {Operation} from '../operation.ts';
import {held, type PickSite} from './pick-site.ts';

/** The first wave of a site that is not before `now` and has not been yet, ms. */
export function nextWave({picking, lastWave}: PickSite, now: number): number {
  const {every, first} = picking.waves!;
  const instant = first + Math.max(0, Math.ceil((now - first) / every)) * every;
  return instant <= lastWave ? instant + every : instant;
}

/** A wave: as many consignments as it can take are released, first come first; `since` says when each of them came. */
export function releaseWave(
  op: Operation,
  site: PickSite,
  since: Float64Array,
  release: (consignment: number) => void,
): void {
  const {now} = op.clock;
  const {wave, picking} = site;
  const counts = op.counting ? op.work.picks[picking.stations[0]] : null;
  site.lastWave = now;
  site.isWavePlanned = false;
  for (let left = Math.min(wave.length, picking.waves!.capacity); left > 0; left--) {
    const consignment = wave.shift();
    const came = since[consignment];
    counts?.waveWait.add(now - came);
    held(op, consignment, 'wave', came);
    release(consignment);
  }
  counts?.wave(wave.length);
}
