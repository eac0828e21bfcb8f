import type { Queryable } from "@novatech/postgres/database";
import { eq, type SQL, sql } from "drizzle-orm";
import { type Article, matchBegins, matchEnds, piecesOf } from "../domain/article.ts";
import type { ArticlePage, ArticleReader, ListedArticle } from "../use-cases/article-ports.ts";
import { configurationOf } from "./search-language.ts";
import { articles } from "./tables.ts";

type Row = {
  id: string;
  slug: string;
  category: string;
  product_ids: string[];
  category_ids: string[];
  helpful_count: number;
  unhelpful_count: number;
  version: number;
  created_ms: number;
  updated_ms: number;
  language: string;
  title: string;
  summary: string;
  body: string;
  published_ms: number | null;
  marked: string | null;
  score: number;
  owner_id?: string;
};

/** How alike letters must be for a word that is spelt wrong. Source: word_similarity of pg_trgm, whose own default is 0.6. */
const likeness = 0.5;
const versionsShown = 100;

const headline = `StartSel=${matchBegins}, StopSel=${matchEnds}, MaxFragments=1, MaxWords=30, MinWords=12`;

/** What resolvers read of articles, in PostgreSQL. */
export const createPostgresArticleReader = (db: Queryable): ArticleReader => ({
  shown: async (ids, languages) => {
    const rows = await db.execute<Row>(sql`
      select ${columns(sql`shown`)}, null as marked, 0 as score
      from articles join lateral (
        select article_texts.* from article_texts
        left join jsonb_array_elements_text(${JSON.stringify(languages)}::jsonb) with ordinality as wanted(language, place)
          on wanted.language = article_texts.language
        where article_texts.article_id = articles.id order by wanted.place nulls last, article_texts.language limit 1
      ) as shown on true where articles.id in ${listOf(ids)}`);
    return rows.map(toListed);
  },
  idOf: async (slug) => {
    const [row] = await db.select({ id: articles.id }).from(articles).where(eq(articles.slug, slug));
    return row?.id ?? null;
  },
  search: async ({ languages, text, category }, page) => {
    const isCategory = category === null ? sql`true` : sql`articles.category = ${category}`;
    if (text === null) {
      const rows = await db.execute<Row>(sql`
        select * from (
          select ${columns(sql`shown`)}, null as marked, extract(epoch from shown.published_at)::float8 as score
          from articles join lateral ${firstText(languages)} as shown on true where ${isCategory}
        ) as listed where ${within(page)} ${ordered(page)}`);
      return rows.map(toListed);
    }
    // What each text says is looked for in its own language; of an article that is found in several the first wanted counts.
    const query = sql`websearch_to_tsquery(${configurationOf(sql`shown.language`)}, ${text})`;
    const rows = await db.execute<Row>(sql`
      select *, ts_headline(${configurationOf(sql`language`)}, body, websearch_to_tsquery(${configurationOf(sql`language`)}, ${text}), ${headline}) as marked
      from (
        select ${columns(sql`shown`)}, (ts_rank(shown.words, ${query})
          + case when word_similarity(${text}, shown.title) >= ${likeness}::float8 then word_similarity(${text}, shown.title) / 10 else 0 end)::float8 as score
        from articles join lateral ${firstText(languages)} as shown on true
        where ${isCategory} and (shown.words @@ ${query} or word_similarity(${text}, shown.title) >= ${likeness}::float8)
      ) as listed where ${within(page)} ${ordered(page)}`);
    return rows.map(toListed);
  },
  ofProducts: async (productIds, languages, page) => {
    const rows = await db.execute<Row>(sql`
      select listed.*, owner.id as owner_id
      from jsonb_array_elements_text(${JSON.stringify(productIds)}::jsonb) as owner(id)
      left join known_products as product on product.id = owner.id
      cross join lateral (
        select * from (
          select ${columns(sql`shown`)}, null as marked, extract(epoch from shown.published_at)::float8 as score
          from articles join lateral ${firstText(languages)} as shown on true
          where articles.product_ids @> array[owner.id] or articles.category_ids && coalesce(product.category_ids, '{}')
        ) as listed where ${within(page)} ${ordered(page)}
      ) as listed`);
    return new Map([...Map.groupBy(rows, (row) => row.owner_id ?? "")].map(([id, own]) => [id, own.map(toListed)]));
  },
  newest: async (ids, language) => {
    const rows = await db.execute<Row>(sql`
      select ${columns(sql`newest`)}, null as marked, 0 as score
      from articles join lateral (
        select said.*, shown.published_at from article_versions as said
        left join article_texts as shown on shown.article_id = said.article_id and shown.language = said.language
        where said.article_id = articles.id
        order by (said.language = ${language ?? ""}) desc, said.created_at desc, said.version desc limit 1
      ) as newest on true where articles.id in ${listOf(ids)}`);
    return rows.map(toListed);
  },
  everything: async (page) => {
    const rows = await db.execute<Row>(sql`
      select * from (
        select ${columns(sql`newest`)}, null as marked, extract(epoch from articles.created_at)::float8 as score
        from articles join lateral (
          select said.*, shown.published_at from article_versions as said
          left join article_texts as shown on shown.article_id = said.article_id and shown.language = said.language
          where said.article_id = articles.id order by said.created_at desc, said.version desc limit 1
        ) as newest on true
      ) as listed where ${within(page)} ${ordered(page)}`);
    return rows.map(toListed);
  },
  languagesOf: async (ids) => {
    const rows = await db.execute<{ id: string; languages: string[] }>(sql`
      select article_id as id, array_agg(language order by language) as languages
      from article_texts where article_id in ${listOf(ids)} group by article_id`);
    return new Map(rows.map(({ id, languages }) => [id, languages]));
  },
  versionsOf: async (ids, language) => {
    const rows = await db.execute<VersionRow>(sql`
      select version.*, extract(epoch from version.created_at)::float8 * 1000 as created_ms
      from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as owner(id)
      cross join lateral (
        select * from article_versions where article_id = owner.id and language = ${language} order by version desc limit ${versionsShown}
      ) as version`);
    return rows.map((row) => ({
      articleId: row.article_id,
      language: row.language,
      version: row.version,
      title: row.title,
      summary: row.summary,
      body: row.body,
      restoredFrom: row.restored_from,
      authorId: row.author_id,
      createdAt: moment(row.created_ms),
    }));
  },
});

