import type {Family} from '../../answer.ts';
import {bulkArrivals} from './bulk-arrivals.ts';
import {finiteSource} from './finite-source.ts';
import {fromEmpty} from './from-empty.ts';
import {generalQueue} from './general-queue.ts';
import {constantService, generalService} from './general-service.ts';
import {impatient} from './impatient.ts';
import {infiniteServer} from './infinite-server.ts';
import {limitedRoom} from './limited-room.ts';
import {multiServerQueue} from './multi-server-queue.ts';
import {openNetwork} from './open-network.ts';
import {priority} from './priority.ts';
import {renewalArrivals} from './renewal-arrivals.ts';

/** Stations and their queues. */
export const queues: Family = {
  models: {
    'M/M/c': multiServerQueue,
    'M/M/c/K': limitedRoom,
    'M/M/c+M': impatient,
    'M/M/c//N': finiteSource,
    'M/D/1': constantService,
    'M/G/1': generalService,
    'GI/M/1': renewalArrivals,
    'G/G/1': generalQueue,
    'M/G/1-priority': priority,
    'MX/M/1': bulkArrivals,
    'M/G/inf': infiniteServer,
    'M/M/1-transient': fromEmpty,
    'open-Jackson': openNetwork,
  },
  missing: {},
};
