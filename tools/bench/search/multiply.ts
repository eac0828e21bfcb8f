import postgres, { type Sql } from "postgres";

/** Told wherever a figure of it is shown. */
export const variationsNote =
  "products beyond those of the shop are variations of them that do not exist (colour, pack, condition), written into search's own database";

/** The name under which the room locks its comparison with the catalogue. */
const comparison = "novatech-search-catalogue";

/**
 * The room takes out what the catalogue does not know: holds that off until the returned function is called. Rejects when it runs already. On a
 * connection of its own: the lock goes with it.
 */
export async function keepVariations(adminUrl: string): Promise<() => Promise<void>> {
  const url = new URL(adminUrl);
  url.pathname = "/search";
  const sql = postgres(url.href, { max: 1, idle_timeout: 0, max_lifetime: null, onnotice: () => {} });
  const [row] = await sql<{ held: boolean }[]>`select pg_try_advisory_lock(hashtextextended(${comparison}, 0)) as held`;
  if (row?.held) return () => sql.end();
  await sql.end();
  throw new Error("the shop compares its search with the catalogue just now: try again");
}

const colours = ["black", "white", "silver", "grey", "blue", "red", "green", "gold", "pink", "purple", "orange"];
const packs = ["", "pack of 2", "pack of 5", "pack of 10"];
const conditions = ["", "open box", "refurbished"];

/** What a variation's row has of its own; everything else is its original's. */
const own: Readonly<Record<string, string>> = {
  product_id: "original.product_id || '~' || made.number",
  revision: "nextval('search_revisions')",
  document: `original.document || jsonb_build_object('productId', original.product_id || '~' || made.number,
    'name', (original.document->>'name') || ', ' || made.text)`,
  variant_ids: "array(select id || '~' || made.number from unnest(original.variant_ids) as id)",
  out_variant_ids: "'{}'",
  codes: "array(select code || '-V' || made.number from unnest(original.codes) as code)",
  key: "nextval('search_keys')",
  title: "original.title || setweight(made.words, 'A')",
  sort_name: "original.sort_name || ' ' || made.text",
  sample: "hashtext(original.product_id || '~' || made.number) & 1023",
  published_at: "original.published_at - make_interval(mins => made.number)",
  prices: `(select jsonb_object_agg(key, jsonb_build_object('min', (value->>'min')::bigint * made.percent / 100, 'max', (value->>'max')::bigint * made.percent / 100))
    from jsonb_each(original.prices))`,
};

/** Makes variations until the search's database has so many products. They are not in the catalogue: lists of them have no names. */
export async function multiplyDocuments(sql: Sql, products: number): Promise<void> {
  const [counted] = await sql<{ shown: number; originals: number }[]>`
    select count(*)::integer as shown, (count(*) filter (where product_id not like '%~%'))::integer as originals
    from search_documents where sample is not null`;
  const { shown = 0, originals = 0 } = counted ?? {};
  if (originals === 0) throw new Error("there is nothing to make variations of");
  const columns = await sql<{ name: string }[]>`
    select attname as name from pg_attribute
    where attrelid = 'search_documents'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => own[name] ?? `original.${name}`);
  for (let number = Math.floor(shown / originals); number * originals < products; number += 1) {
    const wanted = Math.min(originals, products - number * originals);
    const text = [
      colours[number % colours.length],
      packs[number % packs.length],
      conditions[number % conditions.length],
      `edition ${number}`,
    ]
      .filter((part) => part !== "")
      .join(", ");
    await sql.unsafe(
      `with inserted as (
        insert into search_documents (${names.join(", ")})
        select ${values.join(", ")} from (
          select * from search_documents where sample is not null and product_id not like '%~%' order by product_id limit ${wanted}
        ) as original,
        (select ${number} as number, '${text}' as text, to_tsvector('english', '${text.replaceAll(",", "")}') as words, ${60 + ((number * 7) % 80)} as percent) as made
        on conflict do nothing
        returning key, product_id
      )
      insert into search_words (key, words, subject)
      select inserted.key, held.words || setweight(made.words, 'A'), held.subject || made.words
      from inserted
      join search_documents as original on original.product_id = split_part(inserted.product_id, '~', 1)
      join search_words as held on held.key = original.key,
      (select to_tsvector('english', '${text.replaceAll(",", "")}') as words) as made`,
    );
  }
  await sql.unsafe("vacuum analyze search_documents");
  await sql.unsafe("vacuum analyze search_words");
}
