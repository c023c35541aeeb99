import {svelte} from '@sveltejs/vite-plugin-svelte';
import type {Plugin} from 'vite';
import {defineConfig} from 'vitest/config';

/** The built page runs its own files alone and talks to nobody else. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content:
          "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' blob:; " +
          "connect-src 'self'; base-uri 'none'; form-action 'none'",
      },
      injectTo: 'head-prepend',
    },
  ],
};

/** The file that each class of scoped styles belongs to. */
const styled = new Map<string, string>();

/** The class of a component's scoped styles: short, and the same on every machine; throws where two components would share one. */
function styleClass({hash, filename}: {hash: (text: string) => string; filename: string}): string {
  const name = `s${hash(filename).slice(-3)}`;
  const owner = styled.get(name) ?? filename;
  if (owner !== filename)
    throw new Error(
      `${filename} and ${owner} have the same class of styles, ${name}: give classes a letter more`,
    );
  styled.set(name, filename);
  return name;
}

/** The page, and the tests: `unit` runs the sources, `built` runs what ships (command line and page). */
export default defineConfig({
  root: 'web',
  base: './',
  plugins: [svelte({configFile: false, compilerOptions: {cssHash: styleClass}}), contentSecurityPolicy],
  worker: {format: 'es'},
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // A browser that preloads no modules asks for them when they are needed.
    modulePreload: {polyfill: false},
    // What the views share comes in one file, which packs better than several.
    rolldownOptions: {output: {codeSplitting: {groups: [{name: 'shared', minShareCount: 2}]}}},
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          root: '.',
          include: ['test/**/*.test.ts'],
          exclude: ['test/cli/**', 'test/e2e/**'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // No module has state of its own, so that files need no thread of their own: a third of the time.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          root: '.',
          include: ['test/cli/**/*.test.ts', 'test/e2e/**/*.test.ts'],
          globalSetup: 'test/build.ts',
          testTimeout: 300_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
