import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Database, Transaction } from "@novatech/postgres/database";
import { createPostgresProductBatch } from "../db/product-batch.ts";
import { createPostgresTranslationReader, createPostgresTranslationStore } from "../db/translation-store.ts";
import type { EditChanges } from "../graphql/edits.ts";
import { editProducts } from "../use-cases/edit-products.ts";
import type { ProductPorts } from "../use-cases/ports.ts";
import { removeTranslation, translateProduct, type TranslationReader } from "../use-cases/translate-product.ts";

/** Changes of texts, and of many products at once. */
export function createEdits(options: {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly portsOf: (tx: Transaction) => ProductPorts;
}): { readonly changes: EditChanges; readonly translations: TranslationReader } {
  const { database, clock, ids, portsOf } = options;
  const translatingOf = (tx: Transaction) => ({ ...portsOf(tx), translations: createPostgresTranslationStore(tx) });
  return {
    changes: {
      translate: (command) => database.transaction((tx) => translateProduct(translatingOf(tx), command)),
      removeTranslation: (command) => database.transaction((tx) => removeTranslation(translatingOf(tx), command)),
      editProducts: (command) =>
        database.transaction((tx) =>
          editProducts({ batch: createPostgresProductBatch(tx, ids), newsroom: portsOf(tx).newsroom, clock }, command),
        ),
    },
    translations: createPostgresTranslationReader(database.db),
  };
}
