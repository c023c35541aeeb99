import {svelte} from '@sveltejs/vite-plugin-svelte';
import {defineConfig} from 'vitest/config';

/** The page, and the tests: `unit` runs the sources, `built` runs what ships (command line and page). */
export default defineConfig({
  root: 'web',
  base: './',
  plugins: [svelte({configFile: false})],
  worker: {format: 'es'},
  build: {outDir: '../dist/web', emptyOutDir: true, target: 'es2022'},
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          root: '.',
          include: ['test/**/*.test.ts'],
          exclude: ['test/cli/**', 'test/e2e/**'],
          testTimeout: 60_000,
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
          fileParallelism: false,
        },
      },
    ],
  },
});
