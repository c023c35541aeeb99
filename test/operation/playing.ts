import {
  compile,
  DAY,
  layoutOf,
  makePlan,
  MICRO,
  play,
  readScenario,
  STAGES,
  type Layout,
  type Network,
  type Plan,
  type PlayOptions,
  type Replication,
  type Scope,
} from '../../engine/index.ts';
import {Operation} from '../../engine/operation/operation.ts';
import {openStock} from '../../engine/operation/initial.ts';
import {EVENT} from '../../engine/operation/events.ts';

/** A scenario in motion: read, compiled and planned. */
export interface Ready {
  network: Network;
  plan: Plan;
  layout: Layout;
}

/** One replication with its figures by name. */
export interface Played extends Ready {
  replication: Replication;
  measure(name: string): number;
  measureBy(scope: Scope, row: string, name: string): number;
  /** Money over the counted time, signed. */
  money(line: string): number;
  profit: number;
}

/** A scenario as a planner writes it, with what every test leaves at its default. */
export function written(parts: object): object {
  return {
    format: 'fulcrum/scenario@1',
    products: [{name: 'item', cost: 10, price: 15}],
    ...parts,
  };
}

export function ready(source: object): Ready {
  const network = compile(readScenario(source).scenario);
  return {network, plan: makePlan(network), layout: layoutOf(network)};
}

export function played(
  source: object | Ready,
  seed = '1',
  replication = 0,
  options: PlayOptions = {},
): Played {
  const {network, plan, layout} = 'network' in source ? source : ready(source);
  const figures = play(network, plan, seed, replication, {check: true, ...options});
  const at = (names: readonly string[], name: string) => {
    if (!names.includes(name)) throw new RangeError(`there is no figure of that name: ${name}`);
    return names.indexOf(name);
  };
  return {
    network,
    plan,
    layout,
    replication: figures,
    measure: (name) =>
      figures.measures[
        at(
          layout.measures.map((measure) => measure.name),
          name,
        )
      ],
    measureBy: (scope, row, name) => {
      const names = layout.measuresBy[scope].map((measure) => measure.name);
      return figures.measuresBy[scope][at(layout.rows[scope], row) * names.length + at(names, name)];
    },
    money: (line) => figures.statement[at(layout.lines, line)] / MICRO,
    profit: figures.statement.reduce((sum, amount) => sum + amount, 0) / MICRO,
  };
}

/** A figure over independent replications. */
export interface Averaged {
  mean: number;
  standardError: number;
}

/** Mean and standard error of figures over independent replications. */
export function overReplications<Name extends string>(
  source: object,
  count: number,
  figures: (one: Played) => Record<Name, number>,
  seed = '1',
): Record<Name, Averaged> {
  const one = ready(source);
  const rows = Array.from({length: count}, (_, i) => figures(played(one, seed, i)));
  const average = (name: Name): Averaged => {
    const values = rows.map((row) => row[name]);
    const mean = values.reduce((sum, value) => sum + value, 0) / count;
    const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    return {mean, standardError: Math.sqrt(squares / (count - 1) / count)};
  };
  const names = Object.keys(rows[0]) as Name[];
  return Object.fromEntries(names.map((name) => [name, average(name)])) as Record<Name, Averaged>;
}

/** Measures by name. */
export function measures<Name extends string>(...names: Name[]): (one: Played) => Record<Name, number> {
  return ({measure}) =>
    Object.fromEntries(names.map((name) => [name, measure(name)])) as Record<Name, number>;
}

/** The instants of every order that ended, days by stage name, in the order in which they ended. */
export function orderLives(
  source: object | Ready,
  seed = '1',
  replication = 0,
): {at: Record<string, number>; counted: boolean; delivered: boolean}[] {
  const lives: {at: Record<string, number>; counted: boolean; delivered: boolean}[] = [];
  played(source, seed, replication, {
    onOrder: (instants, counted, delivered) =>
      lives.push({
        at: Object.fromEntries(STAGES.map((stage, i) => [stage, instants[i] / DAY])),
        counted,
        delivered,
      }),
  });
  return lives;
}

/** What customers ask for, line by line: `day segment product units`. Nothing else in the scenario may change it. */
export function customersOf(source: object, seed = '1', replication = 0): string[] {
  const {network, plan} = ready(source);
  const op = new Operation(network, plan, seed, replication);
  const asked: string[] = [];
  op.onClose = () => {};
  const see = (order: number, quantity: number) => {
    const segment = network.segments.name[op.orders.segment[order]];
    asked.push(`${op.clock.now / DAY} ${segment} ${op.orders.index[order]} ${quantity}`);
  };
  const demand = op.counts.demand.bind(op.counts);
  op.counts.demand = (order, line, quantity, served) => {
    see(order, quantity);
    demand(order, line, quantity, served);
  };
  const served = op.counts.served.bind(op.counts);
  op.counts.served = (order, line) => {
    see(order, op.orders.line.quantity[line]);
    served(order, line);
  };
  openStock(op);
  op.rhythms.start(op);
  op.demand.start(op);
  op.clock.run(network.horizon, op);
  return asked.sort();
}

/** Instants at which orders arrive, days. */
export function arrivalsOf(source: object, seed = '1', replication = 0): number[] {
  const arrivals: number[] = [];
  played(source, seed, replication, {
    trace: (now, _round, _phase, kind) => {
      if (kind === EVENT.arrival) arrivals.push(now / DAY);
    },
  });
  return arrivals;
}
