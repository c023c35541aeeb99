import {distribution, type DistributionSpec} from '../../kernel/distributions.ts';
import {demandAt, greatestFactor} from '../demand-response.ts';
import {offers, type Coverage, type Directory} from '../directory.ts';
import {intact, type Draft, type Loose} from '../draft.ts';
import {listed, rightName, show} from '../messages.ts';
import {orderedProducts} from '../ordered-products.ts';
import {RATED_ORDERS, type Orders} from '../orders.ts';
import type {Curve} from '../response.ts';
import {fault, warning, type Place, type Report} from '../report.ts';

type Segment = NonNullable<NonNullable<Draft['segments']>[number]>;

const MEAN_TOLERANCE = 1e-6;
const LARGEST_ROUNDED_TO_NOTHING = 0.4999999;
const MANY = 0.01;
/** Potential orders come at the greatest rate that service can bring about: more of them would be drawn for nothing. */
const GREATEST_FACTOR = 1000;
const ASKS_FOR_NOTHING = 'the lines ask for nothing: they get one unit';

/** Every segment must have somebody who can serve it, orders that can be made, and a response that can act. */
export function checkSegments(
  draft: Draft,
  names: Directory,
  cover: Coverage,
  attachments: Readonly<Record<string, unknown>>,
  report: Report,
): void {
  const lanes = new Set((draft.lanes ?? []).map((lane) => `${lane?.from}\n${lane?.to}`));
  const divisible = (draft.products ?? []).every((product) => product?.divisible === true);
  const goodwill = draft.costs?.imputed?.goodwill ?? 0;
  const isOffered = offers(draft, cover);
  for (const [i, segment] of (draft.segments ?? []).entries()) {
    if (!segment) continue;
    const place = ['segments', i];
    checkService(place, segment, names, cover, isOffered, report);
    for (const site of segment.servedBy ?? [])
      if (
        segment.name !== undefined &&
        names.sites.includes(site ?? '') &&
        !lanes.has(`${site}\n${segment.name}`)
      )
        warning(
          report,
          place,
          `no lane leads from ${show(site)} to ${show(segment.name)}: delivery takes no time and costs nothing`,
        );
    if ('channels' in segment && segment.channels === undefined)
      fault(
        report,
        [...place, 'channels'],
        `missing; write the share of each channel: ${listed(names.channels)}`,
      );
    checkBasket(place, segment, divisible, report);
    checkOrders([...place, 'orders'], segment.orders, attachments, report);
    checkResponse(place, segment, report);
    if (segment.response && goodwill > 0)
      warning(
        report,
        [...place, 'response'],
        'costs.imputed.goodwill stands for future loss, and this response plays it: the loss is counted twice',
      );
  }
}

function checkService(
  place: Place,
  segment: Segment,
  names: Directory,
  cover: Coverage,
  isOffered: ReturnType<typeof offers>,
  report: Report,
): void {
  const {servedBy} = segment;
  if (!servedBy) return;
  if (servedBy.length === 0)
    return fault(
      report,
      [...place, 'servedBy'],
      'no site can serve this segment: name a site that has stock',
    );
  for (const [j, site] of servedBy.entries())
    if (site !== undefined && servedBy.indexOf(site) < j)
      fault(report, [...place, 'servedBy', j], `${show(site)} is named already: name each site once`, site);
  if (servedBy.some((site) => site === undefined || !cover.has(site))) return;
  const known = new Set(names.products);
  const sites = [...servedBy, ...(segment.transship?.from ?? [])];
  const missing = orderedProducts(segment, names.products).filter(
    (product) => known.has(product) && !sites.some((site) => isOffered(site, product)),
  );
  if (missing.length > 0)
    fault(
      report,
      [...place, 'servedBy'],
      `no site that serves this segment has stock of ${listed(missing)}: the sites are ${listed(servedBy as string[])}`,
    );
}

function checkBasket(place: Place, segment: Segment, divisible: boolean, report: Report): void {
  const {basket} = segment;
  if (segment.orders?.type === 'everyPeriod') checkPeriodDemand(place, segment, report);
  else {
    warnOfNothing([...place, 'lines'], segment.lines, 'the orders have no line: they get one', report);
    if (!divisible) {
      warnOfNothing([...place, 'quantity'], segment.quantity, ASKS_FOR_NOTHING, report);
      for (const [product, law] of Object.entries(basket?.quantities ?? {}))
        warnOfNothing([...place, 'basket', 'quantities', product], law, ASKS_FOR_NOTHING, report);
    }
  }

  const shares = basket?.shares;
  if (typeof shares !== 'object') return;
  const products = new Set(Object.keys(shares));
  if (products.size === 0)
    fault(
      report,
      [...place, 'basket', 'shares'],
      'the basket is empty: write a weight for at least one product, or "*"',
    );
  for (const product of Object.keys(basket?.quantities ?? {}))
    if (!products.has(product))
      fault(
        report,
        [...place, 'basket', 'quantities', product],
        `${show(product)} is not in the basket: ${rightName(product, [...products], 'products of the basket')}`,
      );
}

