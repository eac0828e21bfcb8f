import type { Queryable, Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { KnownOfPart, KnownThings } from "../use-cases/known-things.ts";
import { knownReturns, knownShipments } from "./tables.ts";

/** What other rooms told, in PostgreSQL. Each method is one statement. */
export const createPostgresKnownThings = (tx: Transaction): KnownThings => ({
  noteOrder: async ({ id, number, customerId, accessTokenHash }, parts) => {
    const rows = parts.map((part) => ({ id: part.id, merchant_id: part.merchantId }));
    await tx.execute(sql`
      with noted as (
        insert into known_orders (id, number, customer_id, access_token_hash)
        values (${id}, ${number}, ${customerId}, ${accessTokenHash}) on conflict do nothing
      )
      insert into known_merchant_orders (id, order_id, merchant_id)
      select id, ${id}, merchant_id from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as part(id text, merchant_id text)
      on conflict do nothing`);
  },
  giveOrder: async (orderId, customerId) => {
    await tx.execute(sql`
      with claimant as (
        select (select ${customerId}::text where not exists (select from erased_persons where person_id = ${customerId})) as id
      ), given as (
        update known_orders set customer_id = claimant.id, access_token_hash = null from claimant
        where known_orders.id = ${orderId} and customer_id is null
      )
      update tickets set customer_id = claimant.id, access_token_hash = null, version = version + 1 from claimant
      where order_id = ${orderId} and customer_id is null`);
  },
  noteShipment: (shipment) => note(tx, knownShipments, shipment),
  noteReturn: (asked) => note(tx, knownReturns, asked),
  noteProduct: async (productId, categoryIds) => {
    await tx.execute(sql`
      insert into known_products (id, category_ids)
      values (${productId}, (select coalesce(array_agg(value), '{}') from jsonb_array_elements_text(${JSON.stringify(categoryIds)}::jsonb)))
      on conflict (id) do update set category_ids = excluded.category_ids
      where known_products.category_ids <> excluded.category_ids`);
  },
});

async function note(
  tx: Queryable,
  table: typeof knownShipments | typeof knownReturns,
  thing: KnownOfPart,
): Promise<void> {
  await tx.insert(table).values(thing).onConflictDoNothing();
}
