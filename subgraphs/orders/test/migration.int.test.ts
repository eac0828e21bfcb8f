import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { systemClock } from "@novatech/kernel/clock";
import { connect } from "@novatech/postgres/database";
import { createTestDatabase } from "@novatech/testkit/database";
import { expect, test } from "vitest";
import { rebuildPorts } from "../src/app.ts";
import { rebuildProjections } from "../src/commands/rebuild-projections.ts";
import { makePartitions } from "../src/db/partitions.ts";

const migrations = fileURLToPath(new URL("../migrations", import.meta.url));

/** The migrations up to a number, as a folder of their own. */
async function migrationsUpTo(last: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "orders-migrations-"));
  await cp(migrations, folder, { recursive: true });
  const journalFile = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(await readFile(journalFile, "utf8")) as { entries: { idx: number }[] };
  journal.entries = journal.entries.filter(({ idx }) => idx <= last);
  await writeFile(journalFile, JSON.stringify(journal));
  return folder;
}

const cost = { net: "100", tax: "19", gross: "119" };
const draft = {
  cartId: "cart_1",
  cartVersion: 1,
  currency: "EUR",
  countryCode: "DE",
  delivery: { optionId: "standard", name: "Standard", carrier: "ACME" },
  merchantOrders: [{ merchantOrderId: "mord_1", merchantId: "mer_1", shipping: { net: "0", tax: "0", gross: "0" } }],
  lines: [
    {
      lineId: "line_1",
      merchantOrderId: "mord_1",
      productId: "prod_1",
      variantId: "var_1",
      sku: "SKU",
      name: "Thing",
      quantity: 1,
      weightGrams: 1,
      unitPriceMinor: "119",
      taxRateBasisPoints: 1900,
      cost,
    },
  ],
  taxLines: [{ name: "VAT", rateBasisPoints: 1900, taxableMinor: "100", taxMinor: "19" }],
  total: cost,
};

test("orders from before partitions, holds and returns are kept, lie in the month of their placing, and are read as they were after a rebuild", async () => {
  const testDatabase = await createTestDatabase("orders");
  const database = connect({ url: testDatabase.url, poolSize: 2, applicationName: "orders-migration" });
  const before = await migrationsUpTo(0);
  await database.migrate(before);
  const placedAt = "2025-11-30T23:59:59.999Z";
  await database.sql`insert into checkout_attempts (id, order_id, caller, input_fingerprint, customer_id, quote_id, status,
      unavailable_variant_ids, draft, deadline_at, submitted_at, completed_at)
    values ('chk_1', 'order_1', 'user:u', 'f', 'user_1', 'quote_1', 'PLACED', '[]', ${JSON.stringify(draft)}, ${placedAt}, ${placedAt}, ${placedAt})`;
  await database.sql`insert into orders values ('order_1', 'N-1', 'chk_1', 'user_1', null, 'PLACED', 'AUTHORIZED', 'UNFULFILLED', 'EUR',
    100, 19, 119, 0, 0, 0, 100, 19, 119, 0, ${JSON.stringify([{ name: "VAT", rateBasisPoints: 1900, taxable: "100", tax: "19" }])},
    'Standard', ${placedAt}, 2, 2)`;
  await database.sql`insert into merchant_orders values ('mord_1', 'order_1', 'N-1', 'mer_1', 0, 'EUR', 100, 19, 119, 0, 0, 0, 'UNFULFILLED', ${placedAt})`;
  await database.sql`insert into order_lines values ('line_1', 'order_1', 'mord_1', 0, 'prod_1', 'var_1', 'SKU', 'Thing', 1, 'EUR', 119, 100, 19, 119)`;
  const placed = { number: "N-1", attemptId: "chk_1", customerId: "user_1", accessTokenHash: null, draft };
  const created = {
    shipmentId: "ship_1",
    merchantOrderId: "mord_1",
    stage: "CREATED",
    carrier: "ACME",
    trackingNumber: null,
    location: null,
    lines: [{ lineId: "line_1", quantity: 1 }],
  };
  await database.sql`insert into order_events values
    ('order_1', 1, 'ORDER_PLACED', ${JSON.stringify(placed)}, ${placedAt}),
    ('order_1', 2, 'SHIPMENT_MOVED', ${JSON.stringify(created)}, ${"2025-12-02T00:00:00Z"})`;
  await database.sql`insert into timeline_entries values
    ('order_1', 1, 'ORDER_PLACED', 'Thank you! We have your order N-1.', ${placedAt}, null, null),
    ('order_1', 2, 'SHIPMENT_CREATED', 'A parcel is being prepared.', ${"2025-12-02T00:00:00Z"}, 'ship_1', null)`;

  await database.migrate(migrations);
  const where = await database.sql`
    select tableoid::regclass::text as name, count(*)::int from order_events group by 1
    union all select tableoid::regclass::text, count(*)::int from timeline_entries group by 1 order by 1`;
  expect(where.map((row) => ({ ...row }))).toEqual([
    { name: "order_events_2025_11", count: 2 },
    { name: "timeline_entries_2025_11", count: 2 },
  ]);
  await makePartitions(database, systemClock.now());

  const found = await rebuildProjections(rebuildPorts(database), { isCheck: true });
  // What no old row could say: what can be cancelled still, and that the address can be changed.
  expect(found.differences.map(({ part }) => part)).toEqual(["order", "lines"]);
  expect(await rebuildProjections(rebuildPorts(database), { isCheck: false })).toMatchObject({
    orders: 1,
    rewritten: 1,
  });
  const [line] = await database.sql`select cancellable_quantity, discount_minor::int from order_lines`;
  expect({ ...line }).toEqual({ cancellable_quantity: 1, discount_minor: 0 });

  await database.close();
  await Promise.all([testDatabase.drop(), rm(before, { recursive: true })]);
});
