import type { Transaction } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { FacetChoice } from "../domain/document-facets.ts";
import { toIndexRow } from "../domain/index-row.ts";
import type { CatalogueDocument } from "../domain/search-document.ts";
import { jsonRows } from "./json-rows.ts";
import { keyOf } from "./pending-note.ts";
import { codeMark } from "./searching/text-match.ts";

/**
 * Writes documents where they are newer than what is known, and what they can be narrowed by. Two statements for any number. With `isAgain`
 * also those that are known: what follows from them is worked out again, and they keep their revision.
 */
export async function putDocuments(
  tx: Transaction,
  documents: readonly { readonly document: CatalogueDocument; readonly publishedAt: Date }[],
  note: SQL,
  { isAgain = false } = {},
): Promise<void> {
  if (documents.length === 0) return;
  const variants = documents.flatMap(({ document: { productId, variants: held } }) =>
    held.map(({ variantId }) => ({ variant_id: variantId, product_id: productId })),
  );
  // Locks the variants: their availability cannot change between what is read here and what is written below.
  const out = await tx.execute<{ variant_id: string }>(sql`
    with owned as (
      insert into search_variants as known (variant_id, product_id)
      select variant_id, product_id from jsonb_to_recordset(${jsonRows(variants)}) as told(variant_id text, product_id text)
      order by variant_id
      on conflict (variant_id) do update set product_id = excluded.product_id
      returning variant_id, is_out
    ) select variant_id from owned where is_out`);
  const isOut = new Set(out.map(({ variant_id }) => variant_id));
  const facets = new Map<bigint, FacetChoice>();
  const told = documents.map(({ document, publishedAt }) => {
    const row = toIndexRow(document);
    for (const choice of row.facets) facets.set(choice.code, choice);
    return { ...toColumns(document, row, isOut), published_at: publishedAt };
  });
  await tx.execute(sql`
    with told as (
      select * from jsonb_to_recordset(${jsonRows(told)}) as told(
        product_id text, version integer, document jsonb, published_at timestamptz, variant_ids text[], out_variant_ids text[],
        in_stock boolean, codes text[], facet_codes bigint[], leaf_code bigint, brand_code bigint, merchant_code bigint, subject text, prices jsonb, sort_name text,
        a text, b text, c text, d text, lead text)
    ), changed as (
      insert into search_documents as known (product_id, key, version, document, published_at, variant_ids, out_variant_ids, in_stock,
        codes, facet_codes, leaf_code, brand_code, merchant_code, prices, sort_name, sample, title)
      select product_id, ${keyOf(sql`told.product_id`)}, version, document, published_at, variant_ids, out_variant_ids, in_stock, codes, facet_codes,
        leaf_code, brand_code, merchant_code, prices, sort_name, hashtext(product_id) & 1023,
        setweight(to_tsvector('english', a), 'A') || setweight(to_tsvector('english', lead), 'C')
      from told order by product_id
      on conflict (product_id) do update set version = excluded.version,
        revision = ${isAgain ? sql`known.revision` : sql`nextval('search_revisions')`}, document = excluded.document, published_at = coalesce(known.published_at, excluded.published_at),
        variant_ids = excluded.variant_ids, out_variant_ids = excluded.out_variant_ids, in_stock = excluded.in_stock,
        codes = excluded.codes, facet_codes = excluded.facet_codes, leaf_code = excluded.leaf_code,
        brand_code = excluded.brand_code, merchant_code = excluded.merchant_code, prices = excluded.prices, sort_name = excluded.sort_name, sample = excluded.sample,
        title = excluded.title
      where known.version ${isAgain ? sql`=` : sql`<`} excluded.version
      returning product_id, key, revision
    ), worded as (
      insert into search_words (key, words, subject)
      select changed.key,
        setweight(to_tsvector('english', a), 'A') || setweight(to_tsvector('english', b), 'B') ||
        setweight(to_tsvector('english', c), 'C') || setweight(to_tsvector('english', d), 'D') ||
        array_to_tsvector(array(select ${codeMark} || code from unnest(codes) as code)),
        to_tsvector('english', subject)
      from changed join told using (product_id) order by changed.key
      on conflict (key) do update set words = excluded.words, subject = excluded.subject
    ), named as (
      insert into search_facet_values as known (code, kind, key, value, label, parent_code, unit, number)
      select code, kind, key, value, label, parent_code, unit, number
      from jsonb_to_recordset(${jsonRows([...facets.values()].map(({ parentCode, ...choice }) => ({ ...choice, parent_code: parentCode })))}) as choice(
        code bigint, kind text, key text, value text, label text, parent_code bigint, unit text, number double precision)
      -- What is right already is not touched: a lock on what all products share would make them wait for one another.
      where exists (select from changed) and not exists (
        select from search_facet_values as same
        where same.code = choice.code and same.label = choice.label and same.parent_code is not distinct from choice.parent_code
          and (choice.unit is null or same.unit = choice.unit) and (choice.number is null or same.number = choice.number))
      order by code
      on conflict (code) do update set label = excluded.label, parent_code = excluded.parent_code, unit = coalesce(excluded.unit, known.unit),
        number = coalesce(excluded.number, known.number)
    ) ${note}`);
}

function toColumns(document: CatalogueDocument, row: ReturnType<typeof toIndexRow>, isOut: ReadonlySet<string>) {
  const variantIds = document.variants.map(({ variantId }) => variantId);
  const outIds = variantIds.filter((id) => isOut.has(id));
  const codeOf = (kind: FacetChoice["kind"]) => row.facets.findLast((choice) => choice.kind === kind)?.code ?? null;
  return {
    product_id: document.productId,
    version: document.version,
    document,
    variant_ids: variantIds,
    out_variant_ids: outIds,
    in_stock: outIds.length < variantIds.length,
    codes: row.codes,
    facet_codes: row.facets.map(({ code }) => code),
    leaf_code: codeOf("CATEGORY"),
    brand_code: codeOf("BRAND"),
    merchant_code: codeOf("MERCHANT"),
    subject: row.subject,
    prices: row.prices,
    sort_name: row.sortName,
    ...row.texts,
    lead: row.lead,
  };
}
