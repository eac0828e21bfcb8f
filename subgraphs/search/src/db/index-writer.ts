import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { specificationText } from "../domain/search-document.ts";
import type { IndexWriter } from "../use-cases/ports.ts";
import { textArray } from "./text-array.ts";

/** The index of one transaction, in PostgreSQL. Each call is one statement. */
export function createPostgresIndexWriter(tx: Transaction): IndexWriter {
  return {
    put: async (document) => {
      const { productId, version, name, codes } = document;
      const maker = [document.brand, document.model].filter(Boolean).join(" ");
      const about = [...document.categoryPath, ...document.variantNames, document.description ?? ""].join(" . ");
      await tx.execute(sql`
        insert into search_documents as known (product_id, version, words, codes)
        values (${productId}, ${version},
          setweight(to_tsvector('english', ${name}), 'A') || setweight(to_tsvector('english', ${maker}), 'B') ||
          setweight(to_tsvector('english', ${about}), 'C') ||
          setweight(to_tsvector('english', ${specificationText(document.specifications)}), 'D'),
          ${textArray(codes)})
        on conflict (product_id) do update set version = excluded.version, words = excluded.words, codes = excluded.codes
        where known.version < excluded.version`);
    },
    remove: async (productId, version) => {
      await tx.execute(sql`
        insert into search_documents as known (product_id, version, words, codes)
        values (${productId}, ${version}, null, '{}')
        on conflict (product_id) do update set version = excluded.version, words = null, codes = '{}'
        where known.version < excluded.version`);
    },
  };
}
