import type {OrderGroup, TimeKind, TimeUnitName, WhyPageText, WrittenPlace} from './why-page.ts';

const KINDS: Readonly<Record<TimeKind, string>> = {
  goods: 'waiting for goods',
  station: 'waiting in a queue',
  closed: 'waiting for opening hours',
  breakdown: 'waiting for repair',
  channel: 'waiting for a free line',
  held: 'time on hold',
  transmission: 'transmission',
  work: 'work at stations',
  travel: 'transport',
  delay: 'handling time',
};

const GROUPS: Readonly<Record<OrderGroup, string>> = {
  segment: 'customers',
  channel: 'channel',
  class: 'class',
};

const UNITS: Readonly<Record<TimeUnitName, string>> = {days: 'days', hours: 'h', minutes: 'min'};

/** The view that shows why, in English. */
export const whyPageInEnglish: WhyPageText = {
  time: (amount, unit) => `${amount} ${unit === 'days' && amount === '1' ? 'day' : UNITS[unit]}`,
  subject: {
    best: (at) => `Where money, time and goods go at ${place(at)}, the best value`,
    chosen: (at) => `Where money, time and goods go at ${place(at)}`,
    written: 'Where money, time and goods go in the scenario as it is written',
    only: 'Where money, time and goods go',
    choose: 'Look at',
    choice: {
      best: ({value}) => `the best value, ${value}`,
      chosen: ({value}) => `the point chosen on Explore, ${value}`,
      written: 'the scenario as written',
    },
    howToChoose: 'Point at another value of the curve on Explore to see why it earns what it earns.',
    waiting: 'The best value is being searched; what happens there is shown as soon as it is known.',
    noAnswer: 'The search has no answer to look at: run it again, or look at the scenario as written.',
  },
  busy: {
    statement: 'Playing the scenario as written',
    cycle: 'Following orders through every stage',
    orders: 'Following the latest orders',
    weeks: 'Following service week by week',
    points: 'Looking where stock is held',
    stock: 'Following one replication day by day',
  },
  stopped: 'Stopped before it was done.',
  statement: {
    heading: 'Money',
    subtitle: (unit) => `From revenue to profit, ${unit} a year`,
    other: 'Small costs together',
    share: (unit) => `of 100 ${unit}`,
    showSmall: (count) => `Show the ${count} small costs one by one`,
    hideSmall: 'Put small costs together again',
    basis: (replications, confidence) =>
      `Means of ${replications} replications; ± is half of the ${confidence} interval.`,
    freshBasis: (replications, confidence) =>
      `Means of ${replications} fresh replications; ± is half of the ${confidence} interval.`,
    oneReplication: 'One replication, so there is no interval.',
    cashProfit: (amount) =>
      `Cash profit, which counts what was bought and not what was used up: ${amount} a year.`,
    caption: (confidence, unit) =>
      `${unit} a year; means over replications and half-widths of their ${confidence} intervals.`,
    columns: {line: 'Line', amount: 'Amount', share: '% of revenue'},
  },
  cycle: {
    heading: 'Time',
    subtitle: (confidence) =>
      `Bar: mean time of a stage. Line: 19 of 20 orders are through the stage by its end${confidence === null ? '' : `. Thick: ${confidence} intervals`}`,
    waiting: 'waiting',
    moving: 'work, handling and transport',
    total: 'Order cycle',
    mean: 'mean',
    p95: '95%',
    promise: (time) => `promised: ${time}`,
    adds: 'The mean times of the stages add up to the mean of the order cycle; the 95% times do not.',
    basis: (replications, orders) =>
      replications === '1'
        ? `One replication with ${orders} delivered orders.`
        : `${replications} replications with ${orders} delivered orders each.`,
    afterDelivery: (time) =>
      `After delivery, paperwork takes another ${time}, which is no part of the order cycle.`,
    kind: KINDS,
    orders: 'Look at',
    all: 'all orders',
    sideBySide: 'Side by side, by',
    by: GROUPS,
    groupsSubtitle: (isPromised) =>
      `Bar: mean time by stage. Line: to the 95% time${isPromised ? '. Dashed: promised' : ''}`,
    histogram: (p95) => `19 of 20 orders arrive within ${p95}`,
    histogramSubtitle: (width, above) => `Share of orders by order cycle time, steps of ${width}${above}`,
    above: (share, time) => `; ${share} take longer than ${time}`,
    axis: (unit) => `${unit} since the order was placed`,
    caption: (confidence) => `Means over replications and half-widths of their ${confidence} intervals.`,
    columns: {
      stage: 'Stage',
      segment: 'Customers',
      channel: 'Channel',
      class: 'Class',
      mean: 'Mean',
      p95: '95% time',
      share: '% of the order cycle',
      parts: 'Of which',
      promise: 'Promised',
      orders: 'Orders',
    },
    histogramColumns: {from: 'From', share: 'Share of orders, %'},
  },
  orders: {
    basis: (count, isPromised) =>
      `The ${count} ${isPromised ? 'latest' : 'slowest'} of them in one replication, one course that chance may take. Choose one to see what happened to it.`,
    order: (segment, number) => `${segment}, order ${number}`,
    columns: {
      order: 'Order',
      channel: 'Channel',
      placed: 'Placed',
      took: 'Took',
      late: 'Late by',
      cause: 'Largest part of the time held up',
    },
    promised: (moment) => `promised: ${moment}`,
    subtitle: (placed, received, sum) => `From placing, ${placed}, to receipt, ${received}: ${sum}`,
    timed: (name, time) => `${name}, ${time}`,
    heldUp: 'held up',
    useful: 'work, handling and transport',
    delay: (time) => `What held it up for ${time}`,
    caption: 'Stretches of time from placing to receipt, without gap.',
    lifeColumns: {
      what: 'What',
      stage: 'Until',
      from: 'From',
      to: 'To',
      time: 'Time',
      delay: '% of time held up',
    },
    total: 'In all',
  },
  weeks: {
    heading: 'Weeks',
    finding: ({measure, mean, weakest}) =>
      weakest
        ? `${measure}: ${mean} in the average week, ${weakest.share} in the weakest, week ${weakest.week}`
        : `${measure}: ${mean} in every week`,
    subtitle: (confidence) =>
      `Orders by the week in which they were placed: means${confidence === null ? '' : ` and ${confidence} intervals`}`,
    basis: (replications) =>
      replications === '1'
        ? 'One replication, so there are no intervals.'
        : `Means of ${replications} replications. Of many weeks, the weakest is weak by chance, too: look whether its interval lies below the others.`,
    none: 'The counted time has no whole week in which an order was placed.',
    caption: (confidence) => `Means over replications and half-widths of their ${confidence} intervals.`,
    week: 'Week',
  },
  stock: {
    heading: 'Goods',
    place: (product, site) => `${product} at ${site}`,
    finding: ({place: at, days, stockOuts, empty, isEverShort, isEverEmpty}) => {
      const count = stockOuts === '1' ? '1 stock-out' : `${stockOuts} stock-outs`;
      const outs = `${isEverShort ? count : 'no stock-out'} in ${days} ${days === '1' ? 'day' : 'days'}`;
      if (!isEverEmpty) return `${at}: ${outs}; the shelf was never empty`;
      return `${at}: ${outs}; the shelf was empty ${empty} of the time`;
    },
    oneOfMany: (number) =>
      `Replication ${number}: one course that chance may take among many, not an average.`,
    onlyOne: 'The only replication that this scenario asks for.',
    leadTime: (days, demand) =>
      `Replenishment takes ${days} on average, in which ${demand} units are expected to be asked for.`,
    reviewed: (days) => `Stock is reviewed every ${days}.`,
    thinned: (kept, of) =>
      `${kept} of ${of} changes are drawn, with every high and low; come closer to see all.`,
    none: 'No site of this scenario holds stock.',
    onHand: 'on hand',
    position: 'inventory position',
    backorders: 'backorders',
    orders: 'ordered',
    receipts: 'received',
    level: {
      reorderPoint: (units) => `reorder point ${units}`,
      orderUpTo: (units) => `order up to ${units}`,
      baseStock: (units) => `base stock ${units}`,
    },
    short: (units) => `${units} short`,
    warmUp: 'warm-up, not counted',
    day: (number) => `day ${number}`,
    units: 'units',
    reading: (at, onHand, position, onOrder, backorders) =>
      `${at}: ${onHand} on hand, ${onOrder} on order, ${backorders} owed, inventory position ${position}`,
    pointer: 'Moment of the replication',
    chooser: 'Stocking point',
    search: 'Search products and sites',
    matches: (shown, of) => `${shown} of ${of}, the busiest first`,
    noMatch: 'No stocking point has these words',
    replication: (number) => `Replication ${number}`,
    previous: 'Previous',
    next: 'Next',
    stretch: 'Stretch of time',
    earlier: 'Earlier',
    later: 'Later',
    closer: 'Closer',
    wider: 'Wider',
    whole: 'Whole run',
    overview: 'Stock on hand over the whole run: drag the ends of the marked stretch, or the stretch itself',
    overviewBrief: 'On hand over the whole run',
    caption: 'Units from each moment until the next.',
    captionByDay: 'Units from the first change of each day until the next change.',
    columns: {
      from: 'From',
      onHand: 'On hand',
      position: 'Inventory position',
      onOrder: 'On order',
      reserved: 'Reserved',
      backorders: 'Backorders',
    },
  },
};

function place({lever, value}: WrittenPlace): string {
  return lever === 'target' ? `a service target of ${value}` : `${lever.named} ${value}`;
}
