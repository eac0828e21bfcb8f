import type { Transaction } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import { type CatalogueDocument, priceRanges, withPrice } from "../domain/search-document.ts";
import type { DocumentWriter } from "../use-cases/ports.ts";
import { keyOf, noteChanged } from "./pending-note.ts";
import { putDocuments } from "./put-documents.ts";
import { textArray } from "./text-array.ts";

/** The documents of one transaction. With `hasIndexOutside` every change is also noted in `search_pending`, in the same statement. */
export function createPostgresDocumentWriter(
  tx: Transaction,
  options: { readonly hasIndexOutside: boolean },
): DocumentWriter {
  const note = noteChanged(options.hasIndexOutside);
  return {
    put: (documents) => putDocuments(tx, documents, note),
    remove: async (productId, version) => {
      await tx.execute(sql`
        with changed as (
          insert into search_documents as known (product_id, key, version) values (${productId}, ${keyOf(sql`${productId}`)}, ${version})
          on conflict (product_id) do update set version = excluded.version, revision = nextval('search_revisions'),
            document = null, title = null, codes = '{}', facet_codes = '{}', leaf_code = null, brand_code = null,
            merchant_code = null, prices = null,
            sort_name = null, sample = null, variant_ids = '{}'
          where known.version < excluded.version
          returning product_id, key, revision
        ), unworded as (delete from search_words where key in (select key from changed)) ${note}`);
    },
    setPrice: async ({ productId, version, variantId, currency, amountMinor }) => {
      // The row is locked by the first statement, so that the second writes what the first read.
      const [known] = await tx.execute<{ document: CatalogueDocument }>(sql`
        select document from search_documents
        where product_id = ${productId} and version < ${version} and document is not null for update`);
      if (known === undefined) return;
      const document = withPrice({ ...known.document, version }, variantId, currency, amountMinor);
      const prices = priceRanges(document.variants);
      await tx.execute(sql`
        with changed as (
          update search_documents set version = ${version}, revision = nextval('search_revisions'),
            document = ${JSON.stringify(document)}::jsonb, prices = ${JSON.stringify(prices)}::jsonb
          where product_id = ${productId} returning product_id, key, revision
        ) ${note}`);
    },
    setAvailability: async (variantId, version, isAvailable) => {
      const [moved] = await tx.execute<{ product_id: string | null }>(sql`
        insert into search_variants as known (variant_id, availability_version, is_out)
        values (${variantId}, ${version}, ${!isAvailable})
        on conflict (variant_id) do update set availability_version = excluded.availability_version, is_out = excluded.is_out
        where known.availability_version < excluded.availability_version
        returning product_id`);
      // A statement of its own: it sees the product that was told of while the first one waited for the variant.
      if (typeof moved?.product_id === "string")
        await tx.execute(outOf(moved.product_id, variantId, isAvailable, note));
    },
    setRating: async (productId, version, rating) => {
      await tx.execute(sql`
        with changed as (
          insert into search_documents as known (product_id, key, rating_version, rating_average, rating_count)
          values (${productId}, ${keyOf(sql`${productId}`)}, ${version}, ${rating?.average ?? null}, ${rating?.count ?? 0})
          on conflict (product_id) do update set rating_version = excluded.rating_version, revision = nextval('search_revisions'),
            rating_average = excluded.rating_average, rating_count = excluded.rating_count
          where known.rating_version < excluded.rating_version
          returning product_id, key, revision
        ) ${note}`);
    },
  };
}

/** A variant can be ordered, or not any more. Nothing where the product has no such variant, or knows already. */
const outOf = (productId: string, variantId: string, isAvailable: boolean, note: SQL): SQL => {
  const out = isAvailable
    ? sql`array_remove(out_variant_ids, ${variantId})`
    : sql`array_append(out_variant_ids, ${variantId}::text)`;
  return sql`
    with changed as (
      update search_documents set revision = nextval('search_revisions'), out_variant_ids = ${out}, in_stock = not variant_ids <@ ${out}
      where product_id = ${productId} and variant_ids @> ${textArray([variantId])}
        and (out_variant_ids @> ${textArray([variantId])}) = ${isAvailable}
      returning product_id, key, revision
    ) ${note}`;
};
