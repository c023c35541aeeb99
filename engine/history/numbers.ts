import {plainNumber} from '../scenario/plain-number.ts';

const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+)?,\d+$/;
const CURRENCY_SIGN = /^[£$€¥]\s*|\s*[£$€¥]$/g;

/**
 * The number that a cell writes, NaN where it writes none: `12`, `-1.5e3`, `£2.55`, `"1,234.50"`, and `1.234,50` in a file
 * whose delimiter is not the comma.
 */
export function parseNumber(cell: string, delimiter: string): number {
  const text = cell.trim();
  const plain = plainNumber(text);
  if (!Number.isNaN(plain)) return plain;
  const bare = text.replace(CURRENCY_SIGN, '');
  if (delimiter !== ',' && DECIMAL_COMMA.test(bare))
    return Number(bare.replaceAll('.', '').replace(',', '.'));
  return plainNumber(GROUPED.test(bare) ? bare.replaceAll(',', '') : bare);
}
