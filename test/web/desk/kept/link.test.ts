import fc from 'fast-check';
import {expect, test} from 'vitest';
import {keepFaultText} from '../../../../engine/text/pages/keep-faults.ts';
import {pageText} from '../../../../engine/text/pages/page.ts';
import type {Change} from '../../../../web/state/draft.ts';
import type {InputName} from '../../../../web/state/input.ts';
import {decodeLink, encodeLink, type Link} from '../../../../web/desk/kept/link.ts';
import {isLink, MOST_CHARACTERS} from '../../../../web/state/link.ts';
import {VIEWS} from '../../../../web/state/views.svelte.ts';

const {flaws} = keepFaultText('en');
const RUNS = {seed: 7, numRuns: 200};
const example: Link = {
  engine: '1.2.3',
  seed: '42',
  origin: {shipped: 'default'},
  changes: [
    {input: 'orderCost', value: 150},
    {path: 'sites[name=warehouse].stock[*].holdingRate', value: 0.31},
  ],
  lever: 'service',
  view: 'explore',
  chosen: 0.95,
};

const number = fc.double({noNaN: true, noDefaultInfinity: true}).filter((value) => !Object.is(value, -0));
const json = fc.jsonValue({maxDepth: 3}).map((value): unknown => JSON.parse(JSON.stringify(value)));
const inputs = Object.keys(pageText('en').inputs.label) as InputName[];
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({input: fc.constantFrom(...inputs), value: fc.oneof(number, fc.string())}),
  fc.record({path: fc.string({unit: 'grapheme'}), value: json}),
);
const link: fc.Arbitrary<Link> = fc.record({
  engine: fc.string(),
  seed: fc.string({unit: 'grapheme'}),
  origin: fc.oneof(
    fc.record({shipped: fc.string()}),
    fc.record({own: fc.string({unit: 'grapheme'}), scenario: fc.dictionary(fc.string(), json)}),
  ),
  changes: fc.array(change, {maxLength: 8}),
  lever: fc.option(fc.string({unit: 'grapheme'})),
  view: fc.constantFrom(...VIEWS),
  chosen: fc.option(number),
});

test('whatever a link carries comes back as it was', () =>
  fc.assert(
    fc.asyncProperty(link, async (sent) => {
      const hash = await encodeLink(sent);
      expect(isLink(hash)).toBe(true);
      expect(hash).toMatch(/^#s=[\w-]+$/);
      const read = await decodeLink(hash);
      if ('fault' in read) expect(hash.length).toBeGreaterThan(MOST_CHARACTERS);
      else expect(read.link).toEqual(sent);
    }),
    RUNS,
  ));

test('anything else is told apart and never throws', () =>
  fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.string({unit: 'binary'}), fc.base64String()), async (text) => {
      expect(await decodeLink(`#s=${text}`)).toHaveProperty('fault');
    }),
    RUNS,
  ));

test('a link that was cut off anywhere is called damaged', async () => {
  const hash = await encodeLink(example);
  for (let length = 3; length < hash.length; length += 7)
    expect(await decodeLink(hash.slice(0, length)), `${length}`).toEqual({fault: {is: 'damaged'}});
});

test('a link with any one character changed is called damaged, or reads as it was sent', async () => {
  const hash = await encodeLink(example);
  for (let at = 3; at < hash.length; at++) {
    const other = hash[at] === 'A' ? 'B' : 'A';
    const read = await decodeLink(`${hash.slice(0, at)}${other}${hash.slice(at + 1)}`);
    if ('link' in read) expect(read.link).toEqual(example);
    else expect(read.fault.is).toBe('damaged');
  }
});

test('characters that no link has, and links without end, are called what they are', async () => {
  expect(await decodeLink('#s=ab c!')).toEqual({fault: {is: 'characters'}});
  expect(await decodeLink(`#s=${'A'.repeat(3 * MOST_CHARACTERS)}`)).toEqual({fault: {is: 'tooLong'}});
});

test('a link of another kind is told with its version, and faults in what it carries with their places', async () => {
  const other = {...example, changes: [{input: 'prise', value: 2}, {path: 'a'}], view: 'nowhere'};
  expect(await decodeLink(await encodeLink(other as unknown as Link))).toEqual({
    fault: {
      is: 'content',
      faults: [
        {path: 'changes[0].input', message: flaws.unknown},
        {path: 'changes[1].value', message: flaws.missing},
        {path: 'view', message: flaws.unknown},
      ].map((fault) => expect.objectContaining(fault) as unknown),
    },
  });
  const packed = new Response(
    new Blob(['{"v":9}']).stream().pipeThrough(new CompressionStream('deflate')),
  ).arrayBuffer();
  const later = `#s=${Buffer.from(await packed).toString('base64url')}`;
  expect(await decodeLink(later)).toEqual({fault: {is: 'version', version: '9'}});
});

test('faults in what a link carries are told in both languages', async () => {
  const read = await decodeLink(await encodeLink({...example, seed: 7} as unknown as Link));
  if (!('fault' in read) || read.fault.is !== 'content') throw new Error('it was read');
  const {path, message, inChinese} = read.fault.faults[0];
  expect({path, message}).toEqual({path: 'seed', message: flaws.notText});
  expect(inChinese).toEqual({path: 'seed', message: keepFaultText('zh').flaws.notText});
});

test('twenty changes of a shipped scenario fit a link with room to spare', async () => {
  const changes = Array.from({length: 20}, (_, i) => ({
    path: `sites[name="site ${i}"].stock[product="product ${i}"].policy.reorderPoint.value`,
    value: 0.9 + i / 211,
  }));
  const hash = await encodeLink({...example, changes});
  expect(hash.length).toBeLessThan(MOST_CHARACTERS / 4);
});
