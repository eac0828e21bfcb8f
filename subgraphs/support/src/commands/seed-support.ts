import type { ArticleWords } from "../domain/article.ts";
import type { CannedAnswer } from "../domain/canned-answer.ts";
import type { ArticlePorts } from "../use-cases/article-ports.ts";
import { type ArticleFrame, createArticle, publishArticle, writeArticle } from "../use-cases/edit-articles.ts";
import { type CannedAnswerStore, createAnswer, setAgent } from "../use-cases/keep-desk.ts";
import type { Agent, Desk } from "../use-cases/ports.ts";

/** An article of a demonstration, in its languages by their tags. English comes first. */
export type ArticleSeed = ArticleFrame & {
  readonly id: string;
  readonly texts: Readonly<{ en: ArticleWords } & Record<string, ArticleWords>>;
};

/** What support knows and says in a demonstration. */
export type SupportSeed = {
  readonly articles: readonly ArticleSeed[];
  readonly answers: readonly Omit<CannedAnswer, "version">[];
  /** Who answers. */
  readonly agents: readonly Agent[];
};

/**
 * Writes and shows articles and answers for a demonstration, and sets who answers. What is there already is left as it is, so it is safe to repeat. Resolves to
 * how many were made. Throws a RangeError for one that is out of form.
 */
export type SeedSupport = (seed: SupportSeed) => Promise<number>;

type Ports = {
  readonly articles: ArticlePorts;
  readonly answers: CannedAnswerStore;
  readonly desk: Desk;
  readonly at: Date;
};

/** The command on a database; `inTransaction` runs each piece in one of its own. */
export const createSeedSupport =
  (inTransaction: <Value>(work: (ports: Ports) => Promise<Value>) => Promise<Value>): SeedSupport =>
  async ({ articles, answers, agents }) => {
    let made = 0;
    for (const seed of articles) if (await inTransaction((ports) => addArticle(ports, seed))) made += 1;
    for (const seed of answers) if (await inTransaction((ports) => addAnswer(ports, seed))) made += 1;
    for (const seed of agents) if (await inTransaction((ports) => addAgent(ports, seed))) made += 1;
    return made;
  };

async function addArticle({ articles, at }: Ports, { id, texts, ...frame }: ArticleSeed): Promise<boolean> {
  const editing = { authorId: null, at };
  const created = await createArticle(articles, editing, { id, ...frame, language: "en", ...texts.en });
  if (!created.ok && created.refusal.code === "ARTICLE_SLUG_TAKEN") return false;
  if (!created.ok) throw new RangeError(`the article ${frame.slug}: ${created.refusal.message}`);
  for (const [language, words] of Object.entries(texts)) {
    const written =
      language === "en" ? created : await writeArticle(articles, editing, { articleId: id, language, ...words });
    if (!written.ok) throw new RangeError(`the article ${frame.slug} in ${language}: ${written.refusal.message}`);
    await publishArticle(articles, editing, { articleId: id, language, version: null });
  }
  return true;
}

async function addAnswer({ answers, at }: Ports, seed: SupportSeed["answers"][number]): Promise<boolean> {
  if ((await answers.lock(seed.id)) !== null) return false;
  const created = await createAnswer(answers, seed, at);
  if (!created.ok) throw new RangeError(`the answer ${seed.title}: ${created.refusal.message}`);
  return true;
}

async function addAgent({ desk, at }: Ports, seed: Agent): Promise<boolean> {
  if ((await desk.agent(seed.userId)) !== null) return false;
  const set = await setAgent(desk, seed, at);
  if (!set.ok) throw new RangeError(`the agent ${seed.publicName}: ${set.refusal.message}`);
  return true;
}
