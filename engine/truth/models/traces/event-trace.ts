import type {Model, Values} from '../../answer.ts';
import type {ReferenceCase, Value} from '../../cases.ts';
import {has, numberOf, tableOf, textOf, valueOf, wrong} from '../../parameters.ts';
import type {Reading} from '../../reading.ts';

/** What happens to demand beyond the stock, by the word of the case. */
const MODES: Readonly<Record<string, object>> = {
  partial: {type: 'backorder', ship: 'partial'},
  complete: {type: 'backorder', ship: 'complete'},
  lost_partial: {type: 'lose', what: 'remainder'},
  lost_line: {type: 'lose', what: 'line'},
  lost_order: {type: 'lose', what: 'order'},
};

type Event =
  | {t: number; type: 'receipt'; sku: string; qty: number}
  | {t: number; type: 'order'; id: string; lines: [sku: string, units: number][]};

/** Orders and receipts at fixed instants: one product for each item, replayed, with nothing played after the horizon. */
export const eventTrace: Model = (of) => {
  const mode = textOf(of, 'mode');
  if (!Object.hasOwn(MODES, mode)) throw wrong('mode', mode, `one of ${Object.keys(MODES).join(', ')}`);
  const onHand = tableOf(of, 'initial_on_hand');
  const events = eventsOf(of);
  const products = Object.keys(onHand);
  const scenario = {
    format: 'fulcrum/scenario@1',
    run: {horizon: numberOf(of, 'horizon'), warmUp: numberOf(of, 'warmup'), followUp: 0},
    products: products.map((name) => ({name})),
    sites: [
      {
        name: 'shop',
        stock: products.map((product) => ({
          product,
          from: null,
          initial: onHand[product],
          policy: {type: 'none'},
          scheduledReceipts: events.flatMap((event) =>
            event.type === 'receipt' && event.sku === product ? [{at: event.t, quantity: event.qty}] : [],
          ),
        })),
      },
    ],
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders: {
          type: 'trace',
          events: events.flatMap((event) =>
            event.type === 'order'
              ? [{at: event.t, lines: event.lines.map(([product, quantity]) => ({product, quantity}))}]
              : [],
          ),
        },
        whenShort: MODES[mode],
        promise: has(of, 'promise') ? {cycleTime: numberOf(of, 'promise')} : null,
      },
    ],
  };
  const waits = mode === 'partial' || mode === 'complete';
  return {
    simulation: {
      type: 'once',
      scenario,
      values: (reading) => ({
        ...service(reading),
        ...(waits ? waiting(reading) : {units_lost: reading.measure('unitsLost')}),
        ...(waits && has(of, 'promise') ? promised(reading) : {}),
        ...byItem(reading, waits),
      }),
    },
  };
};

function eventsOf(of: ReferenceCase): Event[] {
  const events = valueOf(of, 'events');
  const isEvent = (one: Value) => {
    const {t, type, sku, qty, lines} = (one ?? {}) as Record<string, Value>;
    if (typeof t !== 'number') return false;
    if (type === 'receipt') return typeof sku === 'string' && typeof qty === 'number';
    return (
      type === 'order' &&
      Array.isArray(lines) &&
      lines.every((line) => Array.isArray(line) && typeof line[0] === 'string' && typeof line[1] === 'number')
    );
  };
  if (!Array.isArray(events) || !events.every(isEvent))
    throw wrong('events', events, 'a list of orders and receipts');
  return events as Event[];
}

function service({measure}: Reading): Values {
  return {
    orders: measure('orders'),
    lines: measure('lines'),
    units_demanded: measure('unitsDemanded'),
    unit_fill_rate: measure('fillRate'),
    line_fill_rate: measure('lineFillRate'),
    order_fill_rate: measure('orderFillRate'),
    lines_with_any_immediate: measure('linesWithAny'),
    shipments: measure('shipments'),
    units_shipped: measure('unitsShipped'),
  };
}

function waiting({measure}: Reading): Values {
  return {
    units_lost: 0,
    orders_completed_by_T: measure('ordersDelivered'),
    mean_order_completion_time_of_completed: measure('orderCycleTime.mean'),
    mean_unit_wait_of_shipped: measure('meanUnitWait'),
  };
}

function promised({measure}: Reading): Values {
  return {otif: measure('otif'), units_within_promise: 1 - measure('waitOverPromise')};
}

function byItem(reading: Reading, waits: boolean): Values {
  const by = (name: string) => reading.measureBy('product', name);
  const onHand = by('averageOnHand');
  const all = (value: number) => Object.fromEntries(Object.keys(onHand).map((name) => [name, value]));
  return {
    by_sku_avg_on_hand: onHand,
    by_sku_avg_backorders: waits ? by('averageBackorders') : all(0),
    by_sku_ready_rate: by('readyRate'),
    by_sku_no_backorder_time_fraction: waits ? by('noBackorderTime') : all(1),
    by_sku_unit_fill_rate: by('fillRate'),
    by_sku_cycles_closed: by('cycles'),
    by_sku_cycle_service_level: by('cycleServiceLevel'),
    by_sku_cycles_never_at_zero: by('cycleNoZeroStock'),
  };
}
