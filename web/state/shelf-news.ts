import type {Fault} from '../../engine/index.ts';
import type {KeepText} from '../../engine/text/keep-page.ts';
import {StorageError, type StorageTrouble} from '../storage.ts';
import type {Notice, Notices} from './notices.svelte.ts';
import type {Flaw} from './shelf-guard.ts';
import type {Difference, Reopening} from './shelf-reopen.ts';

/** Says how the opening of something went; what opened as it was needs no words, unless `opened` has some. */
export function tellOpened(
  notices: Notices,
  of: Notice['of'],
  reopened: Reopening,
  refused: Notice['say'],
  opened: Notice['say'] | null = null,
): void {
  switch (reopened.status) {
    case 'overtaken':
      return;
    case 'refused':
      return notices.warn(of, {say: refused, faults: () => reopened.faults});
    case 'open': {
      const {difference} = reopened;
      const say = difference ? differenceText(difference) : opened;
      return say ? notices.tell(of, {say}) : notices.clear(of);
    }
    default:
      reopened satisfies never;
  }
}

/** Says what keeps the store from working. */
export function tellTrouble(notices: Notices, error: unknown): void {
  const trouble = troubleOf(error);
  notices.warn('storage', {say: (text) => text.notices.trouble[trouble]});
}

export function troubleOf(error: unknown): StorageTrouble {
  return error instanceof StorageError ? error.trouble : 'failed';
}

/** Flaws of data in words. */
export function flawFaults(flaws: readonly Flaw[], text: KeepText): Fault[] {
  return flaws.map(({path, is}) => ({path, message: text.faults.flaws[is]}));
}

function differenceText(difference: NonNullable<Difference>): Notice['say'] {
  switch (difference.is) {
    case 'engine':
      return ({notices}) => notices.otherEngine(difference.before, difference.now);
    case 'scenario':
      return ({notices}) => notices.otherScenario;
    case 'result':
      return ({notices}) => notices.damagedResult;
    default:
      return difference satisfies never;
  }
}
