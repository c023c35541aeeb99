import type {KeepText} from '../../engine/text/pages/keep-page.ts';
import type {ToldFault} from './told-fault.ts';

/** Something that a person must know of what was kept, sent or opened; said anew when the language changes. */
export interface Notice {
  /** What it is about: a newer notice takes the place of an older one about the same. */
  of: 'storage' | 'link' | 'last' | 'opened' | 'shelf' | 'file';
  /** Whether something went wrong. */
  isTrouble: boolean;
  say: (text: KeepText) => string;
  /** Everything that is wrong, by place. */
  faults: readonly ToldFault[];
}

/** What the page has to say about keeping and sharing, until somebody has read it. */
export class Notices {
  all = $state.raw<readonly Notice[]>([]);

  /** Says that something went wrong. */
  warn(of: Notice['of'], say: Notice['say'], faults: Notice['faults'] = []): void {
    this.#add({of, isTrouble: true, say, faults});
  }

  /** Says something that is good to know. */
  tell(of: Notice['of'], say: Notice['say']): void {
    this.#add({of, isTrouble: false, say, faults: []});
  }

  dismiss(notice: Notice): void {
    this.all = this.all.filter((other) => other !== notice);
  }

  /** Takes back what was only good to know, when somebody turns to something else. */
  clearNews(): void {
    this.all = this.all.filter(({isTrouble}) => isTrouble);
  }

  /** Takes back what was said about something. */
  clear(of: Notice['of']): void {
    this.all = this.all.filter((other) => other.of !== of);
  }

  #add(notice: Notice): void {
    this.all = [...this.all.filter(({of}) => of !== notice.of), notice];
  }
}
