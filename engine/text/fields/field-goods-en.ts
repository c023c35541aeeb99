import type {FieldEntry} from './fields.ts';

/** Titles of the inputs about goods and their care in English. */
export const goodsFieldsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'products.traits': ['Traits'],
  'products.damage': ['Damage without packing'],
  'costs.claimPerUnit': ['Dealing with a damaged unit'],
  'sites.packing': ['Packing'],
  'packing.product': [
    'Products',
    'What it is for: one product, several, a class of products, or every product.',
  ],
  'packing.product.class': ['Class', 'Class of the products that it is for.'],
  'packing.trait': ['Trait', 'Trait that these products must have; else it is for all of them.'],
  'packing.layers': ['Layers'],
  'packing.cost': ['Cost of a layer'],
  'packing.passes': ['Damage let through'],
  'packing.bulk': ['Volume of a layer'],
  'sites.identification': [
    'Identification by machine',
    'How goods are told apart by machine, such as by bar codes or radio tags; else by eye.',
  ],
  'identification.costPerYear': ['Cost of the equipment'],
  'identification.costPerUnit': ['Cost of a label'],
  'identification.errors': ['Errors left'],
  'identification.time': ['Time left'],
  'sites.customising': ['Customisation', 'Products that are finished here for the order.'],
  'customising.station': [
    'Station',
    'Station of this site where products are finished, in their time; without one they wait for nobody.',
  ],
  'customising.products': ['Finished products'],
  'customising.products.product': ['Product'],
  'customising.products.from': ['Made from'],
  'customising.products.cost': ['Cost'],
  'customising.products.time': ['Time of a line'],
  'lanes.refuses': ['Refuses'],
  'lanes.damageFactor': ['Factor on damage'],
  'lanes.insurance': ['Insurance', 'Cover of what is damaged on the way to a customer.'],
  'insurance.covers': ['Cover'],
  'tariff.volumetric': [
    'Volumetric weight',
    'A shipment is charged as if it weighed this much for its volume where it weighs less.',
  ],
};

/** Options of the inputs about goods and their care in English. */
export const goodsOptionsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'packing.product.text': ['A product'],
  'packing.product.list': ['Some products'],
  'packing.product.group': ['A class of products'],
  'packing.trait.none': ['Any'],
  'tariff.volumetric.none': ['Never'],
  'identification.group': ['By machine'],
  'identification.none': ['By eye'],
};
