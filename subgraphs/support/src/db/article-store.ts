import type { Transaction } from "@novatech/postgres/database";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Article } from "../domain/article.ts";
import type { ArticleStore } from "../use-cases/article-ports.ts";
import { configurationOf } from "./search-language.ts";
import { articles, articleTexts, articleVersions, articleVotes } from "./tables.ts";

const toRow = ({ productIds, categoryIds, ...plain }: Article) => ({
  ...plain,
  productIds: [...productIds],
  categoryIds: [...categoryIds],
});

/** Articles in PostgreSQL, in one transaction. */
export const createPostgresArticleStore = (tx: Transaction): ArticleStore => ({
  add: async (article) => {
    const written = await tx
      .insert(articles)
      .values(toRow(article))
      .onConflictDoNothing({ target: articles.slug })
      .returning({ id: articles.id });
    return written.length === 1;
  },
  lock: async (articleId) => {
    const [row] = await tx.select().from(articles).where(eq(articles.id, articleId)).for("update");
    return row ?? null;
  },
  save: async (article) => {
    // Another with the same address that is being written is waited for, so that the check below is right.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`support-article ${article.slug}`}, 0))`);
    const [other] = await tx.select({ id: articles.id }).from(articles).where(eq(articles.slug, article.slug));
    if (other !== undefined && other.id !== article.id) return false;
    await tx.update(articles).set(toRow(article)).where(eq(articles.id, article.id));
    return true;
  },
  addVersion: async ({ articleId, language, title, summary, body, restoredFrom, authorId, createdAt }) => {
    const [row] = await tx.execute<{ version: number }>(sql`
      insert into article_versions (article_id, language, version, title, summary, body, restored_from, author_id, created_at)
      select ${articleId}, ${language}, coalesce(max(version), 0) + 1, ${title}, ${summary}, ${body}, ${restoredFrom}::integer, ${authorId}::text,
        ${createdAt.toISOString()}::timestamptz
      from article_versions where article_id = ${articleId} and language = ${language}
      returning version`);
    return row?.version ?? 1;
  },
  version: async (articleId, language, version) => {
    const [row] = await tx
      .select()
      .from(articleVersions)
      .where(
        and(
          eq(articleVersions.articleId, articleId),
          eq(articleVersions.language, language),
          version === null ? undefined : eq(articleVersions.version, version),
        ),
      )
      .orderBy(desc(articleVersions.version))
      .limit(1);
    return row ?? null;
  },
  show: async ({ articleId, language, version, title, summary, body }, at) => {
    const config = configurationOf(sql`${language}::text`);
    await tx.execute(sql`
      insert into article_texts (article_id, language, version, title, summary, body, words, published_at)
      values (${articleId}, ${language}, ${version}, ${title}, ${summary}, ${body},
        setweight(to_tsvector(${config}, ${title}), 'A') || setweight(to_tsvector(${config}, ${summary}), 'B')
          || setweight(to_tsvector(${config}, ${body}), 'D'),
        ${at.toISOString()}::timestamptz)
      on conflict (article_id, language) do update set version = excluded.version, title = excluded.title, summary = excluded.summary,
        body = excluded.body, words = excluded.words, published_at = excluded.published_at`);
  },
  hide: async (articleId, language) => {
    const gone = await tx
      .delete(articleTexts)
      .where(and(eq(articleTexts.articleId, articleId), eq(articleTexts.language, language)))
      .returning({ version: articleTexts.version });
    return gone.length === 1;
  },
  languages: async (articleId) => {
    const rows = await tx
      .select({ language: articleTexts.language })
      .from(articleTexts)
      .where(eq(articleTexts.articleId, articleId));
    return rows.map(({ language }) => language);
  },
  vote: async (articleId, voterId, isHelpful, votedAt) => {
    // The article's row first: two words of one person are counted one after the other.
    const [shown] = await tx.execute<{ id: string }>(sql`
      select id from articles where id = ${articleId} and exists (select from article_texts where article_id = articles.id) for update`);
    if (shown === undefined) return false;
    const [before] = await tx
      .select({ isHelpful: articleVotes.isHelpful })
      .from(articleVotes)
      .where(and(eq(articleVotes.articleId, articleId), eq(articleVotes.voterId, voterId)));
    if (before?.isHelpful === isHelpful) return true;
    await tx
      .insert(articleVotes)
      .values({ articleId, voterId, isHelpful, votedAt })
      .onConflictDoUpdate({ target: [articleVotes.articleId, articleVotes.voterId], set: { isHelpful, votedAt } });
    const change = (counts: boolean): number => (isHelpful === counts ? 1 : before === undefined ? 0 : -1);
    await tx
      .update(articles)
      .set({
        helpfulCount: sql`${articles.helpfulCount} + ${change(true)}`,
        unhelpfulCount: sql`${articles.unhelpfulCount} + ${change(false)}`,
      })
      .where(eq(articles.id, articleId));
    return true;
  },
});
