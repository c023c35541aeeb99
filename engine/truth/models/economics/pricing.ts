import type {Model} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {basedPrice, groupPrice, type LinearCustomer} from '../../../theory/economics/delivered-price.ts';
import {bestPrice, quantityAtPrice, risklessPrice} from '../../../theory/economics/newsvendor-pricing.ts';
import {discountedCost, discountedOrder} from '../../../theory/lot-size/discounts.ts';
import {lawOfDemand, type NewsvendorDemand} from '../../../theory/newsvendor.ts';
import {pow} from '../../../kernel/math.ts';
import {curvesOf, gridOf, someOf} from '../../curve.ts';
import {numberOf, numbersOf, tableOf, textOf, valueOf, wrong} from '../../parameters.ts';
import type {Reading} from '../../reading.ts';
import {leftOver, playSeason} from './season.ts';

const PLAYED = 4; // places of a curve, beside its best

/** A newsvendor who sets the price as well. */
export const pricedNewsvendor: Model = (of) => {
  const model = textOf(of, 'demand_model').replace(/\s/g, '');
  const type = /a-b\*p\+eps/.test(model)
    ? 'additive'
    : /a\*p(\^|\*\*)\(?-b\)?\*eps/.test(model)
      ? 'multiplicative'
      : null;
  const noise = noiseIn(textOf(of, 'eps'));
  if (type === null || noise === null) return {missing: `priced demand ${model} with ${textOf(of, 'eps')}`};
  const options = {
    demand: {type, a: numberOf(of, 'a'), b: numberOf(of, 'b'), noise: lawOfDemand(noise)},
    unitCost: numberOf(of, 'unit_cost'),
    salvage: numberOf(of, 'salvage'),
  } as const;
  const best = bestPrice(options);
  const grid = gridOf(of, 'curve_price');
  const {unitCost, salvage, demand} = options;
  const play = (price: number, quantity: number, names: {profit: string; service: string; fill?: string}) => {
    const [scale, shift] =
      type === 'additive' ? [1, demand.a - demand.b * price] : [demand.a * pow(price, -demand.b), 0];
    const profit = (reading: Reading) =>
      price * quantity - (price - salvage) * leftOver(reading) - unitCost * quantity;
    return playSeason(moved(noise, scale, shift), quantity, {
      [names.profit]: profit,
      [names.service]: 'demandMetInPeriod',
      ...(names.fill === undefined ? {} : {[names.fill]: 'fillRate'}),
    });
  };
  const played = [
    play(best.price, best.quantity, {
      profit: 'profit_star',
      service: 'type1_service_star',
      fill: 'fill_rate_star',
    }),
    ...someOf(grid.length, PLAYED).map((i) =>
      play(grid[i], quantityAtPrice(options, grid[i]).quantity, {
        profit: `curve_profit[${i}]`,
        service: `curve_service[${i}]`,
      }),
    ),
  ];
  return {
    simulation: played.filter((one) => one !== null),
    theory: {
      price_star: best.price,
      Q_star: best.quantity,
      profit_star: best.profit,
      type1_service_star: best.cycleServiceLevel,
      fill_rate_star: best.fillRate,
      riskless_price: risklessPrice(options),
      curve_price: grid,
      ...curvesOf(grid, (price) => {
        const {quantity, profit, cycleServiceLevel} = quantityAtPrice(options, price);
        return {curve_Q: quantity, curve_profit: profit, curve_service: cycleServiceLevel};
      }),
    },
  };
};

/** The law of scale times ε, and so much more. */
function moved(noise: Noise, scale: number, shift: number): Noise {
  if (noise.type === 'uniform')
    return {type: 'uniform', min: scale * noise.min + shift, max: scale * noise.max + shift};
  return {type: 'normal', mean: scale * noise.mean + shift, sd: scale * noise.sd};
}

type Noise = Extract<NewsvendorDemand, {type: 'uniform' | 'normal'}>;

/** A law such as `uniform(-30,30)` or `normal(0,45)`; null where it is another. */
function noiseIn(text: string): Noise | null {
  const [, name, first, second] = /^(\w+)\(([-+.\de]+),([-+.\de]+)\)$/.exec(text.replace(/\s/g, '')) ?? [];
  if (name === 'uniform') return {type: 'uniform', min: Number(first), max: Number(second)};
  if (name === 'normal') return {type: 'normal', mean: Number(first), sd: Number(second)};
  return null;
}

