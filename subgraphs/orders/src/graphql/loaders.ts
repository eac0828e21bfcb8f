import type { PageRequest } from "@novatech/graphql/connection";
import DataLoader from "dataloader";
import type { NewestKey, OrderReads } from "../db/reads.ts";
import type { CheckoutAttempt } from "../domain/checkout-attempt.ts";
import type { Contact } from "../domain/contact.ts";
import type { MerchantOrderView, OrderLineView, OrderView } from "../domain/projection.ts";
import type { TimelineEntry } from "../domain/timeline.ts";

/** A page of somebody's newest. */
export type NewestOf = { readonly ownerId: string; readonly page: PageRequest<NewestKey> };

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
  readonly timelineOf: DataLoader<string, TimelineEntry[]>;
  readonly newestOrdersOf: DataLoader<NewestOf, OrderView[], string>;
  readonly newestMerchantOrdersOf: DataLoader<NewestOf, MerchantOrderView[], string>;
};

/** New loaders, for one operation. */
export const createLoaders = (reads: OrderReads): Loaders => ({
  attempt: oneBy(reads.attempts, (row) => row.id),
  order: oneBy(reads.orders, (row) => row.id),
  line: oneBy(reads.lines, (row) => row.id),
  merchantOrder: oneBy(reads.merchantOrders, (row) => row.id),
  contactOf: oneBy(reads.contactsOf, (row) => row.orderId),
  linesOf: manyBy(reads.linesOf, (row) => row.orderId),
  linesOfMerchantOrder: manyBy(reads.linesOfMerchantOrders, (row) => row.merchantOrderId),
  merchantOrdersOf: manyBy(reads.merchantOrdersOf, (row) => row.orderId),
  timelineOf: manyBy(reads.timelinesOf, (row) => row.orderId),
  newestOrdersOf: newestBy(reads.newestOrders, (row) => row.customerId),
  newestMerchantOrdersOf: newestBy(reads.newestMerchantOrders, (row) => row.merchantId),
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

const pageKey = (page: PageRequest<NewestKey>): string => JSON.stringify(page);

/** One statement for each different page asked for; in one operation that is one for each field. */
const newestBy = <Row>(
  read: (ownerIds: readonly string[], page: PageRequest<NewestKey>) => Promise<Row[]>,
  ownerOf: (row: Row) => string | null,
) =>
  new DataLoader<NewestOf, Row[], string>(
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
