import type {Family} from '../../answer.ts';
import {eventTrace} from './event-trace.ts';

/** Event lists by hand. */
export const traces: Family = {
  models: {
    'event-trace': eventTrace,
  },
  missing: {},
};
