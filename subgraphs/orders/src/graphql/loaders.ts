import DataLoader from "dataloader";
import type { CheckoutAttempt } from "../domain/checkout-attempt.ts";
import type { Contact } from "../domain/contact.ts";
import type { NewestPage } from "../domain/newest.ts";
import type { FilteredPage, MerchantOrderFilter, ReturnFilter } from "../domain/order-filter.ts";
import type { MerchantOrderView, OrderLineView, OrderView } from "../domain/projection.ts";
import type { ReturnView } from "../domain/return-view.ts";
import type { TimelineEntry } from "../domain/timeline.ts";
import type { OrderLists } from "../use-cases/order-lists.ts";
import type { OrderKey, OrderReader, ReturnNote } from "../use-cases/order-reader.ts";

/** A page of somebody's newest. */
export type NewestOf<Page = NewestPage> = { readonly ownerId: string; readonly page: Page };

/** Everything that is read by id in one operation: one statement per loader and tick. They do not ask who asks; resolvers do. */
export type Loaders = {
  readonly attempt: DataLoader<string, CheckoutAttempt | null>;
  readonly order: DataLoader<string, OrderView | null>;
  readonly line: DataLoader<string, OrderLineView | null>;
  readonly merchantOrder: DataLoader<string, MerchantOrderView | null>;
  readonly contactOf: DataLoader<string, Contact | null>;
  readonly linesOf: DataLoader<string, OrderLineView[]>;
  readonly linesOfMerchantOrder: DataLoader<string, OrderLineView[]>;
  readonly merchantOrdersOf: DataLoader<string, MerchantOrderView[]>;
  readonly timelineOf: DataLoader<OrderKey, TimelineEntry[], string>;
  readonly return: DataLoader<string, ReturnView | null>;
  readonly returnsOf: DataLoader<string, ReturnView[]>;
  readonly noteOf: DataLoader<string, ReturnNote | null>;
  readonly newestOrdersOf: DataLoader<NewestOf, OrderView[], string>;
  readonly merchantReturnsOf: DataLoader<NewestOf<FilteredPage<ReturnFilter>>, ReturnView[], string>;
  readonly listedMerchantOrdersOf: DataLoader<NewestOf<FilteredPage<MerchantOrderFilter>>, MerchantOrderView[], string>;
  /** Everybody's: one statement for each list that is asked for. */
  readonly orders: OrderLists["orders"];
  readonly returns: OrderLists["returns"];
};

/** New loaders, for one operation. */
export const createLoaders = (reader: OrderReader, lists: OrderLists): Loaders => ({
  attempt: oneBy(reader.attempts, (row) => row.id),
  order: oneBy(reader.orders, (row) => row.id),
  line: oneBy(reader.lines, (row) => row.id),
  merchantOrder: oneBy(reader.merchantOrders, (row) => row.id),
  contactOf: oneBy(reader.contactsOf, (row) => row.orderId),
  linesOf: manyBy(reader.linesOf, (row) => row.orderId),
  linesOfMerchantOrder: manyBy(reader.linesOfMerchantOrders, (row) => row.merchantOrderId),
  merchantOrdersOf: manyBy(reader.merchantOrdersOf, (row) => row.orderId),
  timelineOf: new DataLoader<OrderKey, TimelineEntry[], string>(
    async (keys) => {
      const byOrder = Map.groupBy(await reader.timelinesOf(keys), (row) => row.orderId);
      return keys.map(({ orderId }) => byOrder.get(orderId) ?? []);
    },
    { cacheKeyFn: ({ orderId }) => orderId },
  ),
  return: oneBy(reader.returns, (row) => row.id),
  returnsOf: manyBy(reader.returnsOf, (row) => row.orderId),
  noteOf: oneBy(reader.notesOf, (row) => row.returnId),
  newestOrdersOf: newestBy(reader.newestOrders, (row) => row.customerId),
  merchantReturnsOf: newestBy(lists.merchantReturns, (row) => row.merchantId),
  listedMerchantOrdersOf: newestBy(lists.merchantOrders, (row) => row.merchantId),
  orders: lists.orders,
  returns: lists.returns,
});

const oneBy = <Row>(read: (ids: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row | null>(async (ids) => {
    const byId = new Map((await read(ids)).map((row) => [keyOf(row), row]));
    return ids.map((id) => byId.get(id) ?? null);
  });

const manyBy = <Row>(read: (ids: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row[]>(async (ids) => {
    const byId = Map.groupBy(await read(ids), keyOf);
    return ids.map((id) => byId.get(id) ?? []);
  });

const pageKey = (page: object): string => JSON.stringify(page);

/** One statement for each different page asked for; in one operation that is one for each field. */
const newestBy = <Row, Page extends object>(
  read: (ownerIds: readonly string[], page: Page) => Promise<Row[]>,
  ownerOf: (row: Row) => string | null,
) =>
  new DataLoader<NewestOf<Page>, Row[], string>(
    async (wanted) => {
      const found = new Map<string, Map<string | null, Row[]>>();
      await Promise.all(
        [...Map.groupBy(wanted, ({ page }) => pageKey(page))].map(async ([key, [first, ...others]]) => {
          if (first === undefined) return;
          const rows = await read(
            [first, ...others].map(({ ownerId }) => ownerId),
            first.page,
          );
          found.set(key, Map.groupBy(rows, ownerOf));
        }),
      );
      return wanted.map(({ ownerId, page }) => found.get(pageKey(page))?.get(ownerId) ?? []);
    },
    { cacheKeyFn: ({ ownerId, page }) => `${ownerId}\n${pageKey(page)}` },
  );
