import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseJson} from '../../engine/scenario/json.ts';

test('a text reads as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(parseJson(text)).toEqual({value: JSON.parse(text), faults: []});
    }),
    {seed: 1, numRuns: 500},
  );
});

test('a text that JSON.parse refuses is refused', () => {
  const refused = fc.string({unit: fc.constantFrom(...'{}[]",:0.1e-tru\\ \n')});
  fc.assert(
    fc.property(refused, (text) => {
      let parsed: unknown;
      try {
        parsed = JSON.parse(text);
      } catch {
        parsed = undefined;
      }
      expect(parseJson(text).value).toEqual(parsed);
    }),
    {seed: 1, numRuns: 2000},
  );
});

test('escapes, marks of byte order and keys of the prototype are read', () => {
  expect(parseJson('\ufeff["\\u00e9\\n\\/", 1E2]').value).toEqual(['é\n/', 100]);
  expect(Object.keys(parseJson('{"__proto__": 1}').value as object)).toEqual(['__proto__']);
});

test.each([
  ['{"a": 1,}', 'line 1, column 9: a key in double quotes belongs here'],
  ["{'a': 1}", 'line 1, column 2: a key in double quotes belongs here'],
  ['{"a" 1}', 'line 1, column 6: a colon belongs here'],
  ['[1 2]', 'line 1, column 4: a comma or ] belongs here'],
  ['[1,\n 2,\n ]', 'line 3, column 2: a value belongs here'],
  ['{"a": [1, 2}', 'line 1, column 12: a comma or ] belongs here'],
  ['[1] 2', 'line 1, column 5: the JSON ends before this; nothing may follow'],
  ['["é', 'line 1, column 4: the text ends inside quotes'],
  ['["a\nb"]', 'line 1, column 4: a control character: write it as an escape'],
  ['["\\x"]', 'line 1, column 3: no such escape: a backslash is written twice'],
  ['// note\n{}', 'line 1, column 1: a value belongs here'],
  ['[01]', 'line 1, column 3: a comma or ] belongs here'],
  ['{"a":', 'line 1, column 6: the text ends where a value belongs'],
  ['['.repeat(1000), 'line 1, column 201: nested more than 200 deep'],
])('%j is refused with its place', (text, fault) => {
  const {faults} = parseJson(text);
  expect(faults.map(({path, message}) => `${path}: ${message}`)).toEqual([fault]);
});

test('each key that an object has twice is found', () => {
  const {value, faults} = parseJson('{"a": 1, "b": {"a": 2},\n "a": 3, "a": 4}');
  expect(value).toEqual({a: 4, b: {a: 2}});
  expect(faults.map(({path}) => path)).toEqual(['line 2, column 2', 'line 2, column 10']);
});
