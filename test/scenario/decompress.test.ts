import {gzipSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {decompress} from '../../engine/scenario/decompress.ts';
import {ScenarioError} from '../../engine/scenario/faults.ts';

const bytes = new TextEncoder().encode('order,at,customer,product,quantity,price\n'.repeat(1000));

test('gzip is unpacked, other bytes stay as they are', async () => {
  expect(await decompress(new Uint8Array(gzipSync(bytes)))).toEqual(bytes);
  expect(await decompress(bytes)).toBe(bytes);
  expect(await decompress(new Uint8Array())).toEqual(new Uint8Array());
});

test('damaged gzip is a fault of the file', async () => {
  const packed = new Uint8Array(gzipSync(bytes));
  const fault = new ScenarioError([
    {path: 'orders.csv.gz', message: 'the gzip data is damaged or cut off: fetch or pack the file again'},
  ]);
  await expect(decompress(packed.subarray(0, 40), 'orders.csv.gz')).rejects.toThrow(fault);
  packed[30] ^= 255;
  await expect(decompress(packed, 'orders.csv.gz')).rejects.toThrow(fault);
});
