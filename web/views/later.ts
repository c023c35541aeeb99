/** Views that load after the first one. */
export const LATER = {
  compare: () => import('./Compare.svelte'),
  why: () => import('./Why.svelte'),
};
