import type { Transaction } from "@novatech/postgres/database";
import { readsOf } from "@novatech/testkit/table-reads";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPostgresLedgerLists } from "../src/db/ledger-lists.ts";
import { createPostgresPaymentLists } from "../src/db/payment-lists.ts";
import type { EntryFilter, PaymentFilter, RefundFilter } from "../src/use-cases/payment-lists.ts";
import { refund } from "./refund.ts";
import { handOver, openRoom, placeOrder, requestPayment, type RoomUnderTest } from "./room-under-test.ts";

let room: RoomUnderTest;
/** One payment with a refund and its books, and five thousand like it. */
beforeAll(async () => {
  room = await openRoom();
  await requestPayment(room, "one");
  await room.settle();
  await placeOrder(room, "one");
  await handOver(room, "one", "a", 3);
  await room.settle();
  await refund(room, "one", { minor: 1_000n });
  await room.settle();
  const { db } = room.database;
  const copies = (table: string, from: string, changes: string) =>
    sql.raw(`insert into ${table} select row.* from ${from} one, generate_series(1, 5000) n,
      jsonb_populate_record(null::${table}, to_jsonb(one) || ${changes}) row`);
  await db.execute(
    copies(
      "payments",
      "payments",
      "jsonb_build_object('id', 'pay_' || n, 'attempt_id', 'att_' || n, 'order_id', 'ord_' || n, 'customer_id', 'user_' || n % 200, 'provider_reference', null, 'created_at', one.created_at - n * interval '1 second')",
    ),
  );
  await db.execute(
    copies(
      "payment_actions",
      "(select * from payment_actions where kind = 'REFUND')",
      "jsonb_build_object('id', 'ref_' || n, 'payment_id', 'pay_' || n, 'status', case when n % 500 = 0 then 'FAILED' else one.status end, 'merchant_order_id', 'mord_' || n, 'requested_at', one.requested_at - n * interval '1 second')",
    ),
  );
  await db.execute(
    copies(
      "settlement_entries",
      "(select * from settlement_entries where kind <> 'REFUND')",
      "jsonb_build_object('id', 1000000 - n * 100 - one.id, 'transaction_id', one.transaction_id || n, 'order_id', 'ord_' || n, 'merchant_order_id', one.merchant_order_id || n)",
    ),
  );
  await db.execute(sql`analyze`);
});
afterAll(() => room.close());

const page = { direction: "forward", size: 20, after: null, before: null } as const;
const always = { from: null, before: null };

/** What a list reads of a table for one filter: its length, whether it goes through the table, and how many rows it fetches. */
const cost = (table: string, list: (tx: Transaction) => Promise<readonly unknown[]>) =>
  room.database.transaction(async (tx) => {
    const { result, scans, rows } = await readsOf(
      (text) => tx.execute(sql.raw(text)),
      table,
      () => list(tx),
    );
    return { found: result.length, scans, rows };
  });

/** A list is found by an index, and little more than its page is fetched. */
function expectCheap(filter: object, { found, scans, rows }: Awaited<ReturnType<typeof cost>>): void {
  expect(found, JSON.stringify(filter)).toBeGreaterThan(0);
  expect(scans, JSON.stringify(filter)).toBe(0);
  expect(rows, JSON.stringify(filter)).toBeLessThan(120);
}

test.each<Partial<PaymentFilter>>([
  {},
  { statuses: ["PARTIALLY_REFUNDED"] },
  { customerId: "user_17" },
  { orderId: "ord_17" },
])("payments, %o", async (filter) => {
  const wanted = { statuses: null, customerId: null, orderId: null, created: always, ...filter };
  expectCheap(
    filter,
    await cost("payments", (tx) => createPostgresPaymentLists(tx).payments({ ...page, filter: wanted })),
  );
});

test.each<Partial<RefundFilter>>([{}, { statuses: ["FAILED"] }, { merchantOrderId: "mord_17" }])(
  "refunds, %o",
  async (filter) => {
    const wanted = { statuses: null, merchantOrderId: null, created: always, ...filter };
    expectCheap(
      filter,
      await cost("payment_actions", (tx) => createPostgresPaymentLists(tx).refunds({ ...page, filter: wanted })),
    );
  },
);

test.each<Partial<EntryFilter>>([{}, { kinds: ["REFUND"] }, { kinds: ["SALE"] }])(
  "entries of a merchant's ledger, %o",
  async (filter) => {
    const wanted = { kinds: null, merchantOrderId: null, booked: always, ...filter };
    const of = { merchantId: "mer_a", currency: "EUR" };
    expectCheap(
      filter,
      await cost("settlement_entries", (tx) => createPostgresLedgerLists(tx).entries(of, { ...page, filter: wanted })),
    );
  },
);
