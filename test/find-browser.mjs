import {accessSync, constants, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium or Chrome: what CHROMIUM names, else the first on the path; null where there is none. */
export function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) return isExecutable(named) ? named : null;
  return NAMES.map(findOnPath).find((path) => path !== null) ?? null;
}

/** Where a program is; null where it is not on the path. */
export function findOnPath(name) {
  const paths = (process.env.PATH ?? '').split(delimiter).map((directory) => join(directory, name));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
