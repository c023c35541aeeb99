import type {PageText, WrittenOptimum} from './page.ts';

/** The page in English. */
export const pageInEnglish: PageText = {
  language: {name: 'English', code: 'en'},
  header: {
    claim: 'finds the service level that pays',
    views: {explore: 'Explore', compare: 'Compare', why: 'See why'},
    parts: 'Parts of the page',
    undo: 'Undo',
    redo: 'Redo',
    scenario: 'Scenario',
    own: 'your file',
    open: 'Open a file …',
    toDark: 'Dark',
    toLight: 'Light',
  },
  finding: {
    searching: 'Which service level pays? The answer is being simulated.',
    stopped: 'Stopped before the answer: what has been simulated so far is drawn below.',
    failed: 'The simulation failed.',
    noLever:
      'There is nothing to search: no stocking point that serves customers has a service target, and no lever is described.',
    single: (profit) => `As it stands: profit ${profit} a year`,
    optimum: (found) =>
      found.isFlat
        ? `It hardly matters: ${subject(found)} anywhere from ${found.range.low} to ${found.range.high} earns ${nearly(found)} ${found.amount} a year`
        : `${promise(found)}${end(found)} (${found.interval.low} to ${found.interval.high}): ${result(found)} a year; ` +
          `anything from ${found.flatBand.low} to ${found.flatBand.high} earns ${nearly(found)} that`,
    achieved: (fillRate) => `Fill rate achieved: ${fillRate}.`,
    basis: (probability, indifference, replications) =>
      `The choice is right with a probability of at least ${probability}, differences below ${indifference} a year aside, after ${replications} replications.`,
    fresh: (replications) =>
      `The profit comes from ${replications} fresh replications that the search never saw.`,
    notFresh: 'The profit comes from the replications of the search itself and is a little too good.',
    bound: (bound) => {
      switch (bound.reason) {
        case 'improves':
          return `The best value lies at an end of the range, and profit still rises towards it (${bound.change} a year for ${bound.step === 'point' ? 'one more point of service' : 'a step of 1'}): beyond ${bound.end} there may be a better one.`;
        case 'notDistinguishable':
          return `The best value lies at an end of the range, but no other value differs from it with ${bound.confidence} confidence.`;
        case 'oneSystem':
          return 'All values of the range lead to the same stock levels: there is nothing to choose.';
        default:
          return bound satisfies never;
      }
    },
    budgetSpent: (budget) =>
      `The ${budget} replications ran out before the best value was told apart: take the interval as it stands, or allow more.`,
    openAtEnd: (orders, of) => `${orders} of ${of} orders were still open when the run ended.`,
    before: (value, profit) => `Before the change: ${value}, ${profit} a year.`,
    perYear: (money) => `${money} a year`,
  },
  progress: {
    label: 'Progress',
    prepare: 'Working out stock levels',
    grid: (done, of) => `First look: ${done} of ${of} points`,
    select: (replications, contenders) =>
      `Telling the best apart: ${replications} replications, ${contenders} still in the running`,
    reestimate: (replications) => `Estimating the best afresh: ${replications} replications`,
    beyond: 'Seeing what two points more would cost',
    even: (done, of, replications) =>
      `Tightening the curve: ${done} of ${of} points at ${replications} replications`,
    left: (seconds) => `, about ${seconds} s left`,
    working: 'Simulating',
    cancel: 'Stop',
    again: 'Run again',
  },
  chart: {
    label: (finding) => `Revenue, total cost and profit against the service level. ${finding}`,
    revenue: 'Revenue',
    cost: 'Total cost',
    profit: 'Profit',
    revenueAndCost: (unit) => `Revenue and total cost, ${unit} a year`,
    profitOf: (unit) => `Profit, ${unit} a year`,
    serviceTarget: (measure) => `Service target: ${measure}`,
    logit: 'spread out near 100%',
    interval: (confidence) => `the best lies in here (${confidence})`,
    flatBand: 'within 1% of the best profit',
    flatBandOfRevenue: 'within 0.05% of revenue',
    earlier: 'before',
    pointer: 'Point of the curve',
    pointAt: (value, profit, fillRate) => `${value}: profit ${profit} a year, fill rate ${fillRate}`,
    key: 'Shaded around the lines: 95% intervals. Dot with a bar: the best value, estimated on fresh replications.',
    table: 'The curve as a table',
  },
  readout: {
    title: 'At the pointer',
    asItStands: 'The scenario as it stands',
    atOptimum: (value) => `At the best value, ${value}`,
    at: (value) => `At ${value}`,
    toOptimum: 'Back to the best',
    replications: (count) => (count === '1' ? 'one replication' : `${count} replications`),
    freshReplications: (count) => `${count} fresh replications`,
    lessThanBest: (difference) => `${difference} against the best point of the curve`,
    waiting: 'The first points are on their way.',
    statement: (unit) => `Statement, ${unit} a year`,
    measures: 'Service',
    moreMeasures: 'All measures and what they mean',
    line: 'Line',
    amount: 'Amount',
    measure: 'Measure',
    value: 'Value',
    unit: 'Unit',
  },
  table: {
    caption: (confidence) =>
      `Means over replications ± half-width of the ${confidence} interval; money a year.`,
    replications: 'Replications',
    difference: 'Against the best point',
  },
  receipt: {
    title: 'The receipt of the search',
    optimum: 'Best value',
    interval: (confidence) => `${confidence} interval`,
    flatBand: 'Flat band',
    profit: 'Profit a year',
    probability: 'Probability of a correct choice, at least',
    indifference: 'Differences not worth telling apart',
    replications: 'Replications',
    warmUp: (method) =>
      ({given: 'Warm-up, as given', mser5: 'Warm-up, by MSER-5', preRoll: 'Pre-roll'})[method],
    counted: 'Counted time',
    seed: 'Seed',
    engine: 'Engine',
    scenario: 'Scenario',
    digest: 'Digest of all results',
    ofAtMost: (used, budget) => `${used} of at most ${budget}`,
    days: (count) => `${count} days`,
  },
  inputs: {
    title: 'What if',
    lever: 'What moves',
    label: {
      price: 'Selling prices',
      demand: 'Demand',
      leadTime: 'Mean lead time of supply',
      orderCost: 'Cost of a replenishment order',
      holdingRate: 'Holding rate',
      holdingCost: 'Holding cost',
      whenShort: 'When stock is short',
      measure: 'Service target means',
      seed: 'Seed',
      budget: 'Replications at most',
    },
    unit: {
      ofScenario: '% of the scenario',
      perYear: '% a year',
      days: 'days',
      perOrder: (currency) => `${currency} an order`,
      perUnitDay: (currency) => `${currency} a unit and day`,
      perDay: 'orders a day',
      money: (currency) => currency,
      replications: '',
    },
    whenShort: {
      loseOrder: 'the order is lost',
      loseLine: 'the line is lost',
      loseRemainder: 'the remainder is lost',
      backorderPartial: 'it waits, the rest is sent',
      backorderComplete: 'the whole order waits',
    },
    measure: {
      fillRate: 'fill rate',
      cycleServiceLevel: 'cycle service level',
      readyRate: 'ready rate',
    },
    asWritten: 'as in the scenario',
    was: (value) => `scenario: ${value}`,
    reset: 'Reset',
    resetAll: 'Reset all',
    atLeast: (low) => `Write a number of at least ${low}.`,
    wholeAtLeast: (low) => `Write a whole number of at least ${low}.`,
    above: (low) => `Write a number above ${low}.`,
    notEmpty: 'Write a word or a number.',
  },
  files: {
    about: 'About this scenario',
    reading: (name) => `Reading ${name}`,
    faults: (name, count) =>
      `${name} cannot be used yet: ${count === '1' ? 'one thing is' : `${count} things are`} wrong in it`,
    faultsOfChange: 'The scenario does not allow this change',
    warnings: 'What looks like a mistake in the scenario',
    kept: 'What was on the page is still there.',
    dismiss: 'Close',
    more: (count) => `and ${count} more`,
    noScenario:
      'None of these files is a scenario: choose a .json file, and with it the order files that it names.',
    severalScenarios: (names) => `Open one scenario at a time: ${names}.`,
    noOrders: (name) =>
      `the scenario replays the order file ${name}: choose that file together with the scenario`,
    damaged: (name) => `${name} is a damaged gzip file: pack it again`,
    unread: (name) => `${name} could not be read`,
  },
  failure: (message) => `The simulation stopped: ${message}.`,
};

function promise(found: WrittenOptimum): string {
  return found.lever === 'target' ? `Promise ${found.value}` : `Set ${found.lever.named} to ${found.value}`;
}

function subject({lever}: WrittenOptimum): string {
  return lever === 'target' ? 'a promise' : lever.named;
}

function end({atBound}: WrittenOptimum): string {
  if (atBound === null) return '';
  return atBound === 'high' ? ', the top of the range' : ', the bottom of the range';
}

function result({amount, isLoss}: WrittenOptimum): string {
  return `${isLoss ? 'a loss of' : 'profit'} ${amount}`;
}

function nearly({flatBy}: WrittenOptimum): string {
  return flatBy === 'profit' ? 'within 1% of' : 'within 0.05% of revenue of';
}
