import {fileError} from '../scenario/file-faults.ts';

/** What an order file can say about a line. */
export const FIELDS = [
  'order',
  'at',
  'customer',
  'product',
  'description',
  'quantity',
  'price',
  'country',
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields without which a line says nothing. */
const REQUIRED: readonly Field[] = ['order', 'at', 'product', 'quantity'];

/** Header names by field, the likeliest first; letters and digits only, lower case. */
const SYNONYMS: Readonly<Record<Field, readonly string[]>> = {
  order: [
    ...['order', 'orderid', 'orderno', 'ordernumber', 'invoice', 'invoiceno', 'invoiceid', 'invoicenumber'],
    ...['salesorder', 'document', 'documentno', 'documentnumber', 'transaction', 'transactionid', 'receipt'],
    ...['订单', '订单号', '订单编号', '发票号'],
  ],
  at: [
    ...['at', 'orderedat', 'placedat', 'orderdate', 'orderdatetime', 'invoicedate', 'timestamp', 'datetime'],
    ...['date', 'createdat', 'transactiondate', 'time', 'minute', '下单时间', '订单日期', '日期', '时间'],
  ],
  customer: [
    ...['customer', 'customerid', 'customerno', 'customernumber', 'customercode', 'client', 'clientid'],
    ...['account', 'accountid', 'buyer', 'buyerid', '客户', '客户编号', '客户号'],
  ],
  product: [
    ...['product', 'productid', 'productcode', 'productno', 'sku', 'stockcode', 'item', 'itemid', 'itemcode'],
    ...[
      'itemno',
      'itemnumber',
      'article',
      'articleno',
      'articlenumber',
      'material',
      'materialnumber',
      'part',
    ],
    ...['partno', 'partnumber', '产品', '产品编号', '商品', '商品编号', '物料'],
  ],
  description: [
    ...['description', 'productdescription', 'itemdescription', 'productname', 'itemname', 'articlename'],
    ...['描述', '商品名称', '产品名称'],
  ],
  quantity: ['quantity', 'qty', 'orderquantity', 'orderedquantity', 'units', 'pieces', 'pcs', '数量'],
  price: [
    ...[
      'price',
      'unitprice',
      'priceperunit',
      'sellingprice',
      'salesprice',
      'saleprice',
      'pricegbp',
      'priceeur',
    ],
    ...['priceusd', '单价', '价格'],
  ],
  country: ['country', 'countryname', 'countrycode', 'market', '国家'],
};

/** Header names that say which field they hold. */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;

/**
 * Reads `column=field` pairs, such as `Rechnung=order`; one column may serve several fields.
 * Throws RangeError on a pair without `=`, a field that does not exist, or one that is named twice.
 */
export function parseColumnMap(pairs: readonly string[]): ColumnMap {
  const map: Partial<Record<Field, string>> = {};
  for (const pair of pairs) {
    const cut = pair.lastIndexOf('=');
    if (cut <= 0) throw new RangeError(`a column mapping must read column=field: ${pair}`);
    const field = pair.slice(cut + 1).trim() as Field;
    if (!FIELDS.includes(field))
      throw new RangeError(`a column can be mapped to ${FIELDS.join(', ')}: ${pair}`);
    if (map[field] !== undefined) throw new RangeError(`field ${field} is mapped twice: ${pair}`);
    map[field] = pair.slice(0, cut).trim();
  }
  return map;
}

/**
 * Position of each field in the header, which stands on `line`; -1 where the file does not have it.
 * Throws ScenarioError when a mapped column does not exist or a required field has no column.
 */
export function locateFields(
  header: readonly string[],
  map: ColumnMap,
  file: string,
  line = 1,
): Record<Field, number> {
  const names = header.map((name) => name.trim());
  const plain = names.map(lettersAndDigits);
  const at = {} as Record<Field, number>;
  for (const field of FIELDS) {
    const wanted = map[field];
    if (wanted !== undefined) {
      at[field] = names.indexOf(wanted);
      if (at[field] < 0)
        throw fileError(file, `no column is named ${wanted}; the header has ${names.join(', ')}`, line);
    } else {
      const synonym = SYNONYMS[field].find((name) => plain.includes(name));
      at[field] = synonym === undefined ? -1 : plain.indexOf(synonym);
    }
  }
  const missing = REQUIRED.filter((field) => at[field] < 0);
  if (missing.length > 0)
    throw fileError(
      file,
      `no column for ${missing.join(', ')}; the header has ${names.join(', ')}; ` +
        `say which it is with --map COLUMN=${missing[0]}`,
      line,
    );
  return at;
}

function lettersAndDigits(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
