import type {Names} from './read-orders.ts';

/** Codes under which shops book what is no goods. */
const CODES = new Set([
  ...[
    'POST',
    'POSTAGE',
    'DOT',
    'CARRIAGE',
    'SHIPPING',
    'FREIGHT',
    'DELIVERY',
    'BANK CHARGES',
    'AMAZONFEE',
    'FEE',
  ],
  ...['CRUK', 'DONATION', 'CHARITY', 'DISCOUNT', 'MANUAL', 'SAMPLE', 'SAMPLES', 'VOUCHER', 'GIFTVOUCHER'],
  ...['GIFTCARD', 'ADJUST', 'ADJUST2', 'ADJUSTMENT', 'BAD DEBT', 'TEST001', 'TEST002'],
]);

/** Descriptions of what is no goods, whatever its code. */
const DESCRIPTIONS = [
  /^(?:dotcom )?postage$/i,
  /^(?:carriage|shipping|freight|manual|discount|samples?|bank charges|amazon fee|charity donation)$/i,
  /^cruk commission$/i,
  /\bgift ?(?:voucher|card)\b.*[£$€\d]/i,
  /^adjust(?:ment)?(?: by| bad debt|$)/i,
];

/**
 * For each product text, 1 where it is no goods but a way to book postage, fees, discounts, samples, vouchers or donations:
 * its code says so, or the description that stands on most of its lines does.
 */
export function nonProducts(product: Names, description: Names): Uint8Array {
  const usual = usualDescriptions(product, description);
  return Uint8Array.from(product.names, (code, i) =>
    CODES.has(code.toUpperCase()) || DESCRIPTIONS.some((pattern) => pattern.test(usual[i])) ? 1 : 0,
  );
}

/** The description that stands on most lines of each product text, the first of several; empty ones do not count. */
export function usualDescriptions(product: Names, description: Names): string[] {
  const width = description.names.length;
  const lines = new Map<number, number>();
  for (let i = 0; i < product.rows.length; i++) {
    if (description.names[description.rows[i]] === '') continue;
    const key = product.rows[i] * width + description.rows[i];
    lines.set(key, (lines.get(key) ?? 0) + 1);
  }
  const usual = new Array<string>(product.names.length).fill('');
  const most = new Int32Array(product.names.length);
  for (const [key, count] of lines) {
    const code = Math.floor(key / width);
    if (count <= most[code]) continue;
    most[code] = count;
    usual[code] = description.names[key % width];
  }
  return usual;
}
