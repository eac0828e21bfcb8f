import { callerMistake, requireAnyScope } from "@novatech/graphql/errors";
import type { QueryResolvers } from "../__generated__/types.ts";
import { articleConnection, readArticlePage, readLanguages, readSearch } from "../article-pages.ts";

/** The entry points to the knowledge base. */
export const articleQueries: Pick<Required<QueryResolvers>, "article" | "articles" | "editableArticles"> = {
  article: async (_parent, { id, slug, language }, { articles }) => {
    const given = [id, slug].filter((one) => typeof one === "string");
    if (given.length !== 1) throw callerMistake("BAD_USER_INPUT", "Say which: `id` or `slug`, one of the two.");
    const found = typeof slug === "string" ? await articles.idOf(slug) : (id ?? null);
    return found === null ? null : articles.shown.load({ id: found, way: readLanguages(language) });
  },
  articles: async (_parent, { search, category, language, ...paging }, { articles }) => {
    const page = readArticlePage(paging);
    const wanted = { languages: readLanguages(language), text: readSearch(search), category: category ?? null };
    return articleConnection(page, await articles.search(wanted, page));
  },
  editableArticles: async (_parent, paging, { articles, request }) => {
    requireAnyScope(request, ["staff:support"]);
    const page = readArticlePage(paging);
    return articleConnection(page, await articles.everything(page));
  },
};
