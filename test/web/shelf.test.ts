import 'fake-indexeddb/auto';
import {deleteDB, openDB} from 'idb';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {keepFaultText} from '../../engine/text/pages/keep-faults.ts';
import {keepText} from '../../engine/text/pages/keep-page.ts';
import {checkNumber} from '../../web/desk/kept/result.ts';
import {LAST, StorageError, Store} from '../../web/desk/kept/storage.ts';
import {digest, found, keptPage, type KeptPage} from './kept-page.ts';
import {deskHere, patientWorkers, smallText} from './small-scenario.ts';

const text = keepText('en');
const {flaws} = keepFaultText('en');
const trace = 'order,at,customer,product,quantity,price\n1,60,,bread,3,\n2,9000,,bread,1,\n';

let page: KeptPage;

beforeEach(async () => {
  page = keptPage();
  await page.workbench.openShipped('small', [{input: 'orderCost', value: 25}]);
}, 60_000);
afterEach(async () => {
  vi.restoreAllMocks();
  await database((db) => db.close());
  await deleteDB('fulcrum');
});

/** A page that opens later in the same browser. */
async function later(...entries: Parameters<typeof keptPage>): Promise<KeptPage> {
  const next = keptPage(...entries);
  await next.keep.shelf.refresh();
  return next;
}

