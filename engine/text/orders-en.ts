import type {OrdersText} from './orders.ts';

/** Words for the lives of single orders in English. */
export const ordersInEnglish: OrdersText = {
  finding: (name, late, promised) => `${name}: ${late} of ${promised} orders with a promise came late.`,
  findingWithoutPromise: (name, orders) =>
    `${name}: none of ${orders} orders had a promise; these took longest.`,
  basis: (replications) =>
    `Counted and delivered orders of ${replications} replication${replications === '1' ? '' : 's'}, the latest first.`,
  order: ({segment, number, channel, placed, cycleTime, late, isLate, delay}) =>
    `${segment} ${number}${channel === null ? '' : ` by ${channel}`}, placed ${placed}: there after ${cycleTime}` +
    (late === null ? '' : `, ${late} ${isLate ? 'late' : 'early'}`) +
    `; held up for ${delay}`,
  station: (station, site) => `${station}, ${site}`,
  causes: {
    channelClosed: (place) => `waiting for opening hours: ${place}`,
    transmission: (place) => `transmission: ${place}`,
    goods: (place, product) => `waiting for goods: ${product}, ${place}`,
    closed: (place) => `waiting for opening hours: ${place}`,
    queue: (place) => `waiting in a queue: ${place}`,
    breakdown: (place) => `breakdown: ${place}`,
    work: (place) => `work: ${place}`,
    transit: (place) => `on the way: ${place}`,
    delay: (place) => `processing time: ${place}`,
    channel: (place) => `queue of the channel: ${place}`,
    confirmation: (place) => `waiting for confirmation: ${place}`,
    contact: (place) => `waiting to reach the customer: ${place}`,
    batch: (place) => `waiting for its batch: ${place}`,
    wave: (place) => `waiting for its wave: ${place}`,
    merge: (place) => `waiting for its other parts: ${place}`,
    promotion: (place) => `moved to a quieter time: ${place}`,
    smoothing: (place) => `moved to a quieter time: ${place}`,
    correction: (place) => `being corrected: ${place}`,
    dispute: (place) => `invoice disputed: ${place}`,
  },
  otherCause: (cause) => (place) => `${cause}: ${place}`,
};
