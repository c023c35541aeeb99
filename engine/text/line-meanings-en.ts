import type {LineMeanings} from './line-meanings.ts';

/** What sums and lines of the statement mean, in English. */
export const lineMeaningsInEnglish: LineMeanings = {
  profit: 'what is left of revenue after all cost, goods counted at what was sold or scrapped',
  revenue: 'all that customers pay, and what expired goods still bring',
  cost: 'goods sold, ordering, freight, stock, handling of orders, penalties and fixed cost together',
  logisticsCost: 'all cost but that of goods: what it takes to serve',
  cashProfit: 'profit with goods counted when they are bought, not when they are sold',
  'revenue.goods': 'what customers pay for the goods that they get',
  'revenue.salvage': 'what goods bring whose shelf life is over',
  'goods.purchases': 'goods that suppliers delivered, at their cost, when they arrive',
  'goods.inventoryChange':
    'goods owned at the end less those owned at the start, at their cost: a growing stock is no loss',
  'replenishment.ordering': 'fixed cost of each replenishment order, when it is placed',
  'replenishment.freight': 'transport from suppliers and between sites, by the tariff of the lane',
  'stock.holding': 'what it costs to keep goods in stock, by their value or by unit and day',
  'stock.backorders': 'what it costs that customers wait, by unit and day',
  'stock.transshipment': 'transport and handling of units that another site helped out with',
  'orders.handling': 'taking orders, by the channel that they come through',
  'orders.processing': 'transmitting and checking orders',
  'warehouse.picking': 'picking orders and their lines',
  'warehouse.packing': 'packing orders',
  'warehouse.dispatch': 'making orders ready to leave',
  'delivery.freight': 'transport to customers, by the tariff of the lane',
  'penalties.lateness': 'what each order costs that comes later than promised',
  'fixed.offer': 'what the service costs whatever is sold',
  'imputed.goodwill': 'future loss through units that were not served: an estimate, no payment',
};
