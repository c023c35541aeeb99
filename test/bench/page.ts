import {fork} from 'node:child_process';
import {existsSync} from 'node:fs';
import type {Finding} from './findings.ts';

/** What page.mjs measures: kB, and where there is a browser ms. */
interface PageTimes {
  kilobytes: number;
  opening: number;
  paint?: number;
  first?: number;
  answer?: number;
  done?: number;
  longest?: number;
}

/** The built page in Chromium; the bundle alone where there is none. */
export async function measurePage(): Promise<Finding[]> {
  if (!existsSync('dist/web')) {
    console.log('no dist/web: the page is left out');
    return [];
  }
  const page = fork('test/bench/page.mjs');
  const {kilobytes, opening, paint, first, answer, done, longest} = await new Promise<PageTimes>(
    (resolve, reject) => {
      page.once('message', (times) => resolve(times as PageTimes));
      page.once('exit', (code) => reject(new Error(`page.mjs ended with ${code}`)));
    },
  );
  const found: (Omit<Finding, 'measured'> & {measured: number | undefined})[] = [
    {id: 'bundle', what: 'page: script and style, gzip', measured: kilobytes, unit: 'kB', atMost: 150},
    {id: 'bundle-opening', what: 'page: of that for its first view', measured: opening, unit: 'kB'},
    {id: 'paint', what: 'page: first draw', measured: paint, unit: 'ms', atMost: 1000},
    {
      id: 'first-points',
      what: 'page: first points, once it is ready',
      measured: first,
      unit: 'ms',
      atMost: 300,
    },
    {id: 'answer', what: 'page: answer, once it is ready', measured: answer, unit: 'ms'},
    {
      id: 'curve',
      what: 'page: default curve finished, once it is ready',
      measured: done,
      unit: 'ms',
      atMost: 1500,
    },
    {
      id: 'long-task',
      what: 'page: longest task of its thread, of those above 50 ms',
      measured: longest,
      unit: 'ms',
      atMost: 50,
    },
  ];
  return found.filter((finding): finding is Finding => finding.measured !== undefined);
}
