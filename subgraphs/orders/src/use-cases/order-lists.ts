import type { FilteredPage, MerchantOrderFilter, OrderFilter, ReturnFilter } from "../domain/order-filter.ts";
import type { MerchantOrderView, OrderView } from "../domain/projection.ts";
import type { ReturnView } from "../domain/return-view.ts";

/** The lists that staff and merchants work through. Each is one statement and has `size + 1` rows at most of each list, in the order read. */
export type OrderLists = {
  /** Everybody's orders. */
  readonly orders: (page: FilteredPage<OrderFilter>) => Promise<OrderView[]>;
  /** Everybody's returns. */
  readonly returns: (page: FilteredPage<ReturnFilter>) => Promise<ReturnView[]>;
  /** For each merchant a page of their parts. */
  readonly merchantOrders: (
    merchantIds: readonly string[],
    page: FilteredPage<MerchantOrderFilter>,
  ) => Promise<MerchantOrderView[]>;
  /** For each merchant a page of what comes back to them. */
  readonly merchantReturns: (merchantIds: readonly string[], page: FilteredPage<ReturnFilter>) => Promise<ReturnView[]>;
};
