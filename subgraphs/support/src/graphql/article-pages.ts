import {
  type Connection,
  decodeCursor,
  encodeCursor,
  noCursor,
  type PageArguments,
  readPage,
  toConnection,
} from "@novatech/graphql/connection";
import { callerMistake } from "@novatech/graphql/errors";
import { type ArticleView, fallbackLanguage, languagesFor } from "../domain/article.ts";
import type { ArticlePage, ListedArticle } from "../use-cases/article-ports.ts";

/** The longest text that is looked for, in characters. */
const maxSearch = 200;

/** Reads the arguments of a list of articles. Throws a GraphQLError with BAD_USER_INPUT. */
export const readArticlePage = (paging: PageArguments): ArticlePage =>
  readPage(paging, (cursor) => {
    const [score, id] = decodeCursor(cursor, 2);
    if (typeof score === "number") return { score, id: String(id) };
    throw noCursor(cursor);
  });

/** A connection of articles. */
export const articleConnection = (page: ArticlePage, rows: readonly ListedArticle[]): Connection<ArticleView> =>
  toConnection(page, rows, ({ score, article }) => encodeCursor([score, article.id]));

/** The languages somebody reads, best first. Throws a GraphQLError with BAD_USER_INPUT for what is no language. */
export function readLanguages(tag: string | null | undefined): readonly string[] {
  const languages = languagesFor(tag ?? fallbackLanguage);
  if (languages.ok) return languages.value;
  throw callerMistake("BAD_USER_INPUT", languages.refusal.message);
}

/** What is looked for; null where nothing is. Throws a GraphQLError with BAD_USER_INPUT for too much. */
export function readSearch(given: string | null | undefined): string | null {
  const text = given?.replaceAll("\0", "").trim() ?? "";
  if (text.length > maxSearch)
    throw callerMistake("BAD_USER_INPUT", `\`search\` must have at most ${maxSearch} characters.`);
  return text === "" ? null : text;
}
