import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "@novatech/testkit/wait";
import { productId, published, type SearchUnderTest, staff, startSearch } from "./search-under-test.ts";

let search: SearchUnderTest;
beforeAll(async () => {
  search = await startSearch();
  await search.hear(published(1, "Larch notebook"));
});
afterAll(() => search.end());

const setting = /* GraphQL */ `
  mutation ($input: SearchSynonymSetInput!) {
    searchSynonymSet(input: $input) {
      synonym {
        id
        terms
        alsoFinds
        version
        updatedAt
      }
      userErrors {
        __typename
        code
        message
        field
        ... on SearchSynonymVersionConflictError {
          synonym {
            version
          }
        }
      }
    }
  }
`;
const deleting = /* GraphQL */ `
  mutation ($input: SearchSynonymDeleteInput!) {
    searchSynonymDelete(input: $input) {
      synonymId
      userErrors {
        code
        field
      }
    }
  }
`;
const listing = /* GraphQL */ `
  query ($first: Int!, $after: String) {
    searchSynonyms(first: $first, after: $after) {
      nodes {
        id
        terms
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const set = async (input: Record<string, unknown>) =>
  (await search.run(setting, { input }, staff)).data.searchSynonymSet;
const forget = async (input: Record<string, unknown>) =>
  (await search.run(deleting, { input }, staff)).data.searchSynonymDelete;

test("a set is written plainly, changed on its version, and forgotten", async () => {
  const { synonym, userErrors } = await set({
    terms: [" Knee-Top ", "knee top", "LAPTOP"],
    alsoFinds: ["Sleeve", "laptop"],
  });
  expect(userErrors).toEqual([]);
  expect(synonym).toMatchObject({ terms: ["knee top", "laptop"], alsoFinds: ["sleeve"], version: 1 });
  const changed = await set({ synonymId: synonym.id, terms: ["knee top", "notebook"], expectedVersion: 1 });
  expect(changed.synonym).toMatchObject({ id: synonym.id, terms: ["knee top", "notebook"], alsoFinds: [], version: 2 });
  const stale = await set({ synonymId: synonym.id, terms: ["a", "b"], expectedVersion: 1 });
  expect(stale).toMatchObject({
    synonym: null,
    userErrors: [
      { code: "VERSION_CONFLICT", __typename: "SearchSynonymVersionConflictError", synonym: { version: 2 } },
    ],
  });
  expect(await forget({ synonymId: synonym.id, expectedVersion: 1 })).toMatchObject({
    synonymId: null,
    userErrors: [{ code: "VERSION_CONFLICT" }],
  });
  expect(await forget({ synonymId: synonym.id, expectedVersion: 2 })).toEqual({
    synonymId: synonym.id,
    userErrors: [],
  });
  expect(await forget({ synonymId: synonym.id, expectedVersion: 2 })).toMatchObject({
    userErrors: [{ code: "NOT_FOUND" }],
  });
});

test("what can find nothing, says nothing or is too much is refused, saying what to do", async () => {
  const refused: readonly (readonly [Record<string, unknown>, string, readonly string[] | null])[] = [
    [{ terms: [] }, "INVALID_INPUT", ["input", "terms"]],
    [{ terms: ["one"] }, "INVALID_INPUT", ["input", "terms"]],
    [{ terms: ["one", " ONE "] }, "INVALID_INPUT", ["input", "terms"]],
    [{ terms: ["one", "!?"] }, "INVALID_INPUT", ["input", "terms", "1"]],
    [{ terms: ["x".repeat(61), "two"] }, "INVALID_INPUT", ["input", "terms", "0"]],
    [{ terms: Array.from({ length: 31 }, (_, index) => `t${index}`) }, "INVALID_INPUT", ["input", "terms"]],
    [{ terms: ["one"], alsoFinds: [""] }, "INVALID_INPUT", ["input", "alsoFinds", "0"]],
    [{ terms: ["one", "two"], expectedVersion: 1 }, "INVALID_INPUT", ["input", "expectedVersion"]],
    [{ synonymId: "syn_unknown", terms: ["one", "two"], expectedVersion: 1 }, "NOT_FOUND", ["input", "synonymId"]],
  ];
  for (const [input, code, field] of refused)
    expect([input, await set(input)]).toMatchObject([input, { synonym: null, userErrors: [{ code, field }] }]);
  const { synonym } = await set({ terms: ["one", "two"] });
  expect(await set({ synonymId: synonym.id, terms: ["one", "two"] })).toMatchObject({
    userErrors: [{ code: "INVALID_INPUT", field: ["input", "expectedVersion"] }],
  });
});

test("only staff see and change them", async () => {
  for (const [source, variables] of [
    [setting, { input: { terms: ["one", "two"] } }],
    [deleting, { input: { synonymId: "syn_1", expectedVersion: 1 } }],
    [listing, { first: 1 }],
    ["{ searchIndexStatus { engine } }", {}],
  ] as const) {
    const shopper = { ...staff, scopes: ["shopper"] };
    expect((await search.run(source, variables, shopper)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
    expect((await search.run(source, variables)).errors).toMatchObject([{ code: "UNAUTHENTICATED" }]);
  }
});

test("pages of them follow one another by their first terms", async () => {
  for (const term of ["gamma", "alpha", "beta"]) await set({ terms: [term, `${term} two`] });
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const { data } = await search.run(listing, { first: 1, after }, staff);
    const { nodes, pageInfo } = data.searchSynonyms;
    seen.push(...nodes.map(({ terms }: { terms: string[] }) => terms[0]));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(seen.filter((term) => ["gamma", "alpha", "beta"].includes(term))).toEqual(["alpha", "beta", "gamma"]);
  expect((await search.run(listing, { first: 1, after: "bm9uc2Vuc2U" }, staff)).errors).toMatchObject([
    { code: "BAD_USER_INPUT" },
  ]);
});

test("a process that runs knows a change without being asked", async () => {
  await search.app.start();
  await set({ terms: ["klapprechner"], alsoFinds: ["notebook"] });
  await until(() => search.find("klapprechner"), { done: (found) => found.length === 1 });
  expect(await search.find("klapprechner")).toEqual([productId(1)]);
});
