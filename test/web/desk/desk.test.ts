import {expect, test} from 'vitest';
import {readScenario} from '../../../engine/index.ts';
import {scenarioHash} from '../../../engine/run/digest.ts';
import type {Change} from '../../../web/state/draft.ts';
import {deskHere, smallText} from '../small-scenario.ts';

async function opened() {
  const desk = deskHere();
  const answer = await desk.open(smallText, () => Promise.resolve(null), 'en');
  if (answer.status !== 'done') throw new Error(answer.status);
  const draft = (changes: Change[] = []) => ({source: answer.value, changes, lever: null});
  return {desk, draft};
}

test('changes by path count before those of inputs, which see what they changed', async () => {
  const {desk, draft} = await opened();
  const answer = await desk.read(
    draft([
      {input: 'price', value: 3},
      {path: 'products[0].cost', value: 1.5},
      {path: 'sites[name=shop].stock[0].orderCost', value: 12},
    ]),
  );
  if (answer.status !== 'done') throw new Error(answer.status);
  const {inputs, hash} = answer.value;
  expect(inputs.find(({name}) => name === 'orderCost')!.value).toBe(12);
  expect(inputs.find(({name}) => name === 'price')!.value).toBe(2.6);
  const expected = JSON.parse(smallText) as {products: object[]; sites: {stock: object[]}[]};
  Object.assign(expected.products[0], {cost: 1.5, price: 3});
  Object.assign(expected.sites[1].stock[0], {orderCost: 12});
  expect(hash).toBe(scenarioHash(readScenario(expected).scenario));
});

test('a scenario that is written out reads back to the very same', async () => {
  const {desk, draft} = await opened();
  for (const changes of [
    [],
    [{path: 'run.horizon', value: 200}],
    [{input: 'price' as const, value: 3}],
  ] satisfies Change[][]) {
    const [sheet, written] = [await desk.read(draft(changes)), await desk.written(draft(changes))];
    if (sheet.status !== 'done' || written.status !== 'done') throw new Error('refused');
    expect(scenarioHash(readScenario(written.value.json).scenario)).toBe(sheet.value.hash);
  }
});

test('a change that leads nowhere or does not fit is refused with its path, and the next reading is right again', async () => {
  const {desk, draft} = await opened();
  expect(await desk.read(draft([{path: 'sites[name=nowhere].stock[0].orderCost', value: 1}]))).toMatchObject({
    status: 'refused',
    faults: [{path: 'sites[name=nowhere].stock[0].orderCost'}],
  });
  expect(await desk.read(draft([{path: 'products[0].cost', value: 'dear'}]))).toMatchObject({
    status: 'refused',
    faults: [{path: 'products[0].cost'}],
  });
  expect(await desk.read(draft())).toMatchObject({status: 'done', value: {name: 'Shop'}});
});
