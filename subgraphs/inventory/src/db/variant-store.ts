import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { VariantStore } from "../use-cases/ports.ts";

/** Who sells what, in this database, inside `tx`. */
export const createPostgresVariantStore = (tx: Transaction): VariantStore => ({
  save: async (variantIds, merchantId) => {
    await tx.execute(sql`
      insert into variants (variant_id, merchant_id)
      select id, ${merchantId} from jsonb_array_elements_text(${JSON.stringify(variantIds)}::jsonb) as variant(id)
      order by id
      on conflict (variant_id) do update set merchant_id = excluded.merchant_id
      where variants.merchant_id <> excluded.merchant_id`);
  },
});
