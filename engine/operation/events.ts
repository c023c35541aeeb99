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
  /** The shelf life of a lot is over: lot. */
  expiry: 11,
  /** A replenishment order is due whatever the policy says: its position in the list. */
  forcedOrder: 12,
  /** A job loses patience in the queue of a station: job. */
  impatience: 13,
  /** A job was turned away by a station, or has left its queue: job. */
  unserved: 14,
  /** A customer of a finite source orders again: customer. */
  customer: 15,
  /** A supplier has made what was ordered: shipment row that carries the order, or a unit of it. */
  made: 16,
  /** A period of some stocking points begins, its first receipts in: period group. */
  periodBegins: 17,
  /** A period of some stocking points ends: period group. */
  periodEnds: 18,
  /** An order is through a channel with limited room: order. */
  transmitted: 19,
  /** A channel with limited room opens: channel. */
  channelOpens: 20,
  /** A product enters the next stage of its life: product. */
  lifeStage: 21,
} as const;
