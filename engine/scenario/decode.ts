import {fileError} from './file-faults.ts';
import {placeOf} from './places.ts';

/** Largest order file, after decompression [bytes]; a string in V8 holds 2^29 - 24 characters. */
const LARGEST = 500_000_000;

/** Bytes that Windows-1252 leaves undefined; the Encoding standard of WHATWG maps them to these control characters. */
const UNDEFINED_IN_1252 = /[\x81\x8d\x8f\x90\x9d]/;

/** Of what is not ASCII, the share that must read as Chinese characters where a text is taken for GB 18030. */
const MOSTLY = 0.9;

export type Encoding = 'utf-8' | 'gb18030' | 'windows-1252';

/** Text of an order file and the encoding that it was found in. */
export interface DecodedText {
  /** The text without byte order mark; every line ends with `\n`. */
  text: string;
  encoding: Encoding;
}

/**
 * Text of a file that is not compressed (see `decompress`), in UTF-8 or, where it is no valid UTF-8, in GB 18030 where it reads as Chinese and
 * in Windows-1252 where it does not: what spreadsheets write in China and in the west. Throws ScenarioError on UTF-16, on a byte that no text holds, and above 500 MB; `file` names the file in faults.
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
  return (
    decodeAs('utf-8', bytes) ??
    (readsAsChinese(bytes) ? decodeAs('gb18030', bytes) : null) ?? {
      text: new TextDecoder('windows-1252').decode(bytes),
      encoding: 'windows-1252',
    }
  );
}

/** Null where the bytes are no text in this encoding. */
function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText | null {
  try {
    return {text: new TextDecoder(encoding, {fatal: true}).decode(bytes), encoding};
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Whether nearly all that is not ASCII stands in pairs that are characters of GB 2312-80: in western text letters beyond ASCII
 * seldom stand side by side.
 */
function readsAsChinese(bytes: Uint8Array): boolean {
  let characters = 0;
  let others = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i];
    if (lead < 0x80) continue;
    if (bytes[i + 1] >= 0xa1 && lead >= 0xa1 && lead <= 0xf7) {
      characters++;
      i++;
    } else {
      others++;
      if (bytes[i + 1] >= 0x80) i++; // may be a rarer character
    }
  }
  return characters >= MOSTLY * (characters + others);
}
