import type {Measures, Statement} from '../../engine/run/summary.ts';

interface Figures {
  measures: Measures;
  statement: Statement;
}

/** Definitions of service: what share of something went well. */
const SERVICE: readonly string[] = [
  'fillRate',
  'cycleServiceLevel',
  'readyRate',
  'onTimeRate',
  'otif',
  'inFullRate',
  'orderFillRate',
  'lineFillRate',
  'cycleNoZeroStock',
  'noBackorderTime',
  'demandMetInPeriod',
  'alphaService',
  'gammaService',
];

/** What is looked at beside them. */
const BESIDE: readonly string[] = ['orderCycleTime.mean', 'orderCycleTime.p95', 'averageOnHand', 'unitsLost'];

/** Measures that any of the figures have, by how they are shown; the codes of each in their order. */
export function shownMeasures(all: readonly Figures[]): Record<'service' | 'beside' | 'all', string[]> {
  const known = merged(
    all.map(({measures}) => Object.keys(measures).filter((code) => measures[code].mean !== null)),
  );
  const isKnown = new Set(known);
  return {
    service: SERVICE.filter((code) => isKnown.has(code)),
    beside: BESIDE.filter((code) => isKnown.has(code)),
    all: known,
  };
}

/** Lines of cost that any of the figures have, by an order that knows every line. */
export function costLines(all: readonly Figures[], order: readonly string[]): string[] {
  const known = new Set(all.flatMap(({statement}) => Object.keys(statement)));
  return order.filter((line) => line.includes('.') && !line.startsWith('revenue.') && known.has(line));
}

/**
 * The amount that fills a bar: the greatest cost of any line but goods, in any of the figures, as goods would leave nothing to see of the
 * others; that of goods where there is no other cost.
 */
export function barScale(all: readonly Figures[], lines: readonly string[]): number {
  const greatest = (counted: readonly string[]) =>
    Math.max(0, ...all.flatMap(({statement}) => counted.map((line) => Math.abs(statement[line]?.mean ?? 0))));
  return greatest(lines.filter((line) => !line.startsWith('goods.'))) || greatest(lines) || 1;
}

/** The names of several lists that agree on their order. */
function merged(lists: readonly (readonly string[])[]): string[] {
  const names: string[] = [];
  for (const list of lists)
    list.forEach((name, i) => {
      if (!names.includes(name)) names.splice(i === 0 ? 0 : names.indexOf(list[i - 1]) + 1, 0, name);
    });
  return names;
}
