import {build} from 'vite';

/** Builds the page, the command line and its worker, so that the tests run what ships. */
export default async function setup(): Promise<void> {
  for (const configFile of ['vite.config.ts', 'vite.cli.config.ts'])
    await build({configFile, logLevel: 'warn'});
}
