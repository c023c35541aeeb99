import {parentPort} from 'node:worker_threads';
import {expose} from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import {Engine} from './engine.ts';

expose(new Engine(), nodeEndpoint(parentPort!));
