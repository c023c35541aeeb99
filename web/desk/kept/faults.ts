import type {Fault} from '../../../engine/index.ts';
import {keepFaultText, type KeepFaultText} from '../../../engine/text/pages/keep-faults.ts';
import {pageText, type PageText} from '../../../engine/text/pages/page.ts';
import type {ToldFault} from '../../state/told-fault.ts';
import type {Flaw} from './guard.ts';

/** A fault in both languages. */
export function faultInBoth(say: (text: KeepFaultText, page: PageText) => Fault): ToldFault {
  return {
    ...say(keepFaultText('en'), pageText('en')),
    inChinese: say(keepFaultText('zh'), pageText('zh')),
  };
}

/** Flaws of data in words. */
export function flawFaults(flaws: readonly Flaw[]): ToldFault[] {
  return flaws.map(({path, is}) => faultInBoth(({flaws: words}) => ({path, message: words[is]})));
}
