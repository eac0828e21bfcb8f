import type { Queryable } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";

/** More names teach no new words; reading them would only take longer. */
const mostNames = 200_000;

/**
 * Makes the words of names anew: what begins with what was typed, and what is written nearly so. Only what changed is written. One statement;
 * some seconds for 200,000 products.
 */
export async function refreshVocabulary(db: Queryable): Promise<void> {
  await db.execute(sql`
    with counted as materialized (
      select word, ndoc from ts_stat(
        'select to_tsvector(''simple'', sort_name) from search_documents where sample < least(1024, '
        || ${String(1024 * mostNames)} || ' / greatest(1, (select reltuples from pg_class where oid = ''search_documents''::regclass)))')
      where word ~ '[[:alpha:]]' and length(word) between 2 and 40
    ), gone as (
      delete from search_vocabulary as known where not exists (select from counted where counted.word = known.word)
    )
    insert into search_vocabulary as known (word, documents) select word, ndoc from counted
    on conflict (word) do update set documents = excluded.documents where known.documents <> excluded.documents`);
}

/** The most brands, categories and brands' categories that are suggested. */
const mostPhrases = 5000;
/** A brand's category with fewer products is none that people look for. */
const leastDocuments = 3;

/** Makes the phrases anew: brands, categories, and brands with a category. Only what changed is written. One statement. */
export async function refreshPhrases(db: Queryable): Promise<void> {
  await db.execute(sql`
    with grouped as materialized (
      select brand_code, leaf_code, count(*) as n from search_documents where sample is not null
      group by grouping sets ((brand_code), (leaf_code), (brand_code, leaf_code))
    ), counted as materialized (
      select phrase, max(n)::integer as n from (
        select trim(lower(concat_ws(' ', brand.label, category.label))) as phrase, n
        from grouped
        left join search_facet_values brand on brand.code = brand_code
        left join search_facet_values category on category.code = leaf_code
        where n >= ${leastDocuments}::integer and (brand.code is not null or category.code is not null)
      ) as said where length(phrase) between 2 and 60 group by phrase order by 2 desc, 1 limit ${mostPhrases}::integer
    ), gone as (
      delete from search_phrases as known where not exists (select from counted where counted.phrase = known.phrase)
    )
    insert into search_phrases as known (phrase, documents) select phrase, n from counted
    on conflict (phrase) do update set documents = excluded.documents where known.documents <> excluded.documents`);
}

/** Forgets queries nobody has typed for a long time: their weight is gone. */
export async function forgetQueries(db: Queryable, before: Date): Promise<void> {
  await db.execute(sql`delete from search_queries where scored_at < ${before.toISOString()}::timestamptz`);
}
