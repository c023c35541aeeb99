import type {Named} from './names.ts';

/** What pick tasks are measured by, in English. */
export const pickingMeasuresInEnglish: Readonly<Record<string, Named>> = {
  unitsPicked: {name: 'Units picked', meaning: 'units of the orders placed that pick tasks have picked'},
  tasksPerOrder: {name: 'Pick tasks per order', meaning: 'pick tasks that an order is in, mean over orders'},
};

/** The same of a station that picks, and its overtime. */
export const pickingFiguresInEnglish: Readonly<Record<string, Named>> = {
  overtimeHours: {name: 'Overtime of', meaning: 'hours of all servers at work outside opening hours'},
  linesPerTask: {name: 'Lines per pick task at', meaning: 'order lines of a pick task, mean'},
  timePerLine: {name: 'Time per line at', meaning: 'time of the pick tasks, over their order lines'},
  aislesPerTask: {name: 'Aisles per pick task at', meaning: 'aisles that a pick task visits, mean'},
  ordersPerTask: {name: 'Orders per batch at', meaning: 'orders, or parts of orders, of a batch, mean'},
  batchWait: {
    name: 'Wait for a batch at',
    meaning: 'from joining a batch to its release, mean over orders',
  },
  mergeWait: {
    name: 'Wait for other zones after',
    meaning: 'from being picked here to being picked in every zone, mean over orders',
  },
  waveWait: {name: 'Wait for a wave at', meaning: 'from being ready to be picked to the wave, mean'},
  carryOver: {name: 'Orders left by a wave at', meaning: 'orders that wait for the wave after it, mean'},
  wavesShort: {name: 'Waves that leave orders at', meaning: 'waves that could not take all, of all waves'},
};

/** Lines of the statement. */
export const labourLinesInEnglish: Readonly<Record<string, string>> = {
  'labour.regular': 'Wages',
  'labour.overtime': 'Overtime wages',
};