type VersionRow = Pick<Row, "language" | "version" | "title" | "summary" | "body" | "created_ms"> & {
  article_id: string;
  restored_from: number | null;
  author_id: string | null;
};

const listOf = (texts: readonly string[]): SQL =>
  sql`(select value from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;

/** The text of `articles` in the first language it is shown in. */
const firstText = (languages: readonly string[]): SQL => sql`(
  select article_texts.* from jsonb_array_elements_text(${JSON.stringify(languages)}::jsonb) with ordinality as wanted(language, place)
  join article_texts on article_texts.article_id = articles.id and article_texts.language = wanted.language
  order by wanted.place limit 1)`;

const columns = (text: SQL): SQL => sql`
  articles.id, articles.slug, articles.category, articles.product_ids, articles.category_ids, articles.helpful_count, articles.unhelpful_count,
  articles.version, extract(epoch from articles.created_at)::float8 * 1000 as created_ms, extract(epoch from articles.updated_at)::float8 * 1000 as updated_ms,
  ${text}.language, ${text}.title, ${text}.summary, ${text}.body, extract(epoch from ${text}.published_at)::float8 * 1000 as published_ms`;

/** Lists fall: what comes after a key scores less, or the same and has a greater id. */
function within({ after, before }: ArticlePage): SQL {
  const later = (key: ArticlePage["after"], isAfter: boolean): SQL => {
    if (key === null) return sql`true`;
    const score = sql`${String(key.score)}::float8`;
    return isAfter
      ? sql`(listed.score < ${score} or (listed.score = ${score} and listed.id > ${key.id}))`
      : sql`(listed.score > ${score} or (listed.score = ${score} and listed.id < ${key.id}))`;
  };
  return sql`${later(after, true)} and ${later(before, false)}`;
}

const ordered = ({ direction, size }: ArticlePage): SQL =>
  direction === "forward"
    ? sql`order by listed.score desc, listed.id asc limit ${size + 1}`
    : sql`order by listed.score asc, listed.id desc limit ${size + 1}`;

const moment = (milliseconds: number): Date => new Date(Math.round(milliseconds));

const toListed = (row: Row): ListedArticle => ({
  article: {
    id: row.id,
    slug: row.slug,
    category: row.category as Article["category"],
    productIds: row.product_ids,
    categoryIds: row.category_ids,
    helpfulCount: row.helpful_count,
    unhelpfulCount: row.unhelpful_count,
    version: row.version,
    createdAt: moment(row.created_ms),
    updatedAt: moment(row.updated_ms),
  },
  language: row.language,
  words: { title: row.title, summary: row.summary, body: row.body },
  publishedAt: row.published_ms === null ? null : moment(row.published_ms),
  highlight: row.marked === null ? [] : piecesOf(row.marked),
  score: row.score,
});
