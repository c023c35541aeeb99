import type {Coverage, Directory} from '../directory.ts';
import type {Draft} from '../draft.ts';
import {listed, show} from '../messages.ts';
import {fault, warning, type Place, type Report} from '../report.ts';

/** Substitutes must be other products, and lead nowhere back; rules for backorders must have something to act on. */
export function checkShortage(draft: Draft, names: Directory, cover: Coverage, report: Report): void {
  checkSubstitutes(draft, names, cover, report);
  const hasPriority = (draft.segments ?? []).some((segment) => segment && segment.priority !== null);
  for (const [i, site] of (draft.sites ?? []).entries())
    for (const [j, stock] of (site?.stock ?? []).entries()) {
      if (!stock?.backorders) continue;
      const {serve, ageing} = stock.backorders;
      const place = ['sites', i, 'stock', j, 'backorders'];
      if (serve === 'priority' && !hasPriority)
        warning(
          report,
          [...place, 'serve'],
          'no segment has a priority, so that who came first is served first: write "priority" where customers differ',
          serve,
        );
      if (serve === 'fifo' && ageing !== undefined && ageing > 0)
        warning(
          report,
          [...place, 'ageing'],
          'who came first is served first, whatever the priority: write "serve": "priority", or leave "ageing" out',
          ageing,
        );
    }
  for (const [i, segment] of (draft.segments ?? []).entries()) {
    const whenShort = segment?.whenShort;
    if (whenShort?.type !== 'backorder' || whenShort.ship !== 'complete' || !whenShort.releaseAt) continue;
    warning(
      report,
      ['segments', i, 'whenShort', 'releaseAt'],
      'an order that leaves whole has no part that leaves before: write "partial", or leave "releaseAt" out',
      whenShort.releaseAt,
    );
  }
}

function checkSubstitutes(draft: Draft, names: Directory, cover: Coverage, report: Report): void {
  const known = new Set(names.products);
  const divisible = new Map((draft.products ?? []).map((product) => [product?.name, product?.divisible]));
  const stocked = new Set([...cover.values()].flatMap((products) => [...products.keys()]));
  for (const [i, product] of (draft.products ?? []).entries()) {
    const asked = product?.name;
    const others = (product?.substitutes ?? []).map((substitute) => substitute?.product);
    for (const [j, other] of others.entries()) {
      if (asked === undefined || other === undefined || !known.has(other)) continue;
      const place = ['products', i, 'substitutes', j, 'product'];
      if (other === asked)
        fault(report, place, 'a product is no substitute of itself: name another product', other);
      else if (others.indexOf(other) < j)
        fault(report, place, `${show(other)} is named already: name each product once`, other);
      else if (divisible.get(asked) !== divisible.get(other))
        fault(
          report,
          place,
          `${show(divisible.get(asked) ? asked : other)} is divisible and ${show(divisible.get(asked) ? other : asked)} is not: name a product that is sold alike`,
          other,
        );
      else if (!stocked.has(other))
        warning(
          report,
          place,
          `no site has stock of ${show(other)}, so that nobody can take it: add stock, or leave it out`,
          other,
        );
    }
  }
  reportCircles(draft, report);
}

/** Every circle once, at the substitute that closes it. */
function reportCircles(draft: Draft, report: Report): void {
  const products = draft.products ?? [];
  const index = new Map(products.map((product, i) => [product?.name, i]));
  const isDone = new Set<number>();
  const visit = (i: number, way: readonly number[]) => {
    for (const [j, substitute] of (products[i]?.substitutes ?? []).entries()) {
      const next = index.get(substitute?.product);
      if (next === undefined || next === i || isDone.has(next)) continue;
      const since = way.indexOf(next);
      if (since < 0) visit(next, [...way, next]);
      else reportCircle(report, ['products', i, 'substitutes', j, 'product'], way.slice(since), products);
    }
    isDone.add(i);
  };
  for (let i = 0; i < products.length; i++) if (!isDone.has(i)) visit(i, [i]);
}

function reportCircle(
  report: Report,
  place: Place,
  circle: readonly number[],
  products: NonNullable<Draft['products']>,
): void {
  const name = (i: number) => products[i]?.name ?? '';
  fault(
    report,
    place,
    `${listed(circle.map(name))} are substitutes of each other in a circle: leave one of them out`,
    name(circle[0]),
  );
}
