import type {FieldEntry} from './fields.ts';

/** Titles in English of the inputs about channels where the key alone does not say it, and meanings where the schema speaks of the file. */
export const channelFieldsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'channels.capacity': [
    'Orders at once',
    'Orders that are transmitted at once, such as telephone lines, at least 1; the others wait, first come first served. Without one there is no limit.',
  ],
  'channels.confirmation': [
    'Confirmation of orders',
    'What proves the orders, and what becomes of orders that nothing proves; without it every order is confirmed, at once and at no cost.',
  ],
  'confirmation.share': ['Confirmed in writing'],
  'confirmation.delay': ['Time of a confirmation'],
  'confirmation.cost': ['Cost of a confirmation'],
  'confirmation.disputes': ['Disputed without confirmation'],
  'confirmation.recovered': ['Recovered after a dispute'],
  'channels.convenience': [
    'Convenience of ordering',
    'How convenient it is to order so, from 0 to 1; without a figure it counts as the reference of whoever answers to it.',
  ],
  'segments.convenience': ['Answer to convenience', 'How demand answers to the convenience of ordering.'],
  'convenience.weight': ['Weight of convenience'],
  'convenience.reference': ['Convenience at base demand'],
};

/** Options of these inputs in English. */
export const channelOptionsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'channels.capacity.none': ['No limit'],
  'confirmation.group': ['Given'],
  'confirmation.none': ['All confirmed at once'],
  'segments.convenience.group': ['Answers'],
  'channels.convenience.none': ['Not known'],
};
