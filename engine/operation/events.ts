/** What an event means; its item is the index named here. */
export const EVENT = {
  /** The next order of a segment is placed: segment. */
  arrival: 0,
  /** An order leaves its channel, or a stage of order entry or closing: order. */
  entry: 1,
  /** A consignment leaves a stage of the warehouse or reaches the customer: consignment. */
  consignment: 2,
  /** Goods reach a stocking point: shipment. */
  receipt: 3,
  /** A receipt fixed beforehand: its position in the list. */
  plannedReceipt: 4,
  /** A replenishment order reaches its source: shipment row that carries it. */
  replenishmentOrder: 5,
  /** Stocking points with this rhythm are reviewed: review group. */
  review: 6,
  /** A customer cancels what still waits: order. */
  patience: 7,
  /** A job joins the queue of a station: job. */
  queue: 8,
  /** A server of a station is done: job. */
  service: 9,
  /** A station opens: station. */
  opening: 10,
} as const;
