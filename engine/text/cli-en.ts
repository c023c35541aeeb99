import type {CliText, UnplannedName} from './cli.ts';

const listed = (names: readonly string[]) => new Intl.ListFormat('en', {type: 'disjunction'}).format(names);

const UNPLANNED: Readonly<Record<UnplannedName, string>> = {
  substitutes: 'substitutes',
  transshipment: 'help from other sites',
  expediting: 'expediting',
  kept: 'units that are kept for some of them',
};

/** The command line in English. */
export const cliEnglish: CliText = {
  usage: 'usage',
  warning: 'warning',
  about:
    'fulcrum finds the logistics service level that pays: it plays orders, stock and transport forward in time ' +
    'and searches for the greatest profit.',
  more:
    'SCENARIO is a file, - for the standard input, or the name of one that comes with fulcrum, such as default. ' +
    'fulcrum COMMAND --help tells the options of a command.',
  optionsOf: 'Options',
  commands: {
    run: 'replicate one scenario; measures and statement with intervals',
    curve: 'service, cost, revenue and profit along one lever',
    optimize: 'the most profitable value of a lever, with its receipt',
    compare: 'two to six scenarios side by side on the same chance, with the intervals of their differences',
    orders:
      'the latest orders one by one: where their time went, and what held them up; --json adds how evenly orders come, by segment and product',
    fit: 'make a scenario of an order history',
    truth: 'run the reference cases of a folder and print a row each',
    presets: 'sets of values to begin with, for products and channels, or all that one of them sets',
    schema: 'print the JSON Schema of the scenario file',
  },
  options: {
    reps: 'replications; of every point for curve and, on average, for optimize',
    seed: 'name of the random figures; default: as the scenario says',
    preset:
      'give products or channels a set of values to begin with, before --set: products[name=bolt]=convenience',
    set: 'change a figure of the scenario, such as run.horizon=90',
    workers: 'threads to work on; default: the cores of this machine',
    all: 'show every quantity of every case',
    check: 'check in every replication that goods and money are conserved',
    lever: 'lever to move; default: the first of the scenario',
    from: 'lowest value of the lever, in place of its own',
    to: 'greatest value of the lever, in place of its own',
    points: 'values of the lever at equal steps; default 21',
    confidence: 'confidence of all intervals; default 0.95',
    indifference: 'difference of profit a year that is not worth telling apart',
    budget: 'replications in all',
    worst: 'number of orders to tell; default 10',
    service: 'measure of service to set against cost; default fillRate',
    best: 'compare each scenario at the most profitable value of its lever, which is searched for first',
    map: 'say which column holds order, at, customer, product, description, quantity, price or country',
    dates: 'how dates with the year last are written, where the file does not tell',
    start: 'day from which instants in minutes count; default 2026-01-05',
    keep: 'leave out a rule of the cleaning',
    out: 'file for the scenario; its replay and its orders are written beside it',
    name: 'name of the scenario; default: the name of the order file',
    currency: 'currency of the prices; default EUR',
    json: 'write the result as JSON, to the standard output or a file',
    csv: 'write the result as a table',
    quiet: 'no report, no progress, no warnings',
    lang: 'language of the report',
    help: 'print this',
    version: 'print the version',
  },
  right: {
    reps: 'a whole number of at least 1, or auto',
    seed: 'a text',
    workers: 'a whole number of at least 1',
    lever: 'the name of a lever',
    from: 'a number',
    to: 'a number',
    points: 'a whole number of at least 2',
    confidence: 'a share above 0 and below 1',
    indifference: 'an amount of money of at least 0',
    budget: 'a whole number of at least 30',
    worst: 'a whole number of at least 1',
    service: 'the name of a measure such as fillRate',
    name: 'a name',
    currency: 'a currency such as EUR',
    dates: 'dayMonthYear or monthDayYear',
    start: 'a date such as 2026-01-05',
    keep: 'nonProduct, duplicate or keyingError',
    out: 'a file',
    json: 'a file',
    csv: 'a file',
    lang: 'en or zh',
    preset: 'a path and a preset, such as products[*]=convenience',
    set: 'a path and a value, such as run.horizon=90',
    map: 'a column and a field, such as Number=order',
  },
  faults: {
    noCommand: (names) => `a command is missing: write ${listed(names)}`,
    unknownCommand: (names) => `there is no such command: write ${listed(names)}`,
    unknownOption: 'there is no such option',
    notHere: (command) => `does not go with ${command}`,
    noValue: 'takes no value',
    value: 'needs a value',
    wrong: (value, right) => `${JSON.stringify(value)} is not ${right}`,
    twice: 'stands twice: write it once',
    required: 'is missing: say where the result goes',
    missing: (json) =>
      json === null || json === '-'
        ? 'is missing'
        : `is missing, because --json took ${json} as the file to write: write what to work on before --json`,
    extra: (operand) =>
      operand === null ? 'is too much: this command works on nothing' : `is too much: write one ${operand}`,
    tooFew: (there, least, most, json) =>
      `stands ${there === 1 ? 'once' : `${there} times`}: write ${least} to ${most} of them` +
      (json === null || json === '-' ? '' : `; --json took ${json} as the file to write`),
    tooMany: (operand, most) => `is too much: write at most ${most} of ${operand}`,
    together: (other) => `does not go together with ${other}: write one of them`,
    onlyWith: (other) => `goes with ${other} alone: write that too, or leave this out`,
    bothOut: 'only one of --json and --csv can go to the standard output',
    isDirectory: (path) => `${path} is a folder: write the name of a file`,
    noDirectory: (path) => `there is no folder ${path}: make it first`,
    noFile: 'there is no such file',
    noScenario: (names) =>
      `there is no such file, and no scenario of that name comes with fulcrum: write a file, - or ${listed(names)}`,
    noPreset: (names) => `there is no preset of that name: write ${listed(names)}`,
    noOrders: (path) => `the scenario names this file of orders, but there is no file ${path}`,
    damaged: 'is a damaged gzip file: pack it again',
    noCases: 'there is no folder of that name with case files (*.json) in it',
    noLever:
      'there is nothing to move: give a stocking point that serves customers a service target, or describe a lever',
    unknownLever: (names) =>
      names.length === 0 ? 'the scenario has no levers' : `there is no such lever: write ${listed(names)}`,
    overScenario: (path) =>
      `would write over ${path}, which is a scenario: write --json after the scenarios, or the name of another file`,
    noService: (names) =>
      `is no share that all these scenarios have and of which more is better: write ${listed(names)}`,
    otherCurrency: (currency, first, ofFirst) =>
      `is ${currency}, but ${first} is in ${ofFirst}: write all scenarios in one currency`,
    interrupted: 'interrupted: nothing was written',
  },
  told: (fault) => fault,
  progress: {
    replications: (done, wanted) => `${done} of ${wanted} replications`,
    points: (replications) => `${replications} replications`,
    cases: (judged, name) => `${judged} cases, ${name}`,
    search: (step, used, best) =>
      `${{grid: 'first grid', select: 'telling the best apart', reestimate: 'fresh seeds'}[step]}, ${used} replications` +
      (best === null ? '' : `, best so far at ${best}`),
    fit: (step) =>
      ({
        read: 'reading the orders',
        clean: 'cleaning',
        fit: 'fitting',
        write: 'writing the scenario',
        done: 'done',
      })[step],
  },
  report: {
    runFinding: (name, profit, fillRate, isOverloaded) =>
      `${name}: a profit of ${profit}` +
      (fillRate === null ? '' : ` at a fill rate of ${fillRate}`) +
      (isOverloaded ? ', which cannot last: a station is overloaded.' : '.'),
    runBasis: (replications, counted, warmUp) =>
      `${replications} replication${replications === '1' ? '' : 's'} of ${counted} counted days${replications === '1' ? '' : ' each'} after ${warmUp} days of warm-up.`,
    curveFinding: (name, lever, best, profit, isOverloaded) =>
      `${name}: of the points along ${lever}, ${best} earns most, ${profit}` +
      (isOverloaded ? ', but that cannot last: a station is overloaded there.' : '.'),
    optimumFinding: (name, lever, value, profit, isOverloaded) =>
      isOverloaded
        ? `${name}: no answer. ${lever} at ${value} earns most in this run, ${profit}, but that cannot last: a station is overloaded there.`
        : `${name}: ${lever} at ${value} pays best, ${profit}.`,
    interval: (low, high, confidence) =>
      `The best lies between ${low} and ${high}, with a confidence of ${confidence}.`,
    flatBand: (low, high) =>
      `From ${low} to ${high} the profit is nearly the same: the flat band, within 1 %.`,
    selection: (probability, indifference) =>
      `The best is picked with a probability of at least ${probability}, differences below ${indifference} aside.`,
    noSelection: (confidence, indifference) =>
      `Which value is the best is not told with a confidence of ${confidence}, differences below ${indifference} aside: it may be any in that interval.`,
    effort: (used, budget) => `${used} of at most ${budget} replications were played.`,
    reestimated: (replications) =>
      `Profit, measures and statement come from ${replications} replications on fresh seeds.`,
    equilibrium: (factors) =>
      `Demand answers to service and settles at this multiple of the base: ${factors}.`,
    measures: 'Measures',
    statement: (unit) => `Statement, ${unit}`,
    weeks: 'Week by week of the counted time',
    week: 'week',
    byLifeStage: (unit) => `Profit by stage of the product life cycle (${unit})`,
    lifeStages: {
      development: 'Development',
      introduction: 'Introduction',
      growth: 'Growth',
      maturity: 'Maturity',
      decline: 'Decline',
      unallocated: 'No stage',
    },
    targets: 'Service targets',
    unplanned: (what) =>
      `Levels are derived as if all customers were served from one shelf alone, without ${listed(what.map((one) => UNPLANNED[one]))}.`,
    points: (lever) => `Along ${lever}`,
    target: 'target',
    achieved: 'achieved',
    revenue: 'revenue',
    cost: 'cost',
    difference: 'from best',
    site: 'site',
    products: (count) => `${count} products`,
    perYear: (money) => `${money} a year`,
    truthFinding: (passed, failed, unsupported) =>
      `${passed} passed, ${failed} failed, ${unsupported} unsupported.`,
    truth: {
      columns: ['', 'case', 'quantity', 'expected', 'theory', 'simulated', ''],
      andMore: (quantity, others) => `${quantity} (+${others})`,
      families: ['family', 'passed', 'failed', 'unsupported', 'with chance', 'of these simulated'],
    },
    verdict: {passed: 'passed', failed: 'FAILED', unsupported: 'unsupported'},
    written: (path) => `wrote ${path}`,
  },
  warnings: {
    targetMissed: (place, measure, target, achieved) => `${place}: ${measure} ${achieved}, target ${target}`,
    neverServed: (dimension, name, demanded) =>
      dimension === 'product'
        ? `the demand for product ${name} is never met: not one of ${demanded} units is delivered`
        : `the demand of ${name} is never met: not one of ${demanded} orders is delivered`,
    overloaded: ({site, station}, load, servers, needed) =>
      `${station} at ${site} is overloaded: work for ${load} of the time of ${servers === '1' ? 'its server' : `its ${servers} servers`} comes, the queue grows for as long as the run goes on, and profit depends on its length: ${needed} servers would do, or a shorter time of service, longer opening hours, or less demand`,
    overloadedAlong: ({site, station}, lever, {low, high}, values, ofValues) =>
      `${station} at ${site} is overloaded at ${values} of the ${ofValues} values of ${lever}, ${low === high ? low : `between ${low} and ${high}`}: what they earn cannot last, and depends on the length of the run`,
    openAtEnd: (orders, share) =>
      `${orders} counted orders (${share} of them) are still open when the run ends: a longer run.followUp lets them close`,
    atBound: (lever, value) => `the optimum lies at the end of ${lever}, ${value}`,
    improves: (neighbour, change, step) =>
      `profit rises from ${neighbour} to it, by ${change} for every ${step}, so the best may lie beyond`,
    notDistinguishable: (neighbour) =>
      `it cannot be told from ${neighbour} beside it, so whether profit still rises there is open`,
    oneSystem: 'every value that was tried gives the same operation',
    budgetSpent: (budget, confidence, before) =>
      before === 'told'
        ? `${budget} replications are spent before the best could be told apart at ${confidence}: a greater --budget narrows the interval`
        : `${budget} replications are spent before values closer to the best could be tried: a greater --budget looks there`,
    severalEquilibria: (count) =>
      `demand and service agree in ${count} different states; the first one was played`,
    more: (count) => `and ${count} more of this kind`,
  },
  history: {
    finding: (lines, orders, products, customers) =>
      `${lines} order lines in ${orders} orders for ${products} products by ${customers} known customers make the scenario.`,
    span: (first, last, days, openDays) =>
      `From ${first} to ${last}: ${days} days, orders on ${openDays} of them.`,
    file: (lines, encoding, delimiter) =>
      `The file has ${lines} lines, ${encoding}, separated by ${delimiter}.`,
    dropped: 'Dropped, by the first rule that fits',
    rule: {
      orderMissing: 'no order number',
      productMissing: 'no product code',
      dateUnreadable: 'no date',
      quantityUnreadable: 'no quantity',
      priceUnreadable: 'no price',
      badDebt: 'bad debt',
      cancellation: 'cancellation',
      writeOff: 'stock correction',
      nonProduct: 'no goods (postage, fees)',
      priceNotPositive: 'price not above zero',
      quantityNotPositive: 'quantity not above zero',
      quantityFractional: 'quantity not whole',
      duplicate: 'repeats an earlier line',
      keyingError: 'keying error',
    },
    lines: 'lines',
    units: 'units',
    value: 'value',
    firstLine: 'first line',
    kept: 'kept',
    productClasses: 'Products by value sold',
    customerClasses: 'Known customers by value bought',
    class: 'class',
    count: 'number',
    ofValue: 'of value',
    claimHolds: (measured, needed) =>
      `"5 % of the customers give 80 % of the sales" agrees with this history: they give ${measured}; 80 % takes ${needed} of them.`,
    claimFails: (measured, needed) =>
      `"5 % of the customers give 80 % of the sales" does not hold here: they give ${measured}; 80 % takes ${needed} of them.`,
    arrivals: (perDay, raw, after) =>
      `${perDay} orders on an open day; their variance is ${raw} times the mean (1 would be Poisson), ${after} times once weekday and month are taken out.`,
    linesPerOrder: (mean) => `${mean} lines an order.`,
    returns: (lines, units) =>
      `${lines} lines came back, ${units} of the units sold; they do not shrink the sales.`,
    assumptions: 'The history does not say; assumed are',
    why: (english) => english,
    next: (scenario) => `Next: fulcrum optimize ${scenario}`,
  },
};
