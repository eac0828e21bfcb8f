import { ok, refuse, type Result } from "@novatech/kernel/result";
import { maxBody, readLanguage, readText } from "./read-text.ts";
import { invalid, type Refusal } from "./refusal.ts";

/** Where an article stands in the knowledge base. */
export const articleCategories = [
  "ORDERING",
  "DELIVERY",
  "RETURNS",
  "PAYMENT",
  "PRODUCT_HELP",
  "ACCOUNT",
  "OTHER",
] as const;
export type ArticleCategory = (typeof articleCategories)[number];

/** An article of the knowledge base, whatever language it is written in. */
export type Article = {
  readonly id: string;
  readonly slug: string;
  readonly category: ArticleCategory;
  /** Products it is about. */
  readonly productIds: readonly string[];
  /** Categories of the catalogue it is about: every product below them. */
  readonly categoryIds: readonly string[];
  readonly helpfulCount: number;
  readonly unhelpfulCount: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** What an article says. Markdown. */
export type ArticleWords = { readonly title: string; readonly summary: string; readonly body: string };

/** What it said once, in one language. Versions count from 1 without a gap. */
export type ArticleVersion = ArticleWords & {
  readonly articleId: string;
  readonly language: string;
  readonly version: number;
  /** The version it was taken from; null for what was written. */
  readonly restoredFrom: number | null;
  /** Who wrote it; null once they were erased. */
  readonly authorId: string | null;
  readonly createdAt: Date;
};

/** An article with what it says to somebody: what is shown in one language, or for its editors the newest there is. */
export type ArticleView = {
  readonly article: Article;
  readonly language: string;
  readonly words: ArticleWords;
  /** Null where it is not shown in that language. */
  readonly publishedAt: Date | null;
  /** A piece of the text in which words stand that were looked for; empty where none were. */
  readonly highlight: readonly HighlightPiece[];
};

/** A piece of a text that is what was looked for, or is not. */
export type HighlightPiece = { readonly text: string; readonly isMatch: boolean };

/** What the database puts around what was looked for: characters that stand in no text of ours. */
export const [matchBegins, matchEnds] = ["\u0002", "\u0003"] as const;

/** The pieces of a text in which matches are marked. No markup, so that a page can draw it without trusting it. */
export const piecesOf = (marked: string): readonly HighlightPiece[] =>
  marked
    .split(matchBegins)
    .flatMap((part, place) => {
      const [first = "", ...rest] = part.split(matchEnds);
      const match = place === 0 ? [] : [{ text: first, isMatch: true }];
      return [...match, { text: place === 0 ? part : rest.join(""), isMatch: false }];
    })
    .filter(({ text }) => text !== "");

/** The most products and categories an article may be about. */
const maxAbout = 200;

/** Reads what an article says. */
export function readWords(given: ArticleWords): Result<ArticleWords, Refusal> {
  const title = readText("title", given.title, { max: 150 });
  if (!title.ok) return title;
  const summary = readText("summary", given.summary, { max: 500 });
  if (!summary.ok) return summary;
  const body = readText("body", given.body, { max: 5 * maxBody });
  if (!body.ok) return body;
  if (given.body.includes(matchBegins) || given.body.includes(matchEnds))
    return refuse(invalid("body", "It must be text: it holds control characters."));
  return ok({ title: title.value, summary: summary.value, body: body.value });
}

/** Reads an address: small letters, digits and hyphens. */
export const readSlug = (slug: string): Result<string, Refusal> =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 100
    ? ok(slug)
    : refuse(invalid("slug", "Give at most 100 small letters, digits and single hyphens, for example how-to-return."));

/** Reads what an article is about: ids, each once. */
export function readAbout(field: string, ids: readonly string[]): Result<readonly string[], Refusal> {
  const wanted = [...new Set(ids)];
  return wanted.length <= maxAbout && wanted.every((id) => /^\w{1,100}$/.test(id))
    ? ok(wanted)
    : refuse(invalid(field, `Give at most ${maxAbout} ids.`));
}

/** The language that articles are shown in where there is no other. */
export const fallbackLanguage = "en";

/**
 * The languages in which somebody would read, best first: the tag itself, what is left of it from the end on, then English. Source: RFC 4647 §3.4 (lookup).
 */
export function languagesFor(tag: string): Result<readonly string[], Refusal> {
  const language = readLanguage("language", tag);
  if (!language.ok) return language;
  const found: string[] = [];
  for (let parts = language.value.split("-"); parts.length > 0; parts = parts.slice(0, -1))
    // A single letter only announces what follows.
    if (parts.at(-1)?.length !== 1) found.push(parts.join("-"));
  return ok([...new Set([...found, fallbackLanguage])]);
}
