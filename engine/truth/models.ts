import type {Family, Model, NoAnswer} from './answer.ts';
import {economics} from './models/economics/index.ts';
import {inventory} from './models/inventory/index.ts';
import {multiechelon} from './models/multiechelon/index.ts';
import {orders} from './models/orders/index.ts';
import {queues} from './models/queues/index.ts';
import {statistics} from './models/statistics/index.ts';
import {system} from './models/system/index.ts';
import {traces} from './models/traces/index.ts';
import {transport} from './models/transport/index.ts';
import {variates} from './models/variates/index.ts';

const FAMILIES: readonly Family[] = [
  inventory,
  queues,
  multiechelon,
  variates,
  statistics,
  traces,
  economics,
  orders,
  transport,
  system,
];

/** The model behind a slug, or what is missing for it. */
export function modelNamed(slug: string): Model | NoAnswer {
  for (const {models, missing} of FAMILIES) {
    if (Object.hasOwn(models, slug)) return models[slug];
    if (Object.hasOwn(missing, slug)) return {missing: missing[slug]};
  }
  return {missing: `a model of the name ${slug}`};
}
