/** What the page can show. */
export const VIEWS = ['explore', 'compare', 'why'] as const;
export type View = (typeof VIEWS)[number];

/** Which part of the page is shown; its name stands behind the # of the address. */
export class Views {
  current = $state<View>('explore');

  /** The view that an address names; the first where it names none. */
  read(hash: string): void {
    const name = hash.replace(/^#/, '');
    this.current = VIEWS.find((view) => view === name) ?? 'explore';
  }
}
