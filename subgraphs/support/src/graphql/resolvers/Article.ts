import { fallbackLanguage } from "../../domain/article.ts";
import type { ArticleResolvers } from "../__generated__/types.ts";

/** An article of the knowledge base, with what it says to the viewer. */
export const Article: ArticleResolvers = {
  __resolveReference: ({ id }, { articles }) => articles.shown.load({ id, way: [fallbackLanguage] }),
  id: ({ article }) => article.id,
  slug: ({ article }) => article.slug,
  category: ({ article }) => article.category,
  languages: async ({ article }, _arguments, { articles }) => [...(await articles.languagesOf.load(article.id))],
  title: ({ words }) => words.title,
  summary: ({ words }) => words.summary,
  body: ({ words }) => words.body,
  highlight: ({ highlight }) => [...highlight],
  helpfulCount: ({ article }) => article.helpfulCount,
  unhelpfulCount: ({ article }) => article.unhelpfulCount,
  versions: async ({ article }, { language }, { articles, onlooker }) =>
    onlooker().isStaff
      ? [...(await articles.versionsOf.load({ id: article.id, way: language ?? fallbackLanguage }))]
      : null,
  version: ({ article }, _arguments, { onlooker }) => (onlooker().isStaff ? article.version : null),
};
