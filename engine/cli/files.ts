import {realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import type {Fault} from '../index.ts';
import type {Wording} from './wording.ts';

/** A file to be written. */
export interface OutputFile {
  path: string;
  content: string | Uint8Array;
}

/** Standard input or output in place of a file. */
export const STANDARD = '-';

/** Bytes of a file, or of the standard input. */
export async function readInput(path: string): Promise<Uint8Array> {
  if (path !== STANDARD) return readFile(path);
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

export function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false;
}

/** What keeps a file from being written, found before the work begins; null where nothing does. */
export function outputFault(option: string, path: string, wording: Wording): Fault | null {
  if (path === STANDARD) return null;
  if (statSync(path, {throwIfNoEntry: false})?.isDirectory())
    return {path: option, message: wording.faults.isDirectory(path)};
  const directory = dirname(path);
  if (!statSync(directory, {throwIfNoEntry: false})?.isDirectory())
    return {path: option, message: wording.faults.noDirectory(directory)};
  return null;
}

/**
 * Writes files so that each appears whole or not at all: all of them under other names beside their places first, then all are
 * renamed. Nothing can come in between but the end of the process. A device or pipe is written as it is.
 */
export function writeWhole(files: readonly OutputFile[]): void {
  const ready: {from: string; to: string}[] = [];
  try {
    for (const {path, content} of files) {
      const before = statSync(path, {throwIfNoEntry: false});
      if (before && !before.isFile()) {
        writeFileSync(path, content);
        continue;
      }
      const to = before ? realpathSync(path) : path;
      const from = join(dirname(to), `.${basename(to)}.${process.pid}.part`);
      ready.push({from, to});
      writeFileSync(from, content);
    }
    for (const {from, to} of ready) renameSync(from, to);
  } finally {
    for (const {from} of ready) rmSync(from, {force: true});
  }
}
