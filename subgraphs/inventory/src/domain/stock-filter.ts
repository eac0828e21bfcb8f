/** How much of a stock item can still be promised: nothing, the last few (see `lowStock`), more. */
export type StockLevel = "OUT" | "LOW" | "ENOUGH";

/** Which stock items; null: any. */
export type StockFilter = {
  readonly levels: readonly StockLevel[] | null;
  readonly warehouseId: string | null;
  readonly variantIds: readonly string[] | null;
};
