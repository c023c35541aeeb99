import {build} from 'vite';

/**
 * Builds the page, the command line and its worker, so that the tests run what ships: under Vitest NODE_ENV is `test`, and the page
 * would be built with Svelte's checks for development.
 */
export default async function setup(): Promise<void> {
  const mode = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    for (const configFile of ['vite.config.ts', 'vite.cli.config.ts'])
      await build({configFile, logLevel: 'warn'});
  } finally {
    process.env.NODE_ENV = mode;
  }
}
