import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agent, aProduct, nobody, type RoomUnderTest, shopper, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room.end());

const fields =
  "id slug language languages title body publishedAt helpfulCount unhelpfulCount version highlight { text isMatch }";
const send = async (name: string, input: object, who = agent()) => {
  const query = `mutation M($input: Article${name}Input!) { article${name}(input: $input) { article { ${fields} } userErrors { __typename code field } } }`;
  const { data, errors } = await room.ask(query, { input }, who);
  expect(errors).toEqual([]);
  return data[`article${name}`];
};
const write = async (slug: string, title: string, body: string, more: object = {}) => {
  const input = { slug, title, body, summary: title, category: "RETURNS", language: "en", ...more };
  const { article, userErrors } = await send("Create", input);
  expect(userErrors).toEqual([]);
  return article;
};
const read = async (variables: object) => {
  const { data, errors } = await room.ask(
    `query Q($id: ID, $slug: String, $language: String) { article(id: $id, slug: $slug, language: $language) { ${fields} } }`,
    variables,
    nobody,
  );
  expect(errors).toEqual([]);
  return data.article;
};
const find = async (variables: object) => {
  const { data, errors } = await room.ask(
    `query Q($search: String, $language: String, $category: ArticleCategory, $first: Int = 20, $after: String) {
      articles(search: $search, language: $language, category: $category, first: $first, after: $after) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
    variables,
    nobody,
  );
  expect(errors).toEqual([]);
  return data.articles;
};
const slugs = (page: { nodes: { slug: string }[] }): string[] => page.nodes.map(({ slug }) => slug);

test("what is written is shown once it is published; old words can be written again", async () => {
  const { id } = await write("how-to-return", "How to return", "Print the label.");
  expect(await read({ id })).toBeNull();
  expect(await read({ slug: "how-to-return" })).toBeNull();
  await room.told();
  await send("Publish", { articleId: id, language: "en" });
  expect(await room.told()).toEqual([{ type: "article.published.v1", data: { articleId: id, language: "en" } }]);
  const { article } = await send("TextSet", {
    articleId: id,
    language: "en",
    title: "How to return it",
    summary: "S",
    body: "Show the code.",
  });
  expect(article).toMatchObject({ title: "How to return it" });
  expect(await read({ slug: "how-to-return" })).toMatchObject({
    title: "How to return",
    body: "Print the label.",
    version: null,
  });
  await send("Publish", { articleId: id, language: "en" });
  expect(await read({ id })).toMatchObject({ body: "Show the code." });
  const restored = await send("VersionRestore", { articleId: id, language: "en", version: 1 });
  expect(restored.article.body).toBe("Print the label.");
  const { data } = await room.ask(
    `query Q($id: ID) { article(id: $id) { versions { version restoredFrom title } } }`,
    { id },
    agent(),
  );
  expect(data.article.versions).toEqual([
    { version: 3, restoredFrom: 1, title: "How to return" },
    { version: 2, restoredFrom: null, title: "How to return it" },
    { version: 1, restoredFrom: null, title: "How to return" },
  ]);
  await send("Publish", { articleId: id, language: "en", version: 2 });
  expect((await read({ id })).title).toBe("How to return it");
  await send("Unpublish", { articleId: id, language: "en" });
  expect(await read({ id })).toBeNull();
  expect((await send("Unpublish", { articleId: id, language: "en" })).userErrors).toMatchObject([
    { code: "NOT_FOUND" },
  ]);
  expect((await room.told()).at(-1)).toMatchObject({ type: "article.unpublished.v1" });
});

test("an article is read in the language somebody reads, else in English, else in any", async () => {
  const { id } = await write("pay", "Paying", "By card.", { category: "PAYMENT" });
  await send("TextSet", { articleId: id, language: "de", title: "Bezahlen", summary: "S", body: "Mit Karte." });
  await send("Publish", { articleId: id, language: "en" });
  await send("Publish", { articleId: id, language: "de" });
  expect(await read({ id, language: "de-AT" })).toMatchObject({
    language: "de",
    title: "Bezahlen",
    languages: ["de", "en"],
  });
  expect(await read({ id, language: "fr" })).toMatchObject({ language: "en" });
  await send("Unpublish", { articleId: id, language: "en" });
  expect(await read({ id, language: "fr" })).toMatchObject({ language: "de" });
  const { errors } = await room.ask(`{ article(id: "x", slug: "y") { id } }`, {}, nobody);
  expect(errors[0]).toMatchObject({ code: "BAD_USER_INPUT" });
  await send("Publish", { articleId: id, language: "en" });
});

test("words are found as the language bends them and when a title is spelt wrong; what fits best comes first, page by page", async () => {
  const texts = [
    ["parcel-lost", "Lost parcels", "We search for parcels that were lost.", "en"],
    ["labels", "Printing labels", "A label is printed at home. A parcel needs one.", "en"],
    ["warranty", "Warranty of headphones", "Two years for every headphone.", "en"],
  ] as const;
  for (const [slug, title, body, language] of texts) {
    const { id } = await write(slug, title, body, { language, category: "PRODUCT_HELP" });
    await send("Publish", { articleId: id, language });
  }
  const german = await write("pakete", "Verlorene Pakete", "Wir suchen Pakete, die verloren gingen.", {
    language: "de",
  });
  await send("Publish", { articleId: german.id, language: "de" });
  expect(slugs(await find({ search: "parcel" }))).toEqual(["parcel-lost", "labels"]);
  expect(slugs(await find({ search: "waranty" }))).toEqual(["warranty"]);
  expect(slugs(await find({ search: "Paket", language: "de" }))).toEqual(["pakete"]);
  expect(slugs(await find({ search: "Paket" }))).toEqual([]);
  expect(slugs(await find({ search: '" & | ! :* ((' }))).toEqual([]);
  const [{ highlight }] = (await find({ search: "label" })).nodes;
  expect(
    highlight.filter(({ isMatch }: { isMatch: boolean }) => isMatch).map(({ text }: { text: string }) => text),
  ).toEqual(["label"]);
  const first = await find({ search: "parcel", first: 1 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  expect(slugs(await find({ search: "parcel", first: 1, after: first.pageInfo.endCursor }))).toEqual(["labels"]);
  expect(slugs(await find({ category: "PAYMENT" }))).toEqual(["pay"]);
  const all = slugs(await find({}));
  const half = await find({ first: 2 });
  expect([...slugs(half), ...slugs(await find({ after: half.pageInfo.endCursor }))]).toEqual(all);
});

test("a product shows the articles about it and about the categories it stands in, for any number of products in one statement", async () => {
  await aProduct(room, "prod_1", ["cat_audio", "cat_headphones"]);
  await aProduct(room, "prod_2", ["cat_tv"]);
  for (const [slug, about] of [
    ["care", { productIds: ["prod_1"] }],
    ["pairing", { categoryIds: ["cat_headphones"] }],
    ["mounting", { categoryIds: ["cat_tv"] }],
  ] as const) {
    const { id } = await write(slug, slug, "How.", about);
    await send("Publish", { articleId: id, language: "en" });
    room.clock.advance(1000);
  }
  const ask = (ids: readonly string[]) =>
    countStatements(room.app, () =>
      room.ask(
        `query Q($of: [_Any!]!) { _entities(representations: $of) { ... on Product { articles(first: 5) { nodes { slug languages } } } } }`,
        { of: ids.map((id) => ({ __typename: "Product", id })) },
        nobody,
      ),
    );
  const two = await ask(["prod_1", "prod_2"]);
  expect(
    two.result.data._entities.map(({ articles }: { articles: { nodes: { slug: string }[] } }) => slugs(articles)),
  ).toEqual([["pairing", "care"], ["mounting"]]);
  const many = await ask(["prod_1", "prod_2", ...Array.from({ length: 20 }, (_unused, n) => `prod_x${n}`)]);
  expect(many.statements).toHaveLength(two.statements.length);
  expect(two.statements).toHaveLength(2);
});

test("an account says once whether an article helped, and may say otherwise; nobody else says anything", async () => {
  const { id } = await write("votes", "Votes", "Count.");
  const vote = (isHelpful: boolean, who: string) => send("Vote", { articleId: id, isHelpful }, shopper(who));
  expect((await vote(true, "user_ann")).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  await send("Publish", { articleId: id, language: "en" });
  await Promise.all(["user_ann", "user_ann", "user_bob", "user_cleo"].map((who) => vote(true, who)));
  const { article } = await vote(false, "user_bob");
  expect(article).toMatchObject({ helpfulCount: 2, unhelpfulCount: 1 });
  const { errors } = await room.ask(
    `mutation { articleVote(input: { articleId: "${id}", isHelpful: true }) { article { id } } }`,
    {},
    nobody,
  );
  expect(errors[0]).toMatchObject({ code: "UNAUTHENTICATED" });
});

test("what is wrong with an article is said; who does not work in support edits nothing", async () => {
  const { id } = await write("taken", "Taken", "Body.");
  const input = { slug: "taken", title: "T", summary: "S", body: "B", category: "OTHER", language: "en" };
  expect((await send("Create", input)).userErrors).toMatchObject([
    { code: "ARTICLE_SLUG_TAKEN", field: ["input", "slug"], __typename: "ArticleRefusedError" },
  ]);
  for (const [field, value] of [
    ["slug", "Not A Slug"],
    ["title", " "],
    ["language", "??"],
    ["productIds", ["a b"]],
  ] as const)
    expect((await send("Create", { ...input, slug: "free", [field]: value })).userErrors).toMatchObject([
      { code: "INVALID_INPUT", field: ["input", field] },
    ]);
  const other = await write("other", "Other", "Body.");
  const move = { articleId: other.id, slug: "taken", expectedVersion: 1 };
  expect((await send("Update", move)).userErrors).toMatchObject([{ code: "ARTICLE_SLUG_TAKEN" }]);
  expect((await send("Update", { ...move, slug: "free", expectedVersion: 7 })).userErrors).toMatchObject([
    { code: "VERSION_CONFLICT" },
  ]);
  expect((await send("Update", { ...move, slug: "free" })).article).toMatchObject({ slug: "free", version: 2 });
  expect((await send("Publish", { articleId: id, language: "fr" })).userErrors).toMatchObject([
    { code: "ARTICLE_NOT_PUBLISHABLE" },
  ]);
  for (const [name, more] of [
    ["Publish", { language: "en" }],
    ["VersionRestore", { language: "en", version: 1 }],
    ["TextSet", { language: "en", title: "T", summary: "S", body: "B" }],
  ] as const)
    expect((await send(name, { articleId: "art_none", ...more })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  const { errors } = await room.ask(
    `mutation M($input: ArticleCreateInput!) { articleCreate(input: $input) { article { id } } }`,
    { input },
    shopper("user_ann"),
  );
  expect(errors[0]).toMatchObject({ code: "FORBIDDEN" });
  expect((await room.ask(`{ editableArticles(first: 5) { nodes { id } } }`, {}, nobody)).errors[0]).toMatchObject({
    code: "UNAUTHENTICATED",
  });
  const { data } = await room.ask(`{ editableArticles(first: 50) { nodes { slug publishedAt } } }`, {}, agent());
  expect(data.editableArticles.nodes.map(({ slug }: { slug: string }) => slug)).toContain("taken");
});