/** The demand of a period has one line for each product of the basket. */
function checkPeriodDemand(place: Place, {lines, basket}: Segment, report: Report): void {
  if (lines !== undefined && lines !== 1)
    fault(
      report,
      [...place, 'lines'],
      'the demand of a period has one line for each product: leave "lines" out',
      lines,
    );
  const weights = Object.values(typeof basket?.shares === 'object' ? basket.shares : {});
  if (weights.some((weight) => weight !== weights[0]))
    fault(
      report,
      [...place, 'basket', 'shares'],
      'every period asks for each product of the basket, whatever its weight: write 1 for each, and how much in "quantities"',
    );
}

/** A count is rounded and at least 1, so a law that often goes below that is not what it seems. */
function warnOfNothing(place: Place, law: Loose<DistributionSpec>, what: string, report: Report): void {
  const spec = intact<DistributionSpec>(law);
  if (spec === undefined) return;
  if (typeof spec === 'object' && 'values' in spec && spec.values.every((value) => value >= 0.5)) return;
  const none = distribution(spec).cdf(LARGEST_ROUNDED_TO_NOTHING);
  if (none > MANY) warning(report, place, `${Number((100 * none).toPrecision(2))} % of ${what}`);
}

function checkOrders(
  place: Place,
  orders: Loose<Orders>,
  attachments: Readonly<Record<string, unknown>>,
  report: Report,
): void {
  switch (orders?.type) {
    case 'poisson':
    case 'compound': {
      const dayFactor = intact<DistributionSpec | null>(orders.dayFactor) ?? 1;
      const {mean} = distribution(dayFactor);
      if (Math.abs(mean - 1) > MEAN_TOLERANCE)
        fault(
          report,
          [...place, 'dayFactor'],
          `the factor has the mean ${Number(mean.toPrecision(6))}: it must be 1; put the level into "perDay"`,
        );
      break;
    }
    case 'renewal':
      if (distribution(intact<DistributionSpec>(orders.between) ?? 1).mean === 0)
        fault(
          report,
          [...place, 'between'],
          'the time between two orders is 0: it must be above 0 on average',
        );
      break;
    case 'trace': {
      const {file, events, customers} = orders;
      if (file === null && events === null)
        fault(report, place, 'write "file", the name of an order file, or "events", the orders themselves');
      if (typeof file === 'string' && events)
        fault(report, place, 'both "file" and "events" are given: write one of them');
      if (typeof file === 'string' && !Object.hasOwn(attachments, file))
        fault(
          report,
          [...place, 'file'],
          `there is no attachment ${show(file)}: ${rightName(file, Object.keys(attachments), 'attachments')}`,
          file,
        );
      if (customers && events)
        fault(
          report,
          [...place, 'customers'],
          'customers are picked from a file: orders in "events" have none',
        );
      break;
    }
    case 'mmpp':
    case 'nhpp':
    case 'everyPeriod':
    case 'finiteSource':
    case undefined:
      break;
    default:
      orders satisfies never;
  }
}

function checkResponse(place: Place, segment: Segment, report: Report): void {
  const {response, orders, promise} = segment;
  if (!response) return;
  if (orders?.type !== undefined && !RATED_ORDERS.includes(orders.type))
    fault(
      report,
      [...place, 'response'],
      `orders of the type "${orders.type}" have no rate that could answer to service: use poisson or compound, or leave the response out`,
    );
  if (response.to === 'onTimeRate' && promise === null)
    fault(
      report,
      [...place, 'response', 'to'],
      'customers answer to the on-time rate, but nothing is promised: write "promise"',
    );
  const {reference} = response;
  const curve = intact<Curve>(response.curve);
  if (curve === undefined || reference === undefined) return;
  if (demandAt({curve, reference}, reference) === 0)
    fault(
      report,
      [...place, 'response', 'curve'],
      `demand is 0 at the reference ${reference}: the history arose there, so it must be above 0`,
    );
  else if (!(greatestFactor({curve, reference}) <= GREATEST_FACTOR))
    fault(
      report,
      [...place, 'response', 'curve'],
      'the best service would bring more than 1000 times the base demand: write a curve that is less steep',
    );
}
