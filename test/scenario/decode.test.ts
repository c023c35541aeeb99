import {expect, test} from 'vitest';
import {decodeText} from '../../engine/scenario/decode.ts';

const decoded = (...bytes: (string | number)[]) =>
  decodeText(
    Uint8Array.from(bytes.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)]))),
    'orders.csv',
  );

test('UTF-8 is read without its byte order mark, every line end as a line feed', () => {
  expect(decoded('\ufeffé\r\nb\rc\n')).toEqual({text: 'é\nb\nc\n', encoding: 'utf-8'});
});

test('what is no UTF-8 is read as Windows-1252', () => {
  expect(decoded('caf', 0xe9, '\r\n')).toEqual({text: 'café\n', encoding: 'windows-1252'});
});

test.each<[string, (string | number)[], string]>([
  ['UTF-16', [0xfe, 0xff, 0, 97], 'orders.csv:1:1: the text is UTF-16; save the file as UTF-8'],
  [
    'a NUL byte',
    ['é\r\nbé', 0],
    'orders.csv:2:3: a NUL byte, which no text holds; save the file as CSV in UTF-8',
  ],
  [
    'a NUL byte among others that are no text',
    [0x81, 0],
    'orders.csv:1:2: a NUL byte, which no text holds; save the file as CSV in UTF-8',
  ],
  [
    'a byte of no known encoding',
    ['a\n', 0xe9, 0x8d],
    'orders.csv:2:2: byte 0x8d is neither UTF-8 nor Windows-1252; save the file as UTF-8',
  ],
])('%s is a fault at its place', (_, bytes, fault) => {
  expect(() => decoded(...bytes)).toThrow(fault);
});
