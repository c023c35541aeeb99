import {object, optional, orNull, required, type Field} from './building-blocks.ts';
import {durationLaw} from './distribution-fields.ts';
import {money, name, share} from './figures.ts';
import type {DistributionSpec} from '../kernel/distributions.ts';

/** What may be wrong in what an order says. */
export const DATA_ERRORS = ['product', 'quantity', 'address', 'contact', 'time'] as const;

/** What may be wrong with a line that is picked. */
export const PICK_ERRORS = ['goods', 'units'] as const;

/** All that may be wrong with an order: what it says, the goods that are taken for it, its document and its invoice. */
export const ERRORS = [...DATA_ERRORS, ...PICK_ERRORS, 'document', 'invoice'] as const;

export type DataError = (typeof DATA_ERRORS)[number];
export type PickError = (typeof PICK_ERRORS)[number];
export type ErrorKind = (typeof ERRORS)[number];

/** Shares of errors that a check finds; an order for more than is on hand is none, and is found all the same. */
export interface Finds extends Record<ErrorKind, number> {
  /** Share of the orders for more than is on hand, before they are allocated. Default 0. */
  shortStock: number;
}

/** What a step finds wrong, and what follows. */
export interface Check {
  /** Share of the errors that it finds, by kind. Default none. */
  finds: Finds;
  /**
   * Share of the errors that it sees as the check before it did: of these it finds what that one would have found with this share, and no
   * more. Default 0: the two are independent.
   */
  correlation: number;
  /** What is done about an order, or a shipment, with errors that were found: once, for all of them. */
  correction: Correction;
}

/** What follows when errors are found: they are put right, or the order is cancelled. */
export interface Correction {
  /** Time that it takes: a contact with the customer, work done again [days]. Default 0. */
  delay: DistributionSpec;
  /** Station of this site that is busy with it for that time, or null: it takes nobody's. Default null. */
  station: string | null;
  /** Cost of it [money]. Default 0. */
  cost: number;
  /** Share of these orders that the customer cancels after it, before allocation only. Default 0. */
  cancels: number;
}

/** What customers do about an invoice that is wrong. */
export interface InvoiceDisputes {
  /** Share of the wrong invoices that are disputed. */
  share: number;
  /** Time until a dispute is settled [days]. Default 0. */
  delay: DistributionSpec;
  /** Cost of a dispute [money/order]. Default 0. */
  cost: number;
}

const data = {
  product: optional('Share of the orders with a wrong product.', share, 0),
  quantity: optional('Share of the orders with a wrong quantity.', share, 0),
  address: optional('Share of the orders with a wrong or unclear address.', share, 0),
  contact: optional('Share of the orders with a wrong contact.', share, 0),
  time: optional('Share of the orders with a wrong time of delivery.', share, 0),
};

const picking = {
  goods: optional('Share of the order lines for which wrong goods are taken.', share, 0),
  units: optional('Share of the order lines for which a wrong number of units is taken.', share, 0),
};

/** Schema of the errors of what orders say. */
export const dataErrorsSchema: Field<Record<DataError, number>> = object(data);

/** Schema of the errors of pick tasks. */
export const pickErrorsSchema: Field<Record<PickError, number>> = object(picking);

/** Schema of the errors that a step makes. */
export const errorsSchema: Field<Record<ErrorKind, number>> = object({
  ...data,
  ...picking,
  document: optional('Share of the shipments that get a wrong document.', share, 0),
  invoice: optional('Share of the orders that get a wrong invoice.', share, 0),
});

/** Schema of what a step finds wrong. */
export const checkSchema: Field<Check> = object({
  finds: optional(
    'Share of the errors that the step finds, by kind.',
    object({
      product: optional('Share of the wrong products that are found.', share, 0),
      quantity: optional('Share of the wrong quantities that are found.', share, 0),
      address: optional('Share of the wrong or unclear addresses that are found.', share, 0),
      contact: optional('Share of the wrong contacts that are found.', share, 0),
      time: optional('Share of the wrong times of delivery that are found.', share, 0),
      goods: optional('Share of the lines with wrong goods that are found.', share, 0),
      units: optional('Share of the lines with a wrong number of units that are found.', share, 0),
      document: optional('Share of the wrong documents that are found.', share, 0),
      invoice: optional('Share of the wrong invoices that are found.', share, 0),
      shortStock: optional(
        'Share of the orders for more than is on hand that are found, before they are allocated.',
        share,
        0,
      ),
    }),
    {},
  ),
  correlation: optional(
    'Share of the errors that the step sees as the check before it did; for the others the two are independent.',
    share,
    0,
  ),
  correction: optional(
    'What is done about an order, or a shipment, with errors that were found: once, for all of them.',
    object({
      delay: optional(
        'Time that it takes: a contact with the customer, or work that is done again [days].',
        durationLaw,
        0,
      ),
      station: optional(
        "Station of this site that is busy with it for that time, or null: it takes nobody's.",
        orNull(name),
        null,
      ),
      cost: optional('Cost of putting the errors of an order, or of a shipment, right [money].', money, 0),
      cancels: optional(
        'Share of these orders that the customer cancels after it, before allocation only.',
        share,
        0,
      ),
    }),
    {},
  ),
});

/** Schema of what customers do about an invoice that is wrong. */
export const invoiceDisputesSchema: Field<InvoiceDisputes> = object({
  share: required('Share of the wrong invoices that the customer disputes.', share),
  delay: optional('Time until a dispute is settled; the order stays open for it [days].', durationLaw, 0),
  cost: optional('Cost of a dispute [money/order].', money, 0),
});

/** Schema of what errors cost that nobody has found. */
export const errorCostsSchema: Field<Record<ErrorKind, number>> = object({
  product: optional('Cost of an order that is delivered with a wrong product [money/order].', money, 0),
  quantity: optional('Cost of an order that is delivered with a wrong quantity [money/order].', money, 0),
  address: optional('Cost of an order that leaves for a wrong address [money/order].', money, 0),
  contact: optional('Cost of an order that leaves with a wrong contact [money/order].', money, 0),
  time: optional('Cost of an order that leaves for a wrong time of delivery [money/order].', money, 0),
  goods: optional('Cost of a line that is shipped with wrong goods [money/line].', money, 0),
  units: optional('Cost of a line that is shipped with a wrong number of units [money/line].', money, 0),
  document: optional('Cost of a shipment with a wrong document [money/shipment].', money, 0),
  invoice: optional('Cost of a wrong invoice that goes out [money/order].', money, 0),
});
