import type {CostGroup, WhyFindingText, WrittenOrder} from './why-finding.ts';
import {whyPageInEnglish} from './why-page-en.ts';

const GROUPS: Readonly<Record<CostGroup, string>> = {
  goods: 'goods',
  stock: 'ordering and holding stock',
  orders: 'orders',
  warehouse: 'the warehouse',
  labour: 'wages',
  delivery: 'delivery',
  penalties: 'late orders',
  fixed: 'fixed cost',
  imputed: 'lost goodwill',
  other: 'the rest',
};

const {kind: kinds, by: groupings} = whyPageInEnglish.cycle;

/** Where the money and the time go, in English. */
export const whyFindingInEnglish: WhyFindingText = {
  statement: (found) => {
    switch (found.type) {
      case 'revenue': {
        const parts = found.parts.map(
          ({group, share}, i) => `${share}${i === 0 ? ' go' : ''} into ${GROUPS[group]}`,
        );
        const end = found.isLoss ? `: ${found.left} more than comes in` : `; ${found.left} stay`;
        return `Of every 100 ${found.unit} of revenue, ${parts.join(', ')}${end}`;
      }
      case 'cost': {
        const parts = found.parts.map(({line, share}) => `${share} ${lower(line)}`);
        return `No revenue, and cost of ${found.amount} a year: ${parts.join(', ')}`;
      }
      case 'nothing':
        return 'No money moves in this scenario';
      default:
        return found satisfies never;
    }
  },
  cycle: (found) => {
    switch (found.type) {
      case 'parts': {
        const [first, ...others] = found.parts.map(({kind, share}) => ({share, name: kinds[kind]}));
        const more = others.map(({share, name}) => `, ${share} ${name}`).join('');
        return `${first.share === '100%' ? 'All' : first.share} of the ${found.mean} from order to delivery is ${first.name}${more}`;
      }
      case 'instant':
        return 'Every order is delivered in the instant in which it is placed';
      case 'none':
        return 'No order was delivered, so no time can be taken apart';
      default:
        return found satisfies never;
    }
  },
  groups: (found) => {
    switch (found.type) {
      case 'differ': {
        const of = {segment: 'of', channel: 'by', class: 'of class'}[found.by];
        const {slowest, fastest, cause} = found;
        const share = cause.share === '100%' ? 'all' : cause.share;
        return `Orders ${of} ${slowest.name} take longest, ${slowest.mean}, those ${of} ${fastest.name} ${fastest.mean}; ${share} of the difference is ${kinds[cause.kind]}`;
      }
      case 'alike':
        return `Orders take about as long whatever their ${groupings[found.by]}, ${found.least} to ${found.most}: the intervals overlap`;
      case 'same':
        return `Orders take the same time whatever their ${groupings[found.by]}: ${found.mean}`;
      default:
        return found satisfies never;
    }
  },
  lateness: (found) => {
    switch (found.type) {
      case 'late':
        return `${found.late} of ${found.promised} orders with a promise came late (${found.share})`;
      case 'onTime':
        return `None of ${found.promised} orders with a promise came late`;
      case 'unpromised':
        return `None of ${found.orders} orders had a promise; these took longest`;
      default:
        return found satisfies never;
    }
  },
  order: ({cause, ...order}) => {
    const delay =
      cause &&
      `it was held up for ${cause.heldUp}, ${cause.share === '100%' ? 'all' : cause.share} of that ${cause.name}`;
    return `Order ${order.number} of ${order.segment} ${outcome(order)}; ${delay ?? 'nothing held it up'}`;
  },
  sum: ({took, heldUp, useful, promise}) => {
    const whole = `${took} = ${heldUp} held up + ${useful} work, handling and transport`;
    if (!promise) return whole;
    const {came, time} = promise;
    const rest = came === 'asPromised' ? '' : ` ${came === 'late' ? '+' : '−'} ${promise.by} ${came}`;
    return `${whole} = ${time} promised${rest}`;
  },
  until: (name, stage) => `${name} (${lower(stage)})`,
};

function outcome({came, took}: Pick<WrittenOrder, 'came' | 'took'>): string {
  switch (came?.type) {
    case undefined:
      return `took ${took}`;
    case 'asPromised':
      return 'came just when it was promised';
    case 'late':
      return `came ${came.by} late`;
    case 'early':
      return `came ${came.by} before it was due`;
    default:
      return came satisfies never;
  }
}

function lower(line: string): string {
  return line.charAt(0).toLowerCase() + line.slice(1);
}
