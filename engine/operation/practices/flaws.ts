import type {Network} from '../../scenario/network.ts';
import {mayBeDamaged} from './goods-features.ts';
import {makesDataErrors, makesErrors} from './error-steps.ts';

/** Whether an order of this network may reach its customer with something wrong, other than late or not in full; see `FLAW`. */
export function mayBeFlawed(network: Network): boolean {
  return (
    makesDataErrors(network) ||
    makesErrors(network, ['goods', 'units', 'document', 'invoice']) ||
    mayBeDamaged(network)
  );
}
