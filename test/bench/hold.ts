import {cRun} from './c-reference.ts';
import type {Finding} from './findings.ts';
import type {HoldRequest} from './hold-model.ts';
import {OwnProcess} from './own-process.ts';
import {figure, median} from './timing.ts';

interface Case extends HoldRequest {
  id: string;
  about: string;
  /** Times the C heap. */
  atMost?: number;
}

const EVENTS = 2_000_000;
const ROUNDS = 7;
const WARM_UP_ROUNDS = 2;

const CASES: readonly Case[] = [
  {
    id: 'hold-1k',
    about: 'hold model, 1,000 pending',
    holdCase: 'hold',
    pending: 1000,
    events: EVENTS,
    atMost: 1,
  },
  {
    id: 'hold-100k',
    about: 'hold model, 100,000 pending',
    holdCase: 'hold',
    pending: 1e5,
    events: EVENTS,
    atMost: 1,
  },
  {
    id: 'hold-1M',
    about: 'hold model, 1,000,000 pending',
    holdCase: 'hold',
    pending: 1e6,
    events: EVENTS,
    atMost: 1,
  },
  {id: 'hold-one', about: 'events: one pending', holdCase: 'hold', pending: 1, events: EVENTS},
  {
    id: 'hold-instant',
    about: 'events: 100,000 at one instant',
    holdCase: 'instant',
    pending: 1e5,
    events: EVENTS,
  },
  {
    id: 'hold-cancel',
    about: 'events: 90 % cancelled',
    holdCase: 'cancel',
    pending: 1000,
    events: EVENTS,
  },
];

/** The engine's list of future events alone beside a 4-ary heap in C, in turns, in a process of its own for every case. */
export async function measureHold(): Promise<Finding[]> {
  console.log('list of future events                      ns/event    C ns/event   ratio');
  const findings: Finding[] = [];
  for (const {id, about, atMost, ...request} of CASES) {
    const own = new OwnProcess('hold');
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const {cpu, last} = await own.ask<{cpu: number; last: number}>(request);
      const c = cRun('hold', request.holdCase, request.pending, request.events);
      if (c && c.last !== last) throw new Error(`${about}: the last event is at ${last}, in C at ${c.last}`);
      ours.push((cpu / request.events) * 1e9);
      theirs.push(c ? (c.cpu / request.events) * 1e9 : NaN);
    }
    own.end();
    const warm = (values: number[]) => median(values.slice(WARM_UP_ROUNDS));
    const ratio = warm(ours.map((ns, i) => ns / theirs[i]));
    console.log(
      [
        about.padEnd(40),
        warm(ours).toFixed(1).padStart(10),
        figure(warm(theirs), 1).padStart(13),
        figure(ratio, 2).padStart(7),
      ].join(' '),
    );
    if (!Number.isNaN(ratio))
      findings.push({id, what: about, measured: ratio, unit: 'x C', ...(atMost && {atMost})});
  }
  return findings;
}
