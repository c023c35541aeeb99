import type {FindingText, WrittenFurther, WrittenOptimum, WrittenReason} from './finding.ts';

/** What was found, in English. */
export const findingInEnglish: FindingText = {
  optimum: (found) =>
    found.overloaded
      ? `No answer: at ${found.value}, which earns most in this run, ${found.overloaded.station} at ${found.overloaded.site} gets more work than it can do, and ${found.isLoss ? 'a loss of ' : ''}${found.amount} a year cannot last`
      : found.isFlat
        ? `It hardly matters: ${subject(found)} anywhere from ${found.range.low} to ${found.range.high} ${nearly(found, `${found.amount} a year`)}`
        : `${promise(found)}${end(found)} (${found.interval.low} to ${found.interval.high}): ${result(found)} a year; ` +
          `anything from ${found.flatBand.low} to ${found.flatBand.high} ${nearly(found, 'that')}`,
  further: (further) => `${way(further)} ${effect(further)}${reasons(further)}`,
  peak: (peak) => {
    switch (peak.type) {
      case 'inside':
        return `Profit is greatest at ${peak.value}, where ${peak.step === 'point' ? 'one point more' : 'a step of 1 more'} costs what it brings`;
      case 'atEnd':
        return `Profit is greatest at ${peak.value}, the ${peak.end === 'high' ? 'top' : 'bottom'} of the range`;
      case 'overloaded':
        return `Profit is greatest at ${peak.value}, where a station is overloaded and it cannot last`;
      case 'flat':
        return `Profit hardly changes from ${peak.low} to ${peak.high}`;
      default:
        return peak satisfies never;
    }
  },
  stop: '.',
  basis: (probability, indifference, replications) =>
    `The choice is right with a probability of at least ${probability}, differences below ${indifference} a year aside, after ${replications} replications.`,
  openBasis: (confidence, indifference, replications) =>
    `After ${replications} replications the best value is not told with ${confidence} confidence, differences below ${indifference} a year aside: any of the interval may be the best.`,
  fresh: (replications) =>
    `The profit comes from ${replications} fresh replications that the search never saw.`,
  notFresh: 'The profit comes from the replications of the search itself and is a little too good.',
  bound: (bound) => {
    switch (bound.reason) {
      case 'improves':
        return `The best value lies at an end of the range, and profit rises from ${bound.neighbour} to it (${bound.change} a year for ${bound.step === 'point' ? 'one more point' : 'a step of 1'}): beyond ${bound.end} there may be a better one.`;
      case 'notDistinguishable':
        return `The best value lies at an end of the range, but cannot be told from ${bound.neighbour} beside it with ${bound.confidence} confidence: whether profit still rises there is open.`;
      case 'oneSystem':
        return 'All values of the range lead to the same stock levels: there is nothing to choose.';
      default:
        return bound satisfies never;
    }
  },
  budgetSpent: (budget, before) =>
    before === 'told'
      ? `All ${budget} replications were spent before the best value was told apart: take the interval as it stands, or allow more.`
      : `All ${budget} replications were spent before values closer to the best could be tried: allow more to look there.`,
  overloaded: ({site, station}, load, servers, needed) =>
    `${station} at ${site} is overloaded: work for ${load} of the time of ${servers === '1' ? 'its server' : `its ${servers} servers`} comes, so its queue grows for as long as the run goes on, and profit depends on the length of the run. It takes ${needed} servers, a shorter time of service, longer opening hours or less demand.`,
  overloadedAlong: ({site, station}, {low, high}) =>
    `${station} at ${site} is overloaded ${low === high ? `at ${low}` : `at values from ${low} to ${high}`}: the profit drawn there cannot last.`,
  neverServed: (dimension, name, demanded) =>
    `The demand ${dimension === 'product' ? 'for product' : 'of'} ${name} is never met: not one of ${demanded} ${dimension === 'product' ? 'units' : 'orders'} is delivered.`,
  openAtEnd: (orders, of) => `${orders} of ${of} orders were still open when the run ended.`,
  perYear: (money) => `${money} a year`,
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

/** What the values of the flat band come to. */
function nearly({flatBy, isLoss}: WrittenOptimum, amount: string): string {
  const verb = isLoss ? 'loses' : 'earns';
  return flatBy === 'profit'
    ? `${verb} within 1% of ${amount}`
    : `${verb} ${amount}, to within 0.05% of revenue`;
}

function way({lever, side, way}: WrittenFurther): string {
  const end = side === 'more' ? 'the top of the range' : 'the bottom of the range';
  const direction = side === 'more' ? 'Raising' : 'Lowering';
  switch (way.type) {
    case 'points':
      return lever === 'target' ? `Two points ${side}` : `${direction} ${lever.named} by two points`;
    case 'units':
      return lever === 'target' ? `${way.steps} ${side}` : `${direction} ${lever.named} by ${way.steps}`;
    case 'end':
      return lever === 'target'
        ? `Going ${side === 'more' ? 'up' : 'down'} to ${way.value}, ${end},`
        : `Setting ${lever.named} to ${way.value}, ${end},`;
    default:
      return way satisfies never;
  }
}

function effect({effect, amount, indifference}: WrittenFurther): string {
  const small =
    indifference === null ? '' : `, less than the ${indifference} a year that the search tells apart`;
  switch (effect) {
    case 'cost':
      return `would cost ${amount} a year`;
    case 'gain':
      return `would bring ${amount} a year${small}`;
    case 'open':
      return `would change profit by ${amount} a year, which cannot be told from nothing`;
    case 'none':
      return 'would change nothing: it leads to the same operation';
    default:
      return effect satisfies never;
  }
}

/** What speaks for the change and what against it; the side that loses is said to be `only` so much. */
function reasons({effect, gains, losses}: WrittenFurther): string {
  const clauses = [
    gains.map((reason, i) => clause(reason, effect === 'cost' && i === 0)).join(' and '),
    losses.map((reason, i) => clause(reason, effect === 'gain' && i === 0)).join(' and '),
  ].filter((said) => said !== '');
  if (clauses.length === 0) return '';
  return `${effect === 'open' ? ':' : ', because'} ${clauses.join(' while ')}`;
}

function clause({of, isMore, amount}: WrittenReason, isOnly: boolean): string {
  const much = `${isOnly ? 'only ' : ''}${amount}`;
  const change = isMore ? 'more' : 'less';
  switch (of) {
    case 'extraSales':
      return `the extra sales leave ${much} after their goods`;
    case 'lostSales':
      return `the sales lost would have left ${much} after their goods`;
    case 'sales':
      return `sales leave ${much} ${change} after their goods`;
    default:
      return `${cost(of)} ${much} ${change}`;
  }
}

const PLURAL: readonly string[] = ['stock.backorders', 'penalties.lateness'];

/** A line of the statement as the subject of what it costs. */
function cost({line, name}: {line: string; name: string}): string {
  if (line === 'fixed.offer') return 'the offer itself costs';
  return `${name.charAt(0).toLowerCase()}${name.slice(1)} ${PLURAL.includes(line) ? 'cost' : 'costs'}`;
}
