import type {NameText} from './names.ts';

/** Names of what happens when stock is short, in English. */
export const shortageMeasuresInEnglish: NameText['measures'] = {
  substitutionRate: {
    name: 'Substitution rate',
    meaning: 'units in whose place customers took another product, of all units demanded',
  },
  fillRateWithSubstitutes: {
    name: 'Fill rate with substitutes',
    meaning:
      'units served from stock at the instant of allocation, substitutes included, of all units demanded',
  },
  backorderRate: {
    name: 'Backorder rate',
    meaning: 'units that were backordered and came later, of all units demanded',
  },
  meanBackorderWait: {
    name: 'Mean wait of a backorder',
    meaning: 'time from demand to allocation, over the units that were backordered',
  },
  oldestBackorder: {
    name: 'Oldest backorder',
    meaning: 'greatest age that a backorder reached',
  },
  expeditesPerYear: {
    name: 'Expedited replenishments',
    meaning: 'replenishment orders by a fast way, of all stocking points, in a year',
  },
};

export const shortageLinesInEnglish: NameText['lines'] = {
  'replenishment.expediting': 'Expediting',
  'stock.substitution': 'Substitution',
};
