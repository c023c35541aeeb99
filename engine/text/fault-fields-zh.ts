import {fieldsInChinese} from './fields-zh.ts';
import type {Phrase} from './phrase-book.ts';

/** Fields that may not be left out: what the schema says of them, and the end of the way by which their Chinese is found. */
const REQUIRED: readonly (readonly [description: string, field: string])[] = [
  ['Format and version of the file.', 'format'],
  ['Things that are bought, stocked and sold.', 'products'],
  ['Places that supply, keep or hand out goods.', 'sites'],
  ['Customers who order alike.', 'segments'],
  ['Name, unique among the products.', 'products.name'],
  ['Name, unique among the sites and segments.', 'sites.name'],
  ['Name, unique among the channels.', 'channels.name'],
  ['Name, unique at its site.', 'stations.name'],
  ['Name of the lever.', 'levers.name'],
  ['Class of the products.', 'stock.product.class'],
  ['Reorder point [units], or a service target to derive it from.', 'policy.reorderPoint.reorderPoint'],
  [
    'Base-stock level [units], at least 0, or a service target to derive it from.',
    'baseStock.baseStockLevel',
  ],
  ['Time between looks [days], above 0.', 'review.every'],
  ['Time until receipt [days]; of an order, until it reaches its source.', 'pipeline.in'],
  ['Units of each product, above 0.', 'pipeline.quantity'],
  ['Instant of the receipt [days from the start].', 'scheduledReceipts.at'],
  ['Instant of the order [days from the start].', 'forcedOrders.at'],
  ['Units of each product; 0 orders nothing.', 'forcedOrders.quantity'],
  ['Service time of one job [days].', 'stations.time'],
  ['The stage that is reached.', 'process.stage'],
  ['Name of a step of the process, or a stage: its first step.', 'next.to'],
  ['Share of the orders that go there, above 0 and at most 1.', 'next.share'],
  ['Station of this site that makes it.', 'production.station'],
  ['Site where the goods leave.', 'lanes.from'],
  ['Site or segment where they arrive.', 'lanes.to'],
  ['Lead time [days].', 'iid.of'],
  ['Lead time before waiting [days].', 'fifo.of'],
  ['Time between departures [days], above 0.', 'schedule.every'],
  ['Departures of a Poisson process [1/day], above 0.', 'schedule.poisson'],
  ['When the segment orders.', 'segments.orders'],
  ['Orders placed at an epoch, rounded to a whole number.', 'compound.batch'],
  ['Time between two orders [days].', 'renewal.between'],
  ['Rate in each phase, of the whole segment [1/day], at least 0.', 'mmpp.perDay'],
  ['Length of a cycle [days], above 0.', 'nhpp.cycle'],
  ['Instants of the course within a cycle [days], rising.', 'nhpp.at'],
  ['Rate at each instant, of the whole segment [1/day], at least 0.', 'nhpp.perDay'],
  ['Number of customers, at least 1.', 'finiteSource.customers'],
  ['Rate of each customer while no order of his is open [orders/day], above 0.', 'finiteSource.perDay'],
  ['Instant of placing [days from the start].', 'events.at'],
  ['What is ordered.', 'events.lines'],
  ['Product ordered.', 'events.lines.product'],
  ['Units ordered, above 0; a whole number unless the product is divisible.', 'events.lines.quantity'],
  ['Time from placing an order to having all of it [days], above 0.', 'promise.cycleTime'],
  ['Sites that are asked, in this sequence.', 'transship.from'],
  ['Demand f against service x, up to a factor.', 'response.curve'],
  ['Service, a share above 0, under which the base demand arose.', 'response.reference'],
  ['Relative change of demand per unit of service.', 'linear.slope'],
  ['Elasticity of demand to service, at least 0.', 'power.exponent'],
  ['Relative growth of demand per unit of service.', 'exponential.rate'],
  ['Steepness at the midpoint, in logits per unit of service.', 'logit.slope'],
  ['Service, a share, at which half of the answer is given.', 'logit.midpoint'],
  ['Demand far below the midpoint, at least 0.', 'logit.low'],
  ['Demand far above the midpoint, above 0.', 'logit.high'],
  ['Service, a share, below which better service brings nothing.', 'threshold.threshold'],
  ['Service, a share, beyond which better service brings nothing.', 'threshold.saturation'],
  ['Relative rise of demand from the threshold to the saturation.', 'threshold.gain'],
  ['Service of each point, a share, strictly rising.', 'curve.table.at'],
  ['Demand at each point, at least 0.', 'curve.table.factor'],
  ['Segments whose demands of a period are correlated, two or more.', 'correlations.segments'],
  [
    'Correlations of the normals behind the demands, row by row: symmetric, 1 on the diagonal, positive semidefinite.',
    'correlations.matrix',
  ],
  ['Length of a period [days], above 0.', 'run.period.every'],
  ['Path of the assumed figures, such as "products[*].cost".', 'assumptions.path'],
  ['Where the figure comes from.', 'assumptions.why'],
  [
    'Paths of the numbers that take the value, such as "sites[name=dc].stock[*].policy.reorderPoint.value".',
    'levers.paths',
  ],
  ['Lowest value, in the unit of the figures.', 'levers.from'],
  ['Greatest value, above "from".', 'levers.to'],
  ['The value.', 'constant.value'],
  ['Least value.', 'min'],
  ['Greatest value.', 'max'],
  ['Least value, whole.', 'discreteUniform.min'],
  ['Greatest value, whole.', 'discreteUniform.max'],
  ['Mean.', 'mean'],
  ['Number of phases, whole, at least 1.', 'erlang.shape'],
  ['Mean of each law.', 'hyperexponential.means'],
  ['Share of each value, adding up to 1.', 'shares'],
  ['Standard deviation, above 0.', 'sd'],
  ['Coefficient of variation: standard deviation over mean, from 0.0001 to 100.', 'cv'],
  ['Mean before the range is cut out.', 'truncatedNormal.mean'],
  ['Standard deviation before the range is cut out, above 0.', 'truncatedNormal.sd'],
  ['Shape, from 0.05 to 1000000.', 'weibull.shape'],
  ['Shape, from 2.01 to 1000000; the variance is infinite at 2.', 'pareto.shape'],
  ['Scale.', 'scale'],
  ['Most likely value.', 'mode'],
  ['First shape, from 0.05 to 1000000.', 'beta.alpha'],
  ['Second shape, from 0.05 to 1000000.', 'beta.beta'],
  ['Median.', 'logLogistic.scale'],
  ['Variance, above the mean.', 'negativeBinomial.variance'],
  ['Number of successes r; the variance is mean + mean^2 / r.', 'negativeBinomial.dispersion'],
  ['Number of successes, above 0.', 'negativeBinomial.r'],
  ['Chance of success, above 0 and below 1.', 'p'],
  ['Mean, at least 1.', 'geometric.mean'],
  ['Number of trials, whole, at least 1.', 'binomial.trials'],
  ['Mean number of quantities.', 'compoundPoisson.meanCount'],
  ['Law of a quantity.', 'compoundPoisson.of'],
  ['The values.', 'values'],
];

/** What belongs where a field is missing, in Chinese, with its unit. */
export const missingFieldsInChinese: readonly Phrase[] = [
  ...REQUIRED.map(([description, field]): Phrase => [asMissing(description), meaningOf(description, field)]),
  [
    'rate on a day whose factors are 1, of the whole segment [1/day], at least 0',
    '各系数为 1 的一天里，整个客户群的频率，至少为 0（次/天）',
  ],
  ['the laws', '各个分布'],
  ['a service level that the level is derived from', '"target"，即由服务目标推算'],
];

/** A description as the message has it: within the sentence. */
function asMissing(description: string): string {
  return `${description[0].toLowerCase()}${description.slice(1).replace(/\.$/, '')}`;
}

function meaningOf(description: string, field: string): string {
  const [title, meaning = title] = fieldsInChinese.fields[field];
  const unit = / \[(.*?)\]/.exec(description)?.[1];
  const inUnit = unit === undefined ? '' : `（${fieldsInChinese.units[unit]('')}）`;
  return `${meaning.replace(/。$/, '')}${inUnit}`;
}
