import * as v from 'valibot';
import {list, object, optional, orNull, required, type Field} from './building-blocks.ts';
import {duration, notNegative, number, oneOf, openShare, positive, share} from './figures.ts';

/** Stages of the life of a product, in their sequence. */
export const LIFE_STAGES = ['development', 'introduction', 'growth', 'maturity', 'decline'] as const;

export type LifeStageName = (typeof LIFE_STAGES)[number];

/** How demand for a product comes and goes, and how it is stocked meanwhile. Orders that are replayed come as they were. */
export interface LifeCycle {
  /** Stages in their sequence, at least one; the first begins with the run, the last goes on to its end. */
  stages: LifeStage[];
  /** How the product spreads among customers, or null: demand is what the stages say. Default null. */
  diffusion: Diffusion | null;
}

/** A stage of the life of a product. */
export interface LifeStage {
  /** Which one it is. */
  stage: LifeStageName;
  /** When it begins [days from the start]; 0 for the first. */
  from: number;
  /** Demand while it lasts, as a share of that of which the segments speak. Default 1. */
  demand: number;
  /** Service target that takes the place of those from which levels of stock are derived, or null: they stay. Default null. */
  target: number | null;
}

/**
 * Spread by innovation and imitation (Bass 1969): a further factor on demand, 1 when most customers buy, who are as many a day as the segments
 * say.
 */
export interface Diffusion {
  /** Coefficient of innovation: rate at which those buy who do not look at others [1/year of 365 days], positive. */
  innovation: number;
  /** Coefficient of imitation: what it gains when all others have bought [1/year of 365 days]. Default 0. */
  imitation: number;
  /** When the product came, or comes, to the market [days from the start]; below 0 before it. Default 0. */
  launch: number;
}

/** Schema of `products[].lifeCycle`. */
export const lifeCycleSchema: Field<LifeCycle> = object({
  stages: required(
    'Stages in their sequence, at least one; the last goes on to the end.',
    v.pipe(
      list(
        object({
          stage: required('Which stage it is.', oneOf(LIFE_STAGES)),
          from: required('When the stage begins [days from the start]; 0 for the first.', duration),
          demand: optional(
            'Demand while the stage lasts, as a share of that of which the segments speak.',
            share,
            1,
          ),
          target: optional(
            'Service target that takes the place of those from which levels of stock are derived, or null: they stay.',
            orNull(openShare),
            null,
          ),
        }),
      ),
      v.minLength(1, 'the list is empty: write at least one stage'),
    ),
  ),
  diffusion: optional(
    'How the product spreads among customers, or null: demand is what the stages say.',
    orNull(
      object({
        innovation: required(
          'Coefficient of innovation: rate at which those buy who do not look at others [1/year of 365 days], above 0.',
          positive,
        ),
        imitation: optional(
          'Coefficient of imitation: what the rate gains when all others have bought [1/year of 365 days].',
          notNegative,
          0,
        ),
        launch: optional(
          'When the product came, or comes, to the market [days from the start]; below 0 before it.',
          number,
          0,
        ),
      }),
    ),
    null,
  ),
});
