import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import type {Figures} from './engine.ts';

/** A not-a-number has many bit patterns, and engines choose differently: in a digest it is always these. */
const NOT_A_NUMBER = [0x7ff80000, 0] as const;

/** SHA-256, in hexadecimal, of all figures of the replications in order: equal digests, equal results to the last bit. */
export function digestOf(figures: readonly Figures[]): string {
  const hash = sha256.create();
  for (const {measures, statement, by} of figures) {
    hash.update(bytesOf(measures)).update(bytesOf(statement));
    if (!by) continue;
    for (const table of Object.values(by.statementBy)) hash.update(bytesOf(table));
    for (const table of Object.values(by.measuresBy)) hash.update(bytesOf(table));
  }
  return bytesToHex(hash.digest());
}

/** Hash of a scenario and the order files that it names: `sha256:…`. */
export function scenarioHash(
  scenario: unknown,
  attachments: Readonly<Record<string, Uint8Array>> = {},
): string {
  const hash = sha256.create().update(utf8ToBytes(JSON.stringify(scenario)));
  for (const name of Object.keys(attachments).sort())
    hash.update(utf8ToBytes(name)).update(attachments[name]);
  return `sha256:${bytesToHex(hash.digest())}`;
}

function bytesOf(numbers: Float64Array): Uint8Array {
  const copy = Float64Array.from(numbers);
  const words = new Uint32Array(copy.buffer); // little-endian, as every machine that runs JavaScript today
  for (let i = 0; i < copy.length; i++)
    if (Number.isNaN(copy[i])) {
      words[2 * i + 1] = NOT_A_NUMBER[0];
      words[2 * i] = NOT_A_NUMBER[1];
    } else if (copy[i] === 0) copy[i] = 0; // minus zero is zero
  return new Uint8Array(copy.buffer);
}
