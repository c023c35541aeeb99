import type {ComparePageText, WrittenPair, WrittenRanking} from './compare-page.ts';
import {compareInEnglish} from './compare-en.ts';

/** The page where scenarios are compared, in English. */
export const comparePageInEnglish: ComparePageText = {
  common: compareInEnglish,
  contenders: {
    title: 'What is compared',
    name: (place) => `Name of scenario ${place}`,
    baseline: 'Baseline',
    makeBaseline: 'Make it the baseline',
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    remove: (name) => `Remove ${name}`,
    stance: (name) => `Where ${name} stands on its lever`,
    asItStands: 'as it stands',
    best: 'at its best',
    bestAt: (value) => `at its best, ${value}`,
    ownValue: 'at another value',
    valueOf: (lever) => `Value of ${lever}`,
    noLever: 'as it stands: nothing to move',
    reading: 'being read',
    refused: 'This scenario cannot be played:',
    all: 'All scenarios',
    allAsTheyStand: 'All as they stand',
    allBest: 'Each at its best',
    add: 'Add a scenario',
    most: (count) => `No more than ${count} scenarios fit side by side.`,
    fromPage: 'From the page',
    now: 'As it is on the page',
    nowChanged: (variant) => `As it is on the page: ${variant}`,
    earlier: (variant) => `Earlier: ${variant}`,
    kept: 'Kept by you',
    shipped: 'Shipped with the page',
    files: 'Your own',
    startOver: 'Start over from the page',
    notAdded: (name) => `${name} cannot be compared:`,
    otherCurrency: (own, first, name) =>
      `Counts in ${own}, but ${name} counts in ${first}: their money cannot be compared.`,
    twice: 'The same as one above.',
  },
  naming: {
    unnamed: 'Scenario',
    best: 'at its best',
    at: (value) => `at ${value}`,
    joint: ', ',
  },
  finding: {
    choose: 'Which scenario shall be compared with this one? Add it below.',
    waiting: 'The most profitable value is still being searched.',
    running: 'Which earns more? The scenarios are being played side by side.',
    stopped: 'Stopped before the answer.',
    failed: 'The comparison failed.',
    pair: (pair) => `${pair.isOnce ? ONCE : ''}${sentence(pair)}${service(pair)}`,
    ranking,
    replications: (count) =>
      count === '1'
        ? 'One replication of each, on the same chance.'
        : `${count} replications of each, on the same chance.`,
    single: 'A single replication has no interval: run some more to tell differences from chance.',
    exact:
      'Nothing is left to chance here: every replication gives the same figures, and so the differences are exact.',
    commonChance: (times, of, against) =>
      `That the same customers come and the same deliveries are late makes the variance of the difference in profit between ${quoted(of)} and ${quoted(against)} ${times} times smaller than independent runs would.`,
    noHelp: (times, of, against) =>
      `The same chance did not help here: the variance of the difference in profit between ${quoted(of)} and ${quoted(against)} is that of independent runs divided by ${times}.`,
    confidence: (confidence) => `Behind ±: ${confidence} intervals.`,
    confidenceOfAll: (confidence, pairs) =>
      `Behind ±: ${confidence} intervals, for differences wide enough to hold over all ${pairs} pairs at once.`,
  },
  progress: {
    best: (name) => `Searching the most profitable value of ${quoted(name)}`,
    play: (done, wanted) => `${done} of ${wanted} replications of each`,
  },
  more: {
    run: (count) => `Run ${count} replications of each`,
    runMore: (count) => `run ${count} more`,
    wouldTake: (count) => `it would take ${count} more`,
    far: 'it would take more than 10,000',
    own: 'Replications of each',
    automatic: 'automatic',
    right: (most) => `Write a whole number from 1 to ${most}, or nothing.`,
  },
  inputs: {
    title: 'Inputs that differ',
    input: 'Input',
    nothing: 'None: the scenarios are the same.',
    rest: (count) => `Show ${count} more`,
    fewer: 'Show fewer',
    none: 'none',
    yes: 'yes',
    no: 'no',
    entries: (count) => `${count} entries`,
    every: 'each',
    all: 'all products',
    joint: ' › ',
    there: 'there',
    notThere: 'not there',
    part: (name, value) => `${name.charAt(0).toLowerCase()}${name.slice(1)} ${value}`,
    comma: ', ',
    typed: (type, parts) => `${type}: ${parts}`,
  },
  figures: {
    title: 'What comes of it',
    caption: (confidence) =>
      `Mean ± half-width of the ${confidence} interval, differences against the baseline; every bar has a scale of its own. One that touches the middle line cannot be told from none: the link beside it runs as many more replications as that would take. Click on a name for its meaning.`,
    captionWithout:
      'Differences against the baseline; every bar has a scale of its own. Click on a name for its meaning.',
    once: 'in one replication',
    money: (unit) => `Money, ${unit} a year`,
    measures: 'Service and stock',
    statement: 'Every line of the statement',
    all: 'All measures',
    figure: 'Figure',
    unit: 'Unit',
    against: (name) => `against ${quoted(name)}`,
    less: '− less',
    more: 'more +',
    points: 'points',
    verdictOf: (pair) => `verdict, ${pair}`,
    meaningOf: {
      profit: 'what is left of revenue after all cost, goods counted at what was sold or scrapped',
      revenue: 'all that customers pay, and what expired goods still bring',
      cost: 'goods sold, ordering, freight, stock, handling of orders, penalties and fixed cost together',
      logisticsCost: 'all cost but that of goods: what it takes to serve',
      cashProfit: 'profit with goods counted when they are bought, not when they are sold',
      'revenue.goods': 'what customers pay for the goods that they get',
      'revenue.salvage': 'what goods bring whose shelf life is over',
      'goods.purchases': 'goods that suppliers delivered, at their cost, when they arrive',
      'goods.inventoryChange':
        'goods owned at the end less those owned at the start, at their cost: a growing stock is no loss',
      'replenishment.ordering': 'fixed cost of each replenishment order, when it is placed',
      'replenishment.freight': 'transport from suppliers and between sites, by the tariff of the lane',
      'stock.holding': 'what it costs to keep goods in stock, by their value or by unit and day',
      'stock.backorders': 'what it costs that customers wait, by unit and day',
      'stock.transshipment': 'transport and handling of units that another site helped out with',
      'orders.handling': 'taking orders, by the channel that they come through',
      'orders.processing': 'transmitting and checking orders',
      'warehouse.picking': 'picking orders and their lines',
      'warehouse.packing': 'packing orders',
      'warehouse.dispatch': 'making orders ready to leave',
      'delivery.freight': 'transport to customers, by the tariff of the lane',
      'penalties.lateness': 'what each order costs that comes later than promised',
      'fixed.offer': 'what the service costs whatever is sold',
      'imputed.goodwill': 'future loss through units that were not served: an estimate, no payment',
    },
  },
  curves: {
    heading: 'Along the lever',
    show: 'What is drawn',
    of: {profit: 'Profit', revenue: 'Revenue', cost: 'Total cost'},
    peak: (value, low, high) => `Profit peaks at ${value} (${low} to ${high})`,
    peaks: (peaks) =>
      `Profit peaks at ${compareInEnglish.listed(peaks.map(({name, value}) => `${value} in ${quoted(name)}`))}`,
    peaksBetween: (low, high) => `Profit peaks between ${low} and ${high} everywhere`,
    subtitle: (what, unit) => `${what}, ${unit} a year`,
    label: (what, lever) => `${what} of each scenario against ${lever}`,
    exploring: (name) => `Drawing the curve of ${quoted(name)}`,
    stopped: 'Stopped: a curve is missing.',
    key: 'Dot: the most profitable value. Square: the scenario as it is compared above, with its interval. Shaded: 95% intervals of the curves.',
    without: (names) => `Not drawn, as there is nothing of the kind to move: ${names}.`,
  },
  plane: {
    heading: 'Cost against service',
    measure: 'Service is',
    sure: (better, worse) => `${quoted(better)} costs no more than ${quoted(worse)} and serves no worse`,
    likely: (better, worse) =>
      `${quoted(better)} seems to cost no more than ${quoted(worse)} and to serve no worse, but it cannot be told yet`,
    none: 'Nobody is at once cheaper and better: more service costs more',
    open: 'Nobody looks at once cheaper and better, but it cannot be told of all yet',
    cost: (unit) => `Logistics cost, ${unit} a year`,
    label: (measure) => `Logistics cost of each scenario against ${measure.toLowerCase()}`,
    service: (measure) => `${measure} achieved`,
    frontier: 'frontier',
    better: 'cheaper and better ↘',
    place: {
      frontier: 'on the frontier',
      frontierOpen: 'on the frontier, not sure yet',
      dominated: 'beaten',
      dominatedOpen: 'beaten, not sure yet',
    },
    scenario: 'Scenario',
    key: 'Large dot with a cross: the scenario as it is compared, with its intervals. Small dots: its curve along the lever.',
  },
  relation: {
    title: 'Which relation of cost and service is it?',
    pair: (against) => `Against ${against}:`,
    finding: (of, against, achieved) => `From ${quoted(against)} to ${quoted(of)}: ${achieved}.`,
    once: 'a single replication has no interval, and cannot tell',
    unclear: 'cannot be told yet',
    four: {
      costDown: 'Cost down at the same service',
      bothUp: 'Cost and service both up',
      serviceUp: 'Service up at the same cost',
      costDownServiceUp: 'Service up and cost down',
    },
    noneOfFour: 'None of these four.',
    costAxis: 'cost',
    serviceAxis: 'service',
    testNote: (confidence) =>
      `The two changes that decide it, with intervals that hold together at ${confidence}. An interval inside the grey stretch counts as the same; one that leaves the middle line out counts as a change.`,
    what: 'What',
    change: 'Change',
    margin: 'Counts as the same',
    sameWithin: (margin) => `the same within ${margin}`,
    outcomeOf: (change, outcome) => `${change}: ${outcome}`,
    outcome: 'Outcome',
    label: (parts) => `The test of cost and service. ${parts.join('; ')}`,
  },
};

