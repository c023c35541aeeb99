import {object, optional, required, type Field} from './building-blocks.ts';
import {number, share} from './figures.ts';

/** How demand answers to the convenience of ordering: it is multiplied by exp(weight (convenience - reference)). */
export interface Convenience {
  /** Utility of the whole way from the least to the most convenient channel, any sign; 0 for no answer. Default 0. */
  weight: number;
  /** Mean convenience of the channels under which the base demand arose, a share. */
  reference: number;
}

/** Schema of `segments[].convenience`. */
export const convenienceSchema: Field<Convenience> = object({
  weight: optional(
    'Utility between the least and the most convenient channel: the logarithm of the ratio of the two demands; 0 for no answer.',
    number,
    0,
  ),
  reference: required(
    'Mean convenience of the channels under which the base demand arose, from 0 to 1.',
    share,
  ),
});
