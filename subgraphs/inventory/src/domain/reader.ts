/** Who asks about stock, as far as stock cares: stock numbers are a merchant's own, and staff see all. */
export type StockReader = { readonly isStaff: boolean; readonly merchantIds: readonly string[] };

/** Whether stock of this merchant may be seen and changed. */
export const canHandleStockOf = (reader: StockReader, merchantId: string): boolean =>
  reader.isStaff || reader.merchantIds.includes(merchantId);

/** Whether any stock may be seen at all. */
export const canHandleSomeStock = (reader: StockReader): boolean => reader.isStaff || reader.merchantIds.length > 0;
