import type { Queryable, Transaction } from "@novatech/postgres/database";
import { and, asc, eq, sql } from "drizzle-orm";
import type { TranslationReader, TranslationStore } from "../use-cases/translate-product.ts";
import { productTranslations } from "./tables/translations.ts";
import { textArray } from "./text-array.ts";

const columns = {
  productId: productTranslations.productId,
  language: productTranslations.language,
  name: productTranslations.name,
  description: productTranslations.description,
};

/** Reads products' texts in other languages from PostgreSQL. */
export const createPostgresTranslationReader = (db: Queryable): TranslationReader => ({
  ofProducts: async (productIds) =>
    Map.groupBy(
      await db
        .select(columns)
        .from(productTranslations)
        .where(sql`${productTranslations.productId} = any(${textArray(productIds)})`)
        .orderBy(asc(productTranslations.language)),
      ({ productId }) => productId,
    ),
});

/** Products' texts in other languages in one transaction, in PostgreSQL. */
export function createPostgresTranslationStore(tx: Transaction): TranslationStore {
  return {
    of: async (productId) => (await createPostgresTranslationReader(tx).ofProducts([productId])).get(productId) ?? [],
    save: async (productId, { language, name, description }, updatedAt) => {
      await tx
        .insert(productTranslations)
        .values({ productId, language, name, description, updatedAt })
        .onConflictDoUpdate({
          target: [productTranslations.productId, productTranslations.language],
          set: { name, description, updatedAt },
        });
    },
    remove: async (productId, language) => {
      await tx
        .delete(productTranslations)
        .where(and(eq(productTranslations.productId, productId), eq(productTranslations.language, language)));
    },
  };
}
