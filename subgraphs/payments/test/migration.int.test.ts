import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connect } from "@novatech/postgres/database";
import { createTestDatabase } from "@novatech/testkit/database";
import { expect, test } from "vitest";
import { createPostgresCapturePlanStore } from "../src/db/capture-plan-store.ts";

const migrations = fileURLToPath(new URL("../migrations", import.meta.url));

/** The migrations as they were when there were only the first two. */
async function firstMigrations(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "payments-"));
  await cp(migrations, folder, { recursive: true });
  const journal = join(folder, "meta/_journal.json");
  const { entries, ...rest } = JSON.parse(await readFile(journal, "utf8"));
  await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 2) }));
  return folder;
}

test("payments of before go on: what was ended counts as let go, and plans know what was taken", async () => {
  const [testDatabase, folder] = [await createTestDatabase("payments"), await firstMigrations()];
  const database = connect({ url: testDatabase.url, poolSize: 1, applicationName: "payments" });
  await database.migrate(folder);
  await database.sql.unsafe(`
    insert into payments (id, attempt_id, order_id, currency, amount_minor, authorized_minor, captured_minor, refunded_minor, status,
      is_unwanted, provider_reference, is_taken_once, deadline_at, created_at)
    values ('pay_ended', 'chk_ended', 'order_ended', 'EUR', 100, 100, 0, 0, 'VOIDED', true, 'x', false, now(), now()),
      ('pay_part', 'chk_part', 'order_part', 'EUR', 1490, 1490, 823, 0, 'PARTIALLY_CAPTURED', false, 'y', false, now(), now());
    insert into payment_actions (id, payment_id, kind, status, shipment_id, amount_minor, refusals, tries, requested_at, settled_at)
    values ('pact_1', 'pay_part', 'CAPTURE', 'SUCCEEDED', 'ship_1', 823, 0, 1, now(), now());
    insert into capture_plans (order_id, plan) values ('order_new', null), ('order_part', '{
      "lines": [{"lineId": "a", "merchantOrderId": "m", "quantity": 3, "grossMinor": "1000", "leftUnits": 1}],
      "merchantOrders": [{"merchantOrderId": "m", "shippingMinor": "490", "isShippingTaken": true}]}');
    insert into sandbox.authorizations (key, currency, amount_minor, is_approved, method_token, captured_minor, is_voided)
    values ('chk_ended:authorize', 'EUR', 100, true, 'tok_sandbox_visa', 0, true);`);
  await database.migrate(migrations);
  const [ended] = await database.sql`
    select payment.released_minor::text as ours, held.released_minor::text as theirs
    from payments payment, sandbox.authorizations held where payment.id = 'pay_ended'`;
  expect(ended).toEqual({ ours: "100", theirs: "100" });
  const plan = await database.transaction((tx) => createPostgresCapturePlanStore(tx).lock("order_part"));
  expect(plan).toMatchObject({
    lines: [{ quantity: 3, cost: { net: 1000n, tax: 0n, gross: 1000n }, leftUnits: 1, droppedUnits: 0 }],
    merchantOrders: [{ shipping: { gross: 490n }, shippingState: "TAKEN" }],
    isWholeTaken: false,
    plannedMinor: 823n,
  });
  await database.close();
  await Promise.all([testDatabase.drop(), rm(folder, { recursive: true })]);
});
