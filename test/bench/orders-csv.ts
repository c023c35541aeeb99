/**
 * An order file of the size of a year of a wholesaler (541,909 lines by default), in the columns of UCI Online Retail. The content is
 * made by a fixed rule, so that every run reads the same bytes.
 */
export function ordersCsv(lines = 541_909, products = 4000, customers = 4300): string {
  const rows = ['InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'];
  let state = 12345;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0; // Knuth, TAOCP 2, section 3.3.4
    return Math.floor((state / 2 ** 32) * below);
  };
  const perDay = Math.ceil(lines / 305);
  for (let line = 0; line < lines; line++) {
    const day = Math.floor(line / perDay);
    const date = new Date(
      Date.UTC(2010, 11, 1 + Math.floor(day * 1.22), 8 + Math.floor(((line % perDay) / perDay) * 9)),
    );
    const minute = next(60);
    const product = Math.floor(products * (next(1000) / 1000) ** 2);
    const order = 536_365 + Math.floor(line / 21);
    rows.push(
      `${order},${10_000 + product},ITEM ${product},${1 + next(12)},${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${date.getUTCHours()}:${String(minute).padStart(2, '0')},${(1 + (product % 90) / 10).toFixed(2)},${12_000 + (order % customers)},United Kingdom`,
    );
  }
  return `${rows.join('\n')}\n`;
}
