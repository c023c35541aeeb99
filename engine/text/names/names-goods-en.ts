import type {NameText} from './names.ts';

/** Names of the measures of goods and their care in English. */
export const goodsMeasuresInEnglish: NameText['measures'] = {
  damageFreeRate: {
    name: 'Damage-free rate',
    meaning: 'delivered orders of which nothing was damaged on the way, of all delivered',
  },
  damagedUnits: {name: 'Damaged units', meaning: 'units damaged on the way, of all that left for customers'},
};

/** Lines of money about goods and their care in English. */
export const goodsLinesInEnglish: NameText['lines'] = {
  'warehouse.customising': 'Customisation',
  'warehouse.identification': 'Identification',
  'delivery.insurance': 'Insurance',
  'delivery.damage': 'Damage claims',
};
