import {poisson} from './floor.ts';
import {written} from './playing.ts';

/** Errors, checks and what follows in a warehouse whose goods never run out. */
export interface Erring {
  process?: object[];
  /** More of the warehouse, such as its pick tasks. */
  site?: object;
  /** Errors with which orders arrive. */
  arrive?: object;
  /** Instants at which an order of one line is placed, days; else they come at random. */
  at?: number[];
  segment?: object;
  run?: object;
  costs?: object;
}

/** Orders come by fax to a warehouse whose goods never run out. */
export function erring({process = [], site, arrive = {}, at, segment, run, costs = {}}: Erring): object {
  const events = at?.map((day) => ({at: day, lines: [{product: 'item', quantity: 1}]}));
  return written({
    run: {horizon: 42, warmUp: 2, ...run},
    sites: [
      {
        name: 'warehouse',
        stock: [{from: null, initial: 10_000_000, policy: {type: 'none'}}],
        process,
        ...site,
      },
    ],
    channels: [{name: 'fax', errors: arrive}],
    segments: [
      {
        name: 'customers',
        servedBy: ['warehouse'],
        orders: events === undefined ? poisson(400) : {type: 'trace', events},
        ...segment,
      },
    ],
    costs,
  });
}

/** A step that checks orders before they are allocated. */
export function verification(finds: object, more: object = {}): object {
  return {stage: 'verified', check: {finds, ...more}};
}
