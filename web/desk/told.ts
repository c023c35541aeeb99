import type {Fault} from '../../engine/index.ts';
import {faultInChinese} from '../../engine/text/faults-zh.ts';
import type {ToldFault} from '../state/told-fault.ts';

/** A fault as it leaves the desk: in Chinese as well, so that the page need not know how. */
export function told({path, message, ...more}: Fault): ToldFault {
  return {path, message, ...more, inChinese: faultInChinese({path, message})};
}
