import { readFile } from "node:fs/promises";
import { connect } from "@novatech/postgres/database";
import { createTestDatabase } from "@novatech/testkit/database";
import { expect, test } from "vitest";

const statementsOf = async (name: string): Promise<string[]> =>
  (await readFile(new URL(`../migrations/${name}.sql`, import.meta.url), "utf8")).split("--> statement-breakpoint");

test("check-outs from before what they hold was kept go on where they stood", async () => {
  const testDatabase = await createTestDatabase("orders");
  const database = connect({ url: testDatabase.url, poolSize: 1, applicationName: "migrations" });
  const { sql } = database;
  try {
    for (const statement of await statementsOf("0000_create_orders")) await sql.unsafe(statement);
    for (const [status, failure, completedAt] of [
      ["RESERVING", null, null],
      ["AUTHORIZING", null, null],
      ["PLACED", null, "2026-01-05T09:00:00Z"],
      ["FAILED", "EXPIRED", "2026-01-05T09:00:00Z"],
    ] as const)
      await sql`
        insert into checkout_attempts (id, order_id, caller, input_fingerprint, customer_id, quote_id, status, failure_code,
          unavailable_variant_ids, draft, deadline_at, submitted_at, completed_at)
        values (${status}, ${status}, 'user:1', '', '1', ${status}, ${status}, ${failure}, '[]', '{}', now(), now(), ${completedAt})`;
    for (const statement of await statementsOf("0001_follow_checkouts_to_their_end")) await sql.unsafe(statement);
    const rows = await sql`select status, stock, promotions, money, stock_round from checkout_attempts order by status`;
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "AUTHORIZING HELD NONE ASKED 1",
      "FAILED FREE NONE FREE 1",
      "PLACED HELD NONE HELD 1",
      "RESERVING ASKED NONE NONE 1",
    ]);
  } finally {
    await database.close();
    await testDatabase.drop();
  }
});
