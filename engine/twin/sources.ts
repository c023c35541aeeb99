import type {QueueFigures} from './queue-figures.ts';
import type {Solved} from './solved.ts';
import type {StockMethod} from './stock-figures.ts';

/** How a part of a scenario was solved. */
export type Method = StockMethod | QueueFigures['method'];

/** Where each method is published. */
export const SOURCES: Readonly<Record<Method, string>> = {
  positionUniform: 'Hadley & Whitin (1963), Analysis of Inventory Systems, chapter 4',
  positionRenewal: 'Zheng & Federgruen (1991), Operations Research 39, 654-665',
  periodicReview: 'Hadley & Whitin (1963), Analysis of Inventory Systems, chapter 5',
  scheduledDepartures: 'Zipkin (2000), Foundations of Inventory Management, chapter 7',
  palm: 'Palm (1938); Feeney & Sherbrooke (1966), Management Science 12, 391-411',
  erlangLoss: 'Erlang (1917); Karush (1957), Operations Research 5, 693-703',
  oneOutstanding: 'Hadley & Whitin (1963), Analysis of Inventory Systems, section 4-11',
  warehouseRetailers: 'Graves (1985), Management Science 31, 1247-1256',
  multiServer: 'Erlang (1917); Burke (1956), Operations Research 4, 699-704',
  generalService: 'Pollaczek (1930) and Khinchine (1932); Kleinrock (1975), Queueing Systems 1, section 5.7',
  unlimitedServers: 'Takács (1962), Introduction to the Theory of Queues, chapter 3',
};

/** The methods behind an answer, each once. */
export function methodsOf({stock, paths}: Solved): Method[] {
  const stations = paths.flatMap((path) => (path ? [...path.stations.values()] : []));
  return [...new Set<Method>([...stock, ...stations].map(({method}) => method))];
}
