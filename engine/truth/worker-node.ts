import {parentPort} from 'node:worker_threads';
import {expose} from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import {judgeHere} from './judge-case.ts';

expose(
  judgeHere(() => Promise.resolve()),
  nodeEndpoint(parentPort!),
);
