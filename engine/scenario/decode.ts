import {fileError} from './file-faults.ts';
import {placeOf} from './places.ts';

/** Largest order file, after decompression [bytes]; a string in V8 holds 2^29 - 24 characters. */
const LARGEST = 500_000_000;

/** Bytes that Windows-1252 leaves undefined; the Encoding standard of WHATWG maps them to these control characters. */
const UNDEFINED_IN_1252 = /[\x81\x8d\x8f\x90\x9d]/;

/** Text of an order file and the encoding that it was found in. */
export interface DecodedText {
  /** The text without byte order mark; every line ends with `\n`. */
  text: string;
  encoding: 'utf-8' | 'windows-1252';
}

/**
 * Text of a file that is not compressed (see `decompress`), in UTF-8 or, where it is no valid UTF-8, in Windows-1252.
 * Throws ScenarioError on UTF-16, on a byte that no text holds, and above 500 MB; `file` names the file in faults.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  if (bytes.length > LARGEST)
    throw fileError(
      file,
      `holds ${Math.round(bytes.length / 1e6)} MB of text; at most ${LARGEST / 1e6} MB can be read`,
    );
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw fileError(file, 'the text is UTF-16; save the file as UTF-8', 1, 1);
  const {text: decoded, encoding} = decode(bytes);
  const text = decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
  const refuse = (at: number, message: string) => {
    if (at < 0) return;
    const {line, column} = placeOf(text, at);
    throw fileError(file, message, line, column);
  };
  refuse(text.indexOf('\0'), 'a NUL byte, which no text holds; save the file as CSV in UTF-8');
  if (encoding === 'windows-1252') {
    const hole = text.search(UNDEFINED_IN_1252);
    const byte = text.charCodeAt(hole).toString(16);
    refuse(hole, `byte 0x${byte} is neither UTF-8 nor Windows-1252; save the file as UTF-8`);
  }
  return {text, encoding};
}

function decode(bytes: Uint8Array): DecodedText {
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'utf-8'};
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return {text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252'};
  }
}