/** Order quantities where larger ones cost less a unit. */
export const quantityDiscount: Model = (of) => {
  const word = textOf(of, 'discount');
  if (word !== 'all-units' && word !== 'incremental') return {missing: `a discount of the kind ${word}`};
  const options = {
    fixedOrderCost: numberOf(of, 'K'),
    holdingRate: numberOf(of, 'holding_rate'),
    demandRate: numberOf(of, 'lambda'),
    breakpoints: numbersOf(of, 'breakpoints'),
    unitCosts: numbersOf(of, 'unit_costs'),
    discount: word === 'all-units' ? 'allUnits' : 'incremental',
  } as const;
  const {orderQuantity, segment, cost} = discountedOrder(options);
  const grid = gridOf(of, 'curve_Q');
  return {
    theory: {
      Q_star: orderQuantity,
      segment,
      cost_star: cost,
      curve_Q: grid,
      ...curvesOf(grid, (quantity) => ({curve_cost: discountedCost(options, quantity)})),
    },
  };
};

/** Delivered prices from basing points on a line. */
export const basingPoints: Model = (of) => {
  const plants = tableOf(of, 'plants_km');
  const prices = tableOf(of, 'base_price');
  const points = Object.entries(tableOf(of, 'basing_points_km')).map(([name, position]) => ({
    name,
    position,
    basePrice: prices[name],
  }));
  const shipsFrom = valueOf(of, 'ships_from') as Record<string, string>;
  const freightRate = numberOf(of, 'freight_rate');
  const unitCost = numberOf(of, 'unit_cost');
  const sales = namedRows(of, 'customers_name_km_tons', 2).map(([name, position, quantity]) => {
    const from = shipsFrom[name];
    const price = basedPrice(points, {position, shippedFrom: plants[from]}, freightRate);
    return {...price, quantity, fob: (prices[from] ?? Object.values(prices)[0]) + price.actualFreight};
  });
  const total = (of: (sale: (typeof sales)[number]) => number) =>
    sales.reduce((sum, sale) => sum + sale.quantity * of(sale), 0);
  return {
    theory: {
      governing_basing_point: sales.map((sale) => sale.governingBasingPoint),
      delivered_price: sales.map((sale) => sale.deliveredPrice),
      actual_freight: sales.map((sale) => sale.actualFreight),
      billed_freight: sales.map((sale) => sale.billedFreight),
      phantom_freight: sales.map((sale) => sale.phantomFreight),
      freight_absorption: sales.map((sale) => sale.freightAbsorption),
      mill_net: sales.map((sale) => sale.millNet),
      total_margin: total((sale) => sale.millNet - unitCost),
      total_phantom_freight: total((sale) => sale.phantomFreight),
      total_absorption: total((sale) => sale.freightAbsorption),
      fob_mill_delivered_price: sales.map((sale) => sale.fob),
    },
  };
};

/** Prices by zone, for all alike, at the mill and for each customer. */
export const zonePrices: Model = (of) => {
  const freightRate = numberOf(of, 'freight_per_km');
  const unitCost = numberOf(of, 'unit_cost');
  const zones = valueOf(of, 'zones') as Record<string, string[]>;
  const customers = namedRows(of, 'customers_name_dist_alpha_beta', 3).map(
    ([name, distance, alpha, beta]) => ({
      name,
      alpha,
      beta,
      freight: freightRate * distance,
    }),
  );
  const priced = (group: readonly LinearCustomer[]) => groupPrice(group, unitCost, 'included');
  const members = (zone: string) => customers.filter(({name}) => zones[zone].includes(name));
  const byZone = Object.keys(zones).map((zone) => ({zone, ...priced(members(zone))}));
  const uniform = priced(customers);
  const mill = groupPrice(customers, unitCost, 'added');
  const single = customers.map((customer) => priced([customer]));
  const profit = (groups: readonly {profit: number}[]) => groups.reduce((sum, one) => sum + one.profit, 0);
  return {
    theory: {
      zone_price: Object.fromEntries(byZone.map(({zone, price}) => [zone, price])),
      zone_profit_total: profit(byZone),
      uniform_delivered_price: uniform.price,
      uniform_profit: uniform.profit,
      fob_mill_price: mill.price,
      fob_profit: mill.profit,
      discriminatory_delivered_price: single.map(({price}) => price),
      discriminatory_profit: profit(single),
      zone_phantom_freight: customers.map(({name, freight}) => {
        const zone = members(Object.keys(zones).find((one) => zones[one].includes(name)) ?? '');
        const weights = zone.reduce((sum, {beta}) => sum + beta, 0);
        return freight - zone.reduce((sum, one) => sum + one.beta * one.freight, 0) / weights;
      }),
    },
  };
};

/** Rows of a name and so many numbers. */
function namedRows(of: ReferenceCase, name: string, numbers: number): [string, ...number[]][] {
  const value = valueOf(of, name);
  const isRow = (row: unknown): row is [string, ...number[]] =>
    Array.isArray(row) &&
    row.length === numbers + 1 &&
    typeof row[0] === 'string' &&
    row.slice(1).every((one) => typeof one === 'number');
  if (!Array.isArray(value) || !value.every(isRow))
    throw wrong(name, value, `a list of a name and ${numbers} numbers each`);
  return value as [string, ...number[]][];
}
