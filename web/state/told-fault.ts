import type {Fault} from '../../engine/index.ts';
import type {Language} from '../../engine/text/cli.ts';

type Written = Pick<Fault, 'path' | 'message'>;

/** A fault with its Chinese, where somebody gave it one. */
export interface ToldFault extends Fault {
  inChinese?: Written;
}

/** Place and message of a fault in a language. */
export function faultIn(language: Language, fault: ToldFault): Written {
  return (language === 'zh' && fault.inChinese) || fault;
}
