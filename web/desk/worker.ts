import {expose} from 'comlink';
import {Pool} from '../../engine/run/pool.ts';
import {spawnBrowser} from '../../engine/run/spawn-browser.ts';
import {Desk} from './desk.ts';
import {threads, Workers} from './workers.ts';

const workers = new Workers(() => new Pool(threads(navigator.hardwareConcurrency), spawnBrowser));
expose(new Desk(workers, location.pathname));
