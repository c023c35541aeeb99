import manifest from '../../package.json' with {type: 'json'};

/** Version of the engine; equal versions give equal bytes. */
export const ENGINE_VERSION: string = manifest.version;
