import { requireAnyScope, requireUser } from "@novatech/graphql/errors";
import type { Result } from "@novatech/kernel/result";
import { fallbackLanguage } from "../../domain/article.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { ArticlePorts } from "../../use-cases/article-ports.ts";
import {
  createArticle,
  type Editing,
  publishArticle,
  restoreVersion,
  unpublishArticle,
  updateArticle,
  voteOnArticle,
  writeArticle,
} from "../../use-cases/edit-articles.ts";
import type { MutationResolvers } from "../__generated__/types.ts";
import type { Context } from "../context.ts";
import { toUserError } from "../errors.ts";

type Done = Result<{ readonly articleId: string; readonly language: string | null }, Refusal>;

/** Has somebody of support change articles; the answer holds what was written last. */
async function edit(context: Context, work: (ports: ArticlePorts, editing: Editing) => Promise<Done>) {
  requireAnyScope(context.request, ["staff:support"]);
  const { userId: authorId } = requireUser(context.request);
  const done = await context.changeArticles((ports, at) => work(ports, { authorId, at }));
  if (!done.ok) return { article: null, userErrors: [toUserError(done.refusal)] };
  return { article: await context.articles.newest(done.value.articleId, done.value.language), userErrors: [] };
}

/** What changes the knowledge base. */
export const articleMutations: Pick<
  Required<MutationResolvers>,
  | "articleCreate"
  | "articleUpdate"
  | "articleTextSet"
  | "articleVersionRestore"
  | "articlePublish"
  | "articleUnpublish"
  | "articleVote"
> = {
  articleCreate: (_parent, { input }, context) => {
    const { productIds = [], categoryIds = [] } = input;
    const wish = { ...input, productIds, categoryIds, id: context.nextId("art") };
    return edit(context, (ports, editing) => createArticle(ports, editing, wish));
  },
  articleUpdate: (_parent, { input }, context) => {
    const { slug = null, category = null, productIds = null, categoryIds = null, articleId, expectedVersion } = input;
    const wish = { articleId, expectedVersion, slug, category, productIds, categoryIds };
    return edit(context, (ports, editing) => updateArticle(ports, editing, wish));
  },
  articleTextSet: (_parent, { input }, context) =>
    edit(context, (ports, editing) => writeArticle(ports, editing, input)),
  articleVersionRestore: (_parent, { input }, context) =>
    edit(context, (ports, editing) => restoreVersion(ports, editing, input)),
  articlePublish: (_parent, { input }, context) =>
    edit(context, (ports, editing) => publishArticle(ports, editing, { ...input, version: input.version ?? null })),
  articleUnpublish: (_parent, { input }, context) =>
    edit(context, (ports, editing) => unpublishArticle(ports, editing, input)),
  articleVote: async (_parent, { input }, context) => {
    const { userId: voterId } = requireUser(context.request);
    const done = await context.changeArticles((ports, at) => voteOnArticle(ports, { voterId, at }, input));
    if (!done.ok) return { article: null, userErrors: [toUserError(done.refusal)] };
    const article = await context.articles.shown.load({ id: input.articleId, way: [fallbackLanguage] });
    return { article, userErrors: [] };
  },
};
