import {faultInChinese} from '../../engine/text/faults/faults-zh.ts';
import type {ToldFault} from '../state/told-fault.ts';

/** A fault as it leaves the desk: with its Chinese where it is one of the engine's, so that the page need not know how to say it. */
export function told(fault: ToldFault): ToldFault {
  if (fault.inChinese) return fault;
  const {path, message} = fault;
  const inChinese = faultInChinese({path, message});
  return inChinese.path === path && inChinese.message === message ? fault : {...fault, inChinese};
}
