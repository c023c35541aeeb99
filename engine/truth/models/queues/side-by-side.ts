import {player, type Player} from './player.ts';

const PLENTY = 1e12; // units: the shelf is never empty

export interface SideBySide {
  /** How many. */
  copies: number;
  /** As in a scenario. */
  orders: object;
  station: object;
  /** Days that are played. */
  days: number;
  /** Days in which what was ordered then comes to its end. */
  followUp: number;
}

/**
 * Plays copies of one station from empty, each with customers of its own: a play tells as much as so many that are played one after the
 * other. The copies are the stations and segments by their position.
 */
export function sideBySide({copies, orders, station, days, followUp}: SideBySide): Player {
  const places = Array.from({length: copies}, (_, i) => `warehouse ${i + 1}`);
  return player({
    format: 'fulcrum/scenario@1',
    run: {horizon: days, warmUp: 0, followUp},
    products: [{name: 'item'}],
    sites: places.map((name) => ({
      name,
      stock: [{from: null, initial: PLENTY, policy: {type: 'none'}}],
      stations: [{name: 'picking', ...station}],
      process: [{stage: 'picked', station: 'picking'}],
    })),
    segments: places.map((name) => ({name: `customers of ${name}`, servedBy: [name], orders})),
  });
}
