import type {Preset, PresetValue} from './preset.ts';

/** A product that is in one stage during all of the run. */
const during = (stage: string, demand: number, target: number | null): Preset => ({
  name: stage,
  of: 'product',
  changes: [
    {in: 'itself', path: 'lifeCycle', value: {stages: [{stage, from: 0, demand, target}], diffusion: null}},
  ],
});

const ofRun = (times: number): PresetValue => ({times, of: 'horizon'});

/**
 * Service by the stage of a product's life (Kotler and Keller 2012, chapter 11; Bowersox and Closs 1996, Logistical Management, chapter 3):
 * available at almost any cost when it is introduced, a balance of service and cost while it grows, tuned to competition when it is mature, and
 * kept at low cost in decline.
 */
export const lifeStages: readonly Preset[] = [
  during('development', 0, 0.5),
  during('introduction', 0.3, 0.99),
  during('growth', 0.7, 0.95),
  during('maturity', 1, null),
  during('decline', 0.4, 0.8),
  {
    name: 'life-cycle',
    of: 'product',
    changes: [
      {
        in: 'itself',
        path: 'lifeCycle',
        value: {
          stages: [
            {stage: 'introduction', from: 0, demand: 0.3, target: 0.99},
            {stage: 'growth', from: ofRun(0.15), demand: 0.7, target: 0.95},
            {stage: 'maturity', from: ofRun(0.4), demand: 1, target: null},
            {stage: 'decline', from: ofRun(0.8), demand: 0.4, target: 0.8},
          ],
          diffusion: null,
        },
      },
    ],
  },
];
