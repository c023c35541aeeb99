import type {Network} from '../../scenario/network.ts';

/** Whether somebody is paid for being there. */
export function paysWages({stations}: Network): boolean {
  return stations.wage.some((wage) => wage > 0);
}

/** Whether somebody is paid for work outside opening hours. */
export function paysOvertime({stations}: Network): boolean {
  return stations.overtimeWage.some((wage) => wage > 0);
}
