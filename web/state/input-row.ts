import type {Fault, InputField} from '../../engine/index.ts';

const WITHOUT_CONTROL: readonly InputField['kind'][] = ['group', 'table', 'list', 'pair', 'word', 'none'];
const WITH_PAGE: readonly InputField['kind'][] = ['group', 'table', 'list'];

/** Whether a field is written in where it stands. */
export function hasControl({kind}: InputField): boolean {
  return !WITHOUT_CONTROL.includes(kind);
}

/** Whether a field leads to a page of its own; `isFolded` leaves the fields of an object to that page. */
export function isClosed({kind, fields, form}: InputField, isFolded: boolean): boolean {
  const isObject = kind === 'group';
  return form !== null && WITH_PAGE.includes(kind) && (isFolded || (fields.length === 0 && !isObject));
}

/** Whether a change is told at a field itself: not where its parts, which are shown with it, tell it, nor where it is new with the whole. */
export function tellsChange(
  {isChanged, isRequired, fields, form, was}: InputField,
  isOpen: boolean,
): boolean {
  if (!isChanged || (isRequired && was === undefined)) return false;
  if (!isOpen || !fields.some((part) => part.isChanged)) return true;
  const type = typeof was === 'object' && was !== null ? (was as {type?: unknown}).type : undefined;
  return was !== undefined && type !== undefined && form?.replace(/\(.*/, '') !== type;
}

/** What is wrong in a field, and how much is wrong in what it leads to, where that is not shown with it. */
export function faultsAt(
  faults: readonly Fault[],
  {place}: InputField,
  isLast: boolean,
): {own: readonly Fault[]; inside: number} {
  const own = faults.filter(({path}) => path === place);
  const inside = isLast ? faults.filter(({path}) => isBelow(path, place)).length : 0;
  return {own, inside};
}

/** Whether a path leads to a part of a place. */
export function isBelow(path: string, place: string): boolean {
  return path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
}