async function database<Value>(
  work: (db: Awaited<ReturnType<typeof openDB>>) => Value | Promise<Value>,
): Promise<Value> {
  const db = await openDB('fulcrum');
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

function replaying(file: string): string {
  const scenario = JSON.parse(smallText) as {segments: object[]};
  scenario.segments = [{...scenario.segments[0], orders: {type: 'trace', file}}];
  return JSON.stringify(scenario);
}

function openOwn({workbench}: KeptPage): Promise<void> {
  return workbench.openFiles([
    new File([replaying('data/orders.csv')], 'mine.json'),
    new File([trace], 'orders.csv'),
  ]);
}

describe('a kept scenario', () => {
  test('opens as it was: changes, lever, view, pointer, and its result without another run', async () => {
    page.selection.chosen = 0.9;
    page.views.current = 'why';
    await page.keep.shelf.keep('Dear orders');
    const next = await later();
    const [line] = next.keep.shelf.lines;
    expect(line.entry).toMatchObject({name: 'Dear orders', scenario: 'Shop', seed: '5', lever: null});
    const explore = vi.spyOn(next.desk, 'explore');
    expect(await next.keep.shelf.open(line)).toBe(true);
    await found(next);
    expect(explore).not.toHaveBeenCalled();
    expect(next.workbench.changes).toEqual([{input: 'orderCost', value: 25}]);
    expect(next.workbench.search.curve!.optimum).toEqual(page.workbench.search.curve!.optimum);
    expect(next.selection.chosen).toBe(0.9);
    expect(next.views.current).toBe('why');
    expect(next.said()).toEqual([text.notices.opened('Dear orders')]);
  });

  test('says in the list what was found', async () => {
    await page.keep.shelf.keep('Dear orders');
    const {levers, profit} = page.workbench.search.curve!.optimum!;
    const [{value}] = Object.values(levers);
    const {mean, halfWidth} = profit;
    expect(page.keep.shelf.lines[0].entry!.summary).toEqual({
      best: {value, isShare: true},
      profit: {mean, halfWidth},
      currency: 'EUR',
    });
  });

  test('of another version of the engine is run anew, which is said', async () => {
    await page.keep.shelf.keep('Old');
    const {key} = page.keep.shelf.lines[0];
    await database(async (db) => {
      const entry = (await db.get('entries', key)) as object;
      await db.put('entries', {...entry, engine: '0.0.1'}, key);
    });
    const next = await later();
    const explore = vi.spyOn(next.desk, 'explore');
    await next.keep.shelf.open(next.keep.shelf.lines[0]);
    await found(next);
    expect(explore).toHaveBeenCalledOnce();
    expect(digest(next)).toBe(digest(page));
    expect(next.said()[0]).toContain('0.0.1');
  });

  test('whose scenario has changed since is run anew, which is said', async () => {
    await page.keep.shelf.keep('Bread');
    const next = await later({shippedText: smallText.replace('"cost":2', '"cost":2.1')});
    await next.keep.shelf.open(next.keep.shelf.lines[0]);
    await found(next);
    expect(digest(next)).not.toBe(digest(page));
    expect(next.said()).toEqual([text.notices.otherScenario]);
  });

  test('of another build of the same version is run anew, as its result may be put down differently', async () => {
    await page.keep.shelf.keep('Bread');
    const [{key}] = page.keep.shelf.lines;
    await database(async (db) => {
      const result = (await db.get('results', key)) as object;
      await db.put('results', {...result, build: 'worker-1.js'}, key);
    });
    const next = await later();
    const explore = vi.spyOn(next.desk, 'explore');
    await next.keep.shelf.open(next.keep.shelf.lines[0]);
    await found(next);
    expect(explore).toHaveBeenCalledOnce();
    expect(next.said()).toEqual([text.notices.opened('Bread')]);
  });

  test('with order files of its own needs no file to open again, and keeps them once', async () => {
    await openOwn(page);
    await page.keep.shelf.keep('Replayed');
    await page.workbench.change('orderCost', 30);
    await page.keep.shelf.keep('Replayed dearer');
    expect(await database((db) => db.count('sources'))).toBe(1);
    const next = await later();
    const [dearer] = next.keep.shelf.lines;
    await next.keep.shelf.open(dearer);
    await found(next);
    expect(next.workbench.own).toBe('mine.json');
    expect(digest(next)).toBe(digest(page));
    await next.keep.shelf.keep('Once more');
    expect(await database((db) => db.count('sources'))).toBe(1);
    expect(next.workbench.refusal).toBeNull();
  });

  test('that had not been found yet is kept without a result, and is run when it opens', async () => {
    const next = keptPage({desk: deskHere(patientWorkers())});
    const running = next.workbench.openShipped('small');
    while (!next.workbench.settled) await new Promise((resolve) => setImmediate(resolve));
    await next.keep.shelf.keep('Early');
    next.workbench.search.stop();
    await running;
    expect(next.keep.shelf.lines[0].entry!.summary).toBeNull();
    await next.keep.shelf.open(next.keep.shelf.lines[0]);
    await found(next);
    expect(digest(next)).toBeDefined();
  });
});

describe('the shelf', () => {
  const names = ({keep}: KeptPage) => keep.shelf.lines.map(({entry}) => entry?.name ?? null);

  test('lists the latest first, renames, copies, removes and puts back', async () => {
    const {shelf} = page.keep;
    await shelf.keep('One');
    await shelf.keep('Two');
    expect(names(page)).toEqual(['Two', 'One']);
    await shelf.rename(shelf.lines[0].key, 'Second');
    await shelf.copy(shelf.lines[1], 'One (copy)');
    expect(names(page)).toEqual(['One (copy)', 'Second', 'One']);
    await shelf.remove(shelf.lines[2]);
    expect(names(page)).toEqual(['One (copy)', 'Second']);
    await shelf.undoRemove();
    expect(names(page)).toEqual(['One (copy)', 'Second', 'One']);
    const next = await later();
    await next.keep.shelf.open(next.keep.shelf.lines[2]);
    await found(next);
    expect(digest(next)).toBe(digest(page));
  });

  test('forgets the files of an own scenario with the last entry that needs them, and puts them back', async () => {
    await openOwn(page);
    await page.keep.shelf.keep('One');
    await page.keep.shelf.keep('Two');
    const {shelf} = page.keep;
    await shelf.remove(shelf.lines[0]);
    expect(await database((db) => db.count('sources'))).toBe(1);
    await shelf.remove(shelf.lines[0]);
    expect(await database((db) => db.count('sources'))).toBe(0);
    await shelf.undoRemove();
    const next = await later();
    expect(await next.keep.shelf.open(next.keep.shelf.lines[0])).toBe(true);
  });

  test('of two tabs loses nothing of either, whichever removes or keeps', async () => {
    const other = keptPage();
    await openOwn(other);
    await Promise.all([page.keep.shelf.keep('Mine'), other.keep.shelf.keep('Theirs')]);
    await page.keep.shelf.refresh();
    expect(names(page).sort()).toEqual(['Mine', 'Theirs']);
    const theirs = page.keep.shelf.lines.find(({entry}) => entry!.name === 'Theirs')!;
    await page.keep.shelf.remove(theirs);
    expect(await other.keep.shelf.open(theirs)).toBe(false);
    expect(other.said()).toContain(text.notices.goneMeanwhile('Theirs'));
    await other.keep.shelf.keep('Theirs again');
    const next = await later();
    expect(names(next).sort()).toEqual(['Mine', 'Theirs again']);
    expect(await next.keep.shelf.open(next.keep.shelf.lines[0])).toBe(true);
  });

  test('goes to a file and comes back from it with changes, results and order files', async () => {
    await page.keep.shelf.keep('Small');
    await openOwn(page);
    await page.keep.shelf.keep('Replayed');
    await page.keep.shelf.save(page.keep.shelf.lines);
    const [{name, file}] = page.saved;
    expect(name).toBe('fulcrum-kept.json');
    for (const line of [...page.keep.shelf.lines]) await page.keep.shelf.remove(line);
    const next = await later();
    await next.keep.openFiles([new File([file], name)]);
    expect(next.keep.dialog).toBe('shelf');
    expect(next.said()).toEqual([text.notices.imported('2', '0')]);
    expect(names(next)).toEqual(['Replayed', 'Small']);
    const explore = vi.spyOn(next.desk, 'explore');
    for (const line of next.keep.shelf.lines) {
      expect(await next.keep.shelf.open(line)).toBe(true);
      await found(next);
    }
    expect(explore).not.toHaveBeenCalled();
    await next.keep.shelf.bring(file);
    expect(next.said()).toContain(text.notices.imported('0', '2'));
    expect(names(next)).toHaveLength(2);
  });

  test('tells every fault of a file and takes what is right', async () => {
    await page.keep.shelf.keep('Small');
    await page.keep.shelf.save(page.keep.shelf.lines);
    const written = JSON.parse(await page.saved[0].file.text()) as {entries: Record<string, unknown>[]};
    const [entry] = written.entries;
    written.entries = [
      {...entry, key: 'a', changes: [{input: 'prise', value: 1}], savedAt: 'today'},
      {...entry, key: 'b', name: 'Right'},
      {...entry, key: 'c', origin: {own: 'x.json', json: '{}', orders: [{name: 'o.csv', gzip: '*'}]}},
    ];
    await page.keep.shelf.bring(new Blob([JSON.stringify(written)]));
    expect(page.said().slice(-3)).toEqual([
      `entries[0].changes[0].input: ${flaws.unknown}`,
      `entries[0].savedAt: ${flaws.notNumber}`,
      `entries[2].origin.orders[0].gzip: ${flaws.damaged}`,
    ]);
    expect(names(page).sort()).toEqual(['Right', 'Small']);
    await page.keep.shelf.bring(new Blob(['{"format": "fulcrum/shelf@1", "entries": 3}']));
    expect(page.said()).toContain(`entries: ${flaws.notList}`);
    await page.keep.shelf.bring(new Blob(['nothing']));
    expect(page.said()).toContain(`format: ${flaws.notThisFormat}`);
  });
});

describe('what is damaged', () => {
  test.each([
    ['an entry that is a word', 'entries', 'rubbish'],
    ['an entry without changes', 'entries', {name: 'x', savedAt: 1}],
    ['an entry of nothing', 'entries', null],
  ])('%s is listed as damaged, can be saved and removed, and the others work', async (_, store, value) => {
    await page.keep.shelf.keep('Whole');
    await database((db) => db.put(store, value, 'bad'));
    const {shelf} = page.keep;
    await shelf.refresh();
    expect(shelf.lines.map(({entry}) => entry?.name)).toEqual(['Whole', undefined]);
    expect(await shelf.open(shelf.lines[1])).toBe(false);
    expect(page.said()).toContain(text.shelf.damaged);
    await shelf.save([shelf.lines[1]]);
    expect(JSON.parse(await page.saved[0].file.text())).toMatchObject({entry: value});
    await shelf.save(shelf.lines);
    expect(JSON.parse(await page.saved[1].file.text())).toMatchObject({entries: [{name: 'Whole'}]});
    await shelf.remove(shelf.lines[1]);
    expect(shelf.lines).toHaveLength(1);
    expect(await shelf.open(shelf.lines[0])).toBe(true);
  });

  test.each([
    ['is a word', 'rubbish'],
    ['has other text than its check number says', {text: '{"curve":null,"single":{}}', check: 1}],
    ['is no result', {text: '{}', check: checkNumber('{}')}],
  ])('a result that %s is run anew, which is said', async (_, result) => {
    await page.keep.shelf.keep('Whole');
    const [{key}] = page.keep.shelf.lines;
    await database((db) => db.put('results', result, key));
    const next = await later();
    expect(await next.keep.shelf.open(next.keep.shelf.lines[0])).toBe(true);
    await found(next);
    expect(digest(next)).toBe(digest(page));
    expect(next.said()).toEqual([text.notices.damagedResult]);
  });

  test('an own scenario that is gone or wrong cannot be opened; what is on the page stays', async () => {
    await openOwn(page);
    await page.keep.shelf.keep('Replayed');
    const next = keptPage();
    await next.workbench.openShipped('small');
    await next.keep.shelf.refresh();
    const [line] = next.keep.shelf.lines;
    const [source] = await database((db) => db.getAllKeys('sources'));
    await database((db) => db.put('sources', {json: '{"format":', orders: []}, source));
    expect(await next.keep.shelf.open(line)).toBe(false);
    expect(next.said()[0]).toBe(text.notices.cannotOpen('Replayed'));
    await database((db) => db.delete('sources', source));
    expect(await next.keep.shelf.open(line)).toBe(false);
    expect(next.said()).toContain(text.shelf.damaged);
    expect(next.workbench.shipped).toBe('small');
  });
});

describe('what was on the page last', () => {
  test('is there again on the next visit, with its result', async () => {
    await page.keep.last.keep();
    const next = keptPage();
    const explore = vi.spyOn(next.desk, 'explore');
    await next.keep.begin('', 'small');
    await found(next);
    expect(digest(next)).toBe(digest(page));
    expect(explore).not.toHaveBeenCalled();
    expect(next.said()).toEqual([]);
    expect(next.keep.shelf.lines).toEqual([]);
  });

  test('comes with the view that the address names', async () => {
    page.views.current = 'compare';
    await page.keep.last.keep();
    const [plain, named] = [keptPage(), keptPage()];
    await plain.keep.begin('', 'small');
    expect(plain.views.current).toBe('compare');
    await named.keep.begin('#why', 'small');
    expect(named.views.current).toBe('why');
  });

  test('and the first scenario give way to what somebody opens while they are looked for', async () => {
    const fresh = keptPage();
    const beginning = fresh.keep.begin('', 'small');
    await Promise.all([fresh.workbench.openText('mine', smallText, () => Promise.resolve(null)), beginning]);
    expect(fresh.workbench.own).toBe('mine');
    await page.keep.last.keep();
    const next = keptPage();
    const resuming = next.keep.begin('', 'small');
    await Promise.all([next.workbench.openText('mine', smallText, () => Promise.resolve(null)), resuming]);
    await found(next);
    expect(next.workbench.own).toBe('mine');
  });

  test('gives way to the first scenario where there is nothing or it is damaged, which is said', async () => {
    const fresh = keptPage();
    await fresh.keep.begin('', 'small');
    await found(fresh);
    expect(fresh.workbench.shipped).toBe('small');
    expect(fresh.said()).toEqual([]);
    await database((db) => db.put('entries', 'rubbish', LAST));
    const next = keptPage();
    await next.keep.begin('', 'small');
    await found(next);
    expect(next.workbench.changes).toEqual([]);
    expect(next.said()).toEqual([text.notices.cannotContinue]);
  });

  test('stays where it could not be read in time, until something is changed or opened', async () => {
    await page.keep.last.keep();
    const before = await new Store().find(LAST);
    const next = keptPage();
    const find = vi.spyOn(Store.prototype, 'find').mockRejectedValueOnce(new StorageError('failed'));
    await next.keep.begin('', 'small');
    await found(next);
    find.mockRestore();
    expect(next.said()).toEqual([text.notices.trouble.failed]);
    expect(next.workbench.shipped).toBe('small');
    expect(next.workbench.changes).toEqual([]);
    await next.keep.last.keep();
    expect(await new Store().find(LAST)).toEqual(before);
    await next.workbench.change('orderCost', 77);
    await next.keep.last.keep();
    expect(await new Store().find(LAST)).toMatchObject({entry: {changes: [{input: 'orderCost', value: 77}]}});
  });

  test('is kept without a result while the search goes on, and with it afterwards', async () => {
    const next = keptPage({desk: deskHere(patientWorkers())});
    const running = next.workbench.openShipped('small');
    while (!next.workbench.settled) await new Promise((resolve) => setImmediate(resolve));
    await next.keep.last.keep();
    expect((await new Store().find(LAST))!.result).toBeNull();
    await running;
    await next.keep.last.keep();
    const again = keptPage();
    const explore = vi.spyOn(again.desk, 'explore');
    await again.keep.begin('', 'small');
    await found(again);
    expect(digest(again)).toBe(digest(next));
    expect(explore).not.toHaveBeenCalled();
  });
});

describe('where the browser keeps nothing', () => {
  test('one message is given, and the page works', async () => {
    vi.stubGlobal('indexedDB', undefined);
    try {
      const next = keptPage();
      await next.keep.begin('', 'small');
      await found(next);
      await next.keep.last.keep();
      await next.keep.shelf.refresh();
      expect(next.keep.shelf.trouble).toBe('unavailable');
      expect(next.said()).toEqual([text.notices.trouble.unavailable]);
      expect(digest(next)).toBeDefined();
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('a database without its parts is called damaged, and can be begun anew', async () => {
    await deleteDB('fulcrum');
    (await openDB('fulcrum', 1, {upgrade: (db) => void db.createObjectStore('other')})).close();
    const next = keptPage();
    await next.keep.begin('', 'small');
    await found(next);
    expect(next.said()).toEqual([text.notices.trouble.damaged]);
    await next.keep.shelf.refresh();
    expect(next.keep.shelf.trouble).toBe('damaged');
    await next.keep.shelf.startAnew();
    expect(next.keep.shelf.trouble).toBeNull();
    await next.keep.shelf.keep('First');
    expect(next.keep.shelf.lines).toHaveLength(1);
  });

  test('a database of a newer page is left alone', async () => {
    await page.keep.shelf.keep('Mine');
    (await openDB('fulcrum', 9)).close();
    const next = keptPage();
    await next.keep.begin('', 'small');
    await found(next);
    expect(next.said()).toEqual([text.notices.trouble.newer]);
    await page.keep.shelf.keep('Another');
    expect(page.said()).toContain(text.notices.trouble.newer);
  });

  test('a full disk is told with what to do; what was kept stays, and nothing by halves', async () => {
    await page.keep.shelf.keep('Before');
    await openOwn(page);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      if (this.name === 'sources') return {} as IDBRequest<IDBValidKey>;
      throw new DOMException('full', 'QuotaExceededError');
    });
    await page.keep.shelf.keep('After');
    put.mockRestore();
    expect(page.said()).toContain(text.notices.trouble.full);
    expect(page.keep.shelf.trouble).toBeNull();
    const next = await later();
    expect(next.keep.shelf.lines.map(({entry}) => entry!.name)).toEqual(['Before']);
    expect(await database((db) => db.count('sources'))).toBe(0);
    await page.keep.shelf.keep('After');
    expect(page.keep.shelf.lines).toHaveLength(2);
  });
});
