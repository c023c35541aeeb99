import {
  asShare,
  cdfAtPosition,
  cdfBeforeOrder,
  lossAtPosition,
  lossBeforeOrder,
  meanPosition,
} from './inventory-position.ts';
import type {Service} from './service.ts';
import type {PointLaws} from './stocking-point.ts';

/**
 * Service where demand that finds no stock waits, at reorder point r: the inventory level a lead time from
 * now is the position now less the demand until then. Hadley & Whitin (1963), Analysis of Inventory Systems,
 * chapter 4; Zipkin (2000), Foundations of Inventory Management, sections 6.2 and 6.6.
 */
export function backorderService(point: PointLaws, r: number): Service {
  const {position, law, lawInTime} = point;
  const top = r + position.span;
  const averageBackorders = lossAtPosition(position, lawInTime, top);
  return {
    fillRate: fillRate(point, r),
    lineFillRate: lineFillRate(point, r),
    cycleServiceLevel: cdfBeforeOrder(position, law, r),
    cycleNoZeroStock: cdfBeforeOrder(position, law, r - 1),
    readyRate: readyRate(point, r),
    noBackorderTime: noBackorderTime(point, r),
    averageOnHand: meanPosition(position, top) - lawInTime.mean + averageBackorders,
    averageBackorders,
  };
}

/**
 * 1 - units that become short / units demanded, n the loss function: 1 - [n(r) - n(r+Q)]/Q for unit demand.
 * For (s,S) the units short in a cycle are those just before a receipt less those just after it.
 */
export function fillRate({position, law}: PointLaws, r: number): number {
  const top = r + position.span;
  switch (position.type) {
    case 'renewal':
      return asShare(1 - (lossBeforeOrder(position, law, r) - law.loss(top)) / position.orderSize);
    case 'uniform': {
      const {values, shares} = position.step;
      const waiting = lossAtPosition(position, law, top);
      let short = 0;
      for (let i = 0; i < values.length; i++) {
        short += shares[i] * (lossAtPosition(position, law, top - values[i]) - waiting);
      }
      return asShare(1 - short / (position.orderShare * position.orderSize));
    }
  }
}

/** A line of x units is served wholly when the inventory level is at least x. */
export function lineFillRate({position, lawInTime, quantity}: PointLaws, r: number): number {
  let served = 0;
  for (let i = 0; i < quantity.values.length; i++) {
    served += quantity.shares[i] * cdfAtPosition(position, lawInTime, r + position.span - quantity.values[i]);
  }
  return asShare(served);
}

export function readyRate({position, lawInTime}: PointLaws, r: number): number {
  return cdfAtPosition(position, lawInTime, r + position.span - 1);
}

export function noBackorderTime({position, lawInTime}: PointLaws, r: number): number {
  return cdfAtPosition(position, lawInTime, r + position.span);
}
