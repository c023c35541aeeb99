import {ofEachPicking} from './field-picking.ts';
import type {FieldEntry} from './fields.ts';

/** Inputs of pick tasks, shifts and overtime in English. */
export const pickingFieldsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'sites.picking': ['Pick tasks', 'Pick tasks that do the stage picked in the place of its steps.'],
  ...ofEachPicking({
    storage: [
      'Storage',
      'Where a product lies: in an aisle that is drawn for every task, or in one aisle all the time, drawn once.',
    ],
    perAisle: ['Time per aisle'],
    perLine: ['Time per stop'],
    perUnit: ['Time per unit'],
    costPerTask: ['Cost of a task'],
    costPerLine: ['Cost of a line'],
    costPerUnit: ['Cost of a unit'],
    waves: ['Waves', 'Fixed instants at which work is released to the pickers; else it is released at once.'],
  }),
  'batch.size': ['Batch size'],
  'batch.wait': [
    'Longest wait of a batch',
    'Longest time for which a batch waits for further orders; else it waits until it is full. What a wave releases never waits.',
  ],
  'batch.sort': ['Time to sort a line'],
  'batch.sortStation': [
    'Sorting station',
    'Station of this site where a batch is sorted, in its time and that of its lines; else the pickers sort.',
  ],
  'zones.product': ['Products', 'Product, list of products or class that lie here, or every product.'],
  'zone.mode': [
    'Sequence of the zones',
    'Whether the zones pick an order one after the other, or all at once.',
  ],
  'zone.merge': ['Time to merge'],
  'zone.mergeStation': ['Merging station', 'Station of this site where it is put together, if any.'],
  'waves.every': ['Time between waves'],
  'waves.first': ['First wave'],
  'waves.capacity': [
    'Capacity of a wave',
    'Most orders, or parts of orders, that a wave releases, first come first served; else it releases all of them.',
  ],
  'stations.overtime': [
    'Overtime',
    'Work after closing; without it, what was begun before is finished, at no further cost.',
  ],
  'overtime.upTo': ['Longest overtime'],
  'overtime.wage': ['Wage of overtime'],
};

/** Options of these inputs in English. */
export const pickingOptionsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'picking.order': ['By order'],
  'picking.batch': ['In batches'],
  'picking.zone': ['By zones'],
  'picking.none': ['As its steps say'],
  'storage.random': ['Random'],
  'storage.dedicated': ['Dedicated'],
  'batch.wait.none': ['Until it is full'],
  'batch.sortStation.text': ['A station'],
  'batch.sortStation.none': ['Sorted by the pickers'],
  'zone.mergeStation.text': ['A station'],
  'zones.product.text': ['A product'],
  'zones.product.list': ['Some products'],
  'zones.product.group': ['A class of products'],
  'mode.progressive': ['One after the other'],
  'mode.synchronised': ['All at once'],
  'waves.group': ['At fixed instants'],
  'waves.none': ['At once'],
  'waves.capacity.number': ['Limited'],
  'waves.capacity.none': ['Unlimited'],
  'overtime.group': ['Up to a time'],
  'calendars.hours.pair': ['One span'],
  'calendars.hours.list': ['Several spans'],
};
