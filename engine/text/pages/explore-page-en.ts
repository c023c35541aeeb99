import type {ExplorePageText} from './explore-page.ts';

/** The view that explores one scenario, in English. */
export const explorePageInEnglish: ExplorePageText = {
  figure: {
    drawing: 'The curve is being simulated',
    cutShort: 'The curve as far as it was simulated',
    marginals: (unit, step) =>
      `Marginal revenue and marginal cost, ${unit} a year for ${step === 'point' ? 'one point more' : 'a step of 1 more'}`,
    marginalsInShort: (unit, step) =>
      `Marginals, ${unit} a year for ${step === 'point' ? 'one point more' : 'a step of 1 more'}`,
    marginalRevenue: 'Marginal revenue',
    marginalCost: 'Marginal cost',
    marginalsLater: 'follows when the best value is known',
    goesTo: (amount, value) => `to ${amount} at ${value}`,
  },
  zoom: {
    label: 'Stretch of the axis',
    closer: 'Closer',
    wider: 'Wider',
    whole: 'Whole range',
    hint: 'Drag along the axis to look at a stretch of it closely.',
  },
  earlier: {
    title: 'Earlier curves',
    asWritten: 'as in the scenario',
    change: (name, value) => `${name} ${value}`,
    more: (count) => `and ${count} more`,
    changed: 'changed',
    told: (value, profit) => `${value}, ${profit} a year`,
    back: 'Bring back',
    backTo: (name) => `Bring back: ${name}`,
    forget: 'Put away',
  },
  readout: {
    difference: 'Against the best',
    bars: 'Bars: costs to one scale; a broken one goes further.',
    outlined: 'Outlined: at the best value.',
    service: 'Service, by every definition',
    timesAndStock: 'Times and stock',
    none: '–',
  },
};
