import type {Present} from '../desk/kept/keeper.ts';
import {draftKey} from './draft.ts';
import type {Stage} from './shelf-reopen.ts';

/** What is on the page, with the last right position; null before any. */
export function presentOf({workbench, views, selection}: Stage): Present | null {
  const {settled, search} = workbench;
  if (!settled) return null;
  const {curve, single} = search;
  const isOf = curve !== null && draftKey(curve.draft) === draftKey(settled);
  return {
    position: settled,
    found: {curve: isOf ? curve : null, single},
    view: views.current,
    chosen: selection.chosen,
  };
}
