import type { Article, ArticleCategory, ArticleVersion, ArticleView } from "../domain/article.ts";

/** Where articles are kept, bound to one transaction. */
export type ArticleStore = {
  /** False, and nothing written, when the address is taken. */
  readonly add: (article: Article) => Promise<boolean>;
  /** Locks the row until the transaction ends; null where there is none. */
  readonly lock: (articleId: string) => Promise<Article | null>;
  /** False, and nothing written, when the address is taken. */
  readonly save: (article: Article) => Promise<boolean>;
  /** Writes the next version in a language; the article must be locked. Resolves to its number. */
  readonly addVersion: (version: Omit<ArticleVersion, "version">) => Promise<number>;
  /** A version; null where there is none. `version` null: the newest. */
  readonly version: (articleId: string, language: string, version: number | null) => Promise<ArticleVersion | null>;
  /** Shows a version in its language, in place of the one before. */
  readonly show: (version: ArticleVersion, at: Date) => Promise<void>;
  /** False where nothing was shown in the language. */
  readonly hide: (articleId: string, language: string) => Promise<boolean>;
  /** The languages an article is shown in. */
  readonly languages: (articleId: string) => Promise<readonly string[]>;
  /** Counts what somebody says of an article; a second word replaces the first. False where it is shown in no language. */
  readonly vote: (articleId: string, voterId: string, isHelpful: boolean, at: Date) => Promise<boolean>;
};

/** What editing articles needs of one transaction. */
export type ArticlePorts = {
  readonly articles: ArticleStore;
  readonly tell: (what: "PUBLISHED" | "UNPUBLISHED", articleId: string, language: string, at: Date) => Promise<void>;
};

/** A place in a list of articles: by how well it fits or when it was shown, then by id. */
export type ArticleKey = { readonly score: number; readonly id: string };

/** A page of a list of articles. */
export type ArticlePage = {
  readonly direction: "forward" | "backward";
  readonly size: number;
  readonly after: ArticleKey | null;
  readonly before: ArticleKey | null;
};

/** Which articles are wanted. */
export type ArticleSearch = {
  /** Best first: an article is shown in the first of them it has. */
  readonly languages: readonly string[];
  /** Null: all, the newest first. */
  readonly text: string | null;
  readonly category: ArticleCategory | null;
};

/** An article of a list, with its place in it. */
export type ListedArticle = ArticleView & { readonly score: number };

/** What resolvers read of articles. Lists: one row more than the page's size. Each method is one statement. */
export type ArticleReader = {
  /** What is shown of articles, in the first of the languages each has, else in any. */
  readonly shown: (ids: readonly string[], languages: readonly string[]) => Promise<readonly ArticleView[]>;
  /** The id behind an address, shown or not. */
  readonly idOf: (slug: string) => Promise<string | null>;
  readonly search: (search: ArticleSearch, page: ArticlePage) => Promise<readonly ListedArticle[]>;
  /** What is shown about products, by product id: about themselves and about the categories they stand in. */
  readonly ofProducts: (
    productIds: readonly string[],
    languages: readonly string[],
    page: ArticlePage,
  ) => Promise<ReadonlyMap<string, readonly ListedArticle[]>>;
  /** For editors: the newest version of articles, in `language` where there is one, else in any. */
  readonly newest: (ids: readonly string[], language: string | null) => Promise<readonly ArticleView[]>;
  /** For editors: all articles, the newest first. */
  readonly everything: (page: ArticlePage) => Promise<readonly ListedArticle[]>;
  /** The languages articles are shown in. */
  readonly languagesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;
  /** For editors: what articles said, the newest first, at most 100. */
  readonly versionsOf: (ids: readonly string[], language: string) => Promise<readonly ArticleVersion[]>;
};
