/** How everything behind the # of an address begins that is to be opened. */
export const LINK_MARK = '#s=';
/** Characters that a link may have; longer ones are cut off by programs that send or show them. */
export const MOST_CHARACTERS = 8192;

/** Whether an address carries something to be opened. */
export function isLink(hash: string): boolean {
  return hash.startsWith(LINK_MARK);
}
