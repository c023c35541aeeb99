import type {FieldEntry} from './fields.ts';

/** Titles and meanings in English of the inputs about offers, life cycles and means of transport. */
export const productFieldsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'products.offer': ['Offer', 'Services and information that go with every unit; without any, goods alone.'],
  'offer.service.included': ['Included in the price'],
  'offer.information.included': ['Included in the price'],
  'products.lifeCycle': [
    'Life cycle',
    'How demand for the product comes and goes, and how it is stocked meanwhile; without one always alike.',
  ],
  'stages.from': ['Begins on', 'When the stage begins; 0 for the first.'],
  'stages.target': [
    'Service target',
    'Service target that takes the place of those from which levels of stock are derived; without one they stay.',
  ],
  'lifeCycle.diffusion': [
    'Diffusion',
    'How the product spreads among customers; without it demand is what the stages say.',
  ],
  'diffusion.innovation': ['Innovation'],
  'diffusion.imitation': ['Imitation'],
  'diffusion.launch': ['Launch'],
  'stock.mode': [
    'Means of transport',
    'Means of transport by which goods come where several lanes lead here; if none is named, the one that is expected to cost least.',
  ],
  'stock.holdInTransit': ['Goods in transit cost'],
};

/** Options of these inputs in English. */
export const productOptionsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'products.offer.group': ['Goods with services and information'],
  'products.offer.none': ['Goods alone'],
  'products.lifeCycle.group': ['In stages'],
  'products.lifeCycle.none': ['None'],
  'lifeCycle.diffusion.group': ['By innovation and imitation'],
  'lifeCycle.diffusion.none': ['None'],
};
