import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {expect, test} from 'vitest';

interface Room {
  /** Rooms, or files of rooms, that it may import beside itself. */
  readonly rooms: readonly string[];
  /** Packages and parts of Node that it may import. */
  readonly packages: readonly string[];
}

const MATHEMATICS = ['engine/kernel/math', 'engine/kernel/distributions'];
const OUTSIDE = ['engine/index.ts', 'engine/run', 'engine/text'];

/** Who may import whom; a folder that is not named here is a fault. */
const ROOMS: Readonly<Record<string, Room>> = {
  'engine/kernel': {rooms: [], packages: ['seedrandom']},
  'engine/allocation-lp': {rooms: [], packages: ['javascript-lp-solver']},
  'engine/theory': {rooms: MATHEMATICS, packages: []},
  'engine/analysis': {rooms: MATHEMATICS, packages: []},
  'engine/scenario': {
    rooms: ['engine/kernel'],
    packages: ['papaparse', 'valibot', '@valibot/to-json-schema'],
  },
  'engine/operation': {
    rooms: ['engine/kernel', 'engine/scenario', 'engine/theory', 'engine/allocation-lp'],
    packages: [],
  },
  'engine/search': {rooms: ['engine/analysis'], packages: []},
  'engine/history': {rooms: ['engine/kernel', 'engine/scenario', 'engine/theory'], packages: []},
  'engine/twin': {
    rooms: ['engine/kernel/distributions', 'engine/scenario', 'engine/theory'],
    packages: [],
  },
  'engine/index.ts': {
    rooms: ['analysis', 'history', 'kernel', 'operation', 'scenario', 'search', 'theory', 'twin'].map(
      (room) => `engine/${room}`,
    ),
    packages: [],
  },
  'engine/truth': {
    rooms: [
      'engine/index.ts',
      ...['allocation-lp', 'analysis', 'history', 'kernel', 'scenario', 'search', 'theory'].map(
        (room) => `engine/${room}`,
      ),
    ],
    packages: ['valibot'],
  },
  'engine/truth/judges-node.ts': {rooms: ['engine/truth'], packages: ['comlink', 'node:worker_threads']},
  'engine/truth/worker-node.ts': {rooms: ['engine/truth'], packages: ['comlink', 'node:worker_threads']},
  'engine/run': {rooms: ['engine/index.ts', 'package.json'], packages: ['@noble/hashes', 'comlink']},
  'engine/run/spawn-node.ts': {rooms: ['engine/run'], packages: ['comlink', 'node:worker_threads']},
  'engine/run/worker-node.ts': {rooms: ['engine/run'], packages: ['comlink', 'node:worker_threads']},
  'engine/text': {rooms: [], packages: []},
  'engine/cli': {rooms: [...OUTSIDE, 'engine/truth', 'scenarios'], packages: ['node:']},
  web: {rooms: [...OUTSIDE, 'scenarios'], packages: ['svelte', 'd3-array', 'd3-time', 'comlink']},
  'web/desk/kept/storage.ts': {rooms: ['web/desk/kept'], packages: ['idb']},
};

const SOURCES = [...filesIn('engine'), ...filesIn('web')].filter((file) => /\.(ts|svelte)$/.test(file));
const ENGINE = SOURCES.filter((file) => file.startsWith('engine/'));

test('imports follow the allowed directions', () => {
  const wrong = SOURCES.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !isAllowed(file, specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test('the thread that draws the page knows of the engine its words and the types of its results alone', () => {
  const drawing = SOURCES.filter((file) => file.startsWith('web/') && !file.startsWith('web/desk/'));
  const statements =
    /import\s+(?!type\b)(?!\{\s*(?:type [^,}]*,?\s*)*\})[^;]*?from\s+'[^']*\/(?:engine|desk)\/[^']*'/g;
  const wrong = occurrences(drawing, statements).filter((found) => !/\/engine\/text\/|open-desk/.test(found));
  expect(wrong).toEqual([]);
});

test('the engine calls no function that engines of JavaScript round differently; powers of two are exact', () => {
  const native =
    /\bMath\.(a?(sin|cos|tan)h?|atan2|cbrt|exp|expm1|log|log10|log1p|log2|pow|random)\b|(?<!\b2 )\*\*/g;
  expect(occurrences(ENGINE, native)).toEqual([]);
});

test('the engine knows no clock but that of its runs; the command line alone shows time passing', () => {
  const clock = /\bDate\.now\b|\bperformance\.now\b|\bnew Date\(\)/g;
  const inner = ENGINE.filter((file) => !file.startsWith('engine/cli/'));
  expect(occurrences(inner, clock)).toEqual([]);
});

test('no file of the engine keeps state of its own', () => {
  expect(occurrences(ENGINE, /^(export )?(let|var) .*$/gm)).toEqual([]);
});

test('no file is longer than 500 lines', () => {
  const own = [...SOURCES, ...filesIn('test'), ...filesIn('web')].filter((file) =>
    /\.(ts|mjs|svelte|css|html)$/.test(file),
  );
  const long = [...new Set(own)].filter((file) => readFileSync(file, 'utf8').split('\n').length > 501);
  expect(long).toEqual([]);
});

test('nothing reads what lies outside the repository', () => {
  const text = [
    ...filesIn('engine'),
    ...filesIn('web'),
    ...filesIn('test'),
    ...filesIn('scenarios'),
    ...filesIn('.'),
  ];
  const own = [...new Set(text)].filter((file) => /\.(ts|mjs|js|svelte|css|html|json|md)$/.test(file));
  const outside = new RegExp(['\\.\\.', 'shared'].join('/'), 'g');
  expect(occurrences(own, outside)).toEqual([]);
});

/** Files below a folder, its own folders included but for the repository itself, where they are not. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: folder !== '.', withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => normalize(join(entry.parentPath, entry.name)));
}

function importsOf(file: string): string[] {
  const text = withoutComments(readFileSync(file, 'utf8'));
  const specifiers = text.matchAll(/(?:\bfrom|\bimport|\bimport\(|new URL\()\s*'([^'\s]+)'/g);
  return [...specifiers].map(([, specifier]) => specifier);
}

function isAllowed(file: string, specifier: string): boolean {
  const room = roomOf(file);
  if (!room) return false;
  const {rooms, packages} = ROOMS[room];
  if (!specifier.startsWith('.'))
    return packages.some(
      (name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
  const target = normalize(join(dirname(file), specifier)).replace(/\/$/, '');
  const isBuilt = specifier === './worker.js';
  return isBuilt || [room, ...rooms].some((place) => lies(target, place));
}

/** The closest room around a file. */
function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS)
    .filter((room) => lies(file, room))
    .sort((a, b) => b.length - a.length)[0];
}

function lies(file: string, place: string): boolean {
  return file === place || file === `${place}.ts` || file.startsWith(`${place}/`);
}

function occurrences(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    [...withoutComments(readFileSync(file, 'utf8')).matchAll(pattern)].map(([found]) => `${file}: ${found}`),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;])\/\/.*$/gm, '$1');
}
