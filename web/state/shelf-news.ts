import type {Difference} from '../desk/kept/opening.ts';
import type {StorageTrouble} from '../desk/kept/storage.ts';
import type {Notice, Notices} from './notices.svelte.ts';
import type {Reopening} from './shelf-reopen.ts';

/** What is said of an opening. */
interface OpenedWords {
  /** Where the scenario is not right. */
  refused: Notice['say'];
  /** Where the record is damaged. */
  damaged?: Notice['say'];
  /** Where it is there as it was; nothing is said then unless these are given. */
  opened?: Notice['say'];
}

/** Says how the opening of something went; says whether it was possible, or somebody opened something else meanwhile. */
export function tellOpened(
  notices: Notices,
  of: Notice['of'],
  reopened: Reopening,
  {refused, damaged = refused, opened}: OpenedWords,
): boolean {
  switch (reopened.status) {
    case 'overtaken':
      return true;
    case 'gone':
      return false;
    case 'damaged':
      notices.warn(of, damaged);
      return false;
    case 'trouble':
      tellTrouble(notices, reopened.trouble);
      return false;
    case 'unreadable': {
      const {fault} = reopened;
      const faults = fault.is === 'content' ? fault.faults : [];
      const say: Notice['say'] = ({notices: {link}}) =>
        fault.is === 'version' ? link.version(fault.version) : link[fault.is];
      notices.warn(of, say, faults);
      return false;
    }
    case 'refused':
      notices.warn(of, refused, reopened.faults);
      return false;
    case 'open': {
      const {difference} = reopened;
      const say = difference ? differenceText(difference) : opened;
      if (say) notices.tell(of, say);
      else notices.clear(of);
      return true;
    }
    default:
      return reopened satisfies never;
  }
}

/** Says what keeps the store from working. */
export function tellTrouble(notices: Notices, trouble: StorageTrouble): void {
  notices.warn('storage', (text) => text.notices.trouble[trouble]);
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
