import type {CostGroup, WhyFindingText} from './why-finding.ts';
import {whyPageInEnglish} from './why-page-en.ts';

const GROUPS: Readonly<Record<CostGroup, string>> = {
  goods: 'goods',
  stock: 'ordering and holding stock',
  orders: 'orders',
  warehouse: 'the warehouse',
  delivery: 'delivery',
  penalties: 'late orders',
  fixed: 'fixed cost',
  imputed: 'lost goodwill',
  other: 'the rest',
};

const {kind: kinds} = whyPageInEnglish.cycle;

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
};

function lower(line: string): string {
  return line.charAt(0).toLowerCase() + line.slice(1);
}
