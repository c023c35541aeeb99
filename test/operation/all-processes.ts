import {written} from './playing.ts';

/**
 * Two houses that help each other out, with all that an order may meet on its way: channels with room for so many, confirmations, errors and
 * checks, shortages with substitutes, pick tasks, breakdowns, papers, payment and cancellation.
 */
export function allProcesses(run: object = {}): object {
  const stock = (product: string) => ({
    product,
    from: 'supplier',
    policy: {type: 'reorderPoint', reorderPoint: 18, orderQuantity: 40},
  });
  const house = (name: string, picking: object) => ({
    name,
    stock: [stock('ball bearing'), stock('drive belt')],
    stations: [
      {name: 'desk', servers: 1, time: {type: 'exponential', mean: '12 min'}, calendar: 'day'},
      {
        name: 'pickers',
        servers: 2,
        time: '4 min',
        calendar: 'day',
        failures: {
          between: {type: 'exponential', mean: 0.4},
          response: '20 min',
          repair: {type: 'exponential', mean: '2 h'},
        },
      },
    ],
    picking: {perLine: '2 min', perUnit: '20 s', errors: {goods: 0.02, units: 0.02}, ...picking},
    process: [
      {
        stage: 'verified',
        station: 'desk',
        check: {
          finds: {address: 0.8, product: 0.5},
          correction: {delay: {type: 'exponential', mean: 0.5}, cancels: 0.1},
        },
      },
      {
        stage: 'packed',
        delay: '10 min',
        errors: {document: 0.02},
        check: {finds: {goods: 0.5, units: 0.5}, correction: {delay: '30 min'}},
      },
      {stage: 'invoiced', delay: 1, errors: {invoice: 0.03}},
    ],
  });
  return written({
    calendars: {day: {hours: ['08:00', '20:00']}},
    run: {horizon: 150, warmUp: 20, followUp: 60, replications: 2, ...run},
    products: [
      {
        name: 'ball bearing',
        cost: 4,
        price: 7,
        damage: 0.02,
        substitutes: [{product: 'drive belt', accept: 0.4}],
      },
      {name: 'drive belt', cost: 5, price: 9},
    ],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      house('north', {type: 'batch', station: 'pickers', size: 3, wait: '2 h', sort: '1 min'}),
      house('south', {type: 'order', station: 'pickers', waves: {every: 0.25}}),
    ],
    lanes: [
      ...['north', 'south'].map((to) => ({
        from: 'supplier',
        to,
        leadTime: {type: 'iid', of: {type: 'gamma', mean: 5, cv: 0.4}},
      })),
      {from: 'south', to: 'north', leadTime: {type: 'iid', of: 1}},
      ...['north', 'south'].flatMap((from) =>
        ['keys', 'others'].map((to) => ({
          from,
          to,
          leadTime: {type: 'iid', of: {type: 'gamma', mean: 1, cv: 0.5}},
        })),
      ),
    ],
    channels: [
      {name: 'web', transmit: 0, convenience: 0.9, errors: {address: 0.03}},
      {
        name: 'phone',
        transmit: '6 min',
        calendar: 'day',
        capacity: 1,
        convenience: 0.4,
        errors: {product: 0.03},
        confirmation: {share: 0.8, delay: '1 h', disputes: 0.05},
      },
    ],
    segments: ['keys', 'others'].map((name, i) => ({
      name,
      class: 'AB'[i],
      priority: i + 1,
      servedBy: [['north', 'south'][i]],
      orders: {type: 'poisson', perDay: 6},
      lines: {type: 'geometric', mean: 1.5},
      quantity: {type: 'geometric', mean: 1.5},
      channels: {web: 0.6, phone: 0.4},
      promise: {cycleTime: 3},
      wanted: {type: 'gamma', mean: 4, cv: 0.3},
      cancellation: {perDay: 0.01},
      payment: {days: 30},
      invoiceDisputes: {share: 0.8, delay: 5, cost: 20},
      whenShort: {type: 'backorder', ship: 'partial', patience: 10},
      ...(i === 0 && {transship: {from: ['south']}}),
    })),
  });
}
