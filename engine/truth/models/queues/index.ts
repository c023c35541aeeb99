import type {Family} from '../../answer.ts';
import {multiServerQueue} from './multi-server-queue.ts';

/** Stations and their queues. */
export const queues: Family = {
  models: {
    'M/M/c': multiServerQueue,
  },
  missing: {
    'M/M/c/K': 'queues with room for a limited number',
    'M/D/1': 'the waiting-time law of a queue with constant service',
    'M/G/1': 'the variance of waiting times in a queue with general service',
    'GI/M/1': 'queues with renewal arrivals',
    'G/G/1': 'queues with renewal arrivals and general service',
    'M/G/1-priority': 'stations that serve by priority',
    'open-Jackson': 'networks of stations',
    'M/M/1-transient': 'a queue that is not in its steady state',
    'M/M/c+M': 'customers who leave the queue',
    'MX/M/1': 'batches of arrivals at a station',
    'M/G/inf': 'stations without a limit on servers',
    'M/M/c//N': 'a finite number of customers',
  },
};