const ONCE = 'In the only replication ';

function quoted(name: string): string {
  return `“${name}”`;
}

function sentence({of, against, profit, amount}: WrittenPair): string {
  switch (profit) {
    case 'more':
      return `${quoted(of)} earns ${amount} a year more than ${quoted(against)}`;
    case 'less':
      return `${quoted(of)} earns ${amount} a year less than ${quoted(against)}`;
    case 'same':
      return `${quoted(of)} earns exactly as much as ${quoted(against)}`;
    case 'open':
      return `Whether ${quoted(of)} earns more than ${quoted(against)} cannot be told yet: ${amount} a year`;
    default:
      return profit satisfies never;
  }
}

function service(pair: WrittenPair): string {
  if (!pair.service) return '';
  const {told, measure, points} = pair.service;
  const name = measure.charAt(0).toLowerCase() + measure.slice(1);
  switch (told) {
    case 'more':
      return `, with ${points} points more ${name}`;
    case 'less':
      return `, with ${points} points less ${name}`;
    case 'same':
      return `, at the same ${name}`;
    case 'open':
      return `; whether its ${name} differs cannot be told yet`;
    default:
      return told satisfies never;
  }
}

function ranking({count, best, against, next, equal, open, isOnce}: WrittenRanking): string {
  const first = compareInEnglish.listed([best, ...equal].map(quoted));
  const [earn, seem] = equal.length > 0 ? ['earn', 'seem'] : ['earns', 'seems'];
  const most = equal.length > 0 ? 'most, each as much as the other' : 'most';
  if (open.length > 0) {
    const names = compareInEnglish.listed(open.map(quoted));
    const start = `Of ${count} scenarios ${first} ${seem} to earn most, but cannot be told from ${names} yet`;
    return against && !open.includes(against.against)
      ? `${start}; ${equal.length > 0 ? sentence(against) : sentence(against).replace(quoted(best), 'it')}${service(against)}`
      : start;
  }
  const lead = isOnce
    ? `${ONCE}${first} ${earn} ${most} of ${count} scenarios`
    : `Of ${count} scenarios ${first} ${earn} ${most}`;
  const shown = against ?? next;
  if (!shown) return `All ${count} scenarios earn exactly as much`;
  return `${lead}: ${shown.amount} a year more than ${quoted(shown.against)}${service(shown)}`;
}
