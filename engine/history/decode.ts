import {decompress} from '../scenario/decompress.ts';
import type {ScenarioError} from '../scenario/faults.ts';
import {fileError} from './faults.ts';

/** Largest order file, after decompression [bytes]; a string in V8 holds 2^29 - 24 characters. */
const LARGEST = 500_000_000;

/** Bytes that Windows-1252 leaves undefined; the Encoding standard of WHATWG maps them to control characters. */
const UNDEFINED_IN_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** Text of an order file and the encoding that it was found in. */
export interface DecodedText {
  /** The text without byte order mark; every line ends with `\n`. */
  text: string;
  encoding: 'utf-8' | 'windows-1252';
}

/**
 * Text of a plain or gzip file (told by its first bytes), in UTF-8 or, where it is no valid UTF-8, in Windows-1252.
 * Throws ScenarioError on damaged gzip data, on UTF-16, on a byte that no text holds, and above 500 MB; `file` names
 * the file in faults.
 */
export async function decodeText(bytes: Uint8Array, file: string): Promise<DecodedText> {
  const plain = await unpack(bytes, file);
  if (plain.length > LARGEST)
    throw fileError(
      file,
      `holds ${Math.round(plain.length / 1e6)} MB of text; at most ${LARGEST / 1e6} MB can be read`,
    );
  if ((plain[0] === 0xff && plain[1] === 0xfe) || (plain[0] === 0xfe && plain[1] === 0xff))
    throw fileError(file, 'the text is UTF-16; save the file as UTF-8', 1, 1);
  const nul = plain.indexOf(0);
  if (nul >= 0)
    throw byteError(file, plain, nul, 'a NUL byte, which no text holds; save the file as CSV in UTF-8');
  const {text, encoding} = decode(plain, file);
  return {text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, encoding};
}

async function unpack(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  try {
    return await decompress(bytes);
  } catch {
    throw fileError(file, 'the gzip data is damaged or cut short');
  }
}

function decode(bytes: Uint8Array, file: string): DecodedText {
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'utf-8'};
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    for (const hole of UNDEFINED_IN_1252) {
      const at = bytes.indexOf(hole);
      if (at >= 0)
        throw byteError(
          file,
          bytes,
          at,
          `byte 0x${hole.toString(16)} is neither UTF-8 nor Windows-1252; save the file as UTF-8`,
        );
    }
    return {text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252'};
  }
}

function byteError(file: string, bytes: Uint8Array, at: number, message: string): ScenarioError {
  let line = 1;
  let start = 0;
  for (let i = bytes.indexOf(10); i >= 0 && i < at; i = bytes.indexOf(10, start)) {
    line++;
    start = i + 1;
  }
  return fileError(file, message, line, at - start + 1);
}
