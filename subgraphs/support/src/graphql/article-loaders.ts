import DataLoader from "dataloader";
import { fallbackLanguage, type ArticleVersion, type ArticleView } from "../domain/article.ts";
import type { ArticlePage, ArticleReader, ListedArticle } from "../use-cases/article-ports.ts";
import { type Keyed, pagesBy } from "./pages-by.ts";

type InLanguages = Keyed<readonly string[]>;

/** What is read of articles in one operation. */
export type ArticleLoaders = Pick<ArticleReader, "idOf" | "search" | "everything"> & {
  /** What is shown, in the first of some languages. */
  readonly shown: DataLoader<InLanguages, ArticleView | null, string>;
  readonly ofProduct: DataLoader<
    Keyed<{ readonly languages: readonly string[]; readonly page: ArticlePage }>,
    readonly ListedArticle[],
    string
  >;
  readonly languagesOf: DataLoader<string, readonly string[]>;
  readonly versionsOf: DataLoader<Keyed<string>, readonly ArticleVersion[], string>;
  /** For editors: what was written last, in a language where there is something. */
  readonly newest: (id: string, language: string | null) => Promise<ArticleView | null>;
};

/** New loaders, for one operation. */
export const createArticleLoaders = (reader: ArticleReader): ArticleLoaders => ({
  idOf: reader.idOf,
  search: reader.search,
  everything: reader.everything,
  shown: new DataLoader<InLanguages, ArticleView | null, string>(
    async (keys) => {
      const found = new Map<string, ArticleView>();
      await Promise.all(
        [...Map.groupBy(keys, ({ way }) => way.join(" "))].map(async ([way, asked]) => {
          const ids = asked.map(({ id }) => id);
          const rows = await reader.shown(ids, asked[0]?.way ?? [fallbackLanguage]);
          for (const row of rows) found.set(`${row.article.id} ${way}`, row);
        }),
      );
      return keys.map(({ id, way }) => found.get(`${id} ${way.join(" ")}`) ?? null);
    },
    { cacheKeyFn: ({ id, way }) => `${id} ${way.join(" ")}` },
  ),
  ofProduct: pagesBy(({ languages, page }, ids) => reader.ofProducts(ids, languages, page)),
  languagesOf: new DataLoader(async (ids) => {
    const found = await reader.languagesOf(ids);
    return ids.map((id) => found.get(id) ?? []);
  }),
  versionsOf: pagesBy(async (language, ids) =>
    Map.groupBy(await reader.versionsOf(ids, language), ({ articleId }) => articleId),
  ),
  newest: async (id, language) => (await reader.newest([id], language))[0] ?? null,
});
