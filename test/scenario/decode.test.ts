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

/** 订单号 and 螺栓（不锈钢）, as a spreadsheet in China writes them. */
const CHINESE = [
  0xb6, 0xa9, 0xb5, 0xa5, 0xba, 0xc5, 10, 0xc2, 0xdd, 0xcb, 0xa8, 0xa3, 0xa8, 0xb2, 0xbb, 0xd0, 0xe2,
];

test('what is no UTF-8 and reads as Chinese is read as GB 18030', () => {
  const text = decoded(...CHINESE, 0xb8, 0xd6, 0xa3, 0xa9);
  expect(text).toEqual({text: '订单号\n螺栓（不锈钢）', encoding: 'gb18030'});
});

test('letters of the west that would be pairs of GB 18030 are not taken for Chinese', () => {
  expect(decoded('K', 0xe4, 'se, Sm', 0xf8, 'r', 0xe9, 'e', 0xe9, 0xe8).encoding).toBe('windows-1252');
  expect(decoded(...CHINESE, 0xff).encoding).toBe('windows-1252');
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
