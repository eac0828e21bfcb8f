import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type Article, type ArticleWords, readAbout, readSlug, readWords } from "../domain/article.ts";
import { readLanguage } from "../domain/read-text.ts";
import { notFound, type Refusal, refusal } from "../domain/refusal.ts";
import type { ArticlePorts } from "./article-ports.ts";

/** Who edits, and when; null for what the shop brings along. */
export type Editing = { readonly authorId: string | null; readonly at: Date };

/** What an article is about, whatever language it is written in. */
export type ArticleFrame = Pick<Article, "slug" | "category" | "productIds" | "categoryIds">;

type Answer = Promise<Result<{ readonly articleId: string; readonly language: string | null }, Refusal>>;
type Ports = ArticlePorts;

const taken = refusal("ARTICLE_SLUG_TAKEN", "Another article has this address: take another one.", "slug");
const noArticle = notFound("articleId", "article");

function readFrame(given: ArticleFrame): Result<ArticleFrame, Refusal> {
  const slug = readSlug(given.slug);
  if (!slug.ok) return slug;
  const productIds = readAbout("productIds", given.productIds);
  if (!productIds.ok) return productIds;
  const categoryIds = readAbout("categoryIds", given.categoryIds);
  if (!categoryIds.ok) return categoryIds;
  return ok({
    slug: slug.value,
    category: given.category,
    productIds: productIds.value,
    categoryIds: categoryIds.value,
  });
}

/** Writes a new article: a first version in one language, which is shown once it is published. */
export async function createArticle(
  ports: Ports,
  { authorId, at }: Editing,
  wish: ArticleFrame & ArticleWords & { readonly id: string; readonly language: string },
): Answer {
  const frame = readFrame(wish);
  if (!frame.ok) return frame;
  const words = readWords(wish);
  if (!words.ok) return words;
  const language = readLanguage("language", wish.language);
  if (!language.ok) return language;
  const article: Article = {
    id: wish.id,
    ...frame.value,
    helpfulCount: 0,
    unhelpfulCount: 0,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  if (!(await ports.articles.add(article))) return refuse(taken);
  const written = { articleId: article.id, language: language.value, ...words.value, authorId, createdAt: at };
  await ports.articles.addVersion({ ...written, restoredFrom: null });
  return ok({ articleId: article.id, language: language.value });
}

/** Changes what an article is about. What is left out stays. */
export async function updateArticle(
  ports: Ports,
  { at }: Editing,
  wish: { readonly articleId: string; readonly expectedVersion: number } & {
    readonly [Field in keyof ArticleFrame]: ArticleFrame[Field] | null;
  },
): Answer {
  const found = await ports.articles.lock(wish.articleId);
  if (found === null) return refuse(noArticle);
  if (found.version !== wish.expectedVersion)
    return refuse(
      refusal(
        "VERSION_CONFLICT",
        "Somebody changed it meanwhile. Look at it, and repeat your change.",
        "expectedVersion",
      ),
    );
  const frame = readFrame({
    slug: wish.slug ?? found.slug,
    category: wish.category ?? found.category,
    productIds: wish.productIds ?? found.productIds,
    categoryIds: wish.categoryIds ?? found.categoryIds,
  });
  if (!frame.ok) return frame;
  if (!(await ports.articles.save({ ...found, ...frame.value, version: found.version + 1, updatedAt: at })))
    return refuse(taken);
  // What it is found by may be another: whoever keeps it looks again.
  for (const language of await ports.articles.languages(found.id))
    await ports.tell("PUBLISHED", found.id, language, at);
  return ok({ articleId: found.id, language: null });
}

/** Writes the next version in a language. What is shown stays until it is published. */
export async function writeArticle(
  ports: Ports,
  { authorId, at }: Editing,
  wish: ArticleWords & { readonly articleId: string; readonly language: string },
): Answer {
  const words = readWords(wish);
  if (!words.ok) return words;
  const language = readLanguage("language", wish.language);
  if (!language.ok) return language;
  const found = await ports.articles.lock(wish.articleId);
  if (found === null) return refuse(noArticle);
  const written = { articleId: found.id, language: language.value, ...words.value, authorId, createdAt: at };
  await ports.articles.addVersion({ ...written, restoredFrom: null });
  return ok({ articleId: found.id, language: language.value });
}

/** Writes an old version once more, as the newest. */
export async function restoreVersion(
  ports: Ports,
  { authorId, at }: Editing,
  wish: { readonly articleId: string; readonly language: string; readonly version: number },
): Answer {
  const found = await ports.articles.lock(wish.articleId);
  const old = found === null ? null : await ports.articles.version(found.id, wish.language, wish.version);
  if (old === null) return refuse(notFound("version", "version of such an article"));
  const { articleId, language, title, summary, body } = old;
  const restored = { articleId, language, title, summary, body, authorId, createdAt: at };
  await ports.articles.addVersion({ ...restored, restoredFrom: old.version });
  return ok({ articleId, language });
}

/** Shows a version in its language, the newest where none is named. */
export async function publishArticle(
  ports: Ports,
  { at }: Editing,
  wish: { readonly articleId: string; readonly language: string; readonly version: number | null },
): Answer {
  const found = await ports.articles.lock(wish.articleId);
  if (found === null) return refuse(noArticle);
  const version = await ports.articles.version(found.id, wish.language, wish.version);
  if (version === null)
    return refuse(
      refusal("ARTICLE_NOT_PUBLISHABLE", "There is no such version in this language: write it first.", "version"),
    );
  await ports.articles.show(version, at);
  await ports.tell("PUBLISHED", found.id, version.language, at);
  return ok({ articleId: found.id, language: version.language });
}

/** Shows an article no more in a language. Its versions stay. */
export async function unpublishArticle(
  ports: Ports,
  { at }: Editing,
  wish: { readonly articleId: string; readonly language: string },
): Answer {
  const found = await ports.articles.lock(wish.articleId);
  if (found === null || !(await ports.articles.hide(found.id, wish.language)))
    return refuse(notFound("articleId", "article that is shown in this language"));
  await ports.tell("UNPUBLISHED", found.id, wish.language, at);
  return ok({ articleId: found.id, language: wish.language });
}

/** Says whether an article helped: one word each, the last one counts. */
export async function voteOnArticle(
  ports: Ports,
  { voterId, at }: { readonly voterId: string; readonly at: Date },
  wish: { readonly articleId: string; readonly isHelpful: boolean },
): Answer {
  return (await ports.articles.vote(wish.articleId, voterId, wish.isHelpful, at))
    ? ok({ articleId: wish.articleId, language: null })
    : refuse(noArticle);
}
